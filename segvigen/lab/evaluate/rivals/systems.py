"""The other systems by name: one reader, and a table of what each system writes.

    NAME:FOLDER,SETTING=VALUE ── SYSTEMS[NAME] ── Method that reads FOLDER instead of computing
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.errors import FileError, PromptError
from segvigen.lab.evaluate.arrays import Prediction
from segvigen.lab.evaluate.methods import Answer, Mask, Method
from segvigen.lab.evaluate.rivals import segvigen_released as released
from segvigen.lab.evaluate.rivals.clicked import TAILS, click_masks
from segvigen.lab.evaluate.rivals.colors import LEAST_SHARE, TOLERANCE, read_painted_ply
from segvigen.lab.evaluate.rivals.folder import (
    Files,
    Folder,
    Surface,
    answer_on,
    as_labels,
    as_masks,
    on_file,
    read_array,
    read_arrays,
    read_mesh,
)  # fmt: skip
from segvigen.prompts import Click

Options = Mapping[str, str]

MASKS, LABELS, POINTS = r"_masks\.npy", r"_labels\.npy", r"_(?:points|xyz)\.npy"
NPZ_POINTS, NPZ_LABELS = ("xyz", "points", "coords"), ("labels", "label", "pred")
FACE_IDS = "_face_ids.npy"


@dataclass(frozen=True)
class Variants:
    """Numbered label files per object. One number is used for all objects unless an oracle chooses."""

    expected: str  # for the error about an object without any
    tail: str  # the first group is the number
    setting: str
    default: int | float
    oracles: tuple[str, ...]

    def parse(self, system: str, text: str) -> int | float:
        """Return the number that a setting states. Raises PromptError."""
        kind, wanted = (
            (int, "a whole number, at least 1") if isinstance(self.default, int)
            else (float, "a number such as 1.0")
        )  # fmt: skip
        try:
            number = kind(text)
        except ValueError:
            number = None
        if number is None or (kind is int and number < 1):
            raise PromptError(f"{system}'s {self.setting} is {text!r}; expected {wanted}")
        return number

    def find(self, files: Files) -> dict[int | float, Path]:
        """Return the file of each number, ascending. Raises FileError for none, or two of one number."""
        found: dict[int | float, Path] = {}
        for match, path in files.find(self.tail):
            number = type(self.default)(match[1])
            if number in found:
                what = f"two files of {self.setting} {number} ({found[number].name}, {path.name})"
                raise FileError(f"{files.subject.id} has {what}; leave one")
            found[number] = path
        if not found:
            raise files.missing(self.expected)
        return dict(sorted(found.items()))

    def pick(self, files: Files, number: int | float) -> Prediction:
        """Return the labels of one number. Raises FileError where they are missing."""
        found = self.find(files)
        if number not in found:
            have = ", ".join(map(str, found))
            raise FileError(f"{files.subject.id} has no {self.setting} {number}; expected one of {have}")
        return _read_labels(found[number], files)


@dataclass(frozen=True)
class System:
    """What a system writes for one object, as patterns for the ends of file names (see Files.find).

    labels are .npy files with a part id per row, masks .npy files [K, n], painted files PLYs with one color
    per part, arrays npz files of points and labels; they are tried in the order arrays, masks, labels,
    painted. Rows are faces of the file that the system received, unless points are found or `mesh_beside`
    names the ending that is replaced by .glb or .ply to find the system's own mesh.
    """

    about: str
    labels: tuple[str, ...] = ()
    masks: tuple[str, ...] = ()
    painted: tuple[str, ...] = ()
    arrays: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    needs_points: bool = False
    mesh_beside: str = ""
    variants: Variants | None = None
    clicks: bool = False
    expected: str = ""  # for the error about an object without any of these files

    @property
    def tails(self) -> tuple[str, ...]:
        """Patterns of the files that answer a full segmentation."""
        numbered = (self.variants.tail,) if self.variants else ()
        return (*self.arrays, *self.masks, *self.labels, *self.painted, *numbered)

    @property
    def settings(self) -> tuple[str, ...]:
        """Names of the settings."""
        return (self.variants.setting, "oracle") if self.variants else ()


MASK_FILES = System(
    "Point-SAM's masks of faces or points",  # arXiv 2406.17741
    masks=(MASKS,), labels=(LABELS,), painted=(r"\.ply",), points=(r"_points\.npy",), clicks=True,
    expected="masks.npy, labels.npy or colored .ply",
)  # fmt: skip
SYSTEMS: dict[str, System] = {
    # Source: demo script of Tencent-Hunyuan/Hunyuan3D-Part (arXiv 2509.06784). -1 and -2 mean no part.
    # Cleaning may drop faces. Of several stages the last one counts.
    "p3sam": System(
        "P3-SAM's _face_ids.npy, with its cleaned mesh",
        labels=(r"_final_post_face_ids\.npy", r"_final_face_ids\.npy", r"_face_ids\.npy"),
        mesh_beside=FACE_IDS, clicks=True, expected="*_face_ids.npy",
    ),
    # Source: nv-tlabs/PartField, <uid>_<view>_<k>.npy for k from 2 to 19. Its published number is best_k;
    # pool_masks is its merge option; true_count is the rule of arXiv 2609.38180. The default lies between the
    # parts per object of PartVerse (7.6) and PartNeXt (14.9).
    "partfield": System(
        "PartField's clusters; k=10, or oracle=best_k, pool_masks or true_count",
        variants=Variants(
            "<uid>_<view>_<k>.npy", r"_\d+_(\d{2,})\.npy", "k", 10, ("best_k", "pool_masks", "true_count")
        ),
    ),
    # Source: Pointcept/SAMPart3D, results/<weights>/mesh_<scale>.npy. The default is the middle of its five
    # scales.
    "sampart3d": System(
        "SAMPart3D's mesh_<scale>.npy; scale=1.0, or oracle=best_scale",
        variants=Variants("mesh_<scale>.npy", r"_mesh_(\d+(?:\.\d+)?)\.npy", "scale", 1.0, ("best_scale",)),
    ),
    "pointsam": MASK_FILES,
    "partsam": replace(MASK_FILES, about="PartSAM's _labels.npy, masks or colored PLY"),  # czvvd/PartSAM
    # Source: ziqi-ma/Find3D. Its preprocessing scales and moves the points.
    "find3d": System(
        "Find3D's labeled points", arrays=(r"\.npz",), labels=(LABELS,), points=(POINTS,), needs_points=True,
        expected=".npz, or points.npy and labels.npy,",
    ),
}  # fmt: skip
RELEASED = "segvigen-released"
RIVALS = {
    **{name: system.about for name, system in SYSTEMS.items()},
    RELEASED: "the painted GLBs of SegviGen's released scripts; turn=none for unturned ones",
}


def load_rival(word: str) -> Method:
    """Make the method of "NAME:FOLDER" or "NAME:FOLDER,SETTING=VALUE", such as "partfield:out,oracle=best_k".

    The method's name is NAME with its settings but without the folder. Raises PromptError for another name or
    setting, FileError for a folder that is missing or holds no file of the system.
    """
    name, _, rest = word.partition(":")
    if name not in RIVALS:
        raise PromptError(f"unknown system {name!r}; expected one of {', '.join(RIVALS)}")
    allowed = ("turn",) if name == RELEASED else SYSTEMS[name].settings
    path, *pieces = rest.split(",")
    while pieces and pieces[0].partition("=")[0] not in allowed and "=" not in pieces[0]:
        path += f",{pieces.pop(0)}"  # a comma in the folder's name
    options: dict[str, str] = {}
    for piece in pieces:
        key, equals, value = piece.partition("=")
        if key not in allowed or not equals or not value:
            takes = ", ".join(allowed) or "none"
            what = f"{name} has no setting {piece!r}; it takes {takes}"
            raise PromptError(f"{what}, as in {name}:FOLDER,KEY=VALUE")
        options[key] = value
    if not path:
        raise PromptError(f"{word!r} has no folder; expected {name}:FOLDER")
    stated = ",".join(f"{key}={options[key]}" for key in allowed if key in options)
    title, folder = f"{name}:{stated}" if stated else name, Folder(path)
    return _released(title, folder, options) if name == RELEASED else _method(title, folder, name, options)


def _method(title: str, folder: Folder, name: str, options: Options) -> Method:
    """Make the method of a system in SYSTEMS."""
    system, oracle = SYSTEMS[name], None
    settings: dict[str, Any] = {}
    full: Callable[[Files], Answer | list[Answer]] = partial(_read_full, system)
    if system.variants:
        variants = system.variants
        oracle = _one_of(options, "oracle", variants.oracles)
        if oracle and variants.setting in options:
            got = f"{variants.setting}={options[variants.setting]} and oracle={oracle}"
            raise PromptError(f"{name} takes {variants.setting} or an oracle; got {got}")
        number = variants.parse(name, options.get(variants.setting, str(variants.default)))
        settings = {"oracle": oracle} if oracle else {variants.setting: number}
        full = partial(_read_variant, variants, oracle, number)
    return _reader(
        title, folder, settings, oracle=oracle,
        full=full if folder.has(system.tails) else None,
        click=partial(click_masks, surface=partial(_surface, system))
        if system.clicks and folder.has(TAILS)
        else None,
    )  # fmt: skip


def _released(title: str, folder: Folder, options: Options) -> Method:
    """Make the method of SegviGen's released scripts."""
    turn = _one_of(options, "turn", ("quarter", "none")) or "quarter"
    settings = {"turn": turn, "tolerance": TOLERANCE, "least_share": LEAST_SHARE}
    turned, other = turn == "quarter", (released.CLICKED, released.GUIDED)
    return _reader(
        title, folder, settings,
        full=partial(released.full, turned=turned) if folder.has((released.ANY,), other) else None,
        click=partial(released.click, turned=turned) if folder.has((released.CLICKED,)) else None,
        guide=partial(released.guide, turned=turned) if folder.has((released.GUIDED,)) else None,
    )  # fmt: skip


