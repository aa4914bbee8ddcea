"""Damaged files as in fuzz.py, but those that reach new code are changed further (atheris, libFuzzer).

    pip install atheris                                                   nothing else needs it
    python benchmarks/fuzz_guided.py --minutes 1.5 --out /tmp/guided      of CPU, for each reader
    python benchmarks/fuzz_guided.py --reader glb --out /tmp/guided       one reader, from its last corpus

The corpus begins with the valid files of tests/fuzz/readers.py. tests/fuzz/mutate.py changes a file by its
structure; of the changes made byte by byte, libFuzzer makes half, with values that the readers compared. An
input that reaches new lines or branches of segvigen is kept in OUT/corpus. Code compiled by numba and C
extensions runs, but its coverage is unknown. Limits, findings, and the table are those of fuzz.py; a reader
that ends its process goes on in the next run.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import traceback
import zlib
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

LARGEST = 4 << 20  # bytes of an input, packed
MORTON = "segvigen.asset.morton"  # which voxel/cells.py compiles


def pack(files: dict[str, bytes]) -> bytes:
    """Return files as one input of libFuzzer."""
    return json.dumps({name: data.decode("latin-1") for name, data in files.items()}).encode()


def unpack(data: bytes) -> dict[str, bytes]:
    return {name: text.encode("latin-1") for name, text in json.loads(data).items()}


def fuzz_reader(name: str, fuzz: Any, now: Path, options: argparse.Namespace) -> None:
    """Fuzz one reader until its time is up, and end this process. `now` holds the input that is read."""
    import atheris

    from tests.fuzz import mutate, readers

    seeds = readers.READERS[name].seeds()
    fuzzer = fuzz.Fuzzer(options.seed, options.out, {name: seeds}, 10.0, 2.0)
    corpus, log, results = options.out / "corpus" / name, fuzz.Log(options.out, options.seed), []
    corpus.mkdir(parents=True, exist_ok=True)
    for k, files in enumerate(seeds):
        (corpus / f"valid-{k}").write_bytes(pack(files))
    plain, until = mutate.binary, time.process_time() + 60 * options.minutes

    def binary(data: bytes, rng: Random) -> bytes:
        return plain(data, rng) if rng.random() < 0.5 else atheris.Mutate(data, 2 * len(data) + 64)

    def change(data: bytes, most: int, seed: int) -> bytes:
        rng = Random(seed)
        packed = pack(mutate.mutate(unpack(data) if len(data) > 1 else rng.choice(seeds), rng))
        return packed if len(packed) <= most else data

    def read(data: bytes) -> None:
        if len(data) > 1:  # libFuzzer begins with nothing, or with a line break
            now.write_bytes(data)
            results.append(fuzzer.result(name, zlib.crc32(data), unpack(data)))
            if trace := results[-1].pop("trace"):
                print(f"{name} {zlib.crc32(data)}: {trace.strip().splitlines()[-1][:160]}", flush=True)
        if time.process_time() > until:
            log.add((name, len(log.blocks), len(results)), results)
            os._exit(0)

    mutate.binary = binary
    flags = ["-rss_limit_mb=0", "-detect_leaks=0", f"-max_len={LARGEST}", f"-artifact_prefix={options.out}/"]
    flags += ["-mutate_depth=1", f"-seed={options.seed + 1}"]  # `mutate` makes several changes at once
    atheris.Setup([__file__, *flags, str(corpus)], read, custom_mutator=change)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reader", action="append", help="only this reader; repeatable")
    parser.add_argument("--minutes", type=float, default=1.5, help="of CPU for each reader")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True, help="folder of the corpus, log, and findings")
    options = parser.parse_args()
    if find_spec("atheris") is None:
        print("atheris is not installed; install it with: pip install atheris", file=sys.stderr)
        return 2
    import atheris

    paths = [*ROOT.glob("segvigen/**/*.py"), *ROOT.glob("benchmarks/*.py")]
    numba = [path.relative_to(ROOT) for path in paths if "numba" in path.read_text(encoding="utf-8")]
    compiled = [".".join(path.with_suffix("").parts) for path in numba]
    with atheris.instrument_imports(["segvigen", "benchmarks"], [*compiled, MORTON, "benchmarks.fuzz"]):
        from benchmarks import fuzz
        from tests.fuzz.readers import READERS, folder

        names, now = options.reader or list(READERS), folder() / "now"
        if unknown := set(names) - set(READERS):
            parser.error(f"no reader {unknown.pop()!r}; expected one of {', '.join(READERS)}")
        for name in names:
            now.write_bytes(pack({}))
            child = os.fork()
            if child == 0:
                try:
                    fuzz_reader(name, fuzz, now, options)
                finally:  # it cannot read its valid files
                    traceback.print_exc()
                    os._exit(1)
            if code := os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
                data, reason = now.read_bytes(), f"the process ended with {code}"
                print(f"{name} {zlib.crc32(data)}: {reason}", flush=True)
                fuzz.save(options.out, name, zlib.crc32(data), unpack(data), reason, "")
                log = fuzz.Log(options.out, options.seed)
                log.add((name, len(log.blocks), 1), [{"outcome": reason, "seconds": 0.0, "memory": 0.0}])
    shown, findings = fuzz.table(list(fuzz.Log(options.out, options.seed).blocks.values()))
    print(shown)
    return int(findings > 0)


if __name__ == "__main__":
    sys.exit(main())
