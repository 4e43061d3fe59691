"""Everything that may go wrong in the machine, as one tree.

KioskError
├── SettingsError        a settings file that cannot be used
├── SecretsError         no keyring configured, or the master key is not where it should be
├── SlipError            a file that describes no slip
├── CatalogueError       an item, form or table that a clerk has to mend before it can be shown
├── StoreError
│   ├── AlreadyRunning   another process has this terminal open
│   ├── StoreLocked      the key does not open the database
│   └── StorageFull      the disk has no room for what a citizen confirmed
├── PlatformAway         the platform cannot be asked now
├── NotEnrolled          the terminal has no identity at the platform yet
└── StepError            a command that the session's present step does not offer

Every message is a plain sentence that names the thing and what to do about it.
"""


class KioskError(Exception):
    """Base of all errors raised on purpose; its text may be shown to an outlet admin."""


class SettingsError(KioskError):
    """The settings cannot be used; says which key and how to write it."""


class SecretsError(KioskError):
    """The master key cannot be had; says which keyring was asked and what to configure."""


class SlipError(KioskError):
    """A file does not describe a slip; says which part is wrong."""


class CatalogueError(KioskError):
    """A catalogue file is wrong; says which file, which part and what is missing."""


class StoreError(KioskError):
    """The local database cannot do what was asked."""


class AlreadyRunning(StoreError):
    """A second start of the same terminal; the first one keeps the store."""


class StoreLocked(StoreError):
    """The database exists and the key does not open it; nothing was deleted."""


class StorageFull(StoreError):
    """No room to commit; what was entered is still in the session."""


class PlatformAway(KioskError):
    """The platform cannot be asked now; says nothing about the answer it would give."""


class NotEnrolled(KioskError):
    """The terminal has not been enrolled; says which command does it."""


class StepError(KioskError):
    """The session's present step does not offer this command; the screen is out of date."""
