"""Every form of the data, as a citizen goes through it."""

import copy
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kiosk.applications import (
    FieldKind,
    Form,
    ProblemCode,
    add_entry,
    put,
    remove_entry,
    take,
)
from kiosk.clock import BEIJING
from kiosk.identity import mask
from tests.support.catalogue import example, form, shipped

FORMS = sorted(shipped().forms)
AT = datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING)
MESS = st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.lists(st.text(max_size=5), max_size=3)


def handed_in(form: Form, answers: dict[str, Any]) -> dict[str, Any]:
    return form.handed_in(answers, edition="2025.0-draft", at=AT)


def codes(form: Form, answers: dict[str, Any]) -> dict[str, ProblemCode]:
    return {problem.pointer: problem.code for problem in form.problems(answers)}


# -- every form -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form_id", FORMS)
def test_the_example_of_each_form_is_accepted_and_handed_in_as_it_is(form_id: str) -> None:
    answers = example(form_id)
    assert form(form_id).problems(answers) == ()
    assert handed_in(form(form_id), answers) == answers


@pytest.mark.parametrize("form_id", FORMS)
def test_without_any_required_answer_the_form_says_which_is_missing(form_id: str) -> None:
    fields = [field for page in form(form_id).pages(example(form_id)) for field in page.fields]
    for pointer in [field.pointer for field in fields if field.required]:
        found = codes(form(form_id), put(example(form_id), pointer, ""))
        assert found[pointer] is ProblemCode.MISSING


@pytest.mark.parametrize("form_id", FORMS)
def test_an_empty_form_misses_exactly_what_it_marks_as_required(form_id: str) -> None:
    required = {field.pointer for page in form(form_id).pages({}) for field in page.fields if field.required}
    assert required
    assert codes(form(form_id), {}) == dict.fromkeys(required, ProblemCode.MISSING)
    assert handed_in(form(form_id), {}) == {}


@pytest.mark.parametrize("form_id", FORMS)
def test_no_page_asks_more_than_five_questions_and_every_page_and_question_has_a_title(form_id: str) -> None:
    for page in form(form_id).pages(example(form_id)):
        assert page.title
        assert 0 < len(page.fields) <= 5
        assert all(field.title for field in page.fields)


@pytest.mark.parametrize("form_id", FORMS)
def test_pages_keep_their_keys_and_order_whatever_the_answers(form_id: str) -> None:
    keys = [page.key for page in form(form_id).pages(example(form_id))]
    assert keys == [page.key for page in form(form_id).pages({})]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("form_id", FORMS)
def test_every_field_is_found_by_its_pointer_and_on_its_page(form_id: str) -> None:
    answers = example(form_id)
    for number, page in enumerate(form(form_id).pages(answers)):
        for field in page.fields:
            assert form(form_id).field(field.pointer, answers) == field
            assert form(form_id).page_of(field.pointer) == number
        if page.repeat:
            assert form(form_id).page_of(page.repeat.pointer) == number


@pytest.mark.parametrize("form_id", FORMS)
def test_names_identity_numbers_and_phones_are_marked_and_can_be_masked(form_id: str) -> None:
    agent = next(page for page in form(form_id).pages({}) if page.key == "agent")
    values = example(form_id)
    for field in agent.fields:
        assert field.sensitive
        assert field.mask
        assert "*" in mask(take(values, field.pointer), field.mask)


@pytest.mark.parametrize("form_id", FORMS)
def test_an_identity_card_fills_in_name_and_number_of_the_agent(form_id: str) -> None:
    parts = {field.pointer: field.card_part for page in form(form_id).pages({}) for field in page.fields}
    assert parts["/agent/name"] == "name"
    assert parts["/agent/id_no"] == "id_no"
    assert parts["/agent/mobile"] is None


@pytest.mark.parametrize("form_id", FORMS)
def test_the_form_knows_whose_number_the_look_up_needs_and_who_applies(form_id: str) -> None:
    answers = put(example(form_id), "/agent/id_no", "110105 19491231 002x")
    assert form(form_id).identity(answers) == "11010519491231002X"
    assert form(form_id).applicant(answers)
    assert form(form_id).identity({}) == form(form_id).applicant({}) == ""


