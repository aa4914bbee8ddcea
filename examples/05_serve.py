"""Run the studio and drive it over HTTP: python examples/05_serve.py

The client uses the standard library alone. The same server shows its page in a browser (`segvigen serve`).
"""

import subprocess
import sys
from pathlib import Path

from segvigen.app.client import Client

Path("out").mkdir(exist_ok=True)
command = [sys.executable, "-m", "segvigen", "serve", "--no-open", "--port", "0", "--data", "out/studio"]
with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
    try:
        address = next(line for line in server.stdout if "http://" in line).split("http://")[1].split()[0]
        teapot = Path(__file__).with_name("teapot.glb")
        project = Client(f"http://{address}").upload(teapot, segment=False)  # without finding all parts first
        project.click([(-0.130, 0.086, 0.0)])  # a point on the handle, in file units
        project.keep("handle")
        project.export("glb", "out/served.glb")
        print("parts:", ", ".join(part["name"] for part in project.state()["parts"]))
    finally:
        server.terminate()
