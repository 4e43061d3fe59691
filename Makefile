# One word sets up, one word runs, one word tests; `.ci/run` says the same words.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: system-run $(READY) ## the demo: platform, one terminal, printer, dev dock; over VNC where there is no display
	@$(BIN)/kiosk demo $(ARGS)

test: system-test $(READY) check ## everything that CI asks: linters, types and the whole suite
	@$(BIN)/pytest -q -n 5 --dist worksteal $(ARGS)

quick: $(READY) ## the tests that need no browser, tell no long story and do not go over everything there is
	@$(BIN)/pytest -q -n 5 --dist worksteal -m 'not journey and not whole' $(ARGS)

check: system-run $(READY) ## linters, types, import directions, QML, the lock, and every screen measured, as a table
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache | tail -n 3
	@tools/check-qml
	@tools/check-lock
	@$(BIN)/python -m tests.measure --briefly

shots: system-run $(READY) ## a picture of every screen and slip, in both orientations, into build/shots and docs/pictures
	@tools/shots $(ARGS)

measure: system-run $(READY) ## the table in every way there is; ARGS names some of its lines, such as "guide pinyin"
	@$(BIN)/python -m tests.measure $(ARGS)

bench: system-run $(READY) ## benchmarks as a table and as build/bench.json
	@$(BIN)/python -m tests.bench $(ARGS)

soak: $(READY) ## walks over the life cycle, and the oracle of the sync at length, seed after seed: ARGS='--runs 10000 --seed 1'; hours
	@WALKS=300 $(BIN)/python -m pytest -q -p no:xdist tests/central/both_sides
	@$(BIN)/python -m tests.oracle $(ARGS)

setup: system-run $(READY) ## the environment alone

lock: ## write requirements.lock anew from pyproject.toml, keeping the pins that still fit
	@tools/write-lock

clean: ## remove the environment and everything built
	rm -rf .venv build

system-run: # what a screen needs from the system
	@tools/system-packages run typing

system-test: # what a screen, a browser and a database server need from the system
	@tools/system-packages run typing test

$(READY): requirements.lock pyproject.toml
	@tools/make-environment $(PYTHON)

.PHONY: help run test quick check shots measure bench soak setup lock clean system-run system-test
