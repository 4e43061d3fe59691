"""The line to the central platform. Doors: `contract`, `client`, `engine`, `worker`, `cable`, `central`."""
