"""The steps of a session and what each of them offers; the screen is a function of the step."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.errors import StepError


class Step(StrEnum):
    """Where one person's use of the terminal stands."""

    START = "start"
    """Nobody is there."""
    RESUME = "resume"
    """Somebody says that the form the machine died over is theirs."""
    CATEGORIES = "categories"
    ITEMS = "items"
    GUIDE = "guide"
    SEARCH = "search"
    SITUATIONS = "situations"
    """What happens to people, and what they take for each other."""
    SITUATION = "situation"
    """What there is to do about one of them."""
    CHOOSING = "choosing"
    """A few questions, one at a time, that end at an item."""
    LINKED = "linked"
    """Several matters that are settled as one (集成办)."""
    PACKAGE = "package"
    """What one kind of enterprise settles, one after another (套餐)."""
    OUTLETS = "outlets"
    CONDITIONS = "conditions"
    """A few plain questions before the form: whether it is for this person."""
    FORM = "form"
    SHARING = "sharing"
    """The person agrees, or not, that an authority is asked for what it already holds."""
    MATERIALS = "materials"
    """The person reads what the item asks for besides the answers, and how each of it stands."""
    PAGES = "pages"
    """The person puts the pages of one material together."""
    COMMITMENT = "commitment"
    """The person reads a commitment clause by clause and signs it."""
    CHECK = "check"
    """The person reads all answers once more before confirming."""
    TAKEN = "taken"
    """The form has been sealed and kept; the person is handed the code that opens it."""
    OPENING = "opening"
    """Somebody opens a draft that was taken along."""
    SUBMITTED = "submitted"
    LOOK_UP = "look_up"
    VERIFY = "verify"
    """Whether a receipt that somebody brings is the platform's."""
    PROGRESS = "progress"
    SUPPLEMENT = "supplement"
    """The person puts right, or adds, what the staff have asked for."""
    EVALUATION = "evaluation"
    STAFF_PIN = "staff_pin"
    STAFF = "staff"


class Command(StrEnum):
    """What a person may ask of the terminal; named as the methods of `Kiosk` and of its doors."""

    BEGIN = "begin"
    OPEN_CATEGORY = "open_category"
    OPEN_GUIDE = "open_guide"
    OPEN_SEARCH = "open_search"
    SEARCH_FOR = "search_for"
    OPEN_SITUATIONS = "open_situations"
    OPEN_SITUATION = "open_situation"
    OPEN_CHOOSING = "open_choosing"
    CHOOSE = "choose"
    RECONSIDER = "reconsider"
    OPEN_LINKED = "open_linked"
    OPEN_PACKAGE = "open_package"
    OPEN_OUTLETS = "open_outlets"
    TICK_MATERIAL = "tick_material"
    OPEN_CONDITIONS = "open_conditions"
    ANSWER_CONDITION = "answer_condition"
    RECONSIDER_CONDITION = "reconsider_condition"
    MEET_CONDITIONS = "meet_conditions"
    PRINT_CONDITIONS = "print_conditions"
    START_APPLICATION = "start_application"
    ANSWER = "answer"
    ADD_ENTRY = "add_entry"
    REMOVE_ENTRY = "remove_entry"
    NEXT_PAGE = "next_page"
    OPEN_PAGE = "open_page"
    CHANGE_ANSWER = "change_answer"
    OPEN_SHARING = "open_sharing"
    WRITE_KEY = "write_key"
    ASK = "ask"
    DECLINE = "decline"
    GIVE_UP = "give_up"
    OBJECT_TO = "object_to"
    BRING_LATER = "bring_later"
    OPEN_MATERIAL = "open_material"
    ADD_PAGES = "add_pages"
    CHANGE_PAGES = "change_pages"
    KEEP_PAGES = "keep_pages"
    PROMISE = "promise"
    BEGIN_READING = "begin_reading"
    READ_ON = "read_on"
    SIGN = "sign"
    PROMISE_NOTHING = "promise_nothing"
    OPEN_PLACE = "open_place"
    CLOSE_PLACE = "close_place"
    CONFIRM = "confirm"
    OPEN_LOOK_UP = "open_look_up"
    LOOK_UP = "look_up"
    OPEN_VERIFY = "open_verify"
    VERIFY = "verify"
    PRESENT_SCAN = "present_scan"
    SHOW_PROGRESS = "show_progress"
    OPEN_DRAFT = "open_draft"
    RESUME_DRAFT = "resume_draft"
    TAKE_DRAFT = "take_draft"
    OPEN_OPENING = "open_opening"
    OPEN_TAKEN = "open_taken"
    DROP_TAKEN = "drop_taken"
    GO_ON = "go_on"
    OPEN_SUPPLEMENT = "open_supplement"
    WITHDRAW = "withdraw"
    COLLECT = "collect"
    TAKE_UP = "take_up"
    OPEN_PART = "open_part"
    OPEN_EVALUATION = "open_evaluation"
    EVALUATE = "evaluate"
    PRINT_EVALUATION_SLIP = "print_evaluation_slip"
    REQUEST_COPY = "request_copy"
    OFFER_ON_PHONE = "offer_on_phone"
    PRINT_NOTICE = "print_notice"
    PRINT_ASKED = "print_asked"
    PRINT_REPORT = "print_report"
    PRINT_TEST_PAGE = "print_test_page"
    OPEN_STAFF = "open_staff"
    ENTER_STAFF = "enter_staff"
    OFFER_AGAIN = "offer_again"
    CLOSE_OPERATION = "close_operation"
    PRESENT_CARD = "present_card"
    CHANGE_APPEARANCE = "change_appearance"
    BACK = "back"
    END = "end"
    TOUCH = "touch"


