#!/usr/bin/env bash
# Adds up the coverage that all test projects collected: a line of src counts as covered when any of them ran it.
# Usage: tests/coverage.sh FOLDER PERCENT; fails when less than PERCENT of the lines are covered.
set -euo pipefail
find "$1" -name coverage.cobertura.xml -print0 | xargs -0 cat | awk -v needed="$2" '
  /<source>/ { gsub(/.*<source>|<\/source>.*/, ""); source = $0 }
  /<class / { match($0, /filename="[^"]*"/); file = source substr($0, RSTART + 10, RLENGTH - 11); sub(/.*\/src\//, "src/", file) }
  /<line / {
    match($0, /number="[0-9]+"/); number = substr($0, RSTART + 8, RLENGTH - 9)
    match($0, /hits="[0-9]+"/); hits = substr($0, RSTART + 6, RLENGTH - 7)
    if (file !~ /^src\//) next
    key = file ":" number
    if (!(key in covered)) { total++; covered[key] = 0; lines[file]++ }
    if (hits > 0 && !covered[key]) { covered[key] = 1; done++; good[file]++ }
  }
  END {
    if (total == 0) { print "no coverage was collected"; exit 1 }
    for (file in lines) if (good[file] < lines[file]) printf "%6.1f %%  %d of %d  %s\n", 100 * good[file] / lines[file], good[file], lines[file], file | "sort -n"
    close("sort -n")
    percent = 100 * done / total
    printf "%.2f %% of %d lines of src are covered; %s %% are needed\n", percent, total, needed
    exit percent < needed
  }'