@pytest.mark.parametrize("form_id", FORMS)
def test_a_form_answers_every_keystroke_within_two_milliseconds(form_id: str) -> None:
    answers = example(form_id)
    pointers = [field.pointer for page in form(form_id).pages(answers) for field in page.fields]
    fastest = min(_seconds(form(form_id), pointers, answers) for _ in range(5))
    assert fastest / len(pointers) < 0.002


def _seconds(form: Form, pointers: list[str], answers: dict[str, Any]) -> float:
    start = time.perf_counter()
    for pointer in pointers:
        form.problem(pointer, answers)
    return time.perf_counter() - start


@pytest.mark.parametrize("form_id", FORMS)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_answers_without_a_problem_satisfy_the_schema_whatever_was_typed(form_id: str, data: st.DataObject) -> None:
    judged = form(form_id)
    answers = example(form_id)
    for _ in range(data.draw(st.integers(1, 4))):
        fields = [field for page in judged.pages(answers) for field in page.fields]
        field = data.draw(st.sampled_from(fields))
        likely = [choice.value for choice in field.choices]
        value = data.draw(MESS | st.sampled_from(likely) if likely else MESS)
        answers = put(answers, field.pointer, value)
    found = judged.problems(answers)
    valid = Draft202012Validator(judged.schema).is_valid(handed_in(judged, answers))
    assert found or valid
    alone = [judged.problem(field.pointer, answers) for page in judged.pages(answers) for field in page.fields]
    assert {problem for problem in map(repr, alone) if problem != "None"} <= set(map(repr, found))


# -- conditions -----------------------------------------------------------------------------------------------


def asked(form: Form, answers: dict[str, Any]) -> dict[str, bool]:
    return {field.pointer: field.required for page in form.pages(answers) for field in page.fields}


def test_a_person_is_asked_for_the_identity_number_and_a_firm_for_its_code() -> None:
    fees = form("FORM-01-01")
    assert not {"/uscc", "/person_id"} & set(asked(fees, {}))
    person = asked(fees, {"applicant_type": "person"})
    assert person["/person_id"]
    assert "/uscc" not in person
    firm = asked(fees, {"applicant_type": "society"})
    assert firm["/uscc"]
    assert "/person_id" not in firm


def test_a_question_that_others_hang_on_says_so() -> None:
    decides = {
        field.pointer for form_id in FORMS for page in form(form_id).pages({}) for field in page.fields if field.decides
    }
    assert decides == {"/applicant_type", "/basis", "/change_kind", "/selected_items", "/subject_type"}


def test_an_answer_that_is_no_longer_asked_is_neither_judged_nor_handed_in_but_not_lost() -> None:
    fees = form("FORM-01-01")
    answers = {**example("FORM-01-01"), "uscc": "wrong", "person_id": "11010519491231002X"}
    assert codes(fees, answers) == {"/uscc": ProblemCode.CREDIT_LENGTH}
    answers = put(answers, "/applicant_type", "person")
    assert fees.problems(answers) == ()
    assert fees.problem("/uscc", answers) is None
    assert fees.field("/uscc", answers) is None
    assert "uscc" not in handed_in(fees, answers)
    assert answers["uscc"] == "wrong"


@pytest.mark.parametrize(("basis", "needed"), [("product", False), ("collective", True), ("certification", True)])
def test_only_members_of_a_mark_are_asked_for_its_number(basis: str, needed: bool) -> None:
    answers = {**example("FORM-04-02"), "basis": basis}
    assert ("/tm_reg_no" in asked(form("FORM-04-02"), answers)) is needed
    assert (form("FORM-04-02").problems(answers) != ()) is needed


def test_a_person_who_asks_for_help_needs_neither_a_firm_nor_its_name() -> None:
    help_form = form("FORM-09-01")
    assert "/applicant_name" not in asked(help_form, {"subject_type": "person"})
    assert help_form.applicant(example("FORM-09-01")) == "测试人"
    assert asked(help_form, {"subject_type": "enterprise"})["/applicant_name"]


