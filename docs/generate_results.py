"""Write docs/results.md and the README's table of results from the files in benchmarks/results/.

    python docs/generate_results.py                            # after changing the files or this text
    python docs/generate_results.py --add SCORES --name ikea   # first store the result of an evaluation

Every number comes from a file: evaluate-*.json (slimmed results of `segvigen evaluate`, one section each) and
speed-*.json (of benchmarks/speed.py, the newest measurement of each line). tests/test_results_page.py fails
when page or README are out of date.
"""

from __future__ import annotations

import argparse
import json
import re
import runpy
import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from segvigen.lab.evaluate.results import (
    counted,
    entries_of,
    headlines_of,
    meshes_of,
    metrics_of,
    num_objects,
    oracles_of,
    read_result,
    shown,
    shown_entry,
    slim,
    tasks_of,
)
from segvigen.lab.evaluate.tables import cost_table, fused_notes, protocol_line, table

ROOT = Path(__file__).resolve().parents[1]
STORE = ROOT / "benchmarks" / "results"
BLOCK = re.compile(r"(<!-- results -->\n).*?(<!-- end -->)", re.DOTALL)
WIDTH = 99  # columns of the docs
SIZES = re.compile(r"segment torus, ([\d,]+) faces: (whole process|peak memory)")

CLOTH, CLOTH_FILE = "cloth (76832 faces)", "cloth_fused_76k_faces.glb"  # as benchmarks/speed.py calls it

DATA = {  # what a data set is, by its name in a result
    "ikea_manual": "Pieces of IKEA furniture with parts separated by people (IKEA-Manual, CC-BY-4.0). No "
    "texture, no color; no network was trained on them.",
    "procedural": "Generated objects, of `segvigen prepare-data --layout procedural --count 400 --seed 12`. "
    "`mini` was trained on objects of these families with other seeds, except on fittings (machined parts "
    "with threads, bosses, and fillets). Times are those of a busy machine.",
}
TITLES = {
    "ours": "**mini**, refined on the mesh",
    "ours-raw": "mini, without mesh refinement",
    "ours-best3": "mini, best of three candidates",
    "ours-oracle": "mini, granularity chosen by the truth",
    "all": "every face",
    "components": "connected components",
    "kmeans": "k-means on position and normal",
    "creases": "regions grown up to creases",
    "sdf": "clusters of local thickness, graph cut",
    "convex": "CoACD's convex pieces",
    "ncuts": "normalized cuts over superpixels",
    "ball": "ball around the clicks",
    "geodesic": "ball along the surface",
    "crease-geodesic": "ball along the surface, creases cost extra",
    "ball-oracle": "ball, radius chosen by the truth",
    "geodesic-oracle": "ball along the surface, radius chosen by the truth",
    "crease-geodesic-oracle": "the same with creases, radius chosen by the truth",
    "walker": "random walker on the faces",
    "voronoi": "every face to its nearest click",
    "voronoi-crease": "the same, creases cost extra",
    "project": "map colors carried to hidden faces",
}
TASK_HEADS = {
    "full": ("All parts at once", "the number of parts is unknown"),
    "click": ("Clicks", "one part from points on it"),
    "partition": ("Partition", "one click on every part, each face to exactly one"),
    "guide": ("Guided", "a guide map of one view, drawn from the truth"),
}
EXTRA = {
    "full": ("count_error", "boundary_f1", "border_ratio"),
    "guide": ("count_error", "boundary_f1", "border_ratio"),
    "partition": ("boundary_f1", "border_ratio"),
    "click": ("boundary_f1@1", "border_ratio@1"),
}

HEAD = """# Results

Measured numbers and the commands that reproduce them. `python docs/generate_results.py` writes
this page from the files in [benchmarks/results](../benchmarks/results); [evaluate.md](evaluate.md)
explains the metrics. Scores are times 100, mean ± deviation over objects.
"""
READING = """How to read this. `best_match` gives every true part its best mask, so extra masks cost nothing;
`hungarian` matches one to one. A fused mesh is one skin whose connectivity does not show the
parts. In a given mesh, a true part is often a separate component: the row "connected components"
shows how much the file gives away. Methods that use connectivity benefit, ours included, through
refinement. Rows marked "oracle" let the truth choose a setting for every object or query; they
are upper bounds for tuning, not results. The paper reports far higher scores for networks of a
hundred times the size, on other data with other protocols; those numbers are not comparable.
"""
NOTHING = """## Scores

No evaluation is stored: run `segvigen evaluate run DATA --out scores`, then
`python docs/generate_results.py --add scores --name NAME`.
"""
SPEED_READING = "no GPU, compiled kernels cached, median of three runs. The command to repeat it is below."


