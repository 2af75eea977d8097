# Everything that is done with articlediff, by name. `make` lists it.

SHELL      := /bin/bash
# Node, by whatever name, reads this: no notice about newer versions in tests.
export NPM_CONFIG_UPDATE_NOTIFIER := false

# The folder of articles and labels that the acceptance checks read.
SHARED ?= ../shared

# Modules beside the product's own, for tools that it must not require.
NESTED := scripts/build site/test

STATICCHECK := $(CURDIR)/build/bin/staticcheck

.PHONY: help run site dist page libraries weigh test check accept bench evaluate mutate calibrate shots types data clean \
	format vet lint types-check go-test wasm-test same-test page-test
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{ printf "make %-12s %s\n", $$1, $$2 }'

# --- to use it -------------------------------------------------------------

run: site ## build the page, serve it on this machine and open it
	@go run ./scripts/serve build/site

site: libraries ## build the page into build/site
	@go run -C scripts/build . site ../../build/site

dist: page ## build dist/: a folder for any host, and one file that opens from disk
	@$(MAKE) --no-print-directory weigh

page: libraries # dist/ without its weights, which take a while
	@go run -C scripts/build . dist ../../dist

libraries: # of the readers of web pages, Word documents and PDF files, where they can be had
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory site/node_modules/.package-lock.json || echo "going on without them"; fi

weigh: ## print what the page in dist/ weighs, and fail if that is too much
	@go run -C scripts/build . weigh ../../dist

# --- to check it -----------------------------------------------------------

test: format vet lint types-check go-test wasm-test same-test page-test weigh ## run every check
	@echo "ok: all checks passed"

check: format vet lint types-check go-test ## run the quick checks: no wasm, no browser

format: ## check that the Go code is formatted
	@unformatted=$$(gofmt -l .); [[ -z $$unformatted ]] || { echo "not formatted (gofmt -w):"; echo "$$unformatted"; exit 1; }
	@echo "ok: formatted"

vet: ## check the Go code with go vet
	@go vet ./... && go vet -tags accept ./... && GOOS=js GOARCH=wasm go vet ./wasm/... ./diffcore/...
	@for module in $(NESTED); do go vet -C $$module -tags accept ./... || exit 1; done
	@echo "ok: vetted"

lint: $(STATICCHECK) ## check the Go code with staticcheck
	@$(STATICCHECK) -tags accept ./... && GOOS=js GOARCH=wasm $(STATICCHECK) ./wasm/...
	@for module in $(NESTED); do (cd $$module && $(STATICCHECK) -tags accept ./...) || exit 1; done
	@echo "ok: linted"

$(STATICCHECK): scripts/tools/go.mod scripts/tools/go.sum
	@go build -C scripts/tools -o $@ honnef.co/go/tools/cmd/staticcheck

types-check: site/node_modules/.package-lock.json ## check the TypeScript code
	@cd site && npx --no-install tsc --noEmit --strict
	@echo "ok: types hold"

site/node_modules/.package-lock.json: site/package-lock.json
	@scripts/need node npm
	@cd site && npm ci --no-audit --no-fund --loglevel=error

go-test: ## run every Go test natively
	@go test ./...
	@go test -C scripts/build ./...

wasm-test: ## run the core's and the door's tests again, as wasm
	@scripts/need node
	@GOOS=js GOARCH=wasm go test -exec $(CURDIR)/scripts/wasm-exec ./diffcore/... ./wasm/...

same-test: ## check that wasm and native code give the same reports, byte for byte
	@scripts/need node
	@scripts/same

page-test: page site/node_modules/.package-lock.json ## run the page's tests in Chromium
	@scripts/need chromium
	@go test -C site/test -count=1 ./...

accept: page ## run the checks that need the articles in SHARED (make accept SHARED=../shared)
	@[[ -d "$(SHARED)" ]] || { echo "There is no folder $(SHARED): make accept SHARED=FOLDER"; exit 1; }
	@scripts/need chromium python3
	@mkdir -p build && export ARTICLEDIFF_SHARED="$(abspath $(SHARED))" && \
	go test -tags accept -run 'Accept|Corpora' -count=1 ./diffcore && \
	go test -C site/test -tags accept -run Accept -count=1 ./... && \
	go build -o bin/compare ./scripts/compare && \
	"$$ARTICLEDIFF_SHARED/bench/score.py" -- bin/compare -jsonl | tee build/score.txt && \
	grep -q 'errors 0 ' build/score.txt

bench: page ## measure: the core natively, the page in Chromium (and on the articles in SHARED, if there)
	@scripts/need chromium
	@go test -run '^$$' -bench . -benchmem ./...
	@if [[ -d "$(SHARED)" ]]; then export ARTICLEDIFF_SHARED="$(abspath $(SHARED))"; fi; \
	go test -C site/test -run '^$$' -bench . ./...

evaluate: ## print how right the verdicts are on the labelled sets in SHARED/bench
	@[[ -d "$(SHARED)/bench" ]] || { echo "There is no folder $(SHARED)/bench: make evaluate SHARED=FOLDER"; exit 1; }
	@go run ./scripts/evaluate -data "$(SHARED)/bench"

mutate: ## print which planted errors the rules find, and how often they speak unasked, on the rewrites in SHARED/bench
	@[[ -d "$(SHARED)/bench" ]] || { echo "There is no folder $(SHARED)/bench: make mutate SHARED=FOLDER"; exit 1; }
	@go run ./scripts/evaluate -data "$(SHARED)/bench" -only mutated,unchanged_onestop,unchanged_l2r_news,unchanged_labelled

# --- to make what is committed ---------------------------------------------

types: ## write what follows from other sources: TypeScript declarations, JSON encoder, weights as Go data
	@go run ./scripts/gentypes
	@go run ./scripts/genweights

data: scripts/gendata/node_modules/.package-lock.json ## make the core's tables of words and names
	@cd scripts/gendata && go run .

scripts/gendata/node_modules/.package-lock.json: scripts/gendata/package-lock.json
	@scripts/need node npm
	@cd scripts/gendata && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

calibrate: ## train the weights behind the verdicts on the labelled sets in SHARED/bench
	@scripts/need python3
	@[[ -d "$(SHARED)/bench" ]] || { echo "There is no folder $(SHARED)/bench: make calibrate SHARED=FOLDER"; exit 1; }
	@python3 -m venv build/python && build/python/bin/pip install --quiet --disable-pip-version-check -r scripts/calibrate/requirements.txt
	@build/python/bin/python scripts/calibrate/train.py --data "$(SHARED)/bench" --folds build/folds
	@$(MAKE) --no-print-directory types
	@go run ./scripts/evaluate -data "$(SHARED)/bench" -folds build/folds

shots: page ## take pictures of every view of the page: the README's, and the others into build/screenshots
	@scripts/need chromium
	@cd site/test && go run ./shots

clean: ## remove everything that was built
	@rm -rf bin build dist