# -- groups, lists and choices --------------------------------------------------------------------------------


def test_a_needed_group_shows_its_first_entry_from_the_start() -> None:
    patents = next(page for page in form("FORM-07-01").pages({}) if page.key == "patents")
    assert patents.repeat is not None
    assert (patents.repeat.count, patents.repeat.minimum, patents.repeat.maximum) == (1, 1, None)
    assert patents.fields[0].pointer == "/patents/0/patent_no"
    assert patents.fields[0].kind is FieldKind.PATENT_NUMBER


def test_entries_that_were_added_have_to_be_filled_in_or_removed() -> None:
    pledge = form("FORM-07-01")
    answers = add_entry(example("FORM-07-01"), "/patents")
    assert codes(pledge, answers) == {"/patents/1/patent_no": ProblemCode.MISSING}
    filled = put(answers, "/patents/1/patent_no", "ZL 200310102344.5")
    assert [patent["patent_no"] for patent in handed_in(pledge, filled)["patents"]] == [
        "202310000001.5",
        "200310102344.5",
    ]
    assert pledge.problems(remove_entry(answers, "/patents", 1)) == ()


def test_a_list_inside_an_entry_is_one_field() -> None:
    mark = form("FORM-03-01")
    goods = mark.field("/classes/0/goods", {})
    assert goods is not None
    assert (goods.kind, goods.entry, goods.max_length) == (FieldKind.TEXTS, FieldKind.TEXT, 50)
    answers = put(example("FORM-03-01"), "/classes/0/goods", ["鲜番茄", " ", "葵花籽", "x" * 51])
    (problem,) = mark.problems(answers)
    assert (problem.pointer, problem.code) == ("/classes/0/goods", ProblemCode.TOO_LONG)
    assert problem.values == {"maximum": 50, "entry": 4}
    assert mark.problems(put(answers, "/classes/0/goods", ["鲜番茄", " "])) == ()


def test_the_same_class_twice_is_noticed_on_the_group() -> None:
    mark = form("FORM-03-01")
    answers = put(example("FORM-03-01"), "/classes/1", {"class_no": "31 ", "goods": ["鲜番茄"]})
    assert codes(mark, answers) == {"/classes": ProblemCode.NOT_UNIQUE}
    found = mark.problem("/classes", answers)
    assert found is not None
    assert found.code is ProblemCode.NOT_UNIQUE


def test_more_entries_than_there_are_classes_are_too_many() -> None:
    mark = form("FORM-03-01")
    classes = [{"class_no": number % 45 + 1, "goods": [f"商品{number}"]} for number in range(46)]
    found = mark.problem("/classes", {**example("FORM-03-01"), "classes": classes})
    assert found is not None
    assert (found.code, found.values) == (ProblemCode.TOO_MANY, {"maximum": 45})


def test_each_line_of_a_list_of_numbers_is_checked_and_named_by_its_place() -> None:
    linked = form("FORM-INT-01")
    answers = put(example("FORM-INT-01"), "/patents", ["", "ZL202310000001.5", "202310000001.6"])
    (problem,) = linked.problems(answers)
    assert (problem.pointer, problem.code, problem.values) == ("/patents", ProblemCode.PATENT_CHECK, {"entry": 3})


def test_several_choices_may_be_made_but_only_from_those_offered() -> None:
    linked = form("FORM-INT-01")
    field = linked.field("/selected_items", {})
    assert field is not None
    assert field.kind is FieldKind.CHOICES
    assert [choice.title for choice in field.choices][:2] == ["经营主体变更登记", "商标变更"]
    answers = example("FORM-INT-01")
    assert codes(linked, put(answers, "/change_kind", [])) == {"/change_kind": ProblemCode.MISSING}
    assert codes(linked, put(answers, "/change_kind", ["colour"])) == {"/change_kind": ProblemCode.NOT_A_CHOICE}
    assert codes(linked, put(answers, "/change_kind", ["name"] * 2)) == {"/change_kind": ProblemCode.NOT_UNIQUE}


