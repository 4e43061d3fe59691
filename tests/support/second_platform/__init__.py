"""Another central platform, written from `docs/protocol.md` alone, kept in memory, with faults that can be switched on.

It shares nothing with `sync.central` but the contract: what passes on both is a rule of the protocol and not a habit
of one implementation.
"""

from tests.support.second_platform.faults import Fault
from tests.support.second_platform.http import serving

__all__ = ["Fault", "serving"]
