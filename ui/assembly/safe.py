"""What commands read of a terminal's store beside the terminal that may be running."""

from kiosk import (
    AuditLine,
    Judgement,
    Settings,
    Store,
    StoreError,
    audit_chain,
    database_key,
    judge_receipt,
    master_key,
    open_keyring,
)


def audited(settings: Settings) -> tuple[AuditLine, ...]:
    """Return the terminal's audit chain, verified; raises `KioskError` saying what to mend."""
    return audit_chain(settings.data_dir, _key(settings))


def judged(settings: Settings, text: str, *, last_four: str | None = None) -> Judgement:
    """Say whether a text is a receipt of the platform's; raises `KioskError` saying what to mend."""
    return judge_receipt(settings.data_dir, _key(settings), text, last_four=last_four)


def _key(settings: Settings) -> bytes:
    if not Store.exists(settings.data_dir):
        raise StoreError(f"There is no terminal in {settings.data_dir} yet; start it once with `kiosk run`.")
    return database_key(master_key(open_keyring(settings.keyring, settings.data_dir), may_create=False))