def _reader(
    title: str, folder: Folder, settings: dict[str, Any], *,
    full: Callable[[Files], Answer | list[Answer]] | None,
    click: Callable[[Files, Sequence[Sequence[Click]]], list[Mask]] | None,
    guide: Callable[[Files, int], Answer] | None = None, oracle: str | None = None,
) -> Method:
    """Make a method that reads the files of one object. Raises FileError when no task has files."""
    if not (full or click or guide):
        files = f"{title.partition(':')[0]} among {len(folder.paths)} ({folder.paths[0].name}, ...)"
        raise FileError(f"{folder.path} has no file of {files}; see docs/rivals.md for what it writes")
    return Method(
        title, {"folder": folder.path.name, "files": folder.digest, **settings}, folder.files,
        full=None if full is None else lambda files, seed: full(files),
        click=None if click is None else lambda files, queries, seed: click(files, queries),
        guide=None if guide is None else lambda files, guide_map, seed: guide(files, seed), oracle=oracle,
    )


def _read_full(system: System, files: Files) -> Answer:
    """Read the answer of one object, in whichever form it exists."""
    arrays = files.one(*system.arrays)
    if arrays is not None:
        stored = read_arrays(arrays)
        points, labels = (_named(stored, names, arrays.name) for names in (NPZ_POINTS, NPZ_LABELS))
        what = f"{arrays.name} of {files.subject.id}"
        return answer_on(points, None, as_labels(labels, what), files.subject, what)
    masks, labels_path = files.one(*system.masks), files.one(*system.labels)
    path = masks or labels_path
    if path is None:
        painted = files.one(*system.painted)
        if painted is None:
            raise files.missing(system.expected)
        vertices, faces, parts = read_painted_ply(painted)
        return answer_on(vertices, faces, parts, files.subject, f"{painted.name} of {files.subject.id}")
    what = f"{path.name} of {files.subject.id}"
    values: Prediction = as_masks(read_array(path), what) if masks else as_labels(read_array(path), what)
    surface = _surface(system, files)
    if surface is not None:
        return answer_on(*surface, values, files.subject, what)
    if system.needs_points:
        raise files.missing(system.expected)
    if system.mesh_beside:
        what += ", without its cleaned mesh beside it,"
    return on_file(values, files.subject, what)


