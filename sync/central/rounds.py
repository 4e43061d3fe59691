"""What a serving platform does by itself, again and again, beside the requests."""

import asyncio
import logging
from collections.abc import Callable, Iterable

from sqlalchemy.exc import DBAPIError

_log = logging.getLogger(__name__)


async def again_and_again(name: str, work: Callable[[], object], pauses: Iterable[float]) -> None:
    """Do `work` on a thread after each of the pauses, in seconds, until cancelled.

    What fails is tried again in the next round: one row that nobody foresaw must not end the rounds of all others.
    """
    for seconds in pauses:
        await asyncio.sleep(seconds)
        try:
            await asyncio.to_thread(work)
        except DBAPIError:
            continue  # the database is away; requests say so
        except Exception as error:  # noqa: BLE001 - said, and tried again
            # its text is left out: it may be personal
            _log.error("%s failed: %s", name, type(error).__name__)