def page(folder: Path = STORE) -> str:
    """Return the text of docs/results.md."""
    results = stored(folder)
    sections = [HEAD, *(section(result) for result in results.values())]
    sections += [READING] if results else [NOTHING]
    sections += [speed(folder)]
    return wrapped("\n".join(text.strip() + "\n" for text in sections if text))


def wrapped(text: str) -> str:
    """Return Markdown with its long lines wrapped, except tables, headings, and commands."""
    lines: list[str] = []
    for line in text.split("\n"):
        plain = len(line) > WIDTH and not line.startswith(("|", "#", "    "))
        lines += (
            textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) if plain else [line]
        )
    return "\n".join(lines)


def stored(folder: Path = STORE) -> dict[str, dict[str, Any]]:
    """Return the stored evaluations by file name; the first is the README's."""
    return {
        path.name: read_result(path)
        for path in sorted(folder.glob("evaluate-*.json"), key=lambda path: path.stem)
    }


def section(result: dict[str, Any]) -> str:
    """Return one evaluation: protocol, a table per task and surface, cost, failures, the command."""
    names = [d["name"] for d in result["data"]]
    lines = [f"## {num_objects(result)} objects of {', '.join(names)}", ""]
    lines += [" ".join(DATA[name] for name in names if name in DATA), ""]
    lines += [f"{protocol_line(result)}{_measured(result)}", ""]
    lines += [fused_notes(result), ""] if fused_notes(result) else []
    for task in tasks_of(result):
        head, about = TASK_HEADS.get(task, (task, ""))
        lines += [f"### {head}: {about}", ""]
        for mesh in meshes_of(result):
            lines += _scores(result, mesh, task)
    lines += ["### Cost", "", *_cost(result), ""]
    headings = {"failures": "Failures, scored 0", "skipped": "Skipped", "left_out": "Left out"}
    for key, heading in headings.items():
        reasons = counted(entry["reason"] for entry in result.get(key) or [])
        lines += (
            [f"{heading}: " + "; ".join(f"{reason} ({count})" for reason, count in reasons) + ".", ""]
            if reasons
            else []
        )
    return "\n".join([*lines, f"    {command(result)}", ""])


def _scores(result: dict[str, Any], mesh: str, task: str) -> list[str]:
    """Return the headline metrics of one task on one surface."""
    entries = entries_of(result["summary"], mesh, task)
    metrics = metrics_of(entries)
    columns = [m for m in metrics if m.startswith("iou@")] if task == "click" else headlines_of(task, metrics)
    if "border_ratio" not in metrics:  # an older result, with another tolerance for borders
        metrics = [m for m in metrics if m != "boundary_f1"]
    columns += [m for m in EXTRA.get(task, ()) if m in metrics]
    rows = [
        [title(result, name), *(shown_entry(m, scores.get(m)) for m in columns)]
        for name, scores in entries.items()
    ]
    return [*table([f"mesh {mesh}", *columns], rows), ""] if rows else []


def _cost(result: dict[str, Any]) -> list[str]:
    head, rows = cost_table(result)
    return table(head, [[title(result, row[0]), *row[1:]] for row in rows])


def title(result: dict[str, Any], method: str) -> str:
    """Return a short description of a method, with its settings and oracle."""
    name, _, settings = method.partition(":")
    model = Path(str((result["methods"].get(method) or {}).get("model") or "mini")).name
    text = TITLES.get(name, name).replace("mini", model)
    text += f" ({settings})" if settings and "/" not in settings else ""
    oracle = oracles_of(result).get(method)
    return f"{text} (oracle: {oracle})" if oracle else text


