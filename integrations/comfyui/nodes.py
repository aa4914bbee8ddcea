"""The nodes: Segment, Click, Partition, and Guide find parts, Split and Preview show what was found.

    model_3d -> Segment | Click | Partition | Guide -> parts, glb -> Split -> one GLB per part
                                                            \\---> Preview -> IMAGE, MASK

They run on this machine, on meshes of any size, and return the same parts for the same seed. A `node_id` and
the ids of inputs and outputs are what saved workflows refer to: they never change.
"""

from __future__ import annotations

import importlib.metadata
import logging
import sys
from collections import OrderedDict
from functools import lru_cache
from io import BytesIO
from typing import Any

import comfy.utils
import numpy as np
import torch
from comfy_api.v0_0_2 import ComfyExtension, Types, io, ui

CATEGORY = "3d/segvigen"
PARTS = io.Custom("SEGVIGEN_PARTS")  # a segvigen.Segmentation
FILES = [io.File3DAny, io.File3DGLB, io.File3DGLTF, io.File3DOBJ, io.File3DSTL, io.File3DPLY]
MOST_PREPARED = 2  # prepared meshes kept in memory, so that a second prompt is fast
SMALLEST_REGION = 1e-4  # share of a mask; smaller regions are specks
log = logging.getLogger("segvigen")
prepared_meshes: OrderedDict[tuple[str, str, str], Any] = OrderedDict()


# ---- inputs that several nodes share ----------------------------------------------------------------


def model_input() -> Any:
    return io.MultiType.Input("model_3d", types=FILES, tooltip="A GLB, glTF, OBJ, STL, or PLY file.")


def text_input(id: str, placeholder: str, tooltip: str, **options: Any) -> Any:
    return io.String.Input(
        id, default="", multiline=True, placeholder=placeholder, tooltip=tooltip, **options
    )


def frame_input() -> Any:
    tooltip = "Frame of the points: file (its own units) or asset (the cube from -0.5 to 0.5)."
    return io.Combo.Input("frame", options=["file", "asset"], default="file", tooltip=tooltip)


def camera_inputs() -> list[Any]:
    """Return the camera; the defaults are segvigen's standard view."""
    return [
        io.Float.Input("azimuth", default=-118.12, min=-360.0, max=360.0, step=0.01,
                       tooltip="Degrees around the model: -90 looks from the front (+z), 0 from +x."),
        io.Float.Input("elevation", default=7.92, min=-90.0, max=90.0, step=0.01,
                       tooltip="Degrees above the horizon."),
        io.Float.Input("distance", default=2.0, min=0.1, max=100.0, step=0.01, advanced=True,
                       tooltip="From the center; the longest side of the model is 1."),
        io.Float.Input("fov", default=40.0, min=1.0, max=170.0, step=1.0, advanced=True,
                       tooltip="Field of view in degrees."),
    ]  # fmt: skip


def run_inputs(seed: bool = True) -> list[Any]:
    """Return how the model runs; the defaults are those of segvigen's command line."""
    sampling = [
        io.Int.Input("seed", default=0, min=0, max=2**53, control_after_generate=False,
                     tooltip="The same seed gives the same parts."),
        io.Int.Input("steps", default=0, min=0, max=100, advanced=True,
                     tooltip="Sampling steps; 0 uses the model's own."),
    ]  # fmt: skip
    return [
        *(sampling if seed else ()),
        io.Combo.Input("up", options=["default", "auto", "y", "z"], default="default", advanced=True,
                       tooltip="The axis of the file that points up; default: auto for STL, else y."),
        io.String.Input("model", default="mini", advanced=True,
                        tooltip="A name from `segvigen models`, or a folder."),
        io.Combo.Input("device", options=["auto", "cpu", "cuda", "mps"], default="auto", advanced=True),
    ]  # fmt: skip


def part_outputs() -> list[Any]:
    return [
        PARTS.Output("parts", display_name="parts"),
        io.File3DGLB.Output("glb", display_name="glb", tooltip="The model with a named node per part."),
        io.String.Output("report", display_name="report", tooltip="Names, sizes, and warnings."),
    ]


