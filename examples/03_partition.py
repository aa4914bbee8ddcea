"""Several named parts at once, every face in exactly one: python examples/03_partition.py"""

from pathlib import Path

from segvigen import Asset, Click, Segmenter

asset = Asset.read(Path(__file__).with_name("teapot.glb"))
points = {
    "handle": [[-0.130, 0.086, 0.0]],
    "spout": [[0.120, 0.121, 0.0]],
    "lid": [[0.0, 0.195, -0.001], [0.027, 0.161, 0.018]],
    "pot": [[0.0, 0.075, 0.080], [0.0, 0.090, -0.078]],
}
clicks = {name: [Click(*asset.to_asset_frame(point)) for point in where] for name, where in points.items()}

segmenter = Segmenter.load("mini")
result = segmenter.partition(segmenter.prepare(asset), clicks)
result = result.rename("pot", "body")  # every edit returns a new result

Path("out").mkdir(exist_ok=True)
result.write("out/partition.glb", labels="out/partition.npy", exploded="out/partition_apart.glb")
for part in result.parts:
    print(f"{part.name}: {part.num_faces} faces in {part.num_components} pieces")
