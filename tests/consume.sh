#!/usr/bin/env bash
# Packs everything, checks what was packed, and builds and runs tests/Consumers from the packed files alone.
# Needs the .NET 10 SDK, and a C compiler and zlib for native AOT; installs the latter two when it may. Ends with "N passed, N failed".
# With PACKAGES set, the packages are in that folder already, and checked: they are only consumed.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 LC_ALL=C.UTF-8

aot_megabytes=12
aot_milliseconds=150

passed=0
failed=0
work=$(mktemp -d)
emulator=
finish() {
  if [ -n "$emulator" ]; then
    kill "$emulator" && wait "$emulator"
  fi
  rm -rf "$work"
}
trap finish EXIT

pass() { passed=$((passed + 1)); }

fail() {
  failed=$((failed + 1))
  echo "FAIL  $1"
  [ -z "${2:-}" ] || tail -n 40 "$2"
}

# check NAME COMMAND...: one more passed or failed, with the end of its output when it failed.
check() {
  local name=$1 started=$SECONDS
  shift
  if "$@" >"$work/$name.log" 2>&1; then
    pass
    echo "ok    $name ($((SECONDS - started)) s)"
  else
    fail "$name ($((SECONDS - started)) s)" "$work/$name.log"
  fi
}

pack() {
  rm -rf "$PACKAGES"
  dotnet pack AceData.Aichat2.sln --configuration Release --output "$PACKAGES" -p:RunAnalyzers=false
}

