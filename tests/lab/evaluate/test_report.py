"""The report: protocol first, every number of the result, self-contained."""

import json
import re
from html.parser import HTMLParser

import pytest

from segvigen.errors import FileError, MeshError, PromptError
from segvigen.lab.datasets.case import Case, shuffled_case
from segvigen.lab.evaluate.charts import curves, histogram, spread
from segvigen.lab.evaluate.html import page
from segvigen.lab.evaluate.report import write_report
from segvigen.lab.evaluate.results import oracles_of, read_result, shown, slim
from segvigen.lab.evaluate.tables import markdown, protocol_line, text
from tests.lab.evaluate.made import boxes
from tests.lab.evaluate.made_results import made_result, write_made

pytestmark = pytest.mark.slow

ALL_TASKS = ("full", "click", "partition", "guide")


class Page(HTMLParser):
    """Check that tags close in order, and collect links and text."""

    VOID = ("meta", "link", "img", "br", "wbr", "i")

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.refers: list[str] = []
        self.images_without_alt = 0
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        shown = dict(attrs)
        self.refers += [shown[key] for key in ("src", "href", "xlink:href") if shown.get(key)]
        self.ids += [shown["id"]] if "id" in shown else []
        self.images_without_alt += tag == "img" and not shown.get("alt")
        if tag not in ("meta", "link", "img", "br", "wbr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in ("meta", "link", "img", "br", "wbr"):
            self.handle_endtag(tag)

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("style", "script"):
            self.text += data


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A report with pictures of four small objects, and what went into it."""
    folder = tmp_path_factory.mktemp("scores")
    made = {f"set/n{n}": shuffled_case(f"set/n{n}", f"kind {n % 2}", *boxes(n)) for n in (2, 3, 4, 5)}
    result = made_result(ids=[(case.id, case.category) for case in made.values()], tasks=ALL_TASKS)
    write_made(folder, result, made)

    def cases(id: str, mesh: str) -> Case:
        if id == "set/n5":
            raise MeshError("set/n5 has gone")
        return made[id]

    return result, write_report(folder, cases=cases).read_text(encoding="utf-8"), folder


def test_the_page_is_self_contained(written):
    result, source, _ = written
    seen = Page(source)
    assert seen.open == []
    outside = [r for r in seen.refers if not r.startswith(("#", "data:"))]
    assert outside == [] and "http" not in re.sub(r"base64,[^\"]*", "", source) and "@import" not in source
    assert {r[1:] for r in seen.refers if r.startswith("#")} <= set(seen.ids)
    assert len(set(seen.ids)) == len(seen.ids)


def test_the_protocol_comes_before_every_number(written):
    result, source, _ = written
    assert source.index("prefix-positive") < source.index("<table")
    assert markdown(result).index("prefix-positive") < markdown(result).index("| method")
    for said in (
        "sha256 abababababab",
        "fused, given",
        "weighted by area",
        "macro_object",
        "128 cells",
        "steps full 6, click 1",
    ):
        assert said in protocol_line(result)


def test_every_mean_of_the_result_is_on_the_page_and_in_the_markdown(written):
    result, source, _ = written
    seen, lines = Page(source).text, markdown(result)
    for by_mesh in result["summary"].values():
        for by_task in by_mesh.values():
            for metrics in by_task.values():
                for metric, entry in metrics.items():
                    assert shown(metric, entry["mean"]) in seen
                    assert shown(metric, entry["mean"]) in lines


def test_fused_meshes_come_before_given_ones(written):
    _, source, _ = written
    assert source.index("Mesh fused") < source.index("Mesh given")


def test_methods_with_an_oracle_are_flagged_and_never_best(written):
    result, source, _ = written
    assert oracles_of(result) == {"ball-oracle": "radius"}
    rows = re.findall(r"<tr[^>]*><th scope=\"row\">ball-oracle(.*?)</tr>", source)
    assert rows and all("oracle: radius" in row and "<b>" not in row for row in rows)
    assert "ball-oracle (oracle: radius)" in markdown(result) and "ball-oracle (oracle: radius)" in text(
        result
    )
    alone = made_result(objects=3, methods=("ours", "ball-oracle"))
    alone["summary"]["ball-oracle"]["fused"]["full"]["best_match"]["mean"] = 0.999
    assert "99.9" in page(alone) and "<b>99.9" not in page(alone)


def test_pictures_are_embedded_and_labeled(written):
    _, source, _ = written
    assert source.count("data:image/webp;base64,") == 3 * 3 * 3  # tasks, objects that can be read, views
    assert Page(source).images_without_alt == 0
    for said in ("Every object, best first", "right or wrong", "answer to 10 clicks", "this part:"):
        assert said in source


def test_objects_that_cannot_be_drawn_are_counted_with_their_reason(written):
    _, source, _ = written
    assert "Not drawn (1): set/n5 has gone" in source


def test_failures_and_skipped_objects_are_counted_by_reason(written):
    _, source, _ = written
    seen = Page(source).text
    assert "ValueError: empty" in seen and "broken has no faces" in seen
    clean = {**made_result(objects=3), "failures": [], "skipped": []}
    assert "every object was read" in page(clean)


def test_the_report_states_how_fusing_changed_the_truth(written):
    result, source, _ = written
    for report in (source, markdown(result)):
        assert "2.0 % of the faces are on thin walls" in report and "1 true part has no face left" in report


def test_names_from_data_and_methods_cannot_break_the_page():
    nasty = '<script>alert(1)</script>"&'
    result = made_result(ids=[(f"{nasty}/a", nasty), ("b/b", "plain")], methods=("ours", nasty))
    seen = Page(page(result))
    assert seen.open == [] and nasty in seen.text


def test_a_page_without_pictures_states_what_they_need(tmp_path):
    write_made(tmp_path, made_result(objects=3), {})
    assert "No pictures: they need the answers" in write_report(tmp_path).read_text(encoding="utf-8")
    assert (tmp_path / "report.md").read_text(encoding="utf-8").startswith("# Evaluation")


def test_an_unknown_method_is_rejected(tmp_path):
    write_made(tmp_path, made_result(objects=3), {})
    with pytest.raises(PromptError, match="no method 'walker'"):
        write_report(tmp_path, method="walker")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "is not JSON"),
        ("[]", "lacks format"),
        ('{"summary": {}}', "lacks format, data, protocol"),
        (json.dumps({**made_result(objects=2), "format": 1, "objects": 88}), "has format 1, without rows"),
    ],
)
def test_files_other_than_a_current_result_are_rejected(tmp_path, content, reason):
    (tmp_path / "result.json").write_text(content)
    with pytest.raises(FileError, match=reason):
        read_result(tmp_path)


def test_a_missing_result_is_rejected(tmp_path):
    with pytest.raises(FileError, match="expected a result.json"):
        read_result(tmp_path / "none")


def test_a_slim_result_keeps_every_table_and_is_small():
    whole = made_result(objects=88, methods=tuple(f"m{i}" for i in range(14)), tasks=ALL_TASKS)
    small = slim(whole)
    assert len(json.dumps(small)) < 300_000 < len(json.dumps(whole))
    for said in (markdown, text):
        numbers = [[float(n) for n in re.findall(r"[-+]?\d+\.\d", said(one))] for one in (small, whole)]
        assert numbers[0] == pytest.approx(numbers[1], abs=0.11)
        assert re.sub(r"\d\b", "", said(small)) == re.sub(r"\d\b", "", said(whole))
    assert page(small)  # without histograms and pictures


def test_the_text_for_a_terminal_is_short_and_aligned():
    lines = text(made_result(objects=5)).splitlines()
    table = [line for line in lines if line.startswith(("method", "ours", "ball"))]
    assert len(table) == 10 and len(lines) < 20
    assert len({len(line) for line in table[:5]}) == 1


def test_published_numbers_are_shown_only_where_data_and_protocol_agree():
    ids = [(f"PartObjaverse-Tiny/{i}", "Animals") for i in range(200)]
    result = made_result(ids=ids, methods=("ours",), tasks=("click",), meshes=("given",))
    result |= {"skipped": [], "data": [{**result["data"][0], "protocol": {"gt": "instance"}}]}
    section = page(result).split('<section id="published"')[1]
    assert "Point-SAM" in section and "24.9" in section and "arXiv 2603.16869" in section
    ours = shown("iou@1", result["summary"]["ours"]["given"]["click"]["iou@1"]["mean"])
    assert ours in section and "this run" in section
    other = page({**result, "protocol": "error-driven"}).split('<section id="published"')[1]
    assert "24.9" not in other and "None: no published table" in other


def test_curves_are_drawn_at_their_values():
    drawn = curves(
        {"a": [(1, 0.0), (10, 0.5)], "b": [(1, 0.25), (10, 0.5)]},
        x_ticks=[1, 10], title="t",
    )
    (ax0, ay0), (ax1, ay1) = (
        map(float, p.split(",")) for p in re.findall(r'points="([^"]*)"', drawn)[0].split()
    )
    (_, by0), (_, by1) = (map(float, p.split(",")) for p in re.findall(r'points="([^"]*)"', drawn)[1].split())
    assert ax0 < ax1 and by1 == ay1 < by0 < ay0
    assert by0 == pytest.approx((ay0 + ay1) / 2, abs=0.1)
    assert ">a 50.0<" in drawn and ">b 50.0<" in drawn


def test_labels_of_equal_curves_do_not_overlap():
    heights = spread({name: 50.0 for name in "abcdefgh"}, 16, 6, 300)
    placed = sorted(heights.values())
    assert min(b - a for a, b in zip(placed, placed[1:], strict=False)) >= 16
    assert 6 <= placed[0] and placed[-1] <= 300


def test_a_histogram_counts_every_object_once():
    drawn = histogram([0.0, 0.04, 0.5, 1.0], title="t")
    assert sum(int(n) for n in re.findall(r": (\d+)</title>", drawn)) == 4
    assert "4 objects, mean 38.5" in drawn