def schema(name: str, description: str, inputs: list[Any], outputs: list[Any], **options: Any) -> Any:
    return io.Schema(
        node_id=f"Segvigen{name}", display_name=f"{name} 3D Parts (segvigen)", category=CATEGORY,
        description=description, inputs=inputs, outputs=outputs, **options,
    )  # fmt: skip


# ---- what they do with segvigen ---------------------------------------------------------------------


def need_segvigen() -> None:
    """Raise RuntimeError, with what to do, unless the package is there and new enough for these nodes."""
    install = f"{sys.executable} -m pip install -U segvigen"
    try:
        from segvigen.parts.segmentation import Segmentation
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "segvigen":
            raise
        raise RuntimeError(f"segvigen is not installed in the Python of ComfyUI; run: {install}") from error
    if not hasattr(Segmentation, "of_bodies"):
        version = importlib.metadata.version("segvigen")
        raise RuntimeError(f"segvigen {version} is too old for these nodes, which need 0.2; run: {install}")


def read(model_3d: Any, up: str) -> Any:
    """Read a File3D as a segvigen Asset."""
    need_segvigen()
    from segvigen.asset.asset import Asset

    source = model_3d.get_source() if model_3d.is_disk_backed else model_3d.get_bytes()
    return Asset.read(source, kind=model_3d.format, up=None if up == "default" else up)


@lru_cache(maxsize=1)
def segmenter(model: str, device: str) -> Any:
    from segvigen.segmenter import Segmenter

    return Segmenter.load(model, device)


def prepare(model_3d: Any, up: str, model: str, device: str, progress: Any) -> tuple[Any, Any]:
    """Return the segmenter and the prepared mesh."""
    asset, loaded = read(model_3d, up), segmenter(model, device)
    key = (model, device, asset.digest)
    if key not in prepared_meshes:
        prepared_meshes[key] = loaded.prepare(asset, progress=progress)
    prepared_meshes.move_to_end(key)
    while len(prepared_meshes) > MOST_PREPARED:
        prepared_meshes.popitem(last=False)
    return loaded, prepared_meshes[key]


def progress_bar() -> Any:
    """Return a progress function for one node, which stops it when the user cancels."""
    bar, stages = comfy.utils.ProgressBar(1000), {"voxelize": 0.0, "render": 0.1, "encode": 0.2, "paint": 0.3}

    def progress(stage: str, fraction: float) -> None:
        start = stages.get(stage, 0.9)
        length = 0.6 if stage == "paint" else 0.1
        bar.update_absolute(round(1000 * (start + length * fraction)))

    return progress


def camera(azimuth: float, elevation: float, distance: float, fov: float) -> Any:
    need_segvigen()
    from segvigen.asset.camera import Camera

    return Camera.around(azimuth, elevation, distance, fov)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def points(text: str, name: str) -> list[tuple[float, float, float]]:
    """Parse points "x,y,z", one per line or with semicolons between them."""
    from segvigen.cli.parse import numbers

    return [numbers(word, name) for word in text.replace("\n", ";").split(";") if word.strip()]


def mask_clicks(asset: Any, mask: Any, view: Any, name: str, positive: bool = True) -> list[Any]:
    """Return a click in the middle of each region of a mask [1, S, S] that was drawn over a view."""
    from scipy import ndimage

    from segvigen.asset.render import render, surface_point
    from segvigen.errors import PromptError
    from segvigen.prompts import Click

    inside = mask.reshape(-1, *mask.shape[-2:])[0].cpu().numpy() > 0.5
    if inside.shape[0] != inside.shape[1]:
        raise PromptError(f"{name} is {inside.shape[1]} x {inside.shape[0]} pixels; expected a square view")
    seen = render(asset, view, inside.shape[1], inside.shape[0])
    regions, count = ndimage.label(inside & (seen.face >= 0))
    depth = ndimage.distance_transform_edt(np.pad(regions > 0, 1))[1:-1, 1:-1]
    clicks = []
    for k in range(1, count + 1):
        region = regions == k
        if region.sum() >= SMALLEST_REGION * region.size:
            row, column = np.unravel_index(np.where(region, depth, 0).argmax(), region.shape)
            clicks.append(Click(*surface_point(seen, row, column), positive))
    if not clicks and inside.any():
        raise PromptError(f"{name} covers no surface in this view; give the camera that it was drawn from")
    return clicks


