"""Point at a part and cut it out: python examples/00_one_click.py

Writes out/one_click.glb, the teapot with two nodes, `part` and `rest`, and a picture of it.
"""

from pathlib import Path

from segvigen import Asset, Click, Segmenter

asset = Asset.read(Path(__file__).with_name("teapot.glb"))
segmenter = Segmenter.load("mini")
prepared = segmenter.prepare(asset)  # once per mesh; prompting it again never encodes again

handle = [-0.130, 0.086, 0.0]  # a point on the handle in the units of the file, as a viewer shows it
x, y, z = asset.to_asset_frame(handle)
quick = segmenter.click(prepared, [Click(x, y, z)], steps=1)  # a first look
result = segmenter.click(prepared, [Click(x, y, z)], seed=0)  # the model's own number of steps

Path("out").mkdir(exist_ok=True)
result.write("out/one_click.glb", preview="out/one_click.png")
for part in result.parts:
    print(f"{part.name}: {part.num_faces} faces, {part.area:.4f} square metres")
