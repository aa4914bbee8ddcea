"""prepare-data: turn labeled data of any layout into training shards; a stopped run resumes.

    sources ── one file per object (workers) ── shards, validation.npz, rejected.jsonl, summary, contact sheet

Every object becomes a file of its own, or a note why it was left out, written whole or not at all. So the
result does not depend on how often a run was killed or how many processes worked.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.atomic import remove_temporary
from segvigen.errors import FileError, InputError, MissingExtra, OutputError, PromptError, SegvigenError
from segvigen.lab.datasets.shards import Entry, entry_bytes, pack, read_about, read_entry
from segvigen.lab.train.data import HELD_OUT, MAX_FACES
from segvigen.lab.train.shard_entry import MAX_FINE, Rejected, Rules, to_entry
from segvigen.lab.train.sources import OPTION_OF, SourceOptions, Sources, open_sources
from segvigen.parts.export.files import write_files
from segvigen.pool import Limits, Lost, results
from segvigen.progress import Progress, silent

FORMAT = 2  # of the files of an unfinished run
SETTINGS, SUMMARY, REJECTED = "prepare.json", "summary.json", "rejected.jsonl"
SHEET, OBJECTS = "contact.png", "objects"
LIMITS = Limits(seconds=600)  # for one object
MAX_WORKERS = 8
SHOWN = 24  # objects on the contact sheet
BINS = ((2, 2), (3, 3), (4, 4), (5, 5), (6, 7), (8, 10), (11, 15), (16, 20), (21, 40), (41, MAX_FINE))
REASONS = (
    (r"at least two", "one part only"),
    (r"expected one each|label for face", "labels of another length"),
    (r"no labeled face", "no labels"),
    (r"no usable face|no faces|extent|no finite", "no surface"),
    (r"median of .* away|no order of its meshes|a mask", "labels of another mesh"),
)  # messages of the readers, and how they are counted
About = dict[str, Any]  # Entry.about


def prepare(
    options: SourceOptions, rules: Rules, out: Path, *, shard_size: int = 2000, validation: float = 0.0,
    workers: int | None = None, progress: Progress = silent,
) -> dict[str, Any]:  # fmt: skip
    """Read, clean and pack labeled objects into the folder `out`; resume an earlier run there.

    shard_size: most objects of a shard; validation: share of the objects in validation.npz, by whole
    categories; workers: processes, 0 for this one, None for one per core and at most MAX_WORKERS. Returns the
    summary, as written to summary.json. Raises PromptError for impossible options, FileError for sources of
    no known layout, OutputError for a folder of other settings or one that cannot be written (finished
    objects are kept), InputError when no object is left.
    """
    _check(rules, out, shard_size, validation, workers)
    progress("read", 0.0)
    rules = _on_model_grid(rules)
    sources = open_sources(options)
    if any(Path(source).resolve() == out.resolve() for source in options.sources):
        raise OutputError(f"{out} is a source; name another folder as --out")
    settings = _settings(options, rules, sources, shard_size, validation)
    if _begin(out, settings):
        shutil.rmtree(out / OBJECTS, ignore_errors=True)
        done: dict[str, Any] = json.loads((out / SUMMARY).read_text(encoding="utf-8"))
        return done
    _prepare_objects(options, rules, sources, out, workers, progress)
    progress("pack", 0.0)
    summary = _assemble(sources, rules, out, shard_size, validation, options.seed)
    summary["settings"] = settings
    write_files({out / SUMMARY: (json.dumps(summary, indent=1) + "\n").encode()})
    shutil.rmtree(out / OBJECTS, ignore_errors=True)
    progress("pack", 1.0)
    return summary


def _check(rules: Rules, out: Path, shard_size: int, validation: float, workers: int | None) -> None:
    for name, value, least, most in (
        ("max-faces", rules.max_faces, 4, 10_000_000), ("max-parts", rules.max_parts, 2, MAX_FINE),
        ("shard-size", shard_size, 1, 1_000_000), ("workers", 0 if workers is None else workers, 0, 1024),
        ("voxels", rules.voxels or 2, 2, 1024),
    ):
        if not least <= value <= most:
            raise PromptError(f"--{name} is {value}; expected {least:,} to {most:,}")
    if not 0.0 <= validation < 1.0:
        raise PromptError(f"--validation is {validation}; expected a share from 0 up to, not including, 1")
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file; expected a folder, or a name for a new one")


def _on_model_grid(rules: Rules) -> Rules:
    """Set the grid to that of the encoding model. Raises PromptError for another --voxels."""
    if not rules.latents:
        return rules
    from segvigen.lab.train.latents import encoder_info

    resolution, released, _ = encoder_info(rules.latents)
    if rules.voxels not in (0, resolution):
        grid = f"the model {rules.latents} works on {resolution} cells per axis"
        raise PromptError(f"--voxels is {rules.voxels} and {grid}; leave --voxels out")
    return replace(rules, voxels=resolution, upstream=released)


# The folder ---------------------------------------------------------------------------------------


def _settings(
    options: SourceOptions, rules: Rules, sources: Sources, shard_size: int, validation: float
) -> dict[str, Any]:
    """All that decides the result, as JSON values."""
    words = {name: value for name, value in asdict(options).items() if name not in ("sources", "layout")}
    for data in sources.datasets:
        words |= {name: data.protocol[name] for name in OPTION_OF if name in data.protocol}
    settings: dict[str, Any] = {"format": FORMAT, **words, **asdict(rules)}
    settings |= {"shard_size": shard_size, "validation": validation}
    settings["data"] = {data.name: data.digest for data in sources.datasets}
    if rules.latents:
        from segvigen.lab.train.latents import encoder_info

        settings["encoders"] = encoder_info(rules.latents)[2]
    plain: dict[str, Any] = json.loads(json.dumps(settings))
    return plain


def _begin(out: Path, settings: dict[str, Any]) -> bool:
    """Make the folder, or check that it is this run's; return whether the run is done. Raises OutputError."""
    path = out / SETTINGS
    try:
        (out / OBJECTS).mkdir(parents=True, exist_ok=True) if not out.exists() else None
        if not path.exists():
            named = (entry.name for entry in out.iterdir() if not entry.name.startswith("."))
            others = [name for name in named if name != OBJECTS]
            if others:
                what = f"{out} holds {others[0]} and was not made by prepare-data"
                raise OutputError(f"{what}; name a new folder as --out")
            write_files({path: (json.dumps(settings, indent=1) + "\n").encode()})
        before = json.loads(path.read_text(encoding="utf-8"))
        for folder in (out, out / OBJECTS):
            remove_temporary(folder)
    except OSError as error:
        raise OutputError(f"cannot make the folder {out}: {error.strerror}; name another as --out") from None
    except ValueError:
        raise OutputError(f"{path} is no JSON text; delete {out}, or name another folder") from None
    if found := "; ".join(_differences(before, settings)):
        raise OutputError(f"{out} was prepared otherwise: {found}; name a new folder as --out, or delete it")
    if (out / SUMMARY).exists():
        return True
    (out / OBJECTS).mkdir(exist_ok=True)
    return False


