"""Segment by a flat color map: python examples/02_guide_map.py

This script colors the map by height: the lid orange, everything below it blue. Yours comes from a
paint program or a 2D segmentation model.
"""

from pathlib import Path

import numpy as np
from PIL import Image

from segvigen import Asset, Camera, GuideMap, Segmenter
from segvigen.asset.render import render

asset = Asset.read(Path(__file__).with_name("teapot.glb"))
camera = Camera()  # the standard view, the same as `segvigen render`
view = render(asset, camera, 512, 512)

centers = asset.to_file_frame(asset.vertices[asset.faces]).mean(axis=1)  # [F, 3]
is_lid = centers[:, 1] > 0.145
seen = view.face >= 0
guide_map = np.zeros((512, 512, 4), np.uint8)  # transparent pixels carry no part
guide_map[seen] = np.where(is_lid[view.face[seen], None], (230, 120, 20, 255), (40, 90, 220, 255))

Path("out").mkdir(exist_ok=True)
Image.fromarray(guide_map).save("out/guide_map.png")
segmenter = Segmenter.load("mini")
result = segmenter.guide(segmenter.prepare(asset), GuideMap.read("out/guide_map.png", camera))
result.write("out/guided.glb", preview="out/guided.png")
print("parts:", ", ".join(part.name for part in result.parts))
