"""Fonts are read where they lie, and say exactly what reportlab reads out of them."""

import pytest
from reportlab.pdfbase import ttfonts

import resources
from printing.documents.face import LeanFace
from printing.documents.fonts import Weight

SPOKEN = "河套知服 Hetao 150802·é，。䶮\u00a0𬎆𠅤"


@pytest.mark.parametrize("name", [*Weight, "NotoSansRare-Regular", "NotoSansRare-Bold"])
def test_a_lean_font_has_the_glyphs_widths_and_outlines_that_reportlab_reads(name: str) -> None:
    file = resources.path(f"fonts/{name}.ttf")
    whole, lean = ttfonts.TTFontFace(str(file)), LeanFace(file)
    assert lean.defaultWidth == whole.defaultWidth
    assert {code: lean.charToGlyph.get(code) for code in whole.charToGlyph} == whole.charToGlyph
    assert {code: lean.charWidths.get(code) for code in whole.charWidths} == whole.charWidths
    assert [lean.glyphPos[glyph] for glyph in range(whole.numGlyphs + 1)] == whole.glyphPos
    assert [lean.hmetrics[glyph] for glyph in range(whole.numGlyphs)] == whole.hmetrics
    assert lean.makeSubset([*map(ord, SPOKEN)]) == whole.makeSubset([*map(ord, SPOKEN)])


def test_a_character_that_is_in_no_font_is_in_no_lean_font_either() -> None:
    face = LeanFace(resources.path(f"fonts/{Weight.REGULAR}.ttf"))
    assert 0x30000 not in face.charToGlyph
    assert face.charWidths.get(0x30000) is None
    with pytest.raises(KeyError):
        face.charToGlyph[0x30000]
