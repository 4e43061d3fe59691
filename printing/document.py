"""A slip ready for paper: what every printer takes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """One slip as PDF, on one page as long as its content."""

    pdf: bytes
    name: str
    """What a printer may call the job or a folder the file, without ending; ASCII, no spaces."""
    job: str = ""
    """The print job it belongs to: the name by which the printer is asked about it after a crash."""
    size_mm: tuple[float, float] | None = None
    """Width and height of the page; None: the printer takes it from the PDF."""

    @property
    def label(self) -> str:
        """The name under which it is sent: of the print job, which says nothing about anybody, if there is one."""
        return self.job or self.name
