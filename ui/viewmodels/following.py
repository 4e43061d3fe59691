"""Following up: where an application stands, whether a receipt is genuine, how the service was."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlAnonymous

from kiosk import Clock, Kiosk
from ui.bridge import Bridge
from ui.viewmodels.applying import Applying
from ui.viewmodels.evaluation import EvaluationViewModel
from ui.viewmodels.integrated import IntegratedViewModel
from ui.viewmodels.look_up import LookUpViewModel
from ui.viewmodels.progress import ProgressViewModel
from ui.viewmodels.verify import VerifyViewModel

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class Following(Applying):
    """The view models of the pages after it was handed in."""

    def __init__(self, kiosk: Kiosk, clock: Clock, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(kiosk, clock, bridge, parent)
        self._look_up = self.carry(LookUpViewModel(kiosk, bridge, self))
        self._verify = self.carry(VerifyViewModel(kiosk, bridge, self))
        self._progress = self.carry(ProgressViewModel(kiosk, clock, bridge, self))
        self._integrated = self.carry(IntegratedViewModel(kiosk, bridge, self))
        self._evaluation = self.carry(EvaluationViewModel(kiosk, bridge, self))

    @Property(LookUpViewModel, constant=True)
    def lookUp(self) -> LookUpViewModel:
        """Finding an application again."""
        return self._look_up

    @Property(VerifyViewModel, constant=True)
    def verify(self) -> VerifyViewModel:
        """Whether a receipt is genuine."""
        return self._verify

    @Property(ProgressViewModel, constant=True)
    def progress(self) -> ProgressViewModel:
        """Where an application stands."""
        return self._progress

    @Property(IntegratedViewModel, constant=True)
    def integrated(self) -> IntegratedViewModel:
        """Several matters on one form."""
        return self._integrated

    @Property(EvaluationViewModel, constant=True)
    def evaluation(self) -> EvaluationViewModel:
        """Rating a service."""
        return self._evaluation
