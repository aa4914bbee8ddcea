"""Parts as USD: one mesh with a GeomSubset per part, or a mesh per part, with materials, as text.

Written by hand, since usd-core is large and needed by nothing else. Source: the schemas UsdGeom and UsdShade,
the UsdPreviewSurface specification 2.6, and the USDZ specification 1.3.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import I32, Array, Bools
from segvigen.asset.materials import to_linear
from segvigen.asset.surface import weld
from segvigen.asset.threemf import METERS
from segvigen.parts.export.gltf_from_asset import linear_base_color, linear_colors
from segvigen.parts.export.meshes import FAR, ZIP_DATE, Loops, identifiers, loops, rows, to_png
from segvigen.parts.palette import UNASSIGNED_COLOR

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset, Material, Texture

FAMILY = "segvigen:parts"
BINDING = 'prepend apiSchemas = ["MaterialBindingAPI"]'
ALIGNED = 64  # bytes, of every file in a USDZ
Color = tuple[float, float, float]


def to_usd(
    asset: Asset, labels: I32, names: Mapping[int, str], colors: Mapping[int, Color], stem: str,
    mesh_per_part: bool = False,
) -> dict[str, bytes]:  # fmt: skip
    """Return `stem`.usda and its images by file name, the layer first.

    labels [F] in the asset's face order; names and colors by label. Polygons of the input whose faces are of
    one part stay polygons. Numbers and axes are those of the file; metersPerUnit and upAxis say what they
    are. Unassigned faces have no subset, or a mesh of their own.
    """
    drawn = loops(asset, labels)
    used = [k for k in np.unique(drawn.material).tolist() if k >= 0]
    files: dict[str, bytes] = {f"{stem}.usda": b""}
    root, *titles = identifiers([asset.name, *(asset.materials[k].name or f"material_{k}" for k in used)])
    looks = {k: f"/{root}/Looks/{title}" for k, title in zip(used, titles, strict=True)}
    center = np.asarray(asset.center, np.float64)
    origin = center if np.abs(center).max() * asset.scale > FAR else np.zeros(3)
    known: dict[int, str] = {}
    materials = [_material(asset, asset.materials[k], path, stem, files, known) for k, path in looks.items()]
    if known and asset.uv is None:  # textures then show the texel at (0, 0), as in a GLB
        asset = replace(asset, uv=np.zeros((len(asset.vertices), 2), np.float32))
    present = [k for k in names if (drawn.label == k).any()]
    if mesh_per_part:
        prims = dict(zip(present, identifiers(["Looks", *(names[k] for k in present)])[1:], strict=True))
        meshes = [
            _mesh(asset, _kept(drawn, drawn.label == k), prims[k], names, colors, looks, origin, k)
            for k in present
        ]
    else:
        meshes = [_mesh(asset, drawn, "mesh", names, colors, looks, origin)]
    place = f"double3 xformOp:translate = {_tuple(origin, 17)}" if origin.any() else ""
    order = 'uniform token[] xformOpOrder = ["xformOp:translate"]' if origin.any() else ""
    unit = METERS[asset.unit or "meter"]
    head = [
        "#usda 1.0", "(", f'defaultPrim = "{root}"', f"metersPerUnit = {unit:g}",
        f'upAxis = "{asset.up.upper()}"', ")",
    ]  # fmt: skip
    body = [
        f'def Xform "{root}" (', 'kind = "component"', f"displayName = {_quoted(asset.name)}", ")", "{",
        place, order, *meshes, *(['def Scope "Looks"', "{", *materials, "}"] if materials else []), "}", "",
    ]  # fmt: skip
    files[f"{stem}.usda"] = "\n".join(line for line in [*head, *body[:-1]] if line).encode() + b"\n"
    return files


def to_usdz(files: Mapping[str, bytes]) -> bytes:
    """Pack files by name, the layer first: stored, each aligned to 64 bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            padding = -(buffer.tell() + 30 + len(name.encode()) + 4) % ALIGNED
            entry.extra = struct.pack("<HH", 0x1986, padding) + bytes(padding)
            archive.writestr(entry, data)
    return buffer.getvalue()


def _kept(drawn: Loops, kept: Bools) -> Loops:
    """Return the faces kept [P]."""
    corners = drawn.corners[np.repeat(kept, drawn.sizes)]
    return Loops(drawn.sizes[kept], corners, drawn.label[kept], drawn.material[kept])