def command(result: dict[str, Any]) -> str:
    """Return the command that reproduces a result."""
    paths = (result.get("source") or {}).get("data") or [d["name"] for d in result["data"]]
    words = ["segvigen evaluate run", *(Path(path).name for path in paths)]
    words += ["--method", ",".join(result["methods"]), "--task", ",".join(result["tasks"])]
    words += ["--mesh", ",".join(result["mesh"]), "--protocol", result["protocol"]]
    words += ["--clicks", ",".join(map(str, result["clicks"])), "--weighting", result["weighting"]]
    for key, option in (
        ("fused_grid", "--fused-grid"),
        ("parts_per_object", "--parts-per-object"),
        ("limit", "--limit"),
    ):
        words += [option, str(result[key])] if result.get(key) is not None else []
    words += ["--only", ",".join(result["only"])] if result.get("only") else []
    words += [word for seed in result["seed"] for word in ("--seed", str(seed))]
    return " ".join([*words, "--out scores"])


def readme_block(folder: Path = STORE) -> str:
    """Return the README's headline rows, of the first stored evaluation: mini and the best baseline."""
    results = stored(folder)
    if not results:
        return "Not measured yet.\n"
    name, result = next(iter(results.items()))
    mesh = meshes_of(result)[0]
    columns: list[tuple[str, str]] = []
    for task in tasks_of(result):
        columns += [
            (task, metric)
            for metric in headlines_of(task, metrics_of(entries_of(result["summary"], mesh, task)))
        ]
    oracles = oracles_of(result)
    fair = [m for m in result["summary"] if m not in oracles and m != "ours-raw"]
    rows = [[title(result, "ours"), *(_mean(result, "ours", mesh, column) for column in columns)]]
    others = [m for m in fair if m.partition(":")[0] != "ours"]
    best = [_best(result, others, mesh, column) for column in columns]
    rows.append(["best method without weights", *best])
    short = {"full": "all parts", "click": "clicks", "partition": "partition", "guide": "guided"}
    head = ["mean × 100", *(f"{short.get(task, task)}: {metric}" for task, metric in columns)]
    surface = {"fused": "each rebuilt as one skin so that connectivity does not reveal the parts"}
    data = ", ".join(d["name"] for d in result["data"])
    known = all(d["name"] in DATA for d in result["data"])
    unseen = "not used for training" if known else "with true parts"
    weighting = f"IoU of clicks by {result['weighting']}"
    intro = (
        f"Measured on {num_objects(result)} objects of {data} {unseen}, "
        f"{surface.get(mesh, 'with their original meshes')}; protocol `{result['protocol']}`, {weighting}. "
        f"[docs/results.md](docs/results.md) has the full protocol, every baseline, and the commands."
    )
    times = _times(folder)
    return wrapped("\n".join([intro, "", *table(head, rows), "", *([times, ""] if times else [])]))


def _times(folder: Path) -> str:
    """Return a sentence on the time of a click and a segmentation, from the newest measurements."""
    newest = _newest(folder)
    lines = {what: line for what, (line, _) in newest.items()}
    process = [f"segment {CLOTH_FILE}: {what}" for what in ("whole process", "peak memory")]
    wanted = [f"mini, {CLOTH}: click, 1 steps", *process]
    if any(what not in lines for what in wanted):
        return ""
    click, whole, memory = (_amount(lines[what]) for what in wanted)
    cores = newest[wanted[0]][1]["machine"]["cores"]
    return (
        f"On {cores} cores without a GPU, a click on a prepared mesh takes {click}. Segmenting a mesh of "
        f"77k faces takes {whole} and {memory} for the whole process."
    )


def _mean(result: dict[str, Any], method: str, mesh: str, column: tuple[str, str]) -> str:
    task, metric = column
    entry = entries_of(result["summary"], mesh, task).get(method, {}).get(metric)
    return shown(metric, entry["mean"]) if entry else ""


def _best(result: dict[str, Any], methods: Sequence[str], mesh: str, column: tuple[str, str]) -> str:
    """Return the best of some methods in a column, with its name."""
    task, metric = column
    entries = entries_of(result["summary"], mesh, task)
    found = [(entries[m][metric]["mean"], m) for m in methods if metric in entries.get(m, {})]
    return f"{shown(metric, max(found)[0])} ({max(found)[1]})" if found else ""


