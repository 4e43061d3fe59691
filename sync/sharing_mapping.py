"""What concerns data sharing, from the terminal's words to the wire and back; pure, like `mapping`."""

from kiosk import Outcome, SharedQuery, SharedReply
from sync.contract import ConsentBody, SharedDataAnswer, SharedDataRequest


def shared_data(query: SharedQuery) -> SharedDataRequest:
    """Return a question to a source as it travels."""
    consent = query.consent
    return SharedDataRequest(
        source=query.source,
        item=query.item,
        edition=query.edition,
        keys=dict(query.keys),
        fields=query.fields,
        consent=ConsentBody(version=consent.version, text=consent.text, given_at=consent.given_at),
    )


def shared_reply(answer: SharedDataAnswer) -> SharedReply:
    """Return what a source answered."""
    return SharedReply(Outcome(answer.outcome), answer.values)
