# What a person runs. The steps live in .ci/, the tools they need come from .ci/setup.

SHELL := bash
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: serve test check dist size rules bench prove browsers pictures help setup

serve: dist ## build the app, serve it and print its address (PORT=8080)
	@node .ci/serve.mjs dist --port $(PORT)

test: ## run every test, native and in the browser
	@.ci/setup browser
	@source .ci/env && node .ci/test.mjs

check: setup ## check format, lints, docs, texts, dependencies and layout
	@source .ci/env && .ci/check/all

dist: setup ## build the folder to put on a static host
	@source .ci/env && build_for_size && trunk build --release
	@echo dist

size: dist ## print the size of what a visitor downloads, against its budget
	@node .ci/size.mjs

rules: ## print how each statement of the catalogue is honoured; fails while one is missing
	@cargo run --quiet --locked --no-default-features --bin policy

bench: dist ## measure the policy module beside its peers, in Node and Chromium
	@.ci/setup browser
	@.ci/bench

prove: ## search every world that a few companies can reach, and look long for what breaks the module
	@set -o pipefail; cargo test --quiet --locked --no-default-features --test prove -- --nocapture \
		| sed -n 's,^\.*\(.* worlds\, .*\),\1,p'
	@PROPTEST_CASES=$${PROPTEST_CASES:-5000}; export PROPTEST_CASES; \
		cargo test --quiet --locked --no-default-features --test fuzz --test history --test files >/dev/null \
		&& echo "random questions, histories and files: $$PROPTEST_CASES of each kind, nothing found"
	@.ci/mutants
	@echo 'prove: ok'

browsers: dist ## live the main story in Firefox and WebKit (geckodriver, WebKitWebDriver), where they are installed
	@.ci/browsers

pictures: dist ## take a picture of every page, in both languages and themes, and lay them on sheets (ONLY=customers)
	@.ci/setup browser
	@source .ci/env && node --test-reporter=spec .ci/pictures.mjs $(ONLY)

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:
	@.ci/setup
