"""What commands read of a terminal's store beside the terminal that may be running."""

from kiosk import Judgement, Settings, Store, StoreError, database_key, judge_receipt, master_key, open_keyring


def judged(settings: Settings, text: str, *, last_four: str | None = None) -> Judgement:
    """Say whether a text is a receipt of the platform's; raises `KioskError` saying what to mend."""
    if not Store.exists(settings.data_dir):
        raise StoreError(f"There is no terminal in {settings.data_dir} yet; start it once with `kiosk run`.")
    key = database_key(master_key(open_keyring(settings.keyring, settings.data_dir), may_create=False))
    return judge_receipt(settings.data_dir, key, text, last_four=last_four)
