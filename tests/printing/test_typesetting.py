"""Lines break where Chinese allows it, and whatever is put in comes out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from printing.documents.fonts import Style, Weight, width_of
from printing.documents.typesetting import balanced_lines_of, lines_of

STYLE = Style(Weight.REGULAR, 32)
TEXTS = st.text(alphabet="申请编号河套，。（）【】“”：、 AZaz019-./𬎆𠮷", max_size=80)


@settings(deadline=None, max_examples=150)
@given(text=TEXTS, width=st.integers(min_value=48, max_value=576))
def test_no_character_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = lines_of(text, STYLE, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line, STYLE) <= width for line in lines)
    assert all(lines)


@settings(deadline=None, max_examples=60)
@given(text=TEXTS)
def test_balancing_takes_no_more_lines_and_loses_nothing(text: str) -> None:
    plain, balanced = lines_of(text, STYLE, 300), balanced_lines_of(text, STYLE, 300)
    assert len(balanced) == len(plain)
    assert "".join("".join(balanced).split()) == "".join(text.split())


def test_no_line_begins_with_a_comma_or_ends_with_an_opening_bracket() -> None:
    for width in range(100, 400, 20):
        lines = lines_of("您好，您的申请（专利费用减缴）已经存好，请收好这张纸，再见。", STYLE, width)
        assert not any(line[0] in "，。）" for line in lines)
        assert not any(line[-1] == "（" for line in lines)


def test_a_button_and_a_weekday_stay_on_one_line() -> None:
    text = "最晚二〇二六年十一月二十七日（星期五）点【查进度】看"
    for width in range(200, 500, 10):
        lines = lines_of(text, STYLE, width)
        assert any("（星期五）" in line for line in lines)
        assert any("【查进度】" in line for line in lines)


def test_a_reference_that_is_too_long_breaks_between_its_groups() -> None:
    lines = lines_of("150800-M01-T01-261122-A0007-K", STYLE, 424)
    assert lines == ["150800-M01-T01-261122-", "A0007-K"]
