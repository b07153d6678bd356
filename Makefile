# `make site` builds everything, `make test` tests everything; both set up what they need.
BIN := .venv/bin

# Each start of `deal` is three times as fast when Python may keep what it compiled.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help site check serve test approve pairs lint words format lock bench bench-preview bar bench-check bench-print cost crash fuzz licences sbom audit clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

site: .venv/.site ## Build the website and the postcards in build/site
	$(BIN)/deal build $(if $(BUILDER),--builder '$(BUILDER)')

check: .venv/.site ## Look for mistakes, and list what the landlord must decide (since=origin/main)
	$(BIN)/deal check $(if $(since),--since '$(since)')

serve: .venv/.site ## Show the website on this computer, and every change you save
	$(BIN)/deal serve

test: .venv/.test .venv/.checkers lint ## Test everything, in a real browser too
	DEAL_BROWSER=$$(setup/browser | tail -n 1) $(BIN)/pytest --numprocesses=auto --dist=worksteal

approve: .venv/.test ## Take the approved pictures of pages anew: look at what changed
	DEAL_BROWSER=$$(setup/browser | tail -n 1) $(BIN)/python -m site_tests.browser.pictures

pairs: .venv/.test ## Show how often deal diff says what people say, by kind of change
	$(BIN)/python -m site_tests.pairs

lint: .venv/.test ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m generator.catalogues --check

words: .venv/.site ## Write the words that pages say now into the catalogues of other languages
	$(BIN)/python -m generator.catalogues

format: .venv/.test ## Put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/.site ## Choose the newest versions and write the lock files
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-annotate \
		--no-header --no-emit-index-url pyproject.toml --group setup --output-file setup/site.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-annotate \
		--no-header --no-emit-index-url pyproject.toml --group setup --group test \
		--constraint setup/site.txt --output-file setup/test.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-annotate \
		--no-header --no-emit-index-url pyproject.toml --group setup --group supply \
		--constraint setup/site.txt --output-file setup/supply.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-annotate \
		--no-header --no-emit-index-url pyproject.toml --group setup --group fuzz \
		--constraint setup/test.txt --output-file setup/fuzz.txt
	sed -n '/^uv==/,/[^\\]$$/p' setup/site.txt > setup/uv.txt

bench: .venv/.site ## Compare whole builds with Material, Zensical and Hugo, which this fetches (BENCH_SIZES="15 150")
	BENCH_SIZES="$(BENCH_SIZES)" BENCH_LARGEST="$(BENCH_LARGEST)" $(BIN)/python benchmarks/bench_build.py

bar: .venv/.test .venv/.checkers ## Measure the site and stock Material against the bar
	$(BIN)/deal build
	DEAL_BROWSER=$$(setup/browser | tail -n 1) $(BIN)/python -m benchmarks.bar

bench-preview: .venv/.site ## Time how soon a saved standard is shown (BENCH_SIZES="15 1500")
	BENCH_SIZES="$(BENCH_SIZES)" $(BIN)/python benchmarks/bench_preview.py

bench-check: .venv/.site ## Time deal check, the first time and again
	$(BIN)/python benchmarks/bench_check.py

bench-print: .venv/.site ## Compare making postcards with WeasyPrint, which this fetches
	$(BIN)/python benchmarks/bench_print.py

cost: .venv/.test ## Measure what two pages cost a tenant with a slow phone, beside stock Material
	$(BIN)/deal build
	DEAL_BROWSER=$$(setup/browser | tail -n 1) $(BIN)/python -m benchmarks.cost

crash: .venv/.site ## Disturb 200 builds at random moments: there must always be a whole site
	$(BIN)/python -m benchmarks.crash_build

fuzz: .venv/.fuzz ## Search for inputs that break a promise, for 600 seconds of processor time (FUZZ="7200 files")
	$(BIN)/python -m site_tests.fuzz $(FUZZ)

licences: .venv/.site ## Write the list of the licences of what we build with
	$(BIN)/python setup/licences.py > setup/licences.md

sbom: .venv/.supply ## List all parts of the program, for those who must know them (CycloneDX)
	mkdir -p build
	$(BIN)/cyclonedx-py requirements --output-reproducible --output-file build/sbom.json \
		setup/site.txt

audit: .venv/.supply ## Ask whether a weakness of one of the parts has become known (needs the internet)
	$(BIN)/pip-audit --disable-pip --require-hashes --requirement setup/site.txt
	$(BIN)/pip-audit --disable-pip --require-hashes --requirement setup/test.txt

clean: ## Delete everything that was made
	rm -rf build .venv .mypy_cache .pytest_cache .ruff_cache

.venv/.site: pyproject.toml setup/install setup/uv.txt setup/site.txt
	setup/install site

.venv/.test: pyproject.toml setup/install setup/uv.txt setup/test.txt
	setup/install test

.venv/.checkers: setup/checkers site_tests/browser/package-lock.json .venv/.test
	setup/checkers
	touch $@

.venv/.fuzz: pyproject.toml setup/install setup/uv.txt setup/fuzz.txt
	setup/install fuzz

.venv/.supply: pyproject.toml setup/install setup/uv.txt setup/supply.txt
	setup/install supply
