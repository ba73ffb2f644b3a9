.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin

help: ## What there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

demo: $(VENV)/.product ## Serve the product with invented people and requests, on http://127.0.0.1:8080
	@exec $(RUN)/reqstly serve --demo

run: $(VENV)/.product ## Serve the product with your own data
	@exec $(RUN)/reqstly serve

test: $(VENV)/.developer browser ## All tests: rules, PostgreSQL, Chromium
	$(RUN)/python -m pytest -q

check: $(VENV)/.developer ## Format, lint, types, import directions, migrations, shell scripts
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/reqstly db check
	$(RUN)/shellcheck .ci/run ops/scripts/*.sh

fmt: $(VENV)/.developer ## Format and mend what can be mended by itself
	$(RUN)/ruff format .
	$(RUN)/ruff check --fix .

bench: $(VENV)/.developer ## Measure: the domain at 1,000,000 requests, the pages at 100,000
	$(RUN)/python -m ops.bench

lock: $(VENV)/.developer ## Write the lock files anew from pyproject.toml
	bash ops/scripts/lock.sh

browser: $(VENV)/.developer
	@bash ops/scripts/browser.sh

# The locked packages by hash, then the checkout itself, which needs nothing more.
$(VENV)/.product: requirements.lock pyproject.toml
	@bash ops/scripts/install.sh $(PYTHON) requirements.lock
	@touch $@

$(VENV)/.developer: requirements-dev.lock pyproject.toml
	@bash ops/scripts/install.sh $(PYTHON) requirements-dev.lock
	@touch $@ $(VENV)/.product

.PHONY: help demo run test check fmt bench lock browser
