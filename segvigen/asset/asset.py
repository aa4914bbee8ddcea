"""The user's file as one triangle mesh in the asset frame, with everything needed to write it back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from segvigen.asset.gltf import Gltf

FIT = 0.99999  # longest side of the bounding box in the asset frame (reference: ovoxel.md 1)


@dataclass(frozen=True)
class Texture:
    """An image and how it is read.

    pixels [H, W, 4] uint8 RGBA as stored (sRGB-encoded colour or linear data), row 0 at the top;
    wrap is (s, t), each "repeat", "clamp" or "mirror"; `nearest` turns interpolation off.
    """

    pixels: NDArray[np.uint8]
    wrap: tuple[str, str] = ("repeat", "repeat")
    nearest: bool = False
    name: str = ""


@dataclass(frozen=True)
class Material:
    """A glTF metallic-roughness material; factors are linear multipliers of the stored texture values.

    alpha_mode is "OPAQUE", "MASK" or "BLEND". Formats without PBR map onto this with the defaults.
    """

    name: str = ""
    base_color: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    base_color_texture: Texture | None = None
    metallic: float = 1.0
    roughness: float = 1.0
    metallic_roughness_texture: Texture | None = None
    emissive: tuple[float, float, float] = (0.0, 0.0, 0.0)
    emissive_texture: Texture | None = None
    normal_texture: Texture | None = None
    normal_scale: float = 1.0
    alpha_mode: str = "OPAQUE"
    alpha_cutoff: float = 0.5
    double_sided: bool = False
    unlit: bool = False


@dataclass(frozen=True)
class Piece:
    """One drawn primitive of the file: a contiguous run of faces of the Asset.

    For glTF, `node`, `mesh` and `primitive` are indices into the document; -1 where the format has none.
    The piece's faces are start..start+count in the Asset's face order; row k is triangle k of the primitive.
    """

    name: str
    start: int
    count: int
    node: int = -1
    mesh: int = -1
    primitive: int = -1


@dataclass(frozen=True)
class Asset:
    """A mesh in the asset frame (cube from -0.5 to 0.5, axes as in the file), plus the transform back.

    vertices [V, 3] float32, asset frame: p = (p_file - center) * scale; primitives one after another, not welded.
    faces [F, 3] int32, in the order of trimesh's scene dump (reference: evaluation.md 4.1); degenerate
    and broken faces keep their row and are False in `usable` [F] bool (their vertices may be NaN in the
    file; here every vertex is finite, broken ones are moved to 0).
    normals [V, 3] float32 or None (None: the file has none); uv [V, 2] float32 in glTF convention (v down, origin at
    the top left) or None, the set used by the base colour texture, with any texture transform applied;
    colors [V, 4] float32 in 0..1 (COLOR_0, a multiplier of the base colour) or None.
    face_material [F] int32 indexes `materials`, -1 for none.
    """

    name: str
    format: str  # "glb", "gltf", "obj", "ply", "stl", "off", "3mf", "trimesh"
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    usable: NDArray[np.bool_]
    normals: NDArray[np.float32] | None
    uv: NDArray[np.float32] | None
    colors: NDArray[np.float32] | None
    materials: tuple[Material, ...]
    face_material: NDArray[np.int32]
    pieces: tuple[Piece, ...]
    center: tuple[float, float, float]  # file units
    scale: float  # asset frame = (file - center) * scale
    files: dict[str, bytes] = field(repr=False)  # every byte that was read, by relative name; first is the main file
    gltf: Gltf | None = field(default=None, repr=False)  # the document, when the file is glTF
    warnings: tuple[str, ...] = ()
