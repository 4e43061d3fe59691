"""Noticing what other processes commit: at once by notification on PostgreSQL, and by looking every few seconds.

A notification is only a hint and may be lost; the look is what can be relied on. Both only ring bells: what changed
is always read from the feed.
"""

import asyncio
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from sync.central import feed
from sync.central.feed import CHANNEL, Life
from sync.central.platform import Platform
from sync.central.wire_tables import feed as rows

SWEEP_SECONDS = 5.0
_RECONNECT_SECONDS = 0.5


class Wakeups:
    """What runs beside the requests as long as the platform serves."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._known: Life | None = None

    async def run(self) -> None:
        """Look and listen until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._sweep())
            if self._platform.database.is_postgresql:
                tasks.create_task(self._listen())

    async def _sweep(self) -> None:
        while True:
            await self._look()
            await asyncio.sleep(SWEEP_SECONDS)

    async def _look(self) -> None:
        """Ring for what was committed since the last look; a database that is away is looked at again later."""
        try:
            life, concerned = await self._platform.admission.finish(self._news)
        except DBAPIError:
            return
        if self._known is not None and life.epoch != self._known.epoch:
            self._platform.bells.ring_all()
        self._platform.bells.ring(concerned)
        self._known = life

    def _news(self) -> tuple[Life, Collection[str]]:
        with self._platform.database.reading() as connection:
            life = feed.life(connection)
            self._platform.catalogues.look(connection, self._platform.now().date())
            if self._known is None or life.head == self._known.head:
                return life, ()
            changed = select(rows.c.terminal).where(rows.c.seq > self._known.head).distinct()
            return life, connection.execute(changed).scalars().all()

    async def _listen(self) -> None:
        from psycopg import AsyncConnection, OperationalError  # noqa: PLC0415 - only where there is PostgreSQL

        while True:
            try:
                address = self._platform.database.address
                async with await AsyncConnection.connect(address, autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    await self._look()
                    async for note in connection.notifies():
                        self._platform.bells.heard(note.payload)
            except OperationalError:
                await asyncio.sleep(_RECONNECT_SECONDS)
