"""HTTP to the platform over requests; every failure becomes one of `sync.failures`."""

from sync.client.platform import PlatformClient, enrol

__all__ = ["PlatformClient", "enrol"]
