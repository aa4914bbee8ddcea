"""Click a part and cut it out: python examples/00_one_click.py

Writes out/one_click.glb, the teapot with two nodes, `part` and `rest`, and a picture of it.
"""

from pathlib import Path

from segvigen import Asset, Click, Segmenter

asset = Asset.read(Path(__file__).with_name("teapot.glb"))
segmenter = Segmenter.load("mini")
prepared = segmenter.prepare(asset)  # encode the mesh once; every prompt reuses it

handle = [-0.130, 0.086, 0.0]  # a point on the handle in file units, as a viewer shows it
click = Click(*asset.to_asset_frame(handle))
result = segmenter.click(prepared, [click], seed=0)

Path("out").mkdir(exist_ok=True)
result.write("out/one_click.glb", preview="out/one_click.png")
for part in result.parts:
    print(f"{part.name}: {part.num_faces} faces, area {part.area:.4f} in squared file units")
