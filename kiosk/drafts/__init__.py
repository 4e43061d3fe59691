"""A form that is not finished, and what it needs to go on."""

from kiosk.drafts.draft import Draft, Laid

__all__ = ["Draft", "Laid"]
