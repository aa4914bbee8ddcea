"""A cache of the meshes of projects: the last few in memory, the others read again from their uploads."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property

from segvigen.app.read_upload import ending_of, stem_of
from segvigen.app.store import Project, Store
from segvigen.asset.asset import Asset
from segvigen.asset.upright import Axis
from segvigen.errors import Conflict
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.part import HasGraph

IN_MEMORY = 4  # meshes with their files and textures


@dataclass(frozen=True, eq=False)
class AssetMesh:
    """An asset and its face graph, which is computed when it is used."""

    asset: Asset

    @cached_property
    def graph(self) -> FaceGraph:
        """The face graph of the asset."""
        return face_graph(self.asset.vertices, self.asset.faces, self.asset.usable)


class Meshes:
    """Meshes by the digest of their files. May be used from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._open: OrderedDict[str, AssetMesh] = OrderedDict()

    def of(self, project: Project) -> HasGraph:
        """Return a project's mesh. Raises Conflict before it was read."""
        if project.asset is None:
            raise Conflict("the mesh has not been read yet; wait for the state event")
        digest = project.asset["digest"]
        with self._lock:
            found = self._open.get(digest)
            if found is not None:
                self._open.move_to_end(digest)
                return found
        return self.keep(self.read(project))

    def read(self, project: Project, up: Axis | None = None) -> Asset:
        """Read a project's mesh from its uploads, with this up axis if given. Raises as Asset.from_files."""
        files = self._store.asset_files(project.id)
        main = next(iter(files))
        name = stem_of(main) if project.asset is None else project.asset["name"]
        known = (project.asset or project.options).get("up", "y")
        return Asset.from_files(files, ending_of(main), name, up or known)

    def keep(self, asset: Asset) -> AssetMesh:
        """Add a mesh; the least recently used is dropped."""
        mesh = AssetMesh(asset)
        with self._lock:
            self._open[asset.digest] = mesh
            while len(self._open) > IN_MEMORY:
                self._open.popitem(last=False)
        return mesh


@dataclass(frozen=True)
class ProjectMesh:
    """A reference to a project's mesh, which `Meshes` reads when it is used and drops when it is not."""

    meshes: Meshes
    project: Project

    @property
    def asset(self) -> Asset:
        """The asset, read again if needed."""
        return self.meshes.of(self.project).asset

    @property
    def graph(self) -> FaceGraph:
        """The face graph of the asset."""
        return self.meshes.of(self.project).graph
