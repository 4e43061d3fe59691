"""Records of authorities that may be asked in place of a citizen: what they hold, by what, and in what words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.applications import FieldKind


@dataclass(frozen=True)
class SharedField:
    """One thing that a source tells."""

    path: str
    """Its name on the wire and in a form's `x-prefill`."""
    title: str


@dataclass(frozen=True)
class DataSource:
    """An authority's records that replace a material or fill in a form."""

    id: str
    name: str
    owner: str
    minimum_fields: str
    assumed: bool
    plain_name: str = ""
    """What a citizen would call it; the official name where there is none."""
    asked_by: tuple[tuple[str, ...], ...] = ()
    """Ids of the keys that a question names together; the first of several ways is preferred. None: never asked."""
    fields: tuple[SharedField, ...] = ()
    """All that is ever asked of it."""

    @property
    def called(self) -> str:
        """What people are told that it is."""
        return self.plain_name or self.name

    @property
    def paths(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(one.path for one in self.fields)

    def title(self, path: str) -> str:
        """Return what one of its fields is called; its name for an unknown one."""
        return next((one.title for one in self.fields if one.path == path), path)


@dataclass(frozen=True)
class QueryKey:
    """A number or name by which sources are asked."""

    id: str
    title: str
    kind: FieldKind


@dataclass(frozen=True)
class SharingRules:
    """How sources are asked, whichever it is."""

    version: str = ""
    """Of the wording of the consent; another one whenever the words change."""
    text: str = ""
    """The consent, with `{owner}`, `{fields}` and `{item}` to be filled in."""
    keys: Mapping[str, QueryKey] = field(default_factory=dict)
