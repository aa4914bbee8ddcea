# make demo            segment the example, write the parts and a picture to out/
# make demo chair.glb  the same with your file (or FILE="my chair.glb" for a name with spaces)
# make test            run all tests
# make test-fast       run the tests that are not marked slow (the inner loop)
# make test-portable   run the numerical tests again with lowered CPU instruction sets (FAST=1: the fast ones only)
# make test-slicer     slice exported files with PrusaSlicer (Debian: apt-get install prusa-slicer)
# make fuzz            read damaged files with every reader for 3 minutes (SEED=1: other files)
# make test-gltf       check written GLBs with Khronos' glTF-Validator, 300 random scenes among them (needs Node.js and npm)
# make test-ray       test `segvigen batch` on two Ray nodes of this machine; installs Ray (60 MB)
# make test-blender    test the Blender extension in bpy 4.2 (BPY=5.0.1: another version; needs Python 3.11)
# make test-browser    test the page of `segvigen serve` in Chromium; installs Chromium and Node with apt-get if it can
# make blender-extension  build the zip of the Blender extension in dist/
# make test-comfyui COMFYUI=DIR  run the workflow of integrations/comfyui in that ComfyUI (COMFYUI_PYTHON: its Python)
# make lint            run ruff and mypy
# make docs            build the documentation site, build/site/index.html, which needs no server
# make gpu-check       test and time the released sizes on this machine's GPU (random weights, under 9 minutes)
#
# Every target first installs what it needs into .venv, once, and again when pyproject.toml changes.
# PYTHON=python3.12 picks the interpreter; pip's own settings (PIP_EXTRA_INDEX_URL, ...) apply.

PYTHON ?= python3
CONSTRAINTS ?= constraints.txt
VENV := .venv
FILE := examples/teapot.glb
OUT := out

# In `make demo chair.glb` the second word is the file: give it an empty rule.
ifeq (demo,$(firstword $(MAKECMDGOALS)))
  GIVEN := $(wordlist 2,$(words $(MAKECMDGOALS)),$(MAKECMDGOALS))
  ifneq (,$(GIVEN))
    FILE := $(GIVEN)
    .PHONY: $(GIVEN)
    $(foreach word,$(GIVEN),$(eval $(word): ; @:))
  endif
endif

.PHONY: demo test test-fast test-portable fuzz test-slicer test-gltf ray test-ray test-blender blender-extension test-comfyui test-browser lint docs gpu-check clean
.DEFAULT_GOAL := demo

demo: $(VENV)/ready
	@mkdir -p "$(OUT)"
	@stem="$$(basename "$(FILE)")"; stem="$(OUT)/$${stem%.*}"; \
	"$(VENV)/bin/segvigen" segment "$(FILE)" -o "$${stem}_parts.glb" --preview "$${stem}_parts.png"

test: $(VENV)/ready-dev
	"$(VENV)/bin/python" -m pytest -n 2

test-fast: $(VENV)/ready-dev
	"$(VENV)/bin/python" -m pytest -n 2 -q -m "not slow"

# Results must not depend on the processor: the same tests with the kernels of older ones. The first line limits torch,
# MKL, oneDNN, OpenBLAS, and numba to SSE4, the second torch and oneDNN to AVX2.
NUMERICAL = tests/voxel tests/model tests/parts tests/lab tests/test_segmenter.py tests/test_released_segmenter.py
PORTABLE = "$(VENV)/bin/python" -m pytest -n 2 -q $(if $(FAST),-m "not slow") $(NUMERICAL)

test-portable: $(VENV)/ready-dev
	ATEN_CPU_CAPABILITY=default MKL_ENABLE_INSTRUCTIONS=SSE4_2 ONEDNN_MAX_CPU_ISA=SSE41 \
	  OPENBLAS_CORETYPE=Nehalem NUMBA_CPU_NAME=generic $(PORTABLE)
	ATEN_CPU_CAPABILITY=avx2 MKL_ENABLE_INSTRUCTIONS=AVX2 ONEDNN_MAX_CPU_ISA=AVX2 $(PORTABLE)

# Always the same files for a SEED, as many as fit; see docs/reliability.md for the long run.
SEED := 0

fuzz: $(VENV)/ready-dev
	@rm -rf "$(OUT)/fuzz"
	"$(VENV)/bin/python" benchmarks/fuzz.py --minutes 3 --workers 2 --seed $(SEED) --out "$(OUT)/fuzz"