def _differences(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """Describe the settings that differ."""
    found = []
    for name in sorted({*before, *now} - {"data"}):
        if before.get(name) != now.get(name):
            found.append(f"{name.replace('_', '-')} was {before.get(name)!r} and is {now.get(name)!r}")
    old, new = before.get("data", {}), now["data"]
    if set(old) != set(new):
        found.append(f"the sources were {', '.join(old)} and are {', '.join(new)}")
    found += [f"the files of {name} have changed" for name in new if name in old and old[name] != new[name]]
    return found


# The objects --------------------------------------------------------------------------------------


def _prepare_objects(
    options: SourceOptions, rules: Rules, sources: Sources, out: Path, workers: int | None, progress: Progress
) -> None:
    """Make the file of every object that has none yet, or the note why there is none."""
    folder = out / OBJECTS
    finished = {int(path.stem) for path in folder.iterdir() if path.stem.isdecimal()}
    waiting = [index for index in range(len(sources.taken)) if index not in finished]
    workers = min(MAX_WORKERS, os.cpu_count() or 1) if workers is None else workers
    total, done, started = len(sources.taken), len(finished), time.monotonic()
    work = results(waiting, open_work, (options, rules, folder), workers=workers, limits=LIMITS)
    for index, result in work:
        if isinstance(result, Lost):
            _leave_out(folder, index, sources.name(index), Rejected("its process died", result.reason))
        elif result is not None:
            kept = f"{done} of {total} objects are kept"
            raise OutputError(f"{result}; {kept}: free some space and give the command again")
        done += 1
        each = (time.monotonic() - started) / (done - len(finished))
        progress(f"prepare: {done} of {total}  {_duration(each * (total - done))} left", done / total)


def open_work(options: SourceOptions, rules: Rules, folder: Path) -> Callable[[int], str | None]:
    """Return a worker's function: prepare object `index`, and return why it cannot be written, or None."""
    sources = open_sources(options)

    def work(index: int) -> str | None:
        name = sources.name(index)
        try:
            try:
                entry = to_entry(sources.read(index), rules)
                write_files({folder / f"{index:07d}.npz": entry_bytes(entry)})
            except Rejected as left_out:
                _leave_out(folder, index, name, left_out)
            except OutputError:
                raise
            except SegvigenError as error:
                _leave_out(folder, index, name, Rejected(_reason(error), str(error)))
            except MemoryError:
                _leave_out(folder, index, name, Rejected("too large", "it needs more memory than there is"))
            except (ValueError, IndexError, KeyError, ArithmeticError, RuntimeError, TypeError) as error:
                found = f"{type(error).__name__}: {error}".splitlines()[0]
                _leave_out(folder, index, name, Rejected("could not be prepared", found))
        except OutputError as error:
            return str(error)
        return None

    return work


def _reason(error: SegvigenError) -> str:
    """Shorten a reader's message, for counting."""
    for pattern, reason in REASONS:
        if re.search(pattern, str(error)):
            return reason
    if isinstance(error, MissingExtra):
        return "an optional package is missing"
    return "a broken or missing file" if isinstance(error, FileError) else "no usable labels"


def _leave_out(folder: Path, index: int, name: str, why: Rejected) -> None:
    note = {"name": name, "reason": why.reason, "found": why.found}
    write_files({folder / f"{index:07d}.json": json.dumps(note).encode()})


def _duration(seconds: float) -> str:
    hours, rest = divmod(round(seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min" if minutes else f"{seconds} s"


# Shards and summary -------------------------------------------------------------------------------


def _assemble(
    sources: Sources, rules: Rules, out: Path, shard_size: int, validation: float, seed: int
) -> dict[str, Any]:
    """Pack the objects into shards and write all but the summary, which is returned."""
    from segvigen.lab.train.contact_sheet import contact_sheet
    from segvigen.parts.export.picture import png

    folder = out / OBJECTS
    kept, rejected = _collect(folder, len(sources.taken))
    lines = "".join(json.dumps(note) + "\n" for note in rejected)
    write_files({out / REJECTED: lines.encode()})
    reasons = Counter(str(note["reason"]) for note in rejected)
    if not kept:
        counted = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
        what = f"none of the {len(rejected)} objects can be used: {counted}"
        raise InputError(f"{what}; {out / REJECTED} names each")
    groups, by = validation_groups(kept, validation, seed), _group_key(kept)
    train = [index for index, about in kept.items() if about[by] not in groups]
    aside = [index for index, about in kept.items() if about[by] in groups]
    chunks = [train[k : k + shard_size] for k in range(0, len(train), shard_size)]
    names = [f"train-{k:05d}.npz" for k in range(len(chunks))]
    shards = list(zip(names, chunks, strict=True)) + ([("validation.npz", aside)] if aside else [])
    for name, indices in shards:
        entries = [_entry(folder, index) for index in indices]
        write_files({out / name: pack(entries, _shared(sources, rules, entries))})
    shown = [_entry(folder, index) for index in list(kept)[:: -(-len(kept) // SHOWN)]]
    write_files({out / SHEET: png(contact_sheet(shown))})
    return _counted(list(kept.values())) | {
        "train": len(train), "validation": len(aside), "shards": names,
        "validation_by": by if aside else "", "validation_groups": sorted(groups),
        "rejected": dict(reasons.most_common()),
    }  # fmt: skip


def _collect(folder: Path, total: int) -> tuple[dict[int, About], list[dict[str, Any]]]:
    """Read what is known of the objects by number, and the notes of those left out, copies of others too."""
    kept: dict[int, About] = {}
    rejected: list[dict[str, Any]] = []
    first: dict[str, str] = {}
    for index in range(total):
        path = folder / f"{index:07d}.npz"
        if not path.exists():
            rejected.append(json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))
            continue
        about = read_about(path)
        if about["digest"] in first:
            found = f"its mesh and parts are those of {first[about['digest']]}"
            rejected.append({"name": about["names"], "reason": "a copy of another", "found": found})
            continue
        first[about["digest"]] = about["names"]
        kept[index] = about
    return kept, rejected


def _entry(folder: Path, index: int) -> Entry:
    return read_entry(folder / f"{index:07d}.npz")


def _shared(sources: Sources, rules: Rules, entries: Sequence[Entry]) -> dict[str, Any]:
    """Describe a whole shard."""
    licenses = sorted({str(entry.about["obj_license"]) for entry in entries})
    shared: dict[str, Any] = {
        "source": "segvigen prepare-data: " + ", ".join(data.name for data in sources.datasets),
        "license": licenses[0] if len(licenses) == 1 else "per object, see obj_license",
    }
    shared |= {"voxel_resolution": rules.voxels} if rules.voxels else {}
    if rules.latents:
        from segvigen.lab.train.latents import encoder_info

        shared |= {"latent_model": rules.latents, "latent_encoders": encoder_info(rules.latents)[2]}
    return shared


def _group_key(kept: dict[int, About]) -> str:
    """Split off the validation set by category, or by name where there is one category."""
    return "category" if len({about["category"] for about in kept.values()}) > 1 else "names"


def validation_groups(kept: dict[int, About], share: float, seed: int) -> set[str]:
    """Draw the groups of the validation set: categories, or single objects where there is one category.

    Take groups in an order drawn by the seed while that brings the share nearer. With a share above 0 and two
    groups, take at least one and leave at least one.
    """
    sizes = Counter(str(about[_group_key(kept)]) for about in kept.values())
    if share == 0 or len(sizes) < 2:
        return set()
    names = sorted(sizes)
    order = [names[k] for k in np.random.default_rng([seed, len(names)]).permutation(len(names))]
    wanted, taken, got = share * len(kept), set[str](), 0
    for name in order:
        if abs(got + sizes[name] - wanted) < abs(got - wanted) and len(taken) < len(order) - 1:
            taken.add(name)
            got += sizes[name]
    return taken or {min(order, key=lambda name: sizes[name])}


def _counted(abouts: Sequence[About]) -> dict[str, Any]:
    parts = np.array([about["parts"] for about in abouts])
    faces = np.array([about["faces"] for about in abouts])
    bins = {
        f"{low}" if low == high else f"{low}-{high}": int(((parts >= low) & (parts <= high)).sum())
        for low, high in BINS
    }
    unused = sum(about["category"] in HELD_OUT or about["faces"] > MAX_FACES for about in abouts)
    return {
        "objects": len(abouts),
        "parts": {name: count for name, count in bins.items() if count},
        "parts_median": float(np.median(parts)),
        "fine_median": float(np.median([about["fine"] for about in abouts])),
        "faces": {"total": int(faces.sum()), "median": float(np.median(faces)), "most": int(faces.max())},
        "simplified": sum(about["simplified"] for about in abouts),
        "filled": sum(about["loose"] > 0 for about in abouts),
        "not_trained_on": unused,
        "categories": dict(Counter(str(about["category"]) for about in abouts).most_common()),
        "licenses": dict(Counter(str(about["obj_license"]) for about in abouts).most_common()),
    }


def summary_lines(summary: dict[str, Any], out: Path) -> list[str]:
    """Format the summary for people."""
    faces, rejected = summary["faces"], summary["rejected"]
    left_out = sum(rejected.values())
    lines = [
        f"{summary['objects']} objects, {summary['train']} to train on, {summary['validation']} to validate",
        f"parts: median {summary['parts_median']:g}; " + _listed(summary["parts"]),
        f"fine parts: median {summary['fine_median']:g}",
        f"faces: {faces['total']:,} together, median {faces['median']:,g}, at most {faces['most']:,}; "
        f"{summary['simplified']} objects simplified",
        "categories: " + _listed(summary["categories"]),
        "licenses: " + _listed(summary["licenses"]),
    ]
    if summary["filled"]:
        lines.append(f"{summary['filled']} objects had faces without a part; they take the nearest face's")
    if summary["not_trained_on"]:
        lines.append(
            f"training skips {summary['not_trained_on']} objects: over {MAX_FACES:,} faces, or of a category "
            "that is always held out"
        )
    if summary["validation"]:
        by = "categories" if summary["validation_by"] == "category" else "objects of the one category"
        lines.append(f"validation has the {by} " + _shortened(summary["validation_groups"]))
    if left_out:
        lines.append(f"left out {left_out}: " + _listed(rejected) + f"; {out / REJECTED} names each")
    lines.append(f"wrote {out / SHEET}: look at it before training")
    if summary["train"]:
        listed = ", ".join(json.dumps(str(out / name)) for name in summary["shards"])
        lines.append(f"for the training config: shards = [{listed}]")
    return lines


def _listed(counts: dict[str, int]) -> str:
    return _shortened([f"{name} ({count})" for name, count in counts.items()])


def _shortened(names: Sequence[str], most: int = 12) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
