"""A pinhole camera in the asset frame, and the standard view of the released models.

Angles are those of the released camera file (reference: models.md 6.3), whose frame is Blender's: glTF (x, y,
z) is Blender (x, -z, y). Azimuth is atan2 of Blender's y and x, so in the asset frame

    eye = target + distance * (cos(el) cos(az), sin(el), -cos(el) sin(az)).

Azimuth 0 looks from +x, -90 from +z (glTF's front), 90 from the back. Positive elevations look from above.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np

from segvigen.arrays import F32, F64, Array, Floats
from segvigen.errors import PromptError, one_line

STANDARD_AZIMUTH = -118.12  # degrees, of the default Camera (reference: models.md 6.3)
STANDARD_DISTANCE = 2.0
STANDARD_FOV = 40.0
FARTHEST = 1e9  # of a coordinate, asset units; float32 sees no mesh beyond


@dataclass(frozen=True)
class Camera:
    """A pinhole camera looking from `eye` to `target`, in the asset frame (Y up).

    fov is the horizontal field of view in radians (also the vertical one of a square image). Pixel (row 0,
    column 0) is at the top left. The default is the view that the released models were trained with
    (models.md 6.3). Raises PromptError for invalid numbers.
    """

    eye: tuple[float, float, float] = (-0.933802, 0.275556, 1.747021)
    target: tuple[float, float, float] = (0.0, 0.0, 0.0)
    up: tuple[float, float, float] = (0.0, 1.0, 0.0)
    fov: float = 0.6981317

    def __post_init__(self) -> None:
        for name in ("eye", "target", "up"):
            value = getattr(self, name)
            if len(value) != 3 or not (np.abs(value) < FARTHEST).all():
                raise PromptError(f"camera {name} is {value!s:.80}; expected three finite numbers")
            object.__setattr__(self, name, tuple(float(x) for x in value))
        if math.dist(self.eye, self.target) < 1e-6 or math.hypot(*self.up) < 1e-6:
            raise PromptError("the camera looks nowhere: eye is target, or up is zero; move the eye")
        if not 0.0 < self.fov < math.pi:
            raise PromptError(f"camera fov is {self.fov}; expected radians in 0..pi (40 degrees is 0.698)")

    @classmethod
    def around(
        cls, azimuth: float, elevation: float, distance: float = STANDARD_DISTANCE, fov: float = STANDARD_FOV
    ) -> Camera:
        """Return the camera that looks at the center from two angles; angles and fov in degrees.

        `Camera.around(-118.12, 7.92)` is the standard view to four decimals.
        """
        az, el = math.radians(azimuth), math.radians(elevation)
        across = distance * math.cos(el)
        eye = (across * math.cos(az), distance * math.sin(el), -across * math.sin(az))
        return cls(eye=eye, fov=math.radians(fov))

    @classmethod
    def from_json(cls, text: str | dict[str, Any]) -> Camera:
        """Read the output of `to_json`; missing keys default to the standard view. Raises PromptError."""
        try:
            values = json.loads(text) if isinstance(text, str) else dict(text)
        except (TypeError, ValueError, RecursionError) as error:
            problem = one_line(error)
            raise PromptError(f"the camera is not JSON ({problem}); expected eye, target, up, fov") from None
        names = [f.name for f in fields(cls)]
        if not isinstance(values, dict) or set(values) - set(names):
            raise PromptError(f"a camera has the keys {', '.join(names)}; got {text!r:.100}")
        try:
            given = {k: float(v) if k == "fov" else tuple(map(float, v)) for k, v in values.items()}
        except (TypeError, ValueError, OverflowError):
            expected = "three numbers each for eye, target, and up, one for fov"
            raise PromptError(f"a camera has {expected}; got {text!r:.100}") from None
        return cls(**given)  # type: ignore[arg-type]

    def to_json(self) -> str:
        """Return eye, target, up (asset frame), and fov (radians) as one line of JSON."""
        return json.dumps(asdict(self))

    @property
    def axes(self) -> F64:
        """Orthonormal rows [3, 3]: right, up, and backward in the asset frame.

        If `up` is parallel to the view, the axis least parallel to it is used, so a camera straight above
        works.
        """
        back = np.subtract(self.eye, self.target)
        back = back / np.linalg.norm(back)
        right = np.cross(self.up, back)
        if np.linalg.norm(right) < 1e-6 * np.linalg.norm(self.up):
            right = np.cross(np.eye(3)[np.abs(back).argmin()], back)
        right = right / np.linalg.norm(right)
        return np.stack([right, np.cross(back, right), back])

    def matrix(self) -> F64:
        """Return the camera-to-asset transform [4, 4]; the camera looks down its own -z, as in glTF."""
        m = np.eye(4)
        m[:3, :3] = self.axes.T
        m[:3, 3] = self.eye
        return m

    def rays(self, width: int, height: int) -> tuple[F32, F32]:
        """Return origins and unit directions of the pixel centers, each [height, width, 3] float32."""
        rows, columns = np.mgrid[0:height, 0:width]
        xy = np.stack([(columns + 0.5) / width, (rows + 0.5) / height], axis=-1)
        directions = self.directions(xy, width / height)
        return np.broadcast_to(np.array(self.eye, dtype=np.float32), directions.shape).copy(), directions

    def directions(self, xy: Array, aspect: float = 1.0) -> F32:
        """Return unit directions [..., 3] through image positions [..., 2] in 0..1 from the top left.

        aspect is width / height of the image.
        """
        half = math.tan(self.fov / 2)
        right, up, back = self.axes
        x = (2 * xy[..., :1] - 1) * half
        y = (1 - 2 * xy[..., 1:]) * half / aspect
        d = x * right + y * up - back
        return np.asarray(d / np.linalg.norm(d, axis=-1, keepdims=True), dtype=np.float32)

    def project(self, points: Floats, aspect: float = 1.0) -> tuple[F32, F32]:
        """Project points [P, 3] to (xy [P, 2] in 0..1 from the top left, depth [P] along the view axis).

        aspect is width / height of the image. Points of depth <= 0 are behind the camera; their xy is
        undefined.
        """
        x, y, z = self.axes @ (np.asarray(points, dtype=np.float64) - self.eye).T
        depth = -z
        with np.errstate(divide="ignore", invalid="ignore"):
            scale = 1 / (depth * math.tan(self.fov / 2))
            xy = np.stack([0.5 + 0.5 * x * scale, 0.5 - 0.5 * y * scale * aspect], axis=1)
        return xy.astype(np.float32), depth.astype(np.float32)

    def zoomed(self, points: Floats, margin: float = 0.04) -> Camera:
        """Turn and zoom the camera so that points [P, 3] fill a square image except for a margin."""
        seen = np.asarray(points, dtype=np.float64)
        camera = self
        for _ in range(3):  # panning turns the axes slightly; three iterations converge well below a pixel
            xy, depth = camera.project(seen)
            low, high = xy.min(axis=0).astype(float), xy.max(axis=0).astype(float)
            middle = (camera.directions((low + high) / 2) * float(depth.mean())).astype(float)
            half = math.tan(camera.fov / 2) * max(float((high - low).max()), 1e-3) / (1 - 2 * margin)
            target = tuple(np.asarray(camera.eye) + middle)
            camera = Camera(camera.eye, target, camera.up, min(2 * math.atan(half), 3.0))
        return camera


STANDARD = Camera()


def views(
    num: int, elevation: float = 20.0, distance: float = 2.6, fov: float = STANDARD_FOV
) -> tuple[Camera, ...]:
    """Return cameras evenly spaced around the asset, starting at the standard view; each sees the whole cube.

    Every second camera looks from 25 degrees lower, to show undersides. Angles in degrees.
    """
    heights = (elevation, elevation - 25.0)
    return tuple(
        Camera.around(STANDARD_AZIMUTH + 360.0 * i / num, heights[i % 2], distance, fov) for i in range(num)
    )
