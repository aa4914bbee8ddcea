"""What a release ships beside the wheel: the container's commands."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.app.running import Process

ROOT = Path(__file__).resolve().parents[1]


def instructions() -> dict[str, str]:
    """Return the Dockerfile's instructions by name, lines joined; the last of a name counts."""
    lines = [line for line in (ROOT / "Dockerfile").read_text().splitlines() if not line.startswith("#")]
    whole = "\n".join(lines).replace("\\\n", " ").splitlines()
    return dict(line.split(maxsplit=1) for line in whole if line.strip())


def test_the_container_serves_and_its_health_check_sees_it(tmp_path):
    file = instructions()
    program, verb, *words = json.loads(file["CMD"])
    assert (program, verb) == ("segvigen", "serve") and words[:2] == ["--host", "0.0.0.0"]
    port = words[words.index("--port") + 1]
    assert port == file["EXPOSE"] and words[words.index("--data") + 1] == file["VOLUME"] == file["WORKDIR"]
    check = json.loads(file["HEALTHCHECK"].partition("CMD ")[2])
    assert check[:2] == ["python", "-c"]

    server = Process(tmp_path / "data", *words[:2], "--token", "only-for-tests")
    try:
        seen = check[2].replace(f":{port}", f":{server.client.host.rpartition(':')[2]}")
        assert subprocess.run([sys.executable, "-c", seen], timeout=60).returncode == 0
    finally:
        server.terminate()
    assert subprocess.run([sys.executable, "-c", seen], timeout=60, capture_output=True).returncode != 0


def test_the_container_installs_the_pinned_torch_and_declared_extras_as_another_user():
    file = instructions()
    pins = (ROOT / "constraints.txt").read_text().splitlines()
    (pin,) = [line for line in pins if line.startswith("torch==")]
    assert f"{pin}+cpu" in (ROOT / "Dockerfile").read_text().split()
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    wanted = (ROOT / "Dockerfile").read_text().partition('".[')[2].partition("]")[0].split(",")
    assert wanted and set(wanted) <= set(extras)
    assert file["USER"] == "1000" and "--uid 1000" in file["RUN"]
    shipped = (ROOT / ".dockerignore").read_text().splitlines()
    for name in ("pyproject.toml", "constraints.txt", "README.md", "LICENSE", "NOTICE", "segvigen"):
        assert f"!{name}" in shipped