def answer(result: Any, *more: Any) -> Any:
    """Return the outputs of a node that found parts."""
    report = [f"{len(result.parts)} parts"]
    report += [f"{p.name}: {p.num_faces} faces, {100 * p.share:.1f} % of the area" for p in result.parts]
    for warning in (*result.asset.warnings, *result.warnings):
        log.warning("%s", warning)
        report.append(f"warning: {warning}")
    return io.NodeOutput(result, to_glb(result), "\n".join(report), *more)


def to_glb(result: Any, parts: list[int] | None = None) -> Any:
    """Return parts (all by default) as a File3D in memory."""
    from segvigen.app.exports import export

    return Types.File3D(BytesIO(export(result, "glb", result.asset.name, parts).data), "glb")


def picture(rgba: Any) -> tuple[torch.Tensor, torch.Tensor]:
    """Return views [N, S, S, 4] as IMAGE on white and MASK."""
    alpha = rgba[..., 3:]
    image = rgba[..., :3] * alpha + (1 - alpha)
    return torch.from_numpy(np.float32(image)), torch.from_numpy(np.float32(alpha[..., 0]))


# ---- the nodes --------------------------------------------------------------------------------------


class Segment(io.ComfyNode):
    @classmethod
    def define_schema(cls) -> Any:
        inputs = [
            model_input(),
            io.Float.Input("granularity", default=0.5, min=0.0, max=1.0, step=0.05,
                           tooltip="From 0 (coarse) to 1 (fine); results are nested."),
            io.Int.Input("max_parts", default=0, min=0, max=100_000, tooltip="Most parts; 0 is automatic."),
            io.Boolean.Input("join_loose", default=False,
                             tooltip="Allow a part to contain bodies that do not touch."),
            io.Boolean.Input("pieces", default=False,
                             tooltip="One part per loose body, without running the model."),
            *run_inputs(),
        ]  # fmt: skip
        return schema("Segment", "Find all parts of a 3D model.", inputs, part_outputs())

    @classmethod
    def execute(
        cls, model_3d: Any, granularity: float, max_parts: int, join_loose: bool, pieces: bool, seed: int,
        steps: int, up: str, model: str, device: str,
    ) -> Any:  # fmt: skip
        if pieces:
            asset = read(model_3d, up)
            from segvigen.parts.segmentation import Segmentation

            return answer(Segmentation.of_bodies(asset))
        progress = progress_bar()
        loaded, prepared = prepare(model_3d, up, model, device, progress)
        result = loaded.segment(
            prepared, granularity=granularity, max_parts=max_parts or None, join_loose=join_loose, seed=seed,
            steps=steps or None, progress=progress,
        )  # fmt: skip
        return answer(result)