# A folder of their own: no build file, no package and no setting of this repository reaches them.
prepare() {
  cp -r tests/Consumers "$work/src"
  local common
  common=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //; s:/$::')
  export NUGET_PACKAGES="$work/cache"
  # What others make need not be fetched again, unless a package of ours is among it: an old one would be taken for the packed one.
  local fallback=
  if [ -d "$common" ] && ! compgen -G "$common/acedata.*" >/dev/null; then
    fallback="<fallbackPackageFolders><add key=\"common\" value=\"$common\" /></fallbackPackageFolders>"
  fi
  cat >"$work/nuget.config" <<CONFIG
<configuration>
  <packageSources><add key="packed" value="$PACKAGES" /></packageSources>
  $fallback
</configuration>
CONFIG
  local core
  core=$(basename "$PACKAGES"/AceData.Core.*.nupkg .nupkg)
  export PackagesVersion=${core#AceData.Core.}
}

# The compiler that links what is compiled ahead of time; nothing when there is none.
linker() {
  local compiler
  for compiler in clang gcc; do
    if command -v $compiler >/dev/null && echo '#include <zlib.h>' | $compiler -E - >/dev/null 2>&1; then
      echo $compiler
      return
    fi
  done
}

find_linker() {
  if [ -z "$(linker)" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    (apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev zlib1g-dev) >"$work/apt.log" 2>&1
  fi
  linker
}

publish() {
  local name=$1
  shift
  (cd "$work/src/$name" && dotnet publish --configuration Release --output "$work/out/$name" -tl:off "$@") >"$work/$name.log" 2>&1
}

# The warnings of a build, each once: a build says them again in its summary.
warnings() { grep -oE 'warning [A-Z]+[0-9]+: .*' "$work/$1.log" | sort -u | wc -l; }

# Milliseconds from start to end, the median of several; nothing when a run fails.
median() {
  local name=$1 runs=$2 begin end times=()
  for _ in $(seq "$runs"); do
    begin=${EPOCHREALTIME//[.,]/}
    (cd "$work/out/$name" && exec env "${services[@]}" "./$name") >"$work/$name.run.log" 2>&1 </dev/null || return 1
    end=${EPOCHREALTIME//[.,]/}
    times+=($(((end - begin) / 1000)))
  done
  printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p"
}

row() { printf '%-17s %-7s %8s %12s %12s\n' "$@"; }

# consume NAME RUNS SIZE [PUBLISH ARGUMENT...]: SIZE is what to weigh, relative to the published folder.
consume() {
  local name=$1 runs=$2 weighed=$3 count size time
  shift 3
  if ! publish "$name" "$@"; then
    row "$name" FAIL "$(warnings "$name")" - -
    fail "$name does not build" "$work/$name.log"
    return
  fi
  count=$(warnings "$name")
  find "$work/out/$name" \( -name '*.pdb' -o -name '*.dbg' \) -delete
  size=$(du -sb "$work/out/$name/$weighed" | awk '{ print $1 }')
  # The first run fills the disk's cache.
  if ! median "$name" 1 >/dev/null || ! time=$(median "$name" "$runs"); then
    row "$name" FAIL "$count" - -
    fail "$name does not do what it should" "$work/$name.run.log"
    return
  fi
  local result=ok
  [ "$count" -eq 0 ] || result=FAIL
  if [ "$name" = NativeAot ]; then
    [ "$size" -lt $((aot_megabytes * 1000000)) ] && [ "$time" -lt "$aot_milliseconds" ] || result=FAIL
  fi
  row "$name" $result "$count" "$(awk -v bytes="$size" 'BEGIN { printf "%.1f MB", bytes / 1e6 }')" "$time ms"
  if [ $result = ok ]; then
    pass
  else
    fail "$name: no warning is allowed, and native AOT $aot_megabytes MB and $aot_milliseconds ms at most"
    grep -oE 'warning [A-Z]+[0-9]+: .*' "$work/$name.log" | sort -u | head -n 20
  fi
}

start_emulator() {
  publish EmulatorHost || return 1
  "$work/out/EmulatorHost/EmulatorHost" >"$work/services" 2>&1 </dev/null &
  emulator=$!
  local tries=0
  until grep -q '^READY' "$work/services"; do
    kill -0 "$emulator" 2>/dev/null && [ $((tries += 1)) -lt 300 ] || { cat "$work/services"; return 1; }
    sleep 0.1
  done
  mapfile -t services <"$work/services"
}

# Editors find the schemas among the items of a build.
completion() {
  local segments
  segments=$(cd "$work/src/GenericHost" && dotnet msbuild -getItem:JsonSchemaSegment) || return 1
  echo "$segments"
  local files
  mapfile -t files < <(grep -oE '"FullPath": "[^"]+"' <<<"$segments" | sed 's/.*": "//; s/"$//')
  [ ${#files[@]} -eq 3 ] && ls "${files[@]}"
}

# What was used is what was packed.
same_packages() {
  local file id count=0
  for file in "$PACKAGES"/*."$PackagesVersion".nupkg; do
    id=$(basename "$file" ".$PackagesVersion.nupkg" | tr '[:upper:]' '[:lower:]')
    cmp "$file" "$work/cache/$id/$PackagesVersion/$id.$PackagesVersion.nupkg" || return 1
    count=$((count + 1))
  done
  [ "$count" -eq 6 ]
}

if [ -z "${PACKAGES:-}" ]; then
  export PACKAGES="$PWD/artifacts/packages"
  check pack pack
  check packages dotnet test tests/Packages.Tests -p:RunAnalyzers=false
fi
PACKAGES=$(cd "$PACKAGES" && pwd) || { echo "No packages."; exit 1; }
prepare
DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
export DOTNET_ROOT

services=()
if start_emulator; then
  pass
  row consumer result warnings size "start to end"
  row EmulatorHost ok "$(warnings EmulatorHost)" "$(du -sb "$work/out/EmulatorHost" | awk '{ printf "%.1f MB", $1 / 1e6 }')" -
  [ "$(warnings EmulatorHost)" -eq 0 ] || fail "EmulatorHost builds with warnings" "$work/EmulatorHost.log"
  consume GenericHost 3 .
  consume WebHost 3 .
  consume SelfContained 3 .
  consume LibraryUser 3 .
  compiler=$(find_linker)
  if [ -n "$compiler" ]; then
    consume NativeAot 10 NativeAot -p:CppCompilerAndLinker="$compiler"
  else
    row NativeAot FAIL - - -
    fail "NativeAot needs clang or gcc, and zlib's headers: apt-get install gcc libc6-dev zlib1g-dev" "$(ls "$work/apt.log" 2>/dev/null)"
  fi
  consume Trimmed 3 .
  consume NoReflection 3 .
  consume DifyOnly 3 .
  consume ExtensionsAI 3 .
  consume ClientAndEmulator 3 .
  check completion completion
  check same-packages same_packages
else
  fail "EmulatorHost" "$work/EmulatorHost.log"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
