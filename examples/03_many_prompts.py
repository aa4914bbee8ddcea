"""Prepare once, prompt many times: python examples/03_many_prompts.py

Clicks one part after another, then divides the teapot among four named parts, each face in exactly one.
"""

from pathlib import Path

from segvigen import Asset, Click, Segmenter
from segvigen.prepared import Prepared

POINTS = {  # points on each part, in file units
    "handle": [[-0.130, 0.086, 0.0]],
    "spout": [[0.120, 0.121, 0.0]],
    "lid": [[0.0, 0.195, -0.001], [0.027, 0.161, 0.018]],
    "pot": [[0.0, 0.075, 0.080], [0.0, 0.090, -0.078]],
}
Path("out").mkdir(exist_ok=True)
asset = Asset.read(Path(__file__).with_name("teapot.glb"))
segmenter = Segmenter.load("mini")
segmenter.prepare(asset).save("out/teapot.prepared")

prepared = Prepared.load("out/teapot.prepared")  # any later run starts here and skips the encoding
clicks = {name: [Click(*asset.to_asset_frame(point)) for point in points] for name, points in POINTS.items()}
for name, points in clicks.items():
    result = segmenter.click(prepared, points)
    result.write(f"out/{name}.glb")
    print(f"{name} alone: {result.part('part').num_faces} faces")

result = segmenter.partition(prepared, clicks).rename("pot", "body")  # every edit returns a new result
result.write("out/partition.glb", labels="out/partition.npy", exploded="out/partition_exploded.glb")
for part in result.parts:
    print(f"{part.name}: {part.num_faces} faces in {part.num_components} components")
