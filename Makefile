# make run    build the portal, fill it with the demo newsroom, serve it
# make test   everything that is checked
# make bench  every promise made in figures; ONLY=hot for one
.PHONY: run build test test-swift test-browser bench format lint clean

DATA ?= data
PORT ?= 8080
TERBIT = .build/release/terbit
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

run: build
	TERBIT_SERVER_PORT=$(PORT) $(TERBIT) demo --data $(DATA)
	$(TERBIT) serve --data $(DATA) --port $(PORT)

build:
	scripts/setup run
	swift build -c release --product terbit --static-swift-stdlib

test: test-swift test-browser

test-swift:
	scripts/setup test
	swift build --build-tests
	swift test --skip-build

test-browser:
	scripts/setup test
	swift build --product terbit
	.venv/bin/python -m pytest -q Tests/CommandLine Tests/Browser

bench: build
	scripts/setup bench
	swift build -c release --package-path Benchmarks
	Benchmarks/.build/release/benchmark --terbit $(TERBIT) $(if $(ONLY),--only $(ONLY)) $(BENCH)

format:
	swift format format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

clean:
	rm -rf .build Benchmarks/.build .venv
