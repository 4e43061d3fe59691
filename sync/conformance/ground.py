"""What the clauses of one examination share: the platform's address and the terminals that were enrolled there."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.conformance.clauses import Broken, NotAsked
from sync.conformance.probe import Probe, enrol
from sync.conformance.wire import Wire
from sync.contract import Enrolment


@dataclass
class Ground:
    """One platform under examination."""

    wire: Wire
    codes: Sequence[str]
    """Enrolment codes that nobody has used, each of another terminal."""
    item: str
    """An item of service that the platform knows."""
    service: str
    """An integrated service (集成办) that it knows."""
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    """Of the first terminal."""
    _first: Probe | None = None
    _second: Probe | None = None

    @property
    def first(self) -> Probe:
        """The terminal that asks."""
        if self._first is None:
            self._first = self._enrolled(self.codes[0], self.key)
        return self._first

    @property
    def second(self) -> Probe:
        """Another terminal; raises NotAsked when there is no code for one."""
        if len(self.codes) < 2:  # noqa: PLR2004 (one for each terminal)
            raise NotAsked("needs a second --code, of another terminal")
        if self._second is None:
            self._second = self._enrolled(self.codes[1], Ed25519PrivateKey.generate())
        return self._second

    def recover(self) -> None:
        """Make what one broken clause left behind cost no other clause its verdict."""
        for probe in (self._first, self._second):
            with suppress(Broken):
                if probe is not None:
                    probe.forget_session()
                    probe.find_place()

    def _enrolled(self, code: str, key: Ed25519PrivateKey) -> Probe:
        return Probe(self.wire, key, enrol(self.wire, code, key).message(Enrolment), item=self.item)
