"""The tables of data sharing: what was asked of sources, and which of them the staff have switched off.

What somebody else wrote or asks for is `Words`; what only the platform writes is a plain `String`.
"""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from sync.central.columns import Instant, Words
from sync.central.tables import metadata

inquiries = Table(
    "inquiries",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Instant, nullable=False, index=True),
    Column("terminal", String, ForeignKey("terminals.code"), nullable=False),
    Column("source", Words, nullable=False),
    Column("item", Words, nullable=False),
    Column("edition", Words, nullable=False),
    Column("fields", Words, nullable=False),
    Column("subject", String, nullable=False, comment="Keyed digest of what the source was asked by."),
    Column("consent_version", Words, nullable=False),
    Column("consent_text", Words, nullable=False),
    Column("consented_at", Instant, nullable=False),
    Column("outcome", String, nullable=False),
)

closed_sources = Table(
    "closed_sources",
    metadata,
    Column("source", Words, primary_key=True),
    Column("closed_at", Instant, nullable=False),
    Column("closed_by", Words, nullable=False),
)
