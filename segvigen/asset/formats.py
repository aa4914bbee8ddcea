"""Readers by file ending, and of trimesh objects; each returns a Surface in file units."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import F32, I32
from segvigen.asset.materials import Material, Texture
from segvigen.asset.obj import read_obj
from segvigen.asset.off import read_off
from segvigen.asset.ply import read_ply
from segvigen.asset.stl import read_stl
from segvigen.asset.surface import Patch, Surface, color_faces, join, top_left_uv
from segvigen.asset.threemf import read_3mf
from segvigen.errors import FileError, MeshError


def read_format(files: dict[str, bytes], main: str, ending: str, folder: Path | None) -> Surface:
    """Read files[main] as "obj", "ply", "stl", "off", or "3mf". Raises FileError when it is damaged."""
    if ending == "obj":
        return read_obj(files, main, folder)
    if ending == "ply":
        return read_ply(files, main, folder)
    readers = {"stl": read_stl, "off": read_off, "3mf": read_3mf}
    return readers[ending](files[main], main)


# ---- trimesh objects ----


def from_trimesh(source: Any, name: str) -> Surface:
    """Convert a trimesh Trimesh or Scene in the order of `Scene.dump()`. Raises FileError for other types."""
    try:
        import trimesh
    except ImportError as error:
        raise FileError(f"{type(source).__name__} is neither a path nor the bytes of a mesh file.") from error
    if isinstance(source, trimesh.Scene):
        meshes = [g for g in source.dump() if isinstance(g, trimesh.Trimesh)]
    elif isinstance(source, trimesh.Trimesh):
        meshes = [source]
    else:
        expected = "expected a path, the bytes of a mesh file, or a trimesh object"
        raise FileError(f"got {type(source).__name__}; {expected}.")
    if not meshes:
        raise MeshError(f"{name} has no faces: the trimesh scene holds no mesh.")
    materials: list[Material] = []
    known: dict[int, int] = {}
    patches = [_from_trimesh(mesh, materials, known) for mesh in meshes]
    return join(patches, tuple(materials))


def _from_trimesh(mesh: Any, materials: list[Material], known: dict[int, int]) -> Patch:
    uv = colors = None
    material: int | I32 = -1
    visual = mesh.visual
    if visual.kind == "texture":
        found = getattr(visual, "material", None)
        if getattr(visual, "uv", None) is not None and len(visual.uv) == len(mesh.vertices):
            uv = top_left_uv(np.asarray(visual.uv)[:, :2])
        if found is not None:
            many = getattr(found, "materials", None)
            chosen = list(many) if many else [found]
            rows = []
            for one in chosen:
                if id(one) not in known:
                    known[id(one)] = len(materials)
                    materials.append(_trimesh_material(one))
                rows.append(known[id(one)])
            by_face = getattr(visual, "face_materials", None)
            if by_face is not None and len(by_face) == len(mesh.faces):
                material = np.array(rows, np.int32)[np.asarray(by_face, np.int64)]
            else:
                material = rows[0]
        stored = getattr(visual, "vertex_attributes", {}).get("color")
        if stored is not None and len(stored) == len(mesh.vertices):
            colors = _rgba(stored)
    elif visual.kind == "vertex":
        colors = _rgba(visual.vertex_colors)
    normals = mesh._cache.cache.get("vertex_normals") if hasattr(mesh, "_cache") else None
    if normals is not None and np.shape(normals) != np.shape(mesh.vertices):
        normals = None
    patch = Patch(
        name=str(mesh.metadata.get("node") or mesh.metadata.get("name") or "mesh"),
        positions=np.asarray(mesh.vertices, np.float64), faces=np.asarray(mesh.faces, np.int64),
        normals=None if normals is None else np.asarray(normals, np.float32), uv=uv, colors=colors,
        material=material,
    )  # fmt: skip
    return color_faces(patch, _rgba(visual.face_colors), materials)[0] if visual.kind == "face" else patch


def _rgba(values: Any) -> F32:
    """Convert colors [n, 3 or 4], bytes or fractions, to RGBA in 0..1."""
    table = np.asarray(values)
    scale = float(np.iinfo(table.dtype).max) if table.dtype.kind in "iu" else 1.0
    table = np.clip(np.nan_to_num(table.astype(np.float64) / scale), 0.0, 1.0)
    if table.shape[1] == 3:
        table = np.concatenate([table, np.ones((len(table), 1))], axis=1)
    return table[:, :4].astype(np.float32)


def _trimesh_material(material: Any) -> Material:
    """Convert a trimesh PBRMaterial or SimpleMaterial."""

    def picture(key: str) -> Texture | None:
        image = getattr(material, key, None)
        return None if image is None else Texture(np.array(image.convert("RGBA")), name=key)

    def color(key: str, default: tuple[float, ...]) -> tuple[float, ...]:
        value = getattr(material, key, None)
        return default if value is None else tuple(_rgba(np.asarray(value)[None])[0].tolist()[: len(default)])

    def number(key: str, default: float) -> float:
        value = getattr(material, key, None)
        return default if value is None else float(value)

    name = str(getattr(material, "name", "") or "")
    if not hasattr(material, "baseColorFactor"):
        diffuse = color("diffuse", (1.0, 1.0, 1.0, 1.0))
        return Material(name, diffuse, picture("image"), metallic=0.0, double_sided=True)  # type: ignore[arg-type]
    return Material(
        name=name,
        base_color=color("baseColorFactor", (1.0, 1.0, 1.0, 1.0)),  # type: ignore[arg-type]
        base_color_texture=picture("baseColorTexture"),
        metallic=number("metallicFactor", 1.0),
        roughness=number("roughnessFactor", 1.0),
        metallic_roughness_texture=picture("metallicRoughnessTexture"),
        emissive=color("emissiveFactor", (0.0, 0.0, 0.0)),  # type: ignore[arg-type]
        emissive_texture=picture("emissiveTexture"),
        normal_texture=picture("normalTexture"),
        alpha_mode=str(getattr(material, "alphaMode", None) or "OPAQUE"),
        alpha_cutoff=number("alphaCutoff", 0.5),
        double_sided=bool(getattr(material, "doubleSided", False)),
    )
