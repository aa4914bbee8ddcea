"""A prepared asset: everything that depends on the asset alone, computed once, immutable, can be saved."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from segvigen.arrays import F32, F64, I32, I64, from_npz, open_zip
from segvigen.asset.asset import Asset
from segvigen.atomic import whole_file
from segvigen.errors import FileError, OutputError, parsing, writing
from segvigen.model.conditioning import Surfaces, latent_cells, surfaces
from segvigen.parts.bodies import find_bodies
from segvigen.parts.coarse import CoarseGraph, coarse_graph
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.segmentation import dominant_face
from segvigen.parts.thickness import local_thickness
from segvigen.parts.walker import Circuit, surface_circuit
from segvigen.voxel.ovoxel import OVoxel
from segvigen.voxel.transfer import FaceSamples, face_samples, grouped

VERSION = 1
ARRAYS = ("coords", "dual", "crossed", "attributes", "normals", "shape", "texture", "condition")


@dataclass(frozen=True, eq=False)
class Prepared:
    """An asset that is ready for prompts.

    normals [N, 3] of the voxels up to sign; shape [M, Cs] and texture [M, Ct] normalized latents on the M
    latent cells in rising (x, y, z) order; condition [1, L, C] image tokens of the standard view; checkpoint:
    sha256 of the weights; picture: sha256 of the user's picture that replaced the view, "" for none. Samples
    and graphs are computed on first use.
    """

    asset: Asset
    checkpoint: str
    ovoxel: OVoxel
    normals: F32
    shape: F32
    texture: F32
    condition: F32
    picture: str = ""

    @cached_property
    def samples(self) -> FaceSamples:
        """Sample points of the faces, with the voxels from which they take values."""
        asset = self.asset
        return face_samples(
            asset.vertices, asset.faces, self.ovoxel.coords, self.ovoxel.resolution, usable=asset.usable
        )

    @cached_property
    def surfaces(self) -> Surfaces:
        """The graphs on which click distances are measured."""
        return surfaces(self.ovoxel.coords, self.normals, self.ovoxel.resolution)

    @cached_property
    def graph(self) -> FaceGraph:
        """The face graph: which faces touch, and at which angle."""
        return face_graph(self.asset.vertices, self.asset.faces, self.asset.usable)

    @cached_property
    def bodies(self) -> I32:
        """The body of each face, [F], -1 where not usable: shells that touch are one body."""
        return find_bodies(self.asset.vertices, self.asset.faces, self.graph.component)

    @cached_property
    def coarse(self) -> CoarseGraph:
        """The superpixels of a large mesh, on which parts are found; the faces themselves of a small one."""
        return coarse_graph(self.graph)

    @cached_property
    def circuit(self) -> Circuit:
        """The network on the coarse graph on which partitions are settled."""
        return surface_circuit(self.coarse.graph)

    @cached_property
    def thickness(self) -> F64:
        """Logarithm of the thickness of the object behind each node of the coarse graph, [M]."""
        corners, graph = self.asset.vertices[self.asset.faces], self.graph
        area = np.where(graph.usable, graph.area, 0.0)
        return self.coarse.mean(local_thickness(corners, graph.facing, area))

    @cached_property
    def node_samples(self) -> FaceSamples:
        """`samples` of the coarse graph's nodes."""
        if self.coarse.is_fine:
            return self.samples
        return grouped(self.samples, self.coarse.node, len(self.ovoxel.coords))

    @cached_property
    def voxel_faces(self) -> I32:
        """The face with the largest share of each voxel, [N], -1 none."""
        samples = self.samples
        return dominant_face(samples.face, samples.row, samples.weight, len(self.ovoxel.coords))

    @property
    def zero_condition(self) -> bool:
        """Whether the image tokens are the zero condition: no image encoder, or nothing visible."""
        return not self.condition.any()

    def measure(self) -> None:
        """Compute what every prompt needs and no prompt changes, so that the first is not slower."""
        _ = self.node_samples, self.surfaces, self.voxel_faces
        borders = self.coarse.graph.borders
        _ = borders.creased_steps, borders.turning_steps, borders.without_valleys, borders.without_folds
        _ = borders.openness, borders.measures, self.coarse.graph.moments

    def cell(self, levels: int) -> I64:
        """Return the latent cell of each voxel, [N], when the grid is halved `levels` times."""
        return latent_cells(self.ovoxel.coords, levels)[0]

    def save(self, path: str | Path) -> None:
        """Write everything, the asset's own files included, into one zip file. Raises OutputError."""
        path = Path(path)
        if not self.asset.files:
            raise OutputError(f"{self.asset.name} was made from arrays; write it to a GLB and read that")
        note = {
            "version": VERSION, "checkpoint": self.checkpoint, "picture": self.picture,
            "resolution": self.ovoxel.resolution, "name": self.asset.name, "format": self.asset.format,
            "digest": self.asset.digest, "files": list(self.asset.files), "up": self.asset.up,
            "condition": "zero" if self.zero_condition else "picture",
        }  # fmt: skip
        with (
            writing(f"cannot write {path}", "choose another place"),
            whole_file(path) as part, zipfile.ZipFile(part, "w") as archive,
        ):  # fmt: skip
            archive.writestr("prepared.json", json.dumps(note))
            for i, data in enumerate(self.asset.files.values()):
                archive.writestr(f"asset/{i}", data, zipfile.ZIP_DEFLATED)
            for name in ARRAYS:
                buffer = io.BytesIO()
                np.save(buffer, getattr(self.ovoxel if hasattr(self.ovoxel, name) else self, name))
                archive.writestr(f"{name}.npy", buffer.getvalue(), zipfile.ZIP_DEFLATED)

    @classmethod
    def load(cls, path: str | Path) -> Prepared:
        """Read a file of `save`. Raises FileError for any other file."""
        path = Path(path)
        with parsing(f"{path} is not a prepared asset", "expected a file from Prepared.save"):
            with open_zip(path) as archive:
                note = json.loads(archive.read("prepared.json"))
                files = {name: archive.read(f"asset/{i}") for i, name in enumerate(note["files"])}
            if note["version"] != VERSION:
                raise FileError(f"{path} is version {note['version']}, expected {VERSION}; prepare it again")
            arrays = from_npz(path, ARRAYS)
            asset = Asset.from_files(files, note["format"], note["name"], note.get("up", "y"))
            if asset.digest != note["digest"]:
                raise FileError(
                    f"{path} is damaged: the digest of the asset in it does not match; prepare it again"
                )
            ovoxel = OVoxel(
                arrays["coords"], arrays["dual"], arrays["crossed"], arrays["attributes"], note["resolution"]
            )
            latents = {name: arrays[name] for name in ("normals", "shape", "texture", "condition")}
            return cls(asset, note["checkpoint"], ovoxel, **latents, picture=note.get("picture", ""))
