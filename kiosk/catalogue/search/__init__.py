"""Search: people's words, pinyin, initials or a slip of the finger → the items they mean, and why."""

from kiosk.catalogue.search.phrases import FoundIn, Target, TargetKind, targets
from kiosk.catalogue.search.searching import Hit, HitReason, Search
from kiosk.catalogue.search.wording import StandIn

__all__ = ["FoundIn", "Hit", "HitReason", "Search", "StandIn", "Target", "TargetKind", "targets"]
