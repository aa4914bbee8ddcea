# make demo            set up, segment the example, write the parts and a picture into out/
# make demo chair.glb  the same with your file (or FILE="my chair.glb" for a name with spaces)
# make test            set up, run the tests
# make test-browser    set up, run the page of `segvigen serve` in Chromium; installs it and Node by apt-get where it may
# make lint            set up, run ruff and mypy
# make gpu-check       set up, test and time the released sizes on this machine's card (random weights, < 9 minutes)
#
# Everything is installed into .venv, once; it is installed again when pyproject.toml changes.
# PYTHON=python3.12 picks the interpreter; pip's own settings (PIP_EXTRA_INDEX_URL, ...) are respected.

PYTHON ?= python3
VENV := .venv
FILE := examples/teapot.glb
OUT := out

# In `make demo chair.glb` the second word is the file: give it a rule that does nothing.
ifeq (demo,$(firstword $(MAKECMDGOALS)))
  GIVEN := $(wordlist 2,$(words $(MAKECMDGOALS)),$(MAKECMDGOALS))
  ifneq (,$(GIVEN))
    FILE := $(GIVEN)
    .PHONY: $(GIVEN)
    $(foreach word,$(GIVEN),$(eval $(word): ; @:))
  endif
endif

.PHONY: demo test test-browser lint gpu-check clean
.DEFAULT_GOAL := demo

demo: $(VENV)/ready
	@mkdir -p "$(OUT)"
	@stem="$$(basename "$(FILE)")"; stem="$(OUT)/$${stem%.*}"; \
	"$(VENV)/bin/segvigen" segment "$(FILE)" -o "$${stem}_parts.glb" --preview "$${stem}_parts.png"

test: $(VENV)/ready-dev
	"$(VENV)/bin/python" -m pytest -n 2

test-browser: $(VENV)/ready
	@SEGVIGEN_PYTHON="$(abspath $(VENV))/bin/python" sh tests/browser/run.sh

lint: $(VENV)/ready-dev
	"$(VENV)/bin/ruff" check .
	"$(VENV)/bin/mypy"

gpu-check: $(VENV)/ready-dev
	"$(VENV)/bin/python" -m pytest -q -n 0 -m gpu
	"$(VENV)/bin/python" benchmarks/gpu.py --out benchmarks/results

clean:
	rm -rf "$(VENV)" "$(OUT)" build *.egg-info .pytest_cache .mypy_cache .ruff_cache

# Debian's python3 without python3-venv makes an environment, but none with pip: then pip comes from outside.
$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "segvigen needs Python 3.11 or later; make PYTHON=python3.12 ... picks another"; exit 1; }
	@$(PYTHON) -m venv "$(VENV)" >/dev/null 2>&1 || \
	  { $(PYTHON) -m venv --clear --without-pip "$(VENV)" && \
	    $(PYTHON) -m pip --python "$(VENV)/bin/python" install -qq pip; }
	@touch $@

INSTALL = "$(VENV)/bin/python" -m pip install -qq --disable-pip-version-check -c constraints.txt

$(VENV)/ready: $(VENV)/made pyproject.toml constraints.txt
	@echo "installing segvigen into $(VENV) (once, some minutes)"
	@$(INSTALL) -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	@echo "installing the tools for the tests into $(VENV) (once)"
	@$(INSTALL) -e '.[dev]'
	@touch $@
