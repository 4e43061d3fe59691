"""The document camera: what looks down on the paper, and a simulated one with its handle."""

from typing import Protocol


class Camera(Protocol):
    """A camera over the place where people lay a paper."""

    def shoot(self) -> bytes:
        """Return a photograph of what lies there, as a picture file; raises `OSError` when the camera is away."""


class SimulatedCamera:
    """A camera without hardware; its `CameraHandle` lays papers under it, as picture files."""

    def __init__(self) -> None:
        self.paper: bytes | None = None

    def shoot(self) -> bytes:
        """Return what lies there."""
        if self.paper is None:
            raise FileNotFoundError("Nothing lies under the camera.")
        return self.paper


class CameraHandle:
    """The hand that lays papers under a simulated camera: for tests and the dev dock."""

    def __init__(self, camera: SimulatedCamera) -> None:
        self._camera = camera

    @property
    def laid(self) -> bool:
        """Whether a paper lies there."""
        return self._camera.paper is not None

    def lay(self, paper: bytes) -> None:
        """Lay a paper there, in the place of another."""
        self._camera.paper = paper

    def lift(self) -> None:
        """Take it away."""
        self._camera.paper = None
