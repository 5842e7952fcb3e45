# The two commands are `make demo` and `make test`; `make` alone lists all.
# Every path is relative, and Python programs are called through `.venv/bin/python -m`: the scripts in .venv/bin break in a
# path with spaces or of more than 127 characters (djade is no script).

PYTHON ?= python3
SIZE ?= 200000
MINUTES ?= 30
RUNS ?= 20
TRIAL ?= /var/tmp/ngo-portal-trial
export LC_ALL := C.UTF-8
export PYTHONUTF8 := 1

python := .venv/bin/python
manage := $(python) manage.py
prover := .venv-prove/bin/python
# Python compiles what is imported, once, wherever it is asked not to: that is less than pip would compile, and
# the portal's processes and tests begin by the same modules again and again.
unexport PYTHONDONTWRITEBYTECODE
install := -m pip install --require-hashes --no-compile --disable-pip-version-check --no-input -qq
# The process it starts is told to end when make is killed.
bound := exec setpriv --pdeathsig TERM --
proving = $(bound) $(prover) -m ngo_portal.embedded_postgres -- $(prover) -m
with_database := $(bound) $(python) -m ngo_portal.embedded_postgres --
# What a public machine would set; only `check --deploy` sees it.
production := DEBUG=0 HTTPS=1 ALLOWED_HOSTS=portal.example SECRET_KEY="$$(head -c 48 /dev/urandom | base64 -w0)"

# Each finds its own kind of fault, so they run side by side.
checks := types migrations settings style templates-style
proofs := phrases numbers disclosure long-tests bars search-speed imports-speed cold-pages lighthouse

.PHONY: help demo test check $(checks) pytest prove $(proofs) matrix load cluster format messages requirements sbom audit wheels deploy-trial release-database upgrades
.DEFAULT_GOAL := help

help:
	@echo 'make demo          the portal on http://127.0.0.1:8000/ with its demo content; PORT=8080 changes the port'
	@echo 'make test          all checks and tests'
	@echo 'make pytest        the tests alone; ARGS="tests/events -x" narrows them'
	@echo 'make check         style, type hints, migrations and settings alone'
	@echo 'make format        brings Python files and templates into shape'
	@echo 'make messages      collects the strings, compiles the catalogues, names what is not translated'
	@echo 'make prove         phrases, numbers and their rows, small numbers that nobody can reckon, long tests, speed beside its promises, hostile questions, what one search costs and finds, what pages cost, pages on a slow phone: an hour; SIZE=2000000, BARS="1 2 6", CASES=1000'
	@echo 'make matrix        the tests that touch the database on every way to run the portal; ARGS=tests asks them all'
	@echo 'make load          what it bears: a mix of readers, officers and files; MINUTES=30 SIZE=2000000'
	@echo 'make cluster       the portal on many machines, here on loopback ports, and breaks them one by one; RUNS=20'
	@echo 'make wheels        all packages the portal runs on, in var/wheels: deploy/install --wheels wants no index'
	@echo 'make deploy-trial  docs/running.md, each command, on a bare Debian 12 in a folder: root, mmdebstrap, systemd-container, rsync; TRIAL=folder'
	@echo 'make upgrades FROM=commit SIZE=2000000   migrations under a writer, and the release before on the new tables'
	@echo 'make release-database NAME=1   keeps the database of a release, on which later ones are tried'
	@echo 'make sbom          what the portal is made of, as CycloneDX, in var/sbom.json'
	@echo 'make audit         whether anything pinned has a known hole; says so when it cannot ask'
	@echo 'make requirements  pins the newest versions that requirements*.in allow'

demo: .venv/runtime.stamp
	@$(bound) $(python) -m ngo_portal.demo

test: .venv/development.stamp
	@$(with_database) $(MAKE) --no-print-directory check pytest

check: .venv/development.stamp
	@$(with_database) $(MAKE) --no-print-directory --output-sync --jobs 2 $(checks)

style:
	@echo 'Style of the Python files'
	@$(python) -m ruff check --quiet .
	@$(python) -m ruff format --check --quiet . || { $(python) -m ruff format --check .; false; }

types:
	@echo 'Type hints of lib and of the querysets'
	@$(python) -m mypy --no-error-summary

templates-style:
	@echo 'Style of the templates'
	@find . \( -name '.?*' -o -path ./var \) -prune -o -name '*.html' -print0 | xargs -0 -r .venv/bin/djade --target-version 5.2 --check

migrations:
	@echo 'Migrations'
	@DEBUG=1 $(manage) makemigrations --check --dry-run

settings:
	@echo 'Settings of a public machine'
	@$(production) $(manage) check --deploy --fail-level WARNING --database default

pytest: .venv/development.stamp
	@DEBUG=1 $(with_database) $(python) -m pytest -n auto --maxprocesses 4 --dist worksteal --durations 20 $(ARGS)

prove: .venv-prove/stamp .venv-prove/pages.stamp
	@$(MAKE) --no-print-directory --keep-going $(proofs)  # each of them, whatever the one before it missed

phrases:
	@DEBUG=1 $(proving) benchmarks.phrases

numbers:
	@$(proving) benchmarks.numbers

disclosure:
	@$(proving) benchmarks.disclosure

long-tests:
	@DEBUG=1 $(proving) pytest -q -s -m proof tests