def speed(folder: Path = STORE) -> str:
    """Return the newest measurement of every line; sizes have a table of their own."""
    newest = _newest(folder)
    if not newest:
        return ""
    plain = {what: pair for what, pair in newest.items() if not SIZES.match(what)}
    rows = [
        [what, _amount(line), "" if line["limit"] is None else f"{line['limit']:g}"]
        for what, (line, _) in plain.items()
    ]
    used = {id(run): run for _, run in newest.values()}.values()
    machines = dict.fromkeys(
        f"{m['cpu']}, {m['cores']} cores, torch {m['torch']}, at {run['commit']}"
        for run in used
        for m in [run["machine"]]
    )
    lines = ["## Speed and memory", "", f"{'; '.join(machines)}; {SPEED_READING}", ""]
    lines += [*table(["what", "measured", "limit"], rows), ""]
    sizes: dict[str, dict[str, str]] = {}
    for what, (line, _) in newest.items():
        if found := SIZES.match(what):
            sizes.setdefault(found[1], {})[found[2]] = f"{line['value']:.3g}"
    if sizes:
        order = sorted(sizes, key=lambda faces: int(faces.replace(",", "")))
        cells = [
            [faces, sizes[faces].get("whole process", ""), sizes[faces].get("peak memory", "")]
            for faces in order
        ]
        lines += [
            "Cost by size: `segvigen segment` on a generated torus, whole process with startup.",
            "",
        ]
        lines += [*table(["faces", "seconds", "peak memory, GiB"], cells), ""]
    return "\n".join([*lines, "    python benchmarks/speed.py --out benchmarks/results", ""])


def _newest(folder: Path) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Return {what: (line, run)}: the newest measurement of every line of benchmarks/speed.py."""
    runs = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("speed-*.json")]
    runs.sort(key=lambda run: str(run["time"]))
    return {line["what"]: (line, run) for run in runs for line in run["lines"]}


def _amount(line: dict[str, Any]) -> str:
    return f"{line['value']:.2g} {line['unit']}"


def _measured(result: dict[str, Any]) -> str:
    """Return the machine and commit of a stored file, if stored."""
    machine = result.get("machine")
    if not machine:
        return ""
    where = f"{machine['cores']} cores of {machine['cpu']}, torch {machine['torch']}"
    text = f" Measured on {where}; stored at commit {result['commit']}."
    for newer in result.get("scored_again", ()):
        names = " and ".join(f'"{title(result, name)}"' for name in newer["methods"])
        tasks = f", {' and '.join(newer['tasks'])}" if "tasks" in newer else ""
        text += f" Scores of {names}{tasks}: commit {newer['commit']}."
    return text + (" Costs and all other rows are older." if result.get("scored_again") else "")


def filled(readme: str, folder: Path = STORE) -> str:
    """Return the README with its block of results updated."""
    return BLOCK.sub(lambda found: f"{found[1]}{readme_block(folder)}{found[2]}", readme)


def add(scores: Path, name: str, folder: Path = STORE) -> Path:
    """Store a slimmed result with machine and commit as evaluate-NAME.json; return its path."""
    bench = runpy.run_path(str(ROOT / "benchmarks" / "speed.py"))
    kept = slim(read_result(scores))
    kept |= {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": bench["commit"](),
        "machine": bench["machine"](),
    }
    target = folder / f"evaluate-{name}.json"
    target.write_text(json.dumps(kept) + "\n", encoding="utf-8")
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description="Write docs/results.md and the README's results.")
    parser.add_argument(
        "--add", type=Path, metavar="SCORES", help="a result.json or its folder to store first"
    )
    parser.add_argument("--name", help="name of benchmarks/results/evaluate-NAME.json")
    given = parser.parse_args()
    if given.add is not None:
        if not given.name:
            parser.error("--add needs --name")
        print(f"wrote {add(given.add, given.name)}")
    (ROOT / "docs" / "results.md").write_text(page(), encoding="utf-8")
    readme = ROOT / "README.md"
    readme.write_text(filled(readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