test-slicer: $(VENV)/ready-dev
	@command -v prusa-slicer >/dev/null || { echo "prusa-slicer is not installed; on Debian: apt-get install prusa-slicer"; exit 2; }
	"$(VENV)/bin/python" -m pytest -q -n 0 tests/parts/export/test_threemf.py -k slicer

ray: $(VENV)/ready-dev
	@$(INSTALL) -e '.[ray]'

test-ray: ray
	SEGVIGEN_TEST_RAY=1 "$(VENV)/bin/python" -m pytest -q -n 0 tests/batch/test_ray.py

# bpy is GPL, large, and needs one exact Python, so it has an environment of its own and `make test` skips its tests.
BPY ?= 4.2.0
BPY_PYTHON ?= python3.11
BPY_VENV := $(VENV)-bpy-$(BPY)

test-blender: $(VENV)/ready $(BPY_VENV)/ready
	SEGVIGEN_PYTHON="$(abspath $(VENV))/bin/python" "$(BPY_VENV)/bin/python" -m pytest -q -c /dev/null --rootdir=. \
	  --confcutdir=tests/integrations/blender -p no:cacheprovider tests/integrations/blender/test_bpy_*.py

$(BPY_VENV)/ready:
	@echo "installing bpy $(BPY) into $(BPY_VENV) (once, 350 to 520 MB)"
	@$(BPY_PYTHON) -m venv "$(BPY_VENV)"
	@"$(BPY_VENV)/bin/python" -m pip install -qq --disable-pip-version-check "bpy==$(BPY)" "numpy<2" pytest
	@touch $@

blender-extension:
	@$(PYTHON) integrations/blender/build.py

test-gltf: $(VENV)/ready-dev
	@command -v npm >/dev/null || { echo "Node.js with npm is not installed; on Debian: apt-get install npm"; exit 2; }
	@[ -d "$(VENV)/gltf/node_modules" ] || npm install --silent --prefix "$(VENV)/gltf" gltf-validator
	NODE_PATH="$(abspath $(VENV))/gltf/node_modules" SEGVIGEN_SCENES=300 \
	  "$(VENV)/bin/python" -m pytest -q -n 2 tests/parts/export/test_validator.py

test-comfyui: $(VENV)/ready-dev
	@test -f "$(COMFYUI)/main.py" || { echo "COMFYUI names no ComfyUI; make test-comfyui COMFYUI=DIR"; exit 2; }
	COMFYUI="$(abspath $(COMFYUI))" COMFYUI_PYTHON="$(COMFYUI_PYTHON)" "$(VENV)/bin/python" -m pytest -q -n 0 tests/integrations/test_comfyui.py

test-browser: $(VENV)/ready
	@SEGVIGEN_PYTHON="$(abspath $(VENV))/bin/python" sh tests/browser/run.sh

lint: $(VENV)/ready-dev
	"$(VENV)/bin/ruff" check .
	"$(VENV)/bin/mypy"

# The variable turns off an announcement about the successor of mkdocs.
docs: $(VENV)/ready-docs
	NO_MKDOCS_2_WARNING=1 "$(VENV)/bin/python" -m mkdocs build --strict --quiet
	@echo "build/site/index.html"

gpu-check: $(VENV)/ready-dev
	"$(VENV)/bin/python" -m pytest -q -n 0 -m gpu
	"$(VENV)/bin/python" benchmarks/gpu.py --out benchmarks/results

clean:
	rm -rf "$(VENV)" "$(VENV)"-bpy-* "$(OUT)" build *.egg-info .pytest_cache .mypy_cache .ruff_cache

# Debian's python3 without python3-venv makes environments without pip: use the outer pip to install it.
$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "segvigen needs Python 3.11 or later; make PYTHON=python3.12 ... picks another"; exit 1; }
	@$(PYTHON) -m venv "$(VENV)" >/dev/null 2>&1 || \
	  { $(PYTHON) -m venv --clear --without-pip "$(VENV)" && \
	    $(PYTHON) -m pip --python "$(VENV)/bin/python" install -qq pip; }
	@touch $@

INSTALL = "$(VENV)/bin/python" -m pip install -qq --disable-pip-version-check -c $(CONSTRAINTS)

$(VENV)/ready: $(VENV)/made pyproject.toml $(CONSTRAINTS)
	@echo "installing segvigen into $(VENV) (once, takes a few minutes)"
	@$(INSTALL) -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	@echo "installing the test tools into $(VENV) (once)"
	@$(INSTALL) -e '.[dev]'
	@touch $@

$(VENV)/ready-docs: $(VENV)/ready
	@echo "installing mkdocs into $(VENV) (once)"
	@$(INSTALL) -e '.[docs]'
	@touch $@
