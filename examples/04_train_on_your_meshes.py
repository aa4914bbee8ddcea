"""Train on your own labeled meshes: python examples/04_train_on_your_meshes.py [STEPS]

A labeled mesh is a GLB with one node per part. Here it is the teapot, segmented and then corrected by a
merge. Two steps show the way; a useful run takes hundreds of meshes and thousands of steps
(docs/training.md).
"""

import sys
from pathlib import Path

import segvigen
from segvigen import Asset, Segmenter
from segvigen.cli.main import run

steps = int(sys.argv[1]) if len(sys.argv) > 1 else 2
weights = Path(segvigen.__file__).parent / "weights" / "mini.safetensors"  # start from the packaged model
meshes = Path("out/labeled/teapots")
meshes.mkdir(parents=True, exist_ok=True)
asset = Asset.read(Path(__file__).with_name("teapot.glb"))
segmenter = Segmenter.load("mini")
parts = segmenter.segment(segmenter.prepare(asset), seed=0)
parts.merge([parts.parts[-1].id, parts.parts[-2].id], name="feet").write(meshes / "teapot.glb")

Path("out/train.toml").write_text(f"""
stage = "flow"
model = "mini"
start = "{weights}"
shards = ["prepared/train-00000.npz"]
steps = {steps}
batch = 1
workers = 0
""")
for command in (
    "prepare-data out/labeled --parts nodes --out out/prepared --workers 0",
    "train out/train.toml --out out/run",
    "segment out/labeled/teapots/teapot.glb --model out/run -o out/retrained.glb",
):
    assert run([*command.split(), "--quiet"]) == 0, command
print(f"trained {steps} steps: out/run/weights.safetensors")
