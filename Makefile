.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
# Each has a PostgreSQL, replicas and a browser of its own.
WORKERS ?= 2
# Where nobody looks on, what failed is tried once more, and counted ("rerun") at the end. By hand nothing is.
RERUNS ?= $(if $(CI),1,0)
VENV := .venv
# What the tests start beside the product, as package:program. A server is set up by root alone, and so is it tested.
PACKAGES := prometheus:promtool prometheus-alertmanager:amtool prometheus-node-exporter:prometheus-node-exporter \
    prometheus-postgres-exporter:prometheus-postgres-exporter prometheus-blackbox-exporter:prometheus-blackbox-exporter \
    rclone:rclone zstd:zstd
ifeq ($(shell id -u),0)
PACKAGES += fail2ban:fail2ban-client openssh-server:sshd python3-systemd:/usr/lib/python3/dist-packages/systemd sudo:visudo
endif
RUN := $(VENV)/bin

help: ## What there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

demo: $(VENV)/.product ## Serve the product with invented people and requests, on http://localhost:8080
	@exec $(RUN)/reqstly serve --demo

run: $(VENV)/.product ## Serve the product with your own data
	@exec $(RUN)/reqstly serve

test: $(VENV)/.developer browser idp packages ## All tests: rules, PostgreSQL, Chromium, Prometheus
	$(RUN)/python -m pytest -q -n $(WORKERS) --dist loadfile --reruns $(RERUNS) -r R

test-swarm: $(VENV)/.developer ## The stack on a real Docker engine in Swarm mode, in a lab of its own (as root)
	@bash ops/scripts/test-swarm.sh

check: $(VENV)/.developer ## Format, lint, types, import directions, migrations, scripts, workflows, secrets
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/reqstly db check
	$(RUN)/shellcheck .ci/run ops/backup/*.sh ops/postgres/*.sh ops/scripts/*.sh ops/swarm/lab/*.sh
	$(RUN)/hadolint Dockerfile ops/postgres/Dockerfile
	$(RUN)/zizmor --quiet --offline --persona pedantic .github/workflows
	git ls-files -z -- ':!*.lock' ':!*package-lock.json' ':!tests' | xargs -0 $(RUN)/detect-secrets-hook

audit: $(VENV)/.developer ## Known holes in the locked packages (asks PyPI)
	$(RUN)/pip-audit --disable-pip --require-hashes -r requirements.lock
	$(RUN)/pip-audit --disable-pip --require-hashes -r requirements-dev.lock

fmt: $(VENV)/.developer ## Format and mend what can be mended by itself
	$(RUN)/ruff format .
	$(RUN)/ruff check --fix .

bench: $(VENV)/.developer ## Measure: the domain at 1,000,000 requests, the pages at 100,000
	$(RUN)/python -m ops.bench

bench-live: $(VENV)/.developer browser ## Measure: watchers on live pages, a killed replica, what a page costs
	$(RUN)/python -m ops.bench.live

bench-api: $(VENV)/.developer ## Measure the REST API beside bare FastAPI and psycopg, 100 programs at once
	$(RUN)/python -m ops.bench.api

sbom: $(VENV)/.developer ## What the image is made of, as CycloneDX: sbom.cdx.json
	$(RUN)/cyclonedx-py requirements requirements-image.lock --pyproject pyproject.toml --output-reproducible --of JSON -o sbom.cdx.json

pictures: $(VENV)/.developer browser ## Take docs/pictures/ anew, from a demo that runs at URL (http://localhost:8080)
	$(RUN)/python -m ops.scripts.pictures $(URL)

demo-pictures: ## Take docs/pictures/demo/ anew: the five-minute demo, driven by Playwright
	bash ops/scripts/demo.sh --pictures

lock: $(VENV)/.developer ## Write the lock files anew from pyproject.toml
	bash ops/scripts/lock.sh

browser: $(VENV)/.developer
	@bash ops/scripts/browser.sh

idp: $(VENV)/.developer
	@bash ops/scripts/idp.sh

packages:
	@bash ops/scripts/packages.sh $(PACKAGES)

# The locked packages by hash, then the checkout itself, which needs nothing more.
$(VENV)/.product: requirements.lock pyproject.toml
	@bash ops/scripts/install.sh $(PYTHON) requirements.lock
	@touch $@

$(VENV)/.developer: requirements-dev.lock pyproject.toml
	@bash ops/scripts/install.sh $(PYTHON) requirements-dev.lock
	@touch $@ $(VENV)/.product

.PHONY: help demo run test test-swarm sbom check audit fmt bench bench-live bench-api lock browser idp packages pictures demo-pictures
