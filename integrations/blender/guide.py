"""Draw the view as a guide map, with a flat color per part, and segment with it.

The picture is drawn by ray casting, so it has no soft edges and no color management, and needs no GPU.
"""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import bpy
import numpy as np

from . import jobs
from .arrays import camera_rays, fit_camera, palette, to_y_up, write_png
from .parts import parts_of, write_result
from .source import FACE_SETS, LABELS, Source, UserError, check_object, find, read

PICTURE = "segvigen guide"
SIZE = 384  # pixels a side
UNPAINTED = 254 / 255  # alpha of the shaded picture; pixels that nobody painted keep it and are left out


def view_of(context: bpy.types.Context) -> tuple[np.ndarray, bool]:
    """Return the camera-to-world matrix of the 3D viewport, else of the scene's camera; if in perspective."""
    space = context.space_data
    if space is not None and space.type == "VIEW_3D":
        view = space.region_3d
        return np.array(view.view_matrix.inverted(), np.float64), view.is_perspective
    camera = context.scene.camera
    if camera is None:
        raise UserError("there is no view; run it in a 3D viewport, or add a camera to the scene")
    return np.array(camera.matrix_world.normalized(), np.float64), camera.data.type != "ORTHO"


def camera_of(
    found: bpy.types.Object, source: Source, view: np.ndarray, perspective: bool
) -> dict[str, Any]:
    """Return the square camera (file frame) that looks from a view at the whole object."""
    moved = np.array(found.matrix_world, np.float64)[:3, 3] + source.center
    eye, back, up = to_y_up(view[:3, 3] - moved), to_y_up(view[:3, 2]), to_y_up(view[:3, 1])
    return fit_camera(eye, back, up, source.to_file(source.points), perspective)


def cast(found: bpy.types.Object, source: Source, camera: dict[str, Any]) -> np.ndarray:
    """Return the polygon under each pixel [SIZE, SIZE], -1 for none."""
    inverse = np.linalg.inv(source.linear)

    def to_local(file: np.ndarray) -> np.ndarray:
        return np.stack([file[..., 0], -file[..., 2], file[..., 1]], axis=-1)

    eye = tuple((inverse @ (to_local(np.array(camera["eye"])) + source.center)).tolist())
    rays = (to_local(camera_rays(camera, SIZE)) @ inverse.T).reshape(-1, 3).tolist()
    hits = [source.tree.ray_cast(eye, ray)[2] for ray in rays]
    return np.array([-1 if hit is None else hit for hit in hits]).reshape(SIZE, SIZE)


def draw_view(context: bpy.types.Context, found: bpy.types.Object, mode: str, colors: str) -> bpy.types.Image:
    """Draw the view into the image "segvigen guide".

    colors: PARTS, FACE_SETS, or MATERIALS for a flat color each; SHAPE for a shaded picture to paint over.
    """
    source = read(check_object(found), mode, upload=False, rays=True)
    view, perspective = view_of(context)
    camera = camera_of(found, source, view, perspective)
    polygon = cast(found, source, camera)
    if (polygon < 0).all():
        raise UserError(f"the view shows nothing of {found.name!r}; turn it to the object")
    names: dict[str, str] = {}
    pixels = np.zeros((SIZE, SIZE, 4), np.float32)
    seen = polygon >= 0
    if colors == "SHAPE":
        triangle = np.empty(source.num_polygons, np.int64)
        triangle[source.polygon] = np.arange(len(source.polygon))
        corners = source.to_file(source.points)[source.triangles[triangle[polygon[seen]]]]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-30)
        rays = camera_rays(camera, SIZE)[seen]
        facing = np.abs((normals * rays).sum(axis=1)) / np.linalg.norm(rays, axis=1)
        pixels[seen, :3], pixels[seen, 3] = (0.25 + 0.55 * facing)[:, None], UNPAINTED
    else:
        values, titles = _values(found, source, colors)
        shown = values[polygon[seen]]
        chosen = np.zeros((len(shown), 4), np.float32)
        for value in np.unique(shown[shown >= 0]).tolist():
            color = np.rint(np.array(palette(value)) * 255) / 255
            chosen[shown == value] = (*color, 1.0)
            title = titles.get(value, "").strip()
            if title and not re.fullmatch(r"part_\d+", title):  # the server numbers parts itself
                names["#" + "".join(f"{round(c * 255):02x}" for c in color)] = title
        pixels[seen] = chosen
    old = bpy.data.images.get(PICTURE)
    if old is not None:
        bpy.data.images.remove(old)
    image = bpy.data.images.new(PICTURE, SIZE, SIZE, alpha=True)
    image.pixels.foreach_set(pixels[::-1].ravel())
    image.pack()
    image["segvigen"] = json.dumps(
        {"object": found.name, "mode": mode, "shape": source.shape, "camera": camera, "names": names}
    )
    return image


def _values(found: bpy.types.Object, source: Source, colors: str) -> tuple[np.ndarray, dict[int, str]]:
    """Return the value of each polygon [P], -1 for none, and the names of the values."""
    if colors == "MATERIALS":
        slots = [slot.material.name if slot.material else "none" for slot in found.material_slots] or ["none"]
        first = np.array([slots.index(name) for name in slots])  # slots of the same material are one part
        return first[np.minimum(source.values["material"], len(slots) - 1)], dict(enumerate(slots))
    name = LABELS if colors == "PARTS" else FACE_SETS
    if name not in source.values:
        what = "parts" if colors == "PARTS" else "face sets"
        raise UserError(f"{found.name!r} has no {what} yet; draw the shape, or make {what} first")
    given = parts_of(found.data) if colors == "PARTS" else []
    return source.values[name], {p.number: p.name for p in given}


def segment_picture() -> None:
    """Find the parts that the picture shows."""
    image = bpy.data.images.get(PICTURE)
    if image is None or "segvigen" not in image:
        raise UserError("there is no picture yet; draw the view, then paint it in one flat color per part")
    saved = json.loads(image["segvigen"])
    source = read(check_object(find(saved["object"])), saved["mode"])
    if source.shape != saved["shape"]:
        raise UserError(f"{source.name!r} changed after the view was drawn; draw the view again")
    width, height = image.size
    if width != height:
        raise UserError(f"the picture is {width} x {height} pixels; expected a square, as it was drawn")
    pixels = np.empty(width * height * 4, np.float32)
    image.pixels.foreach_get(pixels)
    rgba = np.rint(np.clip(pixels.reshape(height, width, 4)[::-1], 0, 1) * 255).astype(np.uint8)
    rgba[rgba[..., 3] < 255] = 0  # transparent, or not painted
    if not rgba.any():
        raise UserError("the picture has no painted part yet; paint it in one flat color per part")
    png = "data:image/png;base64," + base64.b64encode(write_png(rgba)).decode()

    def work(job: jobs.Job) -> tuple[bytes, dict[str, Any]]:
        job.client.check()
        id = job.client.project(source.name, source.glb, source.digest)
        asset = job.client.state(id)["project"]["asset"]
        camera = dict(saved["camera"])
        for key in ("eye", "target"):
            moved = np.subtract(camera[key], asset["center"])
            camera[key] = (moved * asset["scale"]).tolist()
        action = {"do": "guide", "map": png, "camera": camera, "names": saved["names"]}
        state = job.client.act(id, action)
        return job.client.faces(id), state

    def done(result: tuple[bytes, dict[str, Any]]) -> None:
        write_result(source, *result).data.segvigen.has_tree = False
        jobs.push_undo("guide")

    jobs.start(work, done)
