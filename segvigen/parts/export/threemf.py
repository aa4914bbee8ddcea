"""3MF packages of parts, as standard readers and slicers take them.

Every object is of type `model` and every triangle has a color, because slicers skip other objects and drop
all colors if one triangle has none. Source: 3MF Core 1.3 and Materials 1.2; the metadata of the flavors is
what the readers of Bambu Studio, Orca Slicer, and PrusaSlicer look for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

import numpy as np

from segvigen.arrays import F64, I32, I64, Integers
from segvigen.asset.surface import weld
from segvigen.errors import PromptError
from segvigen.parts.export.meshes import Shell, coordinate, rows, to_zip
from segvigen.parts.export.printing import MOST_FILAMENTS, Printing
from segvigen.parts.palette import lab_distance, oklab

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

Color = tuple[float, float, float]  # RGB 0..1
APPLICATIONS = {"standard": "segvigen", "bambu": "BambuStudio-2.3.0", "prusa": "segvigen"}

MODEL_TYPE = "application/vnd.ms-package.3dmanufacturing-3dmodel+xml"
MODEL_RELATION = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"
CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
MATERIALS = "http://schemas.microsoft.com/3dmanufacturing/material/2015/02"
PRUSA = "http://schemas.slic3r.org/3mf/2017/06"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
VOLUME = 'type="volume" '
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def to_3mf(
    asset: Asset, labels: I32, parts: Mapping[int, Shell], neighbors: Integers,
    printing: Printing | None = None,
) -> bytes:  # fmt: skip
    """Return a 3MF package of the parts, shells by label; parts without a valid triangle are left out.

    labels [F] in the asset's face order; neighbors [N, 2] labels of parts that touch. Numbers and unit are
    those of the file (millimeter if it has no unit); for a slicer the object is in millimeters with Z up, on
    the middle of the bed. Raises PromptError for more parts than slicers have filaments.

    Written by hand: trimesh keeps no colors of objects, and lib3mf cannot write the metadata of the flavors.
    """
    printing = printing or Printing()
    drawn = {label: shell for label, shell in parts.items() if len(shell.faces)}
    colors, filament = choose_filaments(drawn, neighbors, printing)
    color = np.array([filament.get(k, 0) for k in range(-1, max(drawn, default=-1) + 1)])  # by label + 1
    place = printing.placement(asset)
    names = {k: shell.name if shell.closed else f"{shell.name} (open)" for k, shell in drawn.items()}
    if printing.paint or printing.flavor == "prusa":
        vertices, faces, label = _painted(asset, labels, drawn) if printing.paint else _joined(drawn)
        objects = [_object(2, asset.name, place(vertices), faces, color[label + 1], printing.paint)]
    else:
        objects = [
            _object(i + 2, names[k], place(s.vertices), s.faces, np.full(len(s.faces), filament[k]))
            for i, (k, s) in enumerate(drawn.items())
        ]
    built = range(2, 2 + len(objects))
    if printing.flavor == "bambu" and not printing.paint:
        components = "".join(f'<component objectid="{i}"/>' for i in built)
        head = f'<object id="{built.stop}" type="model" name={quoteattr(asset.name)}>'
        objects.append(f"{head}<components>{components}</components></object>")
        built = range(built.stop, built.stop + 1)
    model = "".join(
        [
            f'{XML}<model unit="{"millimeter" if printing.upright else asset.unit or "millimeter"}" ',
            f'xml:lang="en-US" xmlns="{CORE}" xmlns:m="{MATERIALS}" ',
            f'xmlns:slic3rpe="{PRUSA}" ' if printing.paint or printing.flavor == "prusa" else "",
            'requiredextensions="m">',
            f'<metadata name="Application">{APPLICATIONS[printing.flavor]}</metadata>',
            '<metadata name="slic3rpe:Version3mf">1</metadata>' if printing.flavor == "prusa" else "",
            '<resources><m:colorgroup id="1">',
            *(f'<m:color color="{_hex(c)}"/>' for c in colors),
            "</m:colorgroup>", *objects, "</resources><build>",
            *(f'<item objectid="{i}"/>' for i in built),
            "</build></model>",
        ]
    )  # fmt: skip
    settings = _settings(asset.name, drawn, names, colors, filament, printing)
    kinds = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "model": MODEL_TYPE}
    kinds |= {"config": "application/octet-stream"} if settings else {}
    types = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in kinds.items())
    relation = f'<Relationship Target="/3D/3dmodel.model" Id="rel0" Type="{MODEL_RELATION}"/>'
    texts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">{types}</Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>',
        "3D/3dmodel.model": model,
    }
    return to_zip({name: text.encode() for name, text in (texts | settings).items()})


def choose_filaments(
    parts: Mapping[int, Shell], neighbors: Integers, printing: Printing
) -> tuple[list[Color], dict[int, int]]:
    """Return the colors of the filaments and the index of each part's.

    By default each part has its own. With given filaments, the largest part comes first: it gets the one
    nearest to its color (in OKLab) that no neighbor has, or the nearest if the neighbors have them all. A
    number of filaments stands for the colors of that many largest parts. Unassigned faces (-1) share one.
    Raises PromptError for more parts than slicers have filaments.
    """
    order = sorted((k for k in parts if k >= 0), key=lambda k: (-len(parts[k].faces), k))
    given = printing.filaments
    if given is None:
        colors = [parts[k].color for k in sorted(order)] or [parts[-1].color]
        if printing.numbered and len(colors) > MOST_FILAMENTS:
            raise PromptError(
                f"there are {len(colors)} parts, and slicers have {MOST_FILAMENTS} filaments; choose fewer "
                f"parts, or map them to filaments (--filaments {MOST_FILAMENTS})"
            )
        chosen = {k: i for i, k in enumerate(sorted(order))}
    else:
        colors = (
            [parts[k].color for k in order[:given]] or [parts[-1].color]
            if isinstance(given, int)
            else [_rgb(text) for text in given]
        )
        lab, chosen = oklab(np.array(colors)), {}
        touching: dict[int, set[int]] = {}
        for a, b in neighbors.tolist():
            touching.setdefault(a, set()).add(b)
            touching.setdefault(b, set()).add(a)
        for k in order:
            away = lab_distance(lab, oklab(np.array([parts[k].color]))[0])
            nearest = np.argsort(away, kind="stable").tolist()
            taken = {chosen.get(other) for other in touching.get(k, ())}
            chosen[k] = next((i for i in nearest if i not in taken), nearest[0])
    if -1 in parts and -1 not in chosen:
        gray = lab_distance(oklab(np.array(colors)), oklab(np.array([parts[-1].color]))[0])
        if given is None and not printing.upright and order:
            colors, gray = [*colors, parts[-1].color], np.append(gray, -1.0)
        chosen[-1] = int(gray.argmin())
    return colors, chosen


def _painted(asset: Asset, labels: I32, drawn: Mapping[int, Shell]) -> tuple[F64, I64, I64]:
    """Return the welded mesh of the whole object: vertices [V, 3] of the file, faces [F, 3], labels [F]."""
    first, welded = weld(asset.vertices)
    faces = welded[asset.faces]
    a, b, c = faces.T
    sound = asset.usable & (a != b) & (b != c) & (c != a) & np.isin(labels, list(drawn))
    used, compact = np.unique(faces[sound], return_inverse=True)
    vertices = asset.to_file_frame(asset.vertices)[first][used]
    return vertices, compact.reshape(-1, 3).astype(np.int64), labels[sound].astype(np.int64)


def _joined(drawn: Mapping[int, Shell]) -> tuple[F64, I64, I64]:
    """Return all shells as one mesh, part after part: vertices [V, 3], faces [F, 3], labels [F]."""
    starts = np.cumsum([0, *(len(s.vertices) for s in drawn.values())])
    faces = [s.faces + start for s, start in zip(drawn.values(), starts, strict=False)]
    labels = np.repeat(np.array(list(drawn), np.int64), [len(s.faces) for s in drawn.values()])
    return np.concatenate([s.vertices for s in drawn.values()]), np.concatenate(faces), labels


def _object(
    number: int, name: str, vertices: F64, faces: I64, filament: Integers, paint: bool = False
) -> str:
    """Return a mesh object whose faces [F] have the colors `filament` [F]."""
    patterns = []
    for i in range(int(filament.max()) + 1):
        code = paint_code(i + 1)
        painted = f' paint_color="{code}" slic3rpe:mmu_segmentation="{code}"' if paint else ""
        patterns.append(f'<triangle v1="%d" v2="%d" v3="%d" pid="1" p1="{i}"{painted}/>')
    vertex = '<vertex x="{0}" y="{0}" z="{0}"/>'.format(coordinate(vertices))
    triangles = "".join([patterns[i] for i in filament.tolist()]) % tuple(faces.ravel().tolist())
    return (
        f'<object id="{number}" type="model" name={quoteattr(name)} pid="1" pindex="{filament[0]}"><mesh>'
        f"<vertices>{rows(vertex, vertices)}</vertices>"
        f"<triangles>{triangles}</triangles></mesh></object>"
    )


def paint_code(filament: int) -> str:
    """Return the code of a whole triangle painted with a filament, from 1, as the slicers store it."""
    if filament < 3:
        return "48"[filament - 1]
    high, low = divmod(filament - 3, 15)
    return f"{low:X}{'F' * high}C"


def _settings(
    name: str, drawn: Mapping[int, Shell], names: Mapping[int, str], colors: Sequence[Color],
    filament: Mapping[int, int], printing: Printing,
) -> dict[str, str]:  # fmt: skip
    """Return the files that a flavor adds, by name: parts with their names and filaments."""

    def entries(kind: str, values: Mapping[str, object]) -> str:
        pairs = values.items()
        return "".join(f"<metadata {kind}key={quoteattr(k)} value={quoteattr(str(v))}/>" for k, v in pairs)

    whole: dict[str, object] = {"name": name, "extruder": 1}
    own: dict[int, dict[str, object]]
    own = {k: {"name": names[k], "extruder": filament[k] + 1} for k in drawn}
    if printing.flavor == "bambu":
        number = 2 if printing.paint else 2 + len(drawn)
        shown = [whole] if printing.paint else list(own.values())
        parts = "".join(
            f'<part id="{i + 2}" subtype="normal_part">{entries("", values)}</part>'
            for i, values in enumerate(shown)
        )
        model = f'<config><object id="{number}">{entries("", whole)}{parts}</object></config>'
        return {
            "Metadata/model_settings.config": XML + model,
            "Metadata/project_settings.config": json.dumps({"filament_colour": [_hex(c) for c in colors]}),
        }
    if printing.flavor == "prusa":
        runs = [(len(shell.faces), own[k]) for k, shell in drawn.items()]
        if printing.paint:
            runs = [(sum(count for count, _ in runs), whole)]
        volumes, start = "", 0
        for count, values in runs:
            row = entries(VOLUME, values | {"volume_type": "ModelPart"})
            volumes += f'<volume firstid="{start}" lastid="{start + count - 1}">{row}</volume>'
            start += count
        head = entries('type="object" ', whole)
        model = f'<config><object id="2">{head}{volumes}</object></config>'
        return {"Metadata/Slic3r_PE_model.config": XML + model}
    return {}


def _rgb(text: str) -> Color:
    r, g, b = bytes.fromhex(text.removeprefix("#"))
    return r / 255, g / 255, b / 255


def _hex(color: Color) -> str:
    return "#" + "".join(f"{round(max(0.0, min(1.0, c)) * 255):02X}" for c in color)