def _surface(system: System, files: Files) -> Surface | None:
    """Read the points or the mesh that the rows belong to; None where they are faces of the file."""
    points = files.one(*system.points)
    if points is not None:
        return read_array(points), None
    labels = files.one(*system.labels) if system.mesh_beside else None
    if labels is None:
        return None
    stem = labels.name.removesuffix(system.mesh_beside)
    meshes = (labels.with_name(stem + kind) for kind in (".glb", ".ply"))
    return next((read_mesh(mesh) for mesh in meshes if mesh.is_file()), None)


def _read_variant(
    variants: Variants, oracle: str | None, number: int | float, files: Files
) -> Answer | list[Answer]:
    """Read the labels of one number, or a list of what the oracle may choose from."""
    if oracle is None:
        return variants.pick(files, number)
    if oracle == "true_count":
        return [variants.pick(files, int(files.prompts()["num_parts"]))]
    every = [_read_labels(path, files) for path in variants.find(files).values()]
    if oracle == "pool_masks":
        return [np.concatenate([labels[None] == np.unique(labels)[:, None] for labels in every])]
    return [*every]


def _read_labels(path: Path, files: Files) -> Prediction:
    what = f"{path.name} of {files.subject.id}"
    return on_file(as_labels(read_array(path), what), files.subject, what)


def _named(arrays: Mapping[str, Prediction], names: Sequence[str], where: str) -> Prediction:
    for name in names:
        if name in arrays:
            return arrays[name]
    raise FileError(f"{where} has {', '.join(arrays) or 'nothing'}; expected one of {', '.join(names)}")


def _one_of(options: Options, key: str, allowed: Sequence[str]) -> str | None:
    """Return an option that must be one of a few words; None where it is absent. Raises PromptError."""
    value = options.get(key)
    if value is not None and value not in allowed:
        raise PromptError(f"{key} is {value!r}; expected one of {', '.join(allowed)}")
    return value
