"""Find all parts, coarse and fine: python examples/01_all_parts.py

One run of the model builds a merge tree. `at` cuts the tree again without running the model.
"""

from pathlib import Path

from segvigen import Asset, Segmenter

asset = Asset.read(Path(__file__).with_name("teapot.glb"))
segmenter = Segmenter.load("mini")
result = segmenter.segment(segmenter.prepare(asset), seed=0)

Path("out").mkdir(exist_ok=True)
for name, granularity in (("coarse", 0.2), ("fine", 0.8)):
    cut = result.at(granularity)
    cut.write(f"out/{name}.glb", json=f"out/{name}.json", preview=f"out/{name}.png")
    print(f"{name}: {cut.num_parts} parts, the largest has {cut.parts[0].num_faces} faces")
