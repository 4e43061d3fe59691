"""The bytes of IPP: requests out, answers in (RFC 8010, encoding; RFC 8011, operations).

Only what a terminal says is written, and everything a printer may say is read: values of kinds that nobody here
asks for, collections among them, are stepped over.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

Value = int | bool | str | bytes
Attributes = Mapping[str, tuple[Value, ...]]

_VERSION = b"\x02\x00"
_HEADER = struct.Struct(">2sHI")
_LENGTH = struct.Struct(">H")
_INTEGER = struct.Struct(">i")
_END_OF_ATTRIBUTES = 0x03
_LAST_DELIMITER = 0x0F


class Group(IntEnum):
    """What an attribute is about (RFC 8010 §3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    PRINTER = 0x04


class Tag(IntEnum):
    """How a value is written (RFC 8010 §3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    BEGIN_COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MEDIA_TYPE = 0x49
    MEMBER_NAME = 0x4A


class Operation(IntEnum):
    """What is asked of a printer (RFC 8011 §5.4.15)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class Malformed(Exception):
    """What came back is not an IPP answer."""


@dataclass(frozen=True)
class Attribute:
    """A name and its values, written all alike; a collection's one value is its members."""

    name: str
    tag: Tag
    values: tuple["Value | Members", ...]


@dataclass(frozen=True)
class Members:
    """The value of a collection (RFC 8010 §3.1.6)."""

    attributes: tuple[Attribute, ...]


@dataclass(frozen=True)
class Answer:
    """What a printer said."""

    status: int
    """RFC 8011 §B: below 0x0100 it did what was asked."""
    printer: Attributes = field(default_factory=dict)
    jobs: tuple[Attributes, ...] = ()


def encode(operation: Operation, request: int, groups: Mapping[Group, tuple[Attribute, ...]]) -> bytes:
    """Return a request without its document."""
    parts = [_HEADER.pack(_VERSION, operation, request)]
    for group, attributes in groups.items():
        parts.append(bytes([group]))
        parts.extend(piece for attribute in attributes for piece in _written(attribute))
    return b"".join([*parts, bytes([_END_OF_ATTRIBUTES])])


def decode(data: bytes) -> Answer:
    """Return what an answer says; raises `Malformed` when it is cut off or no answer at all."""
    try:
        _version, status, _request = _HEADER.unpack_from(data)
        groups = tuple(_groups(data, _HEADER.size))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise Malformed("The printer's answer is not IPP.") from error
    printer = next((attributes for group, attributes in groups if group == Group.PRINTER), {})
    return Answer(status, printer, tuple(attributes for group, attributes in groups if group == Group.JOB))


def _written(attribute: Attribute) -> Iterator[bytes]:
    name = attribute.name.encode("ascii")
    for value in attribute.values:
        content = b"" if isinstance(value, Members) else _content(attribute.tag, value)
        yield _field(attribute.tag, name, content)
        if isinstance(value, Members):
            yield from _members(value)
        name = b""


def _members(members: Members) -> Iterator[bytes]:
    for member in members.attributes:
        yield _field(Tag.MEMBER_NAME, b"", member.name.encode("ascii"))
        yield from _written(Attribute("", member.tag, member.values))
    yield _field(Tag.END_COLLECTION, b"", b"")


def _field(tag: Tag, name: bytes, content: bytes) -> bytes:
    return bytes([tag]) + _LENGTH.pack(len(name)) + name + _LENGTH.pack(len(content)) + content


def _content(tag: Tag, value: Value) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode()
    return bytes([value]) if tag is Tag.BOOLEAN else _INTEGER.pack(value)


def _groups(data: bytes, at: int) -> Iterator[tuple[int, Attributes]]:
    while data[at] != _END_OF_ATTRIBUTES:
        group, attributes, at = data[at], *_attributes(data, at + 1)
        yield group, attributes


def _attributes(data: bytes, at: int) -> tuple[Attributes, int]:
    """Read one group from `at`; returns it with the place of the delimiter behind it."""
    found: dict[str, tuple[Value, ...]] = {}
    name, depth = "", 0
    while data[at] > _LAST_DELIMITER:
        tag = data[at]
        called, at = _chunk(data, at + 1)
        content, at = _chunk(data, at)
        name = called.decode("ascii") or name
        depth += (tag == Tag.BEGIN_COLLECTION) - (tag == Tag.END_COLLECTION)
        if depth == 0 and tag != Tag.END_COLLECTION:
            found[name] = (*found.get(name, ()), _value(tag, content))
    return found, at


def _chunk(data: bytes, at: int) -> tuple[bytes, int]:
    (length,) = _LENGTH.unpack_from(data, at)
    begin = at + _LENGTH.size
    if begin + length > len(data):
        raise IndexError
    return data[begin : begin + length], begin + length


def _value(tag: int, content: bytes) -> Value:
    if tag in (Tag.INTEGER, Tag.ENUM):
        number: int = _INTEGER.unpack(content)[0]
        return number
    if tag == Tag.BOOLEAN:
        return content != b"\x00"
    if Tag.TEXT <= tag <= Tag.MEDIA_TYPE:
        return content.decode(errors="replace")
    return content