_ALWAYS = frozenset({Command.END, Command.TOUCH, Command.CHANGE_APPEARANCE})
_WITH_SOMEBODY_THERE = _ALWAYS | {Command.BACK}

OFFERED: Mapping[Step, frozenset[Command]] = {
    Step.START: _ALWAYS
    | {
        Command.BEGIN,
        Command.OPEN_DRAFT,
        Command.OPEN_OPENING,
        Command.OPEN_SEARCH,
        Command.OPEN_LOOK_UP,
        Command.OPEN_STAFF,
    },
    Step.RESUME: _WITH_SOMEBODY_THERE | {Command.RESUME_DRAFT},
    Step.CATEGORIES: _WITH_SOMEBODY_THERE
    | {
        Command.OPEN_CATEGORY,
        Command.OPEN_GUIDE,
        Command.OPEN_SEARCH,
        Command.OPEN_SITUATIONS,
        Command.OPEN_PACKAGE,
        Command.OPEN_OUTLETS,
        Command.OPEN_LOOK_UP,
        Command.OPEN_STAFF,
    },
    Step.ITEMS: _WITH_SOMEBODY_THERE | {Command.OPEN_CATEGORY, Command.OPEN_GUIDE},
    Step.GUIDE: _WITH_SOMEBODY_THERE
    | {
        Command.OPEN_GUIDE,
        Command.OPEN_LINKED,
        Command.OPEN_CHOOSING,
        Command.OPEN_OUTLETS,
        Command.TICK_MATERIAL,
        Command.PRINT_NOTICE,
        Command.REQUEST_COPY,
        Command.OFFER_ON_PHONE,
        Command.OPEN_CONDITIONS,
        Command.START_APPLICATION,
    },
    Step.SEARCH: _WITH_SOMEBODY_THERE
    | {Command.SEARCH_FOR, Command.OPEN_GUIDE, Command.OPEN_LINKED, Command.OPEN_SITUATIONS, Command.OPEN_SITUATION},
    Step.SITUATIONS: _WITH_SOMEBODY_THERE | {Command.OPEN_SITUATION, Command.OPEN_CHOOSING, Command.OPEN_PACKAGE},
    Step.SITUATION: _WITH_SOMEBODY_THERE | {Command.OPEN_GUIDE, Command.OPEN_LINKED},
    Step.CHOOSING: _WITH_SOMEBODY_THERE | {Command.CHOOSE, Command.RECONSIDER, Command.OPEN_GUIDE, Command.OPEN_LINKED},
    Step.LINKED: _WITH_SOMEBODY_THERE | {Command.OPEN_GUIDE, Command.START_APPLICATION},
    Step.PACKAGE: _WITH_SOMEBODY_THERE | {Command.OPEN_GUIDE, Command.OPEN_LINKED},
    Step.OUTLETS: _WITH_SOMEBODY_THERE,
    Step.CONDITIONS: _WITH_SOMEBODY_THERE
    | {
        Command.ANSWER_CONDITION,
        Command.RECONSIDER_CONDITION,
        Command.MEET_CONDITIONS,
        Command.PRINT_CONDITIONS,
        Command.REQUEST_COPY,
        Command.OPEN_GUIDE,
        Command.OPEN_LINKED,
    },
    Step.FORM: _WITH_SOMEBODY_THERE
    | {
        Command.ANSWER,
        Command.ADD_ENTRY,
        Command.REMOVE_ENTRY,
        Command.NEXT_PAGE,
        Command.OPEN_PAGE,
        Command.PRESENT_CARD,
        Command.OPEN_SHARING,
        Command.OBJECT_TO,
        Command.TAKE_DRAFT,
    },
    Step.SHARING: _WITH_SOMEBODY_THERE | {Command.WRITE_KEY, Command.ASK, Command.DECLINE, Command.GIVE_UP},
    Step.MATERIALS: _WITH_SOMEBODY_THERE
    | {
        Command.BRING_LATER,
        Command.OPEN_MATERIAL,
        Command.OPEN_SHARING,
        Command.PROMISE,
        Command.NEXT_PAGE,
        Command.TAKE_DRAFT,
    },
    Step.PAGES: _WITH_SOMEBODY_THERE
    | {
        Command.ADD_PAGES,
        Command.CHANGE_PAGES,
        Command.KEEP_PAGES,
        Command.OPEN_PLACE,
        Command.CLOSE_PLACE,
    },
    Step.COMMITMENT: _WITH_SOMEBODY_THERE
    | {Command.BEGIN_READING, Command.READ_ON, Command.SIGN, Command.PROMISE_NOTHING},
    Step.CHECK: _WITH_SOMEBODY_THERE | {Command.OPEN_PAGE, Command.CHANGE_ANSWER, Command.CONFIRM, Command.TAKE_DRAFT},
    Step.TAKEN: _WITH_SOMEBODY_THERE | {Command.REQUEST_COPY},
    Step.OPENING: _WITH_SOMEBODY_THERE | {Command.OPEN_TAKEN, Command.DROP_TAKEN, Command.GO_ON},
    Step.SUBMITTED: _WITH_SOMEBODY_THERE
    | {
        Command.SHOW_PROGRESS,
        Command.OPEN_EVALUATION,
        Command.PRINT_EVALUATION_SLIP,
        Command.REQUEST_COPY,
        Command.OFFER_ON_PHONE,
    },
    Step.LOOK_UP: _WITH_SOMEBODY_THERE
    | {Command.LOOK_UP, Command.PRESENT_CARD, Command.PRESENT_SCAN, Command.OPEN_VERIFY, Command.OPEN_OPENING},
    Step.VERIFY: _WITH_SOMEBODY_THERE | {Command.VERIFY, Command.PRESENT_SCAN, Command.OPEN_LOOK_UP},
    Step.PROGRESS: _WITH_SOMEBODY_THERE
    | {
        Command.OPEN_SUPPLEMENT,
        Command.PRINT_ASKED,
        Command.WITHDRAW,
        Command.COLLECT,
        Command.TAKE_UP,
        Command.OPEN_PART,
        Command.OPEN_EVALUATION,
        Command.PRINT_EVALUATION_SLIP,
        Command.REQUEST_COPY,
        Command.OFFER_ON_PHONE,
    },
    Step.SUPPLEMENT: _WITH_SOMEBODY_THERE | {Command.ANSWER, Command.OPEN_MATERIAL, Command.NEXT_PAGE},
    Step.EVALUATION: _WITH_SOMEBODY_THERE
    | {Command.EVALUATE, Command.PRINT_EVALUATION_SLIP, Command.REQUEST_COPY, Command.OFFER_ON_PHONE},
    Step.STAFF_PIN: _WITH_SOMEBODY_THERE | {Command.ENTER_STAFF},
    Step.STAFF: _WITH_SOMEBODY_THERE
    | {
        Command.OFFER_AGAIN,
        Command.CLOSE_OPERATION,
        Command.PRINT_REPORT,
        Command.PRINT_TEST_PAGE,
        Command.REQUEST_COPY,
    },
}
"""Which commands each step offers; everything else is a `StepError`."""


def require(step: Step, command: Command) -> None:
    """Raise `StepError` unless `step` offers `command`."""
    if command not in OFFERED[step]:
        raise StepError(f"The step '{step}' does not offer '{command}'; show the present step and try again.")
