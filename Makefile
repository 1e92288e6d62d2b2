# `make run` needs Python 3.11 or later with venv (Debian: python3-venv), and nothing else.
PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/.ready-to-run
DEV := .venv/.ready-to-test
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run test lint bench lock clean

run: $(RUN)
	@$(BIN)/python -m bot

test: lint $(DEV)
	$(BIN)/python -m knowledge check
	$(BIN)/pytest

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# QUESTIONS="one.jsonl two.jsonl" asks labelled questions of yours instead of the golden ones.
bench: $(DEV)
	@$(BIN)/python -m tests.bench $(if $(QUESTIONS),--questions $(QUESTIONS))

# Needs uv (https://docs.astral.sh/uv/); only whoever changes the dependencies does.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header pyproject.toml --extra build
lock:
	$(LOCK) --output-file .ci/requirements-run.txt
	$(LOCK) --extra dev --constraint .ci/requirements-run.txt --output-file .ci/requirements.txt

clean:
	rm -rf .venv

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make run PYTHON=python3.11")'
	$(PYTHON) -m venv .venv

$(RUN): .ci/requirements-run.txt pyproject.toml | .venv/bin/python
	@echo "Installing into .venv; this happens once."
	@$(PIP) --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip
	$(PIP) install --require-hashes -r .ci/requirements-run.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): .ci/requirements.txt $(RUN)
	$(PIP) install --require-hashes -r .ci/requirements.txt
	@touch $@