class Click(io.ComfyNode):
    @classmethod
    def define_schema(cls) -> Any:
        inputs = [
            model_input(),
            text_input("points", "0.02, 0.11, 0.05", "Points on the part, one x,y,z per line."),
            text_input("not_points", "0.02, 0.4, 0.05", "Points off the part, one x,y,z per line."),
            io.String.Input("name", default="part", tooltip="Name of the part."),
            frame_input(),
            *camera_inputs(),
            *run_inputs(),
            io.Mask.Input("mask", optional=True,
                          tooltip="Clicks in the middle of each region of a mask over the camera's view."),
            io.Mask.Input("not_mask", optional=True, tooltip="The same for regions off the part."),
            PARTS.Input("parts", optional=True, tooltip="Cut the part out of these, to chain clicks."),
        ]  # fmt: skip
        outputs = [
            *part_outputs(),
            io.Mask.Output("selected", display_name="mask", tooltip="The part as the camera sees it."),
        ]
        return schema("Click", "Cut out one part of a 3D model by clicking on it.", inputs, outputs)

    @classmethod
    def execute(
        cls, model_3d: Any, not_points: str, name: str, frame: str, azimuth: float, elevation: float,
        distance: float, fov: float, seed: int, steps: int, up: str, model: str, device: str,
        mask: Any = None, not_mask: Any = None, parts: Any = None, **others: Any,
    ) -> Any:  # fmt: skip
        view, progress = camera(azimuth, elevation, distance, fov), progress_bar()
        from segvigen.asset.render import render
        from segvigen.prompts import check_clicks, to_clicks

        asset, clicks = read(model_3d, up), []
        for id, text, drawn, sign in (
            ("points", others["points"], mask, True), ("not_points", not_points, not_mask, False)
        ):  # fmt: skip
            clicks += to_clicks(asset, points(text, id), frame, sign)
            if drawn is not None:
                clicks += mask_clicks(asset, drawn, view, "mask" if sign else "not_mask", sign)
        check_clicks(clicks)
        loaded, prepared = prepare(model_3d, up, model, device, progress)
        result = loaded.click(prepared, clicks, seed=seed, steps=steps or None, progress=progress)
        inside = result.face_labels == 0
        if parts is None:
            result = result.rename(0, name)
        else:
            result = parts.keep(inside, name, confidence=result.confidence, record=result.record)
        size = 512 if mask is None else mask.shape[-1]
        face = render(asset, view, size, size).face
        selected = np.where(face >= 0, inside[np.maximum(face, 0)], False)
        return answer(result, torch.from_numpy(np.float32(selected))[None])


class Partition(io.ComfyNode):
    @classmethod
    def define_schema(cls) -> Any:
        inputs = [
            model_input(),
            text_input("named_points", "seat = 0,0.45,0\nlegs = 0.2,0.1,0.2; -0.2,0.1,0.2",
                       "One part per line: its name, and points on it unless masks mark it."),
            frame_input(),
            *camera_inputs(),
            *run_inputs(seed=False),
            io.Mask.Input("masks", optional=True,
                          tooltip="A batch of masks over the view of the camera, in the order of the names."),
        ]  # fmt: skip
        return schema(
            "Partition", "Divide a 3D model among named parts by clicking on each.", inputs, part_outputs()
        )

    @classmethod
    def execute(
        cls, model_3d: Any, named_points: str, frame: str, azimuth: float, elevation: float, distance: float,
        fov: float, up: str, model: str, device: str, masks: Any = None,
    ) -> Any:  # fmt: skip
        view, progress = camera(azimuth, elevation, distance, fov), progress_bar()
        from segvigen.errors import PromptError
        from segvigen.prompts import to_clicks

        asset, named = read(model_3d, up), {}
        for line in lines(named_points):
            name, _, where = line.partition("=")
            named.setdefault(name.strip(), []).extend(
                to_clicks(asset, points(where, f"the part {name.strip()}"), frame)
            )
        if masks is not None:
            masks = masks.reshape(-1, *masks.shape[-2:])
            if len(masks) > len(named):
                raise PromptError(f"{len(masks)} masks for {len(named)} names; expected one name per mask")
            for name, mask in zip(named, masks, strict=False):
                named[name] += mask_clicks(asset, mask, view, f"the mask of {name}")
        loaded, prepared = prepare(model_3d, up, model, device, progress)
        return answer(loaded.partition(prepared, named, progress=progress))


