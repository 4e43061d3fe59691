"""The C functions of librime that the keyboard needs, with their types (`rime_api.h` of librime 1.8.5, BSD-3)."""

import ctypes
from ctypes import CFUNCTYPE, POINTER, Structure, c_bool, c_char_p, c_int, c_size_t, c_void_p
from typing import Any

LIBRARY = "librime.so.1"


class Traits(Structure):
    """Where librime finds its data and what it may write (`RimeTraits`)."""

    _fields_ = (
        ("data_size", c_int),
        ("shared_data_dir", c_char_p),
        ("user_data_dir", c_char_p),
        ("distribution_name", c_char_p),
        ("distribution_code_name", c_char_p),
        ("distribution_version", c_char_p),
        ("app_name", c_char_p),
        ("modules", c_void_p),
        ("min_log_level", c_int),
        ("log_dir", c_char_p),
        ("prebuilt_data_dir", c_char_p),
        ("staging_dir", c_char_p),
    )

    def __init__(self, **values: Any) -> None:
        # A structure tells its size without the member that tells it.
        super().__init__(data_size=ctypes.sizeof(self) - ctypes.sizeof(c_int), **values)


class Composition(Structure):
    """What is being composed (`RimeComposition`)."""

    _fields_ = (
        ("length", c_int),
        ("cursor_pos", c_int),
        ("sel_start", c_int),
        ("sel_end", c_int),
        ("preedit", c_char_p),
    )


class Candidate(Structure):
    """One way to write it (`RimeCandidate`)."""

    _fields_ = (("text", c_char_p), ("comment", c_char_p), ("reserved", c_void_p))


class Menu(Structure):
    """The page librime itself would show (`RimeMenu`)."""

    _fields_ = (
        ("page_size", c_int),
        ("page_no", c_int),
        ("is_last_page", c_int),
        ("highlighted_candidate_index", c_int),
        ("num_candidates", c_int),
        ("candidates", POINTER(Candidate)),
        ("select_keys", c_char_p),
    )


class Context(Structure):
    """Composition and menu of one session (`RimeContext`)."""

    _fields_ = (
        ("data_size", c_int),
        ("composition", Composition),
        ("menu", Menu),
        ("commit_text_preview", c_char_p),
        ("select_labels", c_void_p),
    )

    def __init__(self) -> None:
        super().__init__(data_size=ctypes.sizeof(self) - ctypes.sizeof(c_int))


class Commit(Structure):
    """Text that is ready to be written (`RimeCommit`)."""

    _fields_ = (("data_size", c_int), ("text", c_char_p))

    def __init__(self) -> None:
        super().__init__(data_size=ctypes.sizeof(self) - ctypes.sizeof(c_int))


class CandidateList(Structure):
    """A place in the list of all candidates (`RimeCandidateListIterator`)."""

    _fields_ = (("ptr", c_void_p), ("index", c_int), ("candidate", Candidate))


_SELECT_CANDIDATE = 72
"""Place of `select_candidate` among the function pointers of `RimeApi`; the library exports no symbol for it."""

_PROTOTYPES: dict[str, tuple[Any, ...]] = {
    "RimeSetup": (None, POINTER(Traits)),
    "RimeInitialize": (None, POINTER(Traits)),
    "RimeFinalize": (None,),
    "RimeStartMaintenance": (c_int, c_int),
    "RimeJoinMaintenanceThread": (None,),
    "RimeCreateSession": (c_size_t,),
    "RimeDestroySession": (c_int, c_size_t),
    "RimeSelectSchema": (c_int, c_size_t, c_char_p),
    "RimeProcessKey": (c_int, c_size_t, c_int, c_int),
    "RimeClearComposition": (None, c_size_t),
    "RimeGetCommit": (c_int, c_size_t, POINTER(Commit)),
    "RimeFreeCommit": (c_int, POINTER(Commit)),
    "RimeGetContext": (c_int, c_size_t, POINTER(Context)),
    "RimeFreeContext": (c_int, POINTER(Context)),
    "RimeCandidateListFromIndex": (c_int, c_size_t, POINTER(CandidateList), c_int),
    "RimeCandidateListNext": (c_int, POINTER(CandidateList)),
    "RimeCandidateListEnd": (None, POINTER(CandidateList)),
    "rime_get_api": (POINTER(c_void_p),),
}


def load() -> Any:
    """Return the library with its functions typed; raises `OSError` when it is not installed."""
    library: Any = ctypes.CDLL(LIBRARY)
    for name, (result, *arguments) in _PROTOTYPES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    pointers = library.rime_get_api()
    library.select_candidate = CFUNCTYPE(c_bool, c_size_t, c_size_t)(pointers[_SELECT_CANDIDATE])
    return library
