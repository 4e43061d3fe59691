"""What is wrong with an answer, said in the field's own words."""

import pytest

from kiosk import Field, FieldKind, Problem, ProblemCode, Repeat
from ui.wording.problems import sentence

NUMBER = Field("/agent/id_no", FieldKind.IDENTITY_NUMBER, "居民身份证号码", required=True)
VALUES: dict[str, str | int] = {
    "minimum": 1,
    "maximum": 9,
    "length": 15,
    "other": "签订日期",
    "words": "以蒙L开头",
    "day": "2026-11-22",
    "step": 50,
    "below": 100,
    "above": 150,
}
"""Everything that a sentence may need; which code carries which is `ProblemCode`'s business."""


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_sentence_that_names_the_field_and_leaves_nothing_open(code: ProblemCode) -> None:
    said = sentence(Problem("/agent/id_no", code, VALUES), NUMBER)
    assert NUMBER.title in said
    assert "{" not in said
    assert not any(word in said for word in ("错误", "非法", "无效", "不合法"))


def test_a_length_says_what_is_asked_for_and_what_stands_there() -> None:
    problem = Problem("/agent/id_no", ProblemCode.IDENTITY_LENGTH, {"length": 15})
    assert sentence(problem, NUMBER) == "居民身份证号码要18位，现在是15位"


def test_what_is_chosen_is_not_said_to_be_filled_in() -> None:
    region = Field("/region", FieldKind.CHOICE, "所属旗县区", required=True)
    assert sentence(Problem("/region", ProblemCode.MISSING), region) == "请选择所属旗县区"


def test_one_of_several_entries_is_named_by_its_number() -> None:
    goods = Field("/classes/0/goods", FieldKind.TEXTS, "商品或服务项目", required=True)
    problem = Problem("/classes/0/goods", ProblemCode.TOO_LONG, {"maximum": 50, "entry": 2})
    assert sentence(problem, goods) == "第2项：商品或服务项目最多写50个字"


def test_a_group_is_spoken_of_as_a_whole() -> None:
    patents = Repeat("/patents", "出质专利", count=0, minimum=1, maximum=None)
    assert sentence(Problem("/patents", ProblemCode.TOO_FEW, {"minimum": 1}), patents) == "出质专利至少要有1项"


def test_a_bound_is_told_with_what_the_number_counts() -> None:
    area = Field("/area", FieldKind.INTEGER, "占地", required=True, unit="平方米")
    assert sentence(Problem("/area", ProblemCode.TOO_LARGE, {"maximum": 99}), area) == "占地不能大于99平方米"
    steps = Problem("/area", ProblemCode.NOT_A_MULTIPLE, {"step": 50, "below": 100, "above": 150})
    assert sentence(steps, area) == "占地要填50平方米的整倍数，例如100平方米或150平方米"


def test_a_day_is_told_as_people_write_it() -> None:
    since = Field("/since", FieldKind.DATE, "开始日期", required=True)
    assert (
        sentence(Problem("/since", ProblemCode.TOO_EARLY, {"day": "2024-01-01"}), since)
        == "开始日期不能早于2024年1月1日"
    )
    assert sentence(Problem("/since", ProblemCode.AFTER_TODAY), since) == "开始日期不能晚于今天"
