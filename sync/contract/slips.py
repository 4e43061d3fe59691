"""A slip in place of paper."""

from sync.contract.message import Count, Message, Url


class SlipLink(Message):
    """Answer to `POST /slips`, whose body is a slip's picture (`image/png`): where a phone finds it for a while."""

    url: Url
    """Nobody can guess it; it opens a few times only."""
    lasts_seconds: Count
