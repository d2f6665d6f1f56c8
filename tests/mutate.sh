#!/usr/bin/env bash
# Mutation testing of Core and AceData.Aichat2: changes the code in some three thousand small ways and counts how many the tests find.
# Takes about half an hour on two cores. Prints the score of every folder; artifacts/mutation/survivors.txt names what no test found.
# Usage: tests/mutate.sh [core|aichat2]...; both when none is named.
set -euo pipefail
cd "$(dirname "$0")/.."
# Both are read by the builds that the mutation testing starts.
export MUTATION_TESTING=true RunAnalyzers=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

out=$PWD/artifacts/mutation
mkdir -p "$out"
dotnet tool restore >/dev/null
[ $# -gt 0 ] || set -- core aichat2
for project in "$@"; do
  (cd tests/Mutation && dotnet stryker --config-file "$project.json" --output "$out/$project" --skip-version-check)
  cp "$out/$project/reports/mutation-report.json" "$out/$project.json"
done
dotnet run tests/Mutation/Score.cs "$out"/*.json
