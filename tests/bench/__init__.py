"""Benchmarks: `make bench` prints a table and writes `build/bench.json`. Timings report, they never judge a test."""
