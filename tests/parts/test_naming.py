"""Names by pattern, from positions, and by rules."""

from pathlib import Path

import pytest

from segvigen.asset.asset import Asset
from segvigen.errors import FileError, PromptError
from segvigen.parts.segmentation import Segmentation
from tests.parts.test_similar import car, segmented
from tests.shapes import cube, joined

CAR = segmented(car(), tree=False)  # x: 3, 4, 5, 6 at -; 7, 8, 9, 10 at +; z: - + - +
WHEELS, BOLTS = [3, 5, 7, 9], [4, 6, 8, 10]


def named(made: Segmentation, ids) -> list[str]:
    """The names of parts."""
    return [made.entry(id).name for id in ids]


def test_corners_are_those_of_the_object_seen_from_itself():
    made = CAR.rename_all("wheel_{corner}", WHEELS)
    assert named(made, WHEELS) == ["wheel_BR", "wheel_FR", "wheel_BL", "wheel_FL"]
    assert all(entry.kept == (entry.id in WHEELS) for entry in made.entries)
    assert made.record["edits"][-1] == {"rename_all": "wheel_{corner}", "parts": 4}
    turned = CAR.rename_all("wheel_{corner}", WHEELS, front="-z")
    assert named(turned, WHEELS) == ["wheel_FL", "wheel_BL", "wheel_FR", "wheel_BR"]
    sideways = CAR.rename_all("wheel_{end}_{side}", WHEELS, front="+x")
    assert named(sideways, WHEELS) == [
        "wheel_back_left", "wheel_back_right", "wheel_front_left", "wheel_front_right"
    ]  # fmt: skip


def test_z_up_files_have_the_same_sides():
    blocks = joined(cube((0.4, 0, 0), 0.1), cube((-0.4, 0, 0), 0.1), cube((0, -0.4, 0.3), 0.1))
    import trimesh

    asset = Asset.read(trimesh.Trimesh(*blocks[:2], process=False), up="z")  # -y is the front, as in Blender
    made = Segmentation.from_labels(asset, blocks[2], tree=False).rename_all("{side}{end}_{level}")
    assert named(made, [0, 1, 2]) == ["leftback_lower", "rightback_lower", "front_upper"]


def test_numbers_run_along_the_longest_spread_and_count_equal_names():
    made = CAR.rename_all("bolt_{side}_{n:02}", BOLTS)
    assert named(made, BOLTS) == ["bolt_right_02", "bolt_right_01", "bolt_left_02", "bolt_left_01"]
    plain = CAR.rename_all("bolt", BOLTS)
    assert sorted(named(plain, BOLTS)) == ["bolt", "bolt_2", "bolt_3", "bolt_4"]


def test_what_lies_in_the_middle_has_no_side_and_no_separator():
    made = CAR.rename(0, "body").rename_all("{name}_{side}", [0, 3])
    assert named(made, [0, 3]) == ["body", "part_03_right"]
    assert CAR.rename_all("{name}") .entries == CAR.entries


@pytest.mark.parametrize(
    ("pattern", "options", "text"),
    [
        ("wheel_{color}", {}, "has 'color'; expected"),
        ("wheel_{", {}, "the pattern"),
        ("{name.x}", {}, "the pattern"),
        ("{side}", {"keys": [0]}, "cannot be a part's name"),
        ("part_{n}", {}, "cannot be a part's name"),
        ("body", {"keys": []}, "no part to rename"),
        ("wheel", {"front": "north"}, r"front is 'north'; expected \+z"),
        ("wheel", {"keys": [99]}, "no part 99"),
    ],
)
def test_bad_patterns_are_one_line(pattern, options, text):
    with pytest.raises(PromptError, match=text) as refused:
        CAR.rename_all(pattern, **options)
    assert "\n" not in str(refused.value)


RULES = """
front = "+z"
[[rename]]
parts = [3]
name = "wheel"
[[rename]]
similar = "wheel"
name = "wheel_{corner}"
group = "wheels"
[[rename]]
match = ["part_04", "part_06"]
name = "bolt_{end}"
[[rename]]
match = "nothing*"
name = "unused"
"""


def test_rules_are_applied_in_order(tmp_path: Path):
    path = tmp_path / "names.toml"
    path.write_text(RULES)
    made = CAR.apply_rules(path)
    assert named(made, WHEELS) == ["wheel_BR", "wheel_FR", "wheel_BL", "wheel_FL"]
    assert {entry.id for entry in made.entries if entry.group == "wheels"} == set(WHEELS)
    assert named(made, [4, 6, 8]) == ["bolt_back", "bolt_front", "part_08"]


@pytest.mark.parametrize(
    ("rules", "error", "text"),
    [
        ("a = ", FileError, "not valid TOML"),
        ("a = 1", PromptError, "expected .*rename.* tables"),
        ("[[rename]]\nname = 'a'", PromptError, "rule 1 has the keys name; expected one of match"),
        ("[[rename]]\nmatch = '*'\nsimilar = 'a'\nname = 'b'", PromptError, "expected one of match"),
        ("[[rename]]\nmatch = '*'", PromptError, "neither name nor group"),
        ("[[rename]]\nmatch = '*'\nnames = 'b'", PromptError, "rule 1 has the keys match, names"),
        ("[[rename]]\nmatch = 'x'\nname = 'b'", PromptError, "no part matches the rule; the parts are "),
    ],
)
def test_bad_rules_are_one_line(tmp_path: Path, rules, error, text):
    path = tmp_path / "names.toml"
    path.write_text(rules)
    with pytest.raises(error, match=text) as refused:
        CAR.apply_rules(path)
    assert "\n" not in str(refused.value)
    with pytest.raises(FileError, match="cannot be read"):
        CAR.apply_rules(tmp_path / "missing.toml")