def _mesh(
    asset: Asset, drawn: Loops, prim: str, names: Mapping[int, str], colors: Mapping[int, Color],
    looks: Mapping[int, str], origin: Array, part: int | None = None,
) -> str:  # fmt: skip
    """Return a Mesh prim of the faces: of one part, or, without `part`, with a subset for each."""
    first, welded = weld(asset.vertices)
    used, index = np.unique(welded[drawn.corners], return_inverse=True)
    points = (asset.to_file_frame(asset.vertices[first[used]]) - origin).astype(np.float32)
    two_sided = not asset.materials or any(material.double_sided for material in asset.materials)
    lines = [
        f"uniform bool doubleSided = {int(two_sided)}",
        f"float3[] extent = [{_tuple(points.min(axis=0))}, {_tuple(points.max(axis=0))}]",
        f"int[] faceVertexCounts = {_list(drawn.sizes)}",
        f"int[] faceVertexIndices = {_list(index)}",
        f"point3f[] points = {_list(points)}",
        'uniform token subdivisionScheme = "none"',
    ]
    vertex, corner = np.unique(drawn.corners, return_inverse=True)
    if asset.file_normals is not None:
        lines += _primvar("normal3f", "normals", asset.file_normals[vertex], corner)
    if asset.uv is not None:
        lines += _primvar("texCoord2f", "st", asset.uv[vertex] * (1, -1) + (0, 1), corner)
    if asset.colors is not None:
        span = len(asset.materials) + 1
        code = drawn.corners.astype(np.int64) * span + np.repeat(drawn.material, drawn.sizes) + 1
        pairs, corner = np.unique(code, return_inverse=True)
        factor = np.array([(1.0,) * 4, *(linear_base_color(asset, m) for m in asset.materials)])
        color = linear_colors(asset, asset.colors)[pairs // span] * factor[pairs % span]
        lines += _primvar("color3f", "displayColor", color[:, :3], corner)
        if (color[:, 3] < 1).any():
            lines += _primvar("float", "displayOpacity", color[:, 3], corner)
    elif not looks:
        shown, face = np.unique(drawn.label, return_inverse=True)
        table = to_linear(np.array([colors.get(k, UNASSIGNED_COLOR) for k in shown.tolist()]))
        lines += _primvar("color3f", "displayColor", table, face, "uniform")
    kinds = np.unique(drawn.material).tolist()
    if len(kinds) == 1 and kinds[0] in looks:
        lines.append(f"rel material:binding = <{looks[kinds[0]]}>")
        kinds = []
    title: list[str] = []
    if part is not None:
        title, marks = _marks(part, names[part], colors)
        lines += marks
    else:
        lines.append(_family(FAMILY, bool((drawn.label >= 0).all())))
    present = [] if part is not None else [k for k in np.unique(drawn.label).tolist() if k >= 0]
    bound = [k for k in kinds if k in looks]
    subsets = identifiers([*(names[k] for k in present), *(looks[k].rsplit("/", 1)[1] for k in bound)])
    for k, name in zip(present, subsets, strict=False):
        shown_name, marks = _marks(k, names[k], colors)
        lines += _subset(name, FAMILY, drawn.label == k, shown_name, marks)
    lines += [_family("materialBind", len(bound) == len(kinds))] if bound else []
    for k, name in zip(bound, subsets[len(present) :], strict=True):
        binding = [f"rel material:binding = <{looks[k]}>"]
        lines += _subset(name, "materialBind", drawn.material == k, [BINDING], binding)
    return "\n".join([f'def Mesh "{prim}" (', *title, BINDING, ")", "{", *lines, "}"])


def _family(name: str, whole: bool) -> str:
    kind = "partition" if whole else "nonOverlapping"
    return f'uniform token subsetFamily:{name}:familyType = "{kind}"'


def _marks(part: int, name: str, colors: Mapping[int, Color]) -> tuple[list[str], list[str]]:
    """Return the metadata and the attributes that say which part a prim is."""
    color = colors.get(part, UNASSIGNED_COLOR)
    return [f"displayName = {_quoted(name)}"], [
        f"custom int segvigen:part = {part}", f"custom string segvigen:name = {_quoted(name)}",
        f"custom color3f segvigen:color = {_tuple(to_linear(np.array(color)))}",
    ]  # fmt: skip


def _subset(
    name: str, family: str, faces: Bools, metadata: Sequence[str], attributes: Sequence[str]
) -> list[str]:
    return [
        f'def GeomSubset "{name}" (', *metadata, ")", "{", 'uniform token elementType = "face"',
        f'uniform token familyName = "{family}"', f"int[] indices = {_list(np.flatnonzero(faces))}",
        *attributes, "}",
    ]  # fmt: skip


def _primvar(
    kind: str, name: str, values: Array, indices: Array, interpolation: str = "faceVarying"
) -> list[str]:
    return [
        f"{kind}[] primvars:{name} = {_list(values)} (", f'interpolation = "{interpolation}"', ")",
        f"int[] primvars:{name}:indices = {_list(indices)}",
    ]  # fmt: skip


def _material(
    asset: Asset, material: Material, path: str, stem: str, files: dict[str, bytes], known: dict[int, str]
) -> str:
    """Return a Material prim with a UsdPreviewSurface; adds its images to `files`, by id in `known`."""
    base = linear_base_color(asset, material)
    inputs: list[str] = []
    shaders: list[str] = []

    def shader(name: str, kind: str, lines: Sequence[str]) -> None:
        shaders.extend([f'def Shader "{name}"', "{", f'uniform token info:id = "{kind}"', *lines, "}"])

    def connect(entry: str, name: str, output: str) -> None:
        inputs.append(f"{entry}.connect = <{path}/{name}.outputs:{output}>")

    def texture(
        name: str, value: Texture, scale: Any, raw: bool = True, bias: Any = (0, 0, 0, 0)
    ) -> None:
        if id(value) not in known:
            known[id(value)] = f"{stem}_{len(known)}.png"
            files[known[id(value)]] = to_png(value)
        wraps, mark = zip("ST", value.wrap, strict=True), "@@@" if "@" in stem else "@"
        lines = [
            f"asset inputs:file = {mark}{known[id(value)]}{mark}",
            f"float2 inputs:st.connect = <{path}/st.outputs:result>",
            *(f'token inputs:wrap{axis} = "{wrap}"' for axis, wrap in wraps),
            f'token inputs:sourceColorSpace = "{"raw" if raw else "sRGB"}"',
            f"float4 inputs:scale = {_tuple(scale)}", f"float4 inputs:bias = {_tuple(bias)}",
            "float3 outputs:rgb", *(f"float outputs:{channel}" for channel in "rgba"),
        ]  # fmt: skip
        shader(name, "UsdUVTexture", lines)

    image, kind = material.base_color_texture, "color3f inputs:"
    color = kind + ("emissiveColor" if material.unlit else "diffuseColor")
    if image is not None:
        texture("baseColor", image, base, raw=False)
        connect(color, "baseColor", "rgb")
    elif asset.colors is not None:
        lines = ['string inputs:varname = "displayColor"', "float3 outputs:result"]
        shader("colors", "UsdPrimvarReader_float3", lines)
        connect(color, "colors", "result")
    else:
        inputs.append(f"{color} = {_tuple(base[:3])}")
    if material.unlit:
        inputs.append(f"{kind}diffuseColor = (0, 0, 0)")
    if material.alpha_mode == "MASK":
        inputs.append(f"float inputs:opacityThreshold = {material.alpha_cutoff:.9g}")
    if material.alpha_mode != "OPAQUE" and image is not None:
        connect("float inputs:opacity", "baseColor", "a")
    elif material.alpha_mode != "OPAQUE":
        inputs.append(f"float inputs:opacity = {base[3]:.9g}")
    surface = material.metallic_roughness_texture
    if surface is not None:
        texture("surface", surface, (1, material.roughness, material.metallic, 1))
        connect("float inputs:roughness", "surface", "g")
        connect("float inputs:metallic", "surface", "b")
    else:
        inputs.append(f"float inputs:roughness = {material.roughness:.9g}")
        inputs.append(f"float inputs:metallic = {material.metallic:.9g}")
    if material.emissive_texture is not None and not material.unlit:
        texture("emissive", material.emissive_texture, (*material.emissive, 1), raw=False)
        connect(f"{kind}emissiveColor", "emissive", "rgb")
    elif any(material.emissive) and not material.unlit:
        inputs.append(f"{kind}emissiveColor = {_tuple(material.emissive)}")
    if material.normal_texture is not None:
        bump = material.normal_scale
        scale, bias = (2 * bump, 2 * bump, 2, 1), (-bump, -bump, -1, 0)
        texture("normal", material.normal_texture, scale, bias=bias)
        connect("normal3f inputs:normal", "normal", "rgb")
    if any("UsdUVTexture" in line for line in shaders):
        lines = ['string inputs:varname = "st"', "float2 outputs:result"]
        shader("st", "UsdPrimvarReader_float2", lines)
    shader("surfaceShader", "UsdPreviewSurface", [*inputs, "token outputs:surface"])
    name = path.rsplit("/", 1)[1]
    output = f"token outputs:surface.connect = <{path}/surfaceShader.outputs:surface>"
    title = f"displayName = {_quoted(material.name or name)}"
    return "\n".join([f'def Material "{name}" (', title, ")", "{", output, *shaders, "}"])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _tuple(values: Any, digits: int = 9) -> str:
    return "(" + ", ".join(f"{float(v):.{digits}g}" for v in values) + ")"


def _list(values: Array) -> str:
    """Format an array [n] or [n, k]."""
    number = "%d" if values.dtype.kind in "iu" else "%.9g"
    if values.ndim == 1:
        return f"[{rows(number + ', ', values)[:-2]}]"
    pattern = f"({', '.join([number] * values.shape[1])}), "
    return f"[{rows(pattern, values)[:-2]}]"
