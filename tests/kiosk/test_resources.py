"""What ships beside the code is found, or its absence is told plainly."""

import pytest

import resources


def test_files_and_folders_are_found_by_their_name() -> None:
    assert resources.path("catalogue/items").is_dir()
    assert resources.text("catalogue/README.md").startswith("# 事项目录怎么改")


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(
        resources.ResourceMissing, match="resources/no-such-file is not there; install the program again"
    ):
        resources.text("no-such-file")


def test_sample_outlets_are_all_marked_as_samples_and_have_no_real_phone() -> None:
    outlets = resources.text("samples/outlets.json")
    assert outlets.count('"sample": true') == 70
    assert outlets.count('"phone": "0478-0000000"') == 69
