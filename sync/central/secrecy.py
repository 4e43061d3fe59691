"""Secrets as the platform keeps them: tokens and codes only as digests, passwords only through scrypt."""

import hashlib
import hmac
import secrets

_SCRYPT_N = 2**14
_SCRYPT_R = 8
_SCRYPT_P = 1
_SALT_BYTES = 16


def new_token() -> str:
    """Return 256 bits nobody can guess, as text fit for headers and addresses."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """Return what is kept of a token or code: a stolen database opens nothing."""
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def slow_digest(number: str, *, subject: str) -> str:
    """Return what is kept of a number that can be guessed, such as a person's: each try costs what a password costs.

    Of one `subject` the same number always has the same digest, so that it can be found.
    """
    return _scrypt(number, subject.encode()).hex()


def hash_password(password: str) -> str:
    """Return `<salt>$<scrypt>` (RFC 7914), both in hex."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}${_scrypt(password, salt).hex()}"


def fits(password: str, password_hash: str) -> bool:
    """Return whether `password` is the one behind `password_hash`."""
    salt, _, expected = password_hash.partition("$")
    return hmac.compare_digest(_scrypt(password, bytes.fromhex(salt)), bytes.fromhex(expected))


def _scrypt(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(errors="replace"), salt=salt, n=_SCRYPT_N, r=_SCRYPT_R, p=_SCRYPT_P)