bars:
	@$(proving) benchmarks --size $(SIZE) --bars "$(BARS)" $(if $(CASES),--cases $(CASES)) --table var/prove-$(SIZE).md

search-speed:
	@$(proving) benchmarks.search --size $(SIZE)

imports-speed:
	@DEBUG=1 $(proving) benchmarks.imports

cold-pages:
	@$(proving) benchmarks.pages

lighthouse:
	@$(proving) benchmarks.lighthouse

matrix: .venv-prove/stamp .venv-s3/stamp
	@mkdir -p var && $(bound) $(prover) -m tests.matrix $(ARGS)

load: .venv-prove/stamp
	@$(proving) benchmarks.load --size $(SIZE) --minutes $(MINUTES) --folder docs

cluster: .venv/development.stamp
	@$(bound) $(python) -m deploy.cluster --runs $(RUNS)

format: .venv/development.stamp
	@$(python) -m ruff check --quiet --fix . || true
	@$(python) -m ruff format .
	@find . \( -name '.?*' -o -path ./var \) -prune -o -name '*.html' -print0 | xargs -0 -r .venv/bin/djade --target-version 5.2 || true

messages: .venv/development.stamp
	@$(python) -m ngo_portal.messages update compile check

wheels: .venv/runtime.stamp
	@$(python) -m pip download --require-hashes --only-binary :all: --disable-pip-version-check -qq --dest var/wheels -r requirements.txt

# Long, and of the machine it runs on: by hand.
deploy-trial: wheels
	@$(PYTHON) deploy/trial --folder $(TRIAL)

upgrades: .venv/development.stamp
	@$(with_database) $(python) -m benchmarks.upgrades --release $(FROM) --size $(SIZE)

release-database: .venv/development.stamp
	@DEBUG=1 $(with_database) $(python) -m tests.releases.store $(NAME)

sbom: .venv/development.stamp
	@mkdir -p var && $(python) deploy/sbom.py requirements.txt var/sbom.json

audit: .venv/development.stamp
	@$(python) deploy/audit.py requirements.txt

# Installing ---------------------------------------------------------------------------------------------------------

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The portal needs Python 3.11 or newer.")'
	@echo 'Making .venv'
	@$(PYTHON) -m venv .venv

.venv/runtime.stamp: requirements.txt .venv/bin/pip
	@echo 'Installing what the portal runs on (up to a minute)'
	@flock .venv $(python) $(install) -r requirements.txt
	@touch $@

.venv/development.stamp: requirements-dev.txt .venv/runtime.stamp
	@echo 'Installing what its tests need (up to a minute)'
	@flock .venv $(python) $(install) -r requirements-dev.txt
	@touch $@

.venv-prove/stamp: requirements-prove.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The portal needs Python 3.11 or newer.")'
	@echo 'Installing the portal and its opponents in .venv-prove (up to a minute)'
	@$(PYTHON) -m venv .venv-prove
	@flock .venv-prove $(prover) $(install) -r requirements-prove.txt
	@touch $@

.venv-s3/stamp: requirements-s3.txt
	@echo 'Installing the portal, its tests and S3 in .venv-s3 (up to a minute)'
	@$(PYTHON) -m venv .venv-s3
	@.venv-s3/bin/python $(install) -r requirements-s3.txt
	@touch $@

# What runs them is Debian's, and said before anything is measured.
.venv-prove/pages.stamp: benchmarks/package-lock.json .venv-prove/stamp
	@for program in npm java chromium; do command -v $$program >/dev/null || missing="$$missing $$program"; done; test -z "$$missing" || \
		{ echo "To prove the pages there is no$$missing: apt-get install npm default-jre-headless chromium" >&2; exit 1; }
	@echo 'Installing what pages are measured with in .venv-prove (up to a minute)'
	@cp benchmarks/package.json benchmarks/package-lock.json .venv-prove
	@cd .venv-prove && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# Pins every version with the hashes of all its files, names no host, and repeats the reasons of the .in files.
requirements:
	@$(PYTHON) -m venv .venv-pins && .venv-pins/bin/python -m pip install --disable-pip-version-check -qq pip-tools
	@for name in requirements requirements-dev requirements-prove requirements-s3; do \
		echo "Pinning $$name.txt (up to a minute)"; \
		.venv-pins/bin/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
			--no-annotate --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
			--output-file .venv-pins/$$name $$name.in 2>.venv-pins/log || { cat .venv-pins/log; exit 1; }; \
		{ echo "# Made by \`make requirements\`: what is asked for, and why, stands in $$name.in."; \
		  cat requirements*.in | awk ' \
			FNR == NR && /^#/ { reason = $$0; next } \
			FNR == NR { if (match($$0, /^[A-Za-z0-9-]+/)) reasons[tolower(substr($$0, 1, RLENGTH))] = reason; next } \
			/^# The following packages/ { next } \
			match($$0, /^[a-z0-9-]+==/) && (substr($$0, 1, RLENGTH - 2) in reasons) { \
				print reasons[substr($$0, 1, RLENGTH - 2)] } \
			{ print }' - .venv-pins/$$name; } >$$name.txt; \
	done; rm -r .venv-pins
	@cd benchmarks && npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --save-exact --no-audit \
		--no-fund --silent vnu-jar@latest
