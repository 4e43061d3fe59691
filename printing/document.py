"""A slip ready for paper: what every printer takes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """One slip as PDF, 80 mm wide and as long as its content."""

    pdf: bytes
    name: str
    """What a printer may call the job or a folder the file, without ending; ASCII, no spaces."""