# -- kinds of answers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form_id", "pointer", "typed", "code", "values"),
    [
        ("FORM-01-01", "/year", "今年", ProblemCode.NOT_A_NUMBER, {}),
        ("FORM-01-01", "/year", "2026.5", ProblemCode.NOT_WHOLE, {}),
        ("FORM-01-01", "/year", "2023", ProblemCode.TOO_SMALL, {"minimum": 2024}),
        ("FORM-01-01", "/year", "2101", ProblemCode.TOO_LARGE, {"maximum": 2100}),
        ("FORM-07-01", "/contract/amount_wan", "0", ProblemCode.NOT_ABOVE, {"minimum": 0}),
        ("FORM-07-01", "/contract/signed_on", "2025-02-30", ProblemCode.NOT_A_DATE, {}),
        ("FORM-07-01", "/contract/due_on", "2025年11月3日", ProblemCode.NOT_AFTER, {"other": "签订日期"}),
        ("FORM-09-01", "/summary", "太短了", ProblemCode.TOO_SHORT, {"minimum": 10}),
        ("FORM-09-01", "/summary", "长" * 1001, ProblemCode.TOO_LONG, {"maximum": 1000}),
        ("FORM-03-01", "/mark_type", "sound", ProblemCode.NOT_A_CHOICE, {}),
        ("FORM-01-01", "/agent/id_no", "1101051949", ProblemCode.IDENTITY_LENGTH, {"length": 10}),
        ("FORM-01-01", "/agent/mobile", "1380000", ProblemCode.MOBILE_FORM, {}),
        ("FORM-01-01", "/agent/name", "张", ProblemCode.TOO_SHORT, {"minimum": 2}),
    ],
)
def test_a_wrong_answer_is_told_in_terms_of_its_field(
    form_id: str, pointer: str, typed: str, code: ProblemCode, values: dict[str, Any]
) -> None:
    problem = form(form_id).problem(pointer, put(example(form_id), pointer, typed))
    assert problem is not None
    assert (problem.pointer, problem.code, problem.values) == (pointer, code, values)


def test_numbers_and_dates_are_handed_in_in_their_type_and_usual_form() -> None:
    answers = put(example("FORM-07-01"), "/contract/amount_wan", "１,２００.5")
    answers = put(answers, "/contract/signed_on", "2025年11月3日")
    assert form("FORM-07-01").problems(answers) == ()
    contract = handed_in(form("FORM-07-01"), answers)["contract"]
    assert contract == {"amount_wan": 1200.5, "signed_on": "2025-11-03", "due_on": "2026-11-02"}


def test_no_is_an_answer() -> None:
    answers = put(example("FORM-03-01"), "/priority_claim", False)
    assert handed_in(form("FORM-03-01"), answers)["priority_claim"] is False


# -- what no shipped form does, but a form may ------------------------------------------------------------------


def changed(form_id: str, change: Callable[[Any], object]) -> Form:
    schema = copy.deepcopy(form(form_id).schema)
    change(schema)
    return Form.of("changed", schema)


def asking_to_agree() -> Form:
    """Return a form with an agreement that nobody has to give, of which the machine keeps edition and time."""
    agreed = {"title": "已阅读说明并同意", "type": "boolean", "const": True}
    read = {"title": "说明版本", "type": "string", "minLength": 1, "maxLength": 100, "x-fill": "edition"}
    at = {"title": "同意时间", "type": "string", "format": "date-time", "x-fill": "moment"}
    group = {
        "title": "使用说明",
        "type": "object",
        "required": ["agreed", "read"],
        "additionalProperties": False,
        "properties": {"agreed": agreed, "read": read, "at": at},
    }
    return changed("FORM-01-01", lambda schema: schema["properties"].update(agreement=group))


def test_nobody_has_to_agree_and_an_untouched_agreement_is_not_handed_in() -> None:
    fees = asking_to_agree()
    page = next(page for page in fees.pages({}) if page.key == "agreement")
    assert [(field.kind, field.required) for field in page.fields] == [(FieldKind.AGREEMENT, False)]
    for agreed in (None, False):
        answers = put(example("FORM-01-01"), "/agreement/agreed", agreed)
        assert fees.problems(answers) == ()
        assert "agreement" not in handed_in(fees, answers)


