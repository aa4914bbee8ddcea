"""Parts as painted: python examples/02_from_a_drawing.py

The drawing is made here by a rule: the lid orange, what is below it blue. Yours comes from a paint program.
"""

from pathlib import Path

import numpy as np
from PIL import Image

from segvigen import Asset, Camera, GuideMap, Segmenter
from segvigen.asset.render import render

asset = Asset.read(Path(__file__).with_name("teapot.glb"))
camera = Camera()  # the standard view
view = render(asset, camera, 512, 512)

corners = asset.vertices[asset.faces]  # [F, 3, 3]
high = asset.to_file_frame(corners)[..., 1].mean(axis=1) > 0.145
drawing = np.zeros((512, 512, 4), np.uint8)  # transparent says nothing
seen = view.face >= 0
drawing[seen] = np.where(high[view.face[seen], None], (230, 120, 20, 255), (40, 90, 220, 255))

Path("out").mkdir(exist_ok=True)
Image.fromarray(drawing).save("out/drawing.png")
segmenter = Segmenter.load("mini")
result = segmenter.guide(segmenter.prepare(asset), GuideMap.read("out/drawing.png", camera))
result.write("out/from_a_drawing.glb", preview="out/from_a_drawing.png")
print("parts:", ", ".join(part.name for part in result.parts))
