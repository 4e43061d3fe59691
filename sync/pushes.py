"""Which operations travel together, and as which bytes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk import SealedCopy, Stream, Waiting
from sync import mapping
from sync.contract import MAX_PUSH_BYTES

_ENVELOPE_BYTES = 200
"""More than all of a push but its operations."""


@dataclass(frozen=True)
class Push:
    """Some operations of one stream, rendered once: the same text is sent and, once acknowledged, sealed."""

    stream: Stream
    operations: tuple[Waiting, ...]
    texts: tuple[bytes, ...]
    """`contract.Op` or `contract.Sealed`, as JSON."""
    nothing_below: int | None = None

    @property
    def first(self) -> int:
        """The lowest number in it."""
        return self.operations[0].terminal_seq

    @property
    def last(self) -> int:
        """The highest number in it."""
        return self.operations[-1].terminal_seq

    @property
    def sealable(self) -> Iterator[tuple[str, bytes]]:
        """The operations that are not sealed yet, by id."""
        for operation, text in zip(self.operations, self.texts, strict=True):
            if not isinstance(operation, SealedCopy):
                yield operation.op_id, text

    def leaping(self) -> "Push":
        """Return the same push, saying that nothing is held below it."""
        return replace(self, nothing_below=self.first)

    def body(self) -> bytes:
        """Return the `contract.OpsRequest` as JSON."""
        leap = b"" if self.nothing_below is None else b',"nothing_below":%d' % self.nothing_below
        return b'{"stream":"%s","ops":[%s]%s}' % (self.stream.value.encode(), b",".join(self.texts), leap)


def push_of(stream: Stream, operations: Sequence[Waiting]) -> Push:
    """Return the push of as many operations from the front as may travel together, and never none.

    They stop before a number that is missing and before the size the contract allows.
    """
    front = operations[: _unbroken(operations)]
    texts: list[bytes] = []
    size = _ENVELOPE_BYTES
    for operation in front:
        text = mapping.operation_text(operation)
        size += len(text) + 1
        if texts and size > MAX_PUSH_BYTES:
            break
        texts.append(text)
    return Push(stream, tuple(front[: len(texts)]), tuple(texts))


def _unbroken(operations: Sequence[Waiting]) -> int:
    for count, (one, other) in enumerate(pairwise(operations), start=1):
        if other.terminal_seq != one.terminal_seq + 1:
            return count
    return len(operations)
