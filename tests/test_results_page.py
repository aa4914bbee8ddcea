"""docs/results.md and the README's results are made from result files, and only from them."""

import json
import re
import runpy
from pathlib import Path

import pytest

from tests.lab.evaluate.made_results import made_result

ROOT = Path(__file__).resolve().parents[1]
GENERATE = runpy.run_path(str(ROOT / "docs" / "generate_results.py"))
STORE = ROOT / "benchmarks" / "results"
ALL_TASKS = ("full", "click", "partition", "guide")
SPEED = {
    "benchmark": "speed",
    "commit": "abc1234",
    "machine": {"cpu": "A Processor", "cores": 2, "torch": "2.13.0"},
}
needs_evaluation = pytest.mark.skipif(
    not list(STORE.glob("evaluate-*.json")), reason="no evaluation is stored in benchmarks/results"
)


def line(what: str, value: float, limit: float | None = None) -> dict:
    return {"what": what, "value": value, "unit": "s", "limit": limit}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Two speed runs of which the later measured less, and one evaluation, stored as the script does it."""
    first = {**SPEED, "time": "2026-01-01", "lines": [line("a", 1.5, 2.0), line("b", 7.0)]}
    sizes = [line("segment torus, 1,000 faces: whole process", 3.25)]
    second = {**SPEED, "time": "2026-01-02", "lines": [line("a", 1.25, 2.0), *sizes]}
    (tmp_path / "speed-2.json").write_text(json.dumps(second))
    (tmp_path / "speed-10.json").write_text(json.dumps(first))
    result = made_result(objects=30, tasks=ALL_TASKS)
    result["methods"]["ours"]["model"] = "/home/somebody/runs/maxi"
    result["source"] = {"data": ["/home/somebody/data/chairs.npz"], "opening": {}}
    (tmp_path / "whole.json").write_text(json.dumps(result))
    GENERATE["add"](tmp_path / "whole.json", "chairs", tmp_path)
    return tmp_path


@needs_evaluation
def test_the_results_page_matches_the_files():
    written = (ROOT / "docs" / "results.md").read_text(encoding="utf-8")
    assert written == GENERATE["page"](), "run: python docs/generate_results.py"


@needs_evaluation
def test_the_results_in_the_readme_match_the_files():
    written = (ROOT / "README.md").read_text(encoding="utf-8")
    assert written == GENERATE["filled"](written), "run: python docs/generate_results.py"


def test_the_readme_has_a_place_for_results():
    found = GENERATE["BLOCK"].findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(found) == 1


def test_stored_files_are_small_and_contain_no_absolute_paths():
    for path in STORE.glob("evaluate-*.json"):
        assert path.stat().st_size < 300_000, path.name
        assert not re.search(r'"/[a-z]+/', path.read_text(encoding="utf-8")), path.name


def test_a_stored_result_is_slim_and_has_its_machine(store: Path):
    text = (store / "evaluate-chairs.json").read_text(encoding="utf-8")
    kept = json.loads(text)
    assert kept["objects"] == [] and kept["num_objects"] == 30 and kept["machine"]["cores"] >= 1
    assert "somebody" not in text and kept["source"]["data"] == ["chairs.npz"]
    assert "| **maxi**, refined on the mesh |" in GENERATE["page"](store)


def test_every_table_of_the_page_comes_from_the_files(store: Path):
    page = GENERATE["page"](store)
    summary = json.loads((store / "evaluate-chairs.json").read_text(encoding="utf-8"))["summary"]
    for mesh in ("fused", "given"):
        entry = summary["ours"][mesh]["click"]["iou@3"]
        assert f"{100 * entry['mean']:.1f} ± {100 * entry['std']:.1f}" in page
    assert page.index("| mesh fused |") < page.index("| mesh given |")
    assert "(oracle: radius)" in page and "2.0 % of the faces are on thin walls" in page
    assert "ValueError: empty (1)" in page and "broken has no faces (1)" in page
    before = page
    name = store / "evaluate-chairs.json"
    name.write_text(name.read_text(encoding="utf-8").replace(f"{entry['mean']}", "0.123456"))
    assert GENERATE["page"](store) != before


def test_the_newest_measurement_of_a_speed_line_counts(store: Path):
    page = GENERATE["page"](store)
    assert "| a | 1.2 s | 2 |" in page and "| b | 7 s |  |" in page and "1.5 s" not in page
    assert "| 1,000 | 3.25 |  |" in page and "A Processor, 2 cores" in page


def test_the_page_has_the_command_that_reproduces_the_scores(store: Path):
    command = next(row for row in GENERATE["page"](store).splitlines() if "evaluate run" in row).split()
    assert command[:4] == ["segvigen", "evaluate", "run", "chairs.npz"]
    options = dict(zip(command[4::2], command[5::2], strict=True))
    assert options["--method"] == "ours,ours-raw,ball,ball-oracle" and options["--mesh"] == "given,fused"
    assert options["--fused-grid"] == "128" and options["--out"] == "scores"


def test_the_readme_shows_the_best_baseline_without_an_oracle_on_fused_meshes(store: Path):
    block = GENERATE["readme_block"](store)
    summary = json.loads((store / "evaluate-chairs.json").read_text(encoding="utf-8"))["summary"]
    ours, ball = (summary[name]["fused"]["full"]["hungarian"]["mean"] for name in ("ours", "ball"))
    assert f"| {100 * ours:.1f} |" in block and f"| {100 * ball:.1f} (ball) |" in block
    assert "ball-oracle" not in block and "prefix-positive" in block and "one skin" in block
    filled = GENERATE["filled"]("a\n<!-- results -->\nold\n<!-- end -->\nb\n", store)
    assert filled == f"a\n<!-- results -->\n{block}<!-- end -->\nb\n"


def test_without_an_evaluation_the_page_explains_how_to_run_one(tmp_path: Path):
    assert "No evaluation is stored" in GENERATE["page"](tmp_path)