class Guide(io.ComfyNode):
    @classmethod
    def define_schema(cls) -> Any:
        inputs = [
            model_input(),
            io.Image.Input("map", tooltip="One flat color per part, over a view of the same camera: from any "
                           "2D segmenter, or painted. The color along the border is background."),
            *camera_inputs(),
            *run_inputs(),
            text_input("names", "#ff0000 = seat", "Names of parts by their color in the map.", optional=True),
            io.Mask.Input("mask", optional=True, tooltip="Use the map only where this mask is white."),
        ]  # fmt: skip
        return schema(
            "Guide", "Follow a picture of one view with a flat color per part.", inputs, part_outputs()
        )

    @classmethod
    def execute(
        cls, model_3d: Any, map: Any, azimuth: float, elevation: float, distance: float, fov: float,
        seed: int, steps: int, up: str, model: str, device: str, names: str = "", mask: Any = None,
    ) -> Any:  # fmt: skip
        view, progress = camera(azimuth, elevation, distance, fov), progress_bar()
        from segvigen.app.inference import named_by_color
        from segvigen.errors import MapError
        from segvigen.parts.export.picture import png
        from segvigen.prompts import GuideMap

        pixels = map[0].cpu().numpy()
        if mask is not None:
            inside = mask.reshape(-1, *mask.shape[-2:])[0].cpu().numpy() > 0.5
            if inside.shape != pixels.shape[:2]:
                raise MapError(f"the mask is {inside.shape} pixels and the map {pixels.shape[:2]}; resize it")
            pixels = np.concatenate([pixels[..., :3], inside[..., None]], axis=2)
        guide_map = GuideMap.read(png(pixels), view)
        by_color = {}
        for line in lines(names):
            color, equals, name = line.partition("=")
            if not equals or not name.strip():
                raise MapError(f"names has {line!r}; expected a color and a name, such as #ff0000 = seat")
            by_color[color.strip().lower()] = name.strip()
        loaded, prepared = prepare(model_3d, up, model, device, progress)
        result = loaded.guide(prepared, guide_map, seed=seed, steps=steps or None, progress=progress)
        return answer(named_by_color(result, by_color))


class Split(io.ComfyNode):
    @classmethod
    def define_schema(cls) -> Any:
        outputs = [
            io.File3DGLB.Output("glbs", display_name="glbs", is_output_list=True,
                                tooltip="One GLB per part, in place, with its materials."),
            io.String.Output("names", display_name="names", is_output_list=True),
        ]  # fmt: skip
        return schema("Split", "Return one GLB file per part.", [PARTS.Input("parts")], outputs)

    @classmethod
    def execute(cls, parts: Any) -> Any:
        glbs = [to_glb(parts, [part.id]) for part in parts.entries]
        return io.NodeOutput(glbs, [part.name for part in parts.entries])


class Preview(io.ComfyNode):
    @classmethod
    def define_schema(cls) -> Any:
        inputs = [
            io.MultiType.Input("source", types=[PARTS, *FILES],
                               tooltip="Parts, shown in their colors, or a 3D model, shown in its own."),
            io.Int.Input("size", default=512, min=16, max=4096, tooltip="Pixels per side."),
            io.Int.Input("views", default=1, min=1, max=24,
                         tooltip="More than 1: views around the model, as a batch; ignores the camera."),
            io.Combo.Input("shading", options=["soft", "none"], default="soft",
                           tooltip="soft for people, none (flat colors) for maps and segmenters."),
            *camera_inputs(),
            io.Combo.Input("up", options=["default", "auto", "y", "z"], default="default", advanced=True,
                           tooltip="As in the nodes that find parts; only for a 3D model."),
        ]  # fmt: skip
        outputs = [
            io.Image.Output("image", display_name="image"),
            io.Mask.Output("mask", display_name="mask", tooltip="Where the model is."),
        ]
        text = "Render parts or a 3D model: to look at, or for a 2D segmenter whose map goes to Guide."
        return schema("Preview", text, inputs, outputs, is_output_node=True)

    @classmethod
    def execute(
        cls, source: Any, size: int, views: int, shading: str, azimuth: float, elevation: float,
        distance: float, fov: float, up: str,
    ) -> Any:  # fmt: skip
        shown = [camera(azimuth, elevation, distance, fov)]
        from segvigen.asset import camera as cameras
        from segvigen.asset.render import build, render

        if views > 1:
            shown = list(cameras.views(views))
        found = not isinstance(source, Types.File3D)
        scene = build(source.asset if found else read(source, up))
        rgba = np.stack(
            [
                render(
                    scene, one, size, size, face_colors=source.face_colors if found else None,
                    shading=shading, samples=4,
                ).rgba
                for one in shown
            ]
        )  # fmt: skip
        image, mask = picture(rgba)
        return io.NodeOutput(image, mask, ui=ui.PreviewImage(image, cls=cls))


class Segvigen(ComfyExtension):
    async def get_node_list(self) -> list[type[io.ComfyNode]]:
        return [Segment, Click, Partition, Guide, Split, Preview]


async def comfy_entrypoint() -> Segvigen:
    return Segvigen()
