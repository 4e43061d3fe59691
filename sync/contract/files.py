"""Files by tus 1.0, core and creation (https://tus.io/protocols/resumable-upload)."""

from sync.contract.message import Message, Sha256


class FileDone(Message):
    """200 to `POST /files` for content the platform already holds; every `PATCH` is answered 204, as tus has it."""

    sha256: Sha256
