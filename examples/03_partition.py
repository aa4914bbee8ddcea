"""Several named parts at once, every face in exactly one: python examples/03_partition.py"""

from pathlib import Path

from segvigen import Asset, Click, Segmenter

asset = Asset.read(Path(__file__).with_name("robot.glb"))
points = {"head": [[0.0, 1.5, 0.2]], "body": [[0.0, 1.0, 0.2]], "legs": [[0.2, 0.3, 0.1], [-0.2, 0.3, 0.1]]}
clicks = {name: [Click(*asset.to_asset_frame(point)) for point in where] for name, where in points.items()}

segmenter = Segmenter.load("mini")
result = segmenter.partition(segmenter.prepare(asset), clicks)
result = result.rename("body", "torso")  # every edit returns a new result

Path("out").mkdir(exist_ok=True)
result.write("out/partition.glb", labels="out/partition.npy", exploded="out/partition_apart.glb")
for part in result.parts:
    print(f"{part.name}: {part.num_faces} faces in {part.num_components} pieces")