def test_an_agreement_gets_the_edition_and_the_time_from_the_machine() -> None:
    answers = put(example("FORM-01-01"), "/agreement/agreed", True)
    assert asking_to_agree().problems(answers) == ()
    assert handed_in(asking_to_agree(), answers)["agreement"] == {
        "agreed": True,
        "read": "2025.0-draft",
        "at": "2026-11-22T09:30:00+08:00",
    }


def test_credit_is_on_record_by_the_unit_or_by_the_person_who_applies() -> None:
    fees = form("FORM-01-01")
    unit = example("FORM-01-01")
    assert fees.subject(unit) == unit["uscc"]
    assert fees.subject({**unit, "applicant_type": "person", "person_id": "11010519491231002X"}) == "11010519491231002X"
    contact = form("contact-and-request")
    assert contact.subject(example("contact-and-request")) == contact.identity(example("contact-and-request"))


def test_a_group_that_is_not_needed_starts_without_entries_and_counts_once_there_is_one() -> None:
    def optional(schema: Any) -> None:
        schema["required"].remove("patents")
        schema["properties"]["patents"]["minItems"] = 2

    pledge = changed("FORM-07-01", optional)
    answers = {key: value for key, value in example("FORM-07-01").items() if key != "patents"}
    page = next(page for page in pledge.pages(answers) if page.key == "patents")
    assert (page.repeat.count if page.repeat else None, page.fields) == (0, ())
    assert pledge.problems(answers) == ()
    assert codes(pledge, add_entry(example("FORM-07-01"), "/patents")) == {"/patents/1/patent_no": ProblemCode.MISSING}
    assert codes(pledge, example("FORM-07-01")) == {"/patents": ProblemCode.TOO_FEW}


def test_plain_questions_without_named_pages_share_pages_of_five() -> None:
    fees = changed("FORM-01-01", lambda schema: schema.pop("x-pages"))
    plain = [page for page in fees.pages({"applicant_type": "person"}) if page.key.startswith("plain")]
    assert [len(page.fields) for page in plain] == [4, 2]
    assert {page.title for page in plain} == {"专利费用减缴资格备案"}


def test_what_only_the_schema_knows_keeps_answers_from_being_handed_in() -> None:
    refusing = changed("contact-and-request", lambda schema: schema.update(maxProperties=1))
    (problem,) = refusing.problems(example("contact-and-request"))
    assert problem.code is ProblemCode.NOT_AS_ASKED
    assert refusing.field(problem.pointer, {}) is not None


# -- what a form does not ask ---------------------------------------------------------------------------------


@pytest.mark.parametrize("pointer", ["/nobody", "/agent", "/agent/nobody", "/patents/0"])
def test_what_a_form_does_not_ask_is_no_field(pointer: str) -> None:
    asked = form("FORM-07-01")
    assert asked.field(pointer, {}) is None
    assert asked.problem(pointer, {}) is None
    with pytest.raises(KeyError):
        asked.page_of(pointer)


def test_answers_to_questions_of_another_form_are_left_behind() -> None:
    answers = {**example("contact-and-request"), "year": 2026}
    assert form("contact-and-request").problems(answers) == ()
    assert handed_in(form("contact-and-request"), answers) == example("contact-and-request")


def test_a_pattern_is_explained_in_the_words_of_the_forms_author() -> None:
    plate = {"title": "车牌号", "type": "string", "maxLength": 9, "pattern": "^蒙L", "x-says": "以蒙L开头"}
    schema = form("contact-and-request").schema
    changed = {**schema, "properties": {**schema["properties"], "plate": plate}, "x-pages": []}
    judged = Form.of("PLATE", changed)

    problem = judged.problem("/plate", {"plate": "京A12345"})

    assert problem is not None
    assert (problem.code, problem.values) == (ProblemCode.NOT_LIKE_THAT, {"words": "以蒙L开头"})
    assert judged.problem("/plate", {"plate": "蒙L12345"}) is None
