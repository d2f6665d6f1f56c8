#!/usr/bin/env bash
# Writes the public surface of every package of src into its PublicAPI folder, as the compiler sees it; git shows what changed.
# Usage: tests/public-api.sh         what is public and not in PublicAPI.Shipped.txt goes into PublicAPI.Unshipped.txt
#        tests/public-api.sh ship    at a release: moves Unshipped into Shipped
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

if [ "${1:-}" = ship ]; then
  exec dotnet run tests/PublicApi/Surface.cs ship src
fi

out=$PWD/artifacts/public-api
rm -rf "$out"
mkdir -p "$out"
# Nothing is declared yet: the analyzer names all that has not shipped.
echo '#nullable enable' >"$out/PublicAPI.Unshipped.txt"
for project in src/*/*.csproj; do
  dotnet build "$project" -m:1 -v q -tl:off -clp:ErrorsOnly -p:TreatWarningsAsErrors=false -p:PublicApiLog="$out"
done
dotnet run tests/PublicApi/Surface.cs write src "$out"
