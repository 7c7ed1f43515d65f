#!/usr/bin/env bash
# Lets libFuzzer think up inputs for the readers of text, pages and feeds and for the parser of
# patterns, and says how many it tried, what they reached and what they broke.
#
# Usage: Tests/campaigns/fuzz.sh [seconds] [target…]    (from anywhere)
#
# Targets are text, html, feed and pattern; all of them, two at a time, for 1200 seconds each
# unless told. The build and what was found are kept in .build/fuzz; the corpus grows there from
# run to run. FUZZ_LOGS names another folder for the logs. Ends with 1 where something broke.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-1200}
shift || true
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || targets=(text html feed pattern)
work=.build/fuzz
logs=${FUZZ_LOGS:-$work/logs}
shared=${DEMARCHE_SHARED:-../shared}/statements
mkdir -p "$logs" "$work/findings"

resources=$(dirname "$(readlink -f "$(command -v swiftc)")")/../lib/clang
DEMARCHE_LIBFUZZER=$(find -L "$resources" -name "libclang_rt.fuzzer_no_main*$(uname -m)*.a" |
  head -n 1)
if [ -z "$DEMARCHE_LIBFUZZER" ]; then
  echo "fuzz.sh: error: the toolchain has no libFuzzer below $resources" >&2
  exit 2
fi
export DEMARCHE_LIBFUZZER

# What breaks is for libFuzzer to catch, which writes the input down.
export SWIFT_BACKTRACE=enable=no

echo "Building the targets with the counters of libFuzzer" >&2
counters=-fsanitize=fuzzer-no-link
swift build -c release --package-path Tests/Fuzz --scratch-path "$work" --product Fuzz \
  -Xcc "$counters" -Xcxx "$counters" >&2
program=$(swift build -c release --package-path Tests/Fuzz --scratch-path "$work" \
  -Xcc "$counters" -Xcxx "$counters" --show-bin-path)/Fuzz

# The first inputs: real statements where they are at hand, and what the checkout has.
seed() {
  local folder=$work/seeds/$1
  rm -rf "$folder"
  mkdir -p "$folder" "$work/corpus/$1"
  case $1 in
    text) copy "$folder" '*.txt' "$shared/seed" "$shared/real" examples ;;
    html) copy "$folder" '*.html' "$shared/raw" Tests/Fixtures/pages examples ;;
    feed)
      copy "$folder" '*.rss' "$shared/raw" Tests/Fixtures/feeds
      copy "$folder" '*' Tests/Fixtures/feeds
      ;;
    pattern)
      grep -rhoE '"[^"]{2,}"' --include='*.lua' plugins | sort -u | tr -d '"' |
        split -l 1 -a 4 - "$folder/"
      ;;
  esac
}

# Copies the files of a name in folders, those that are there.
copy() {
  local folder=$1 name=$2 file
  shift 2
  find "$@" -name "$name" -type f 2>/dev/null | while read -r file; do
    cp "$file" "$folder/$(echo "$file" | tr '/.' '__')"
  done
}

declare -A length=([text]=16384 [html]=32768 [feed]=32768 [pattern]=2048)

run() {
  nice -n 10 "$program" "$1" -max_total_time="$seconds" -max_len="${length[$1]}" \
    -rss_limit_mb=2048 -timeout=10 -print_final_stats=1 -dict="Tests/Fuzz/dictionaries/$1.dict" \
    -artifact_prefix="$work/findings/$1-" "$work/corpus/$1" "$work/seeds/$1" \
    >"$logs/$1.log" 2>&1
}

for target in "${targets[@]}"; do
  if [ -z "${length[$target]:-}" ]; then
    echo "fuzz.sh: error: a target should be text, html, feed or pattern, but is '$target'" >&2
    exit 2
  fi
  seed "$target"
done

declare -A status
for ((first = 0; first < ${#targets[@]}; first += 2)); do
  pids=()
  for target in "${targets[@]:first:2}"; do
    run "$target" &
    pids+=("$target:$!")
  done
  for entry in "${pids[@]}"; do
    status[${entry%%:*}]=0
    wait "${entry##*:}" || status[${entry%%:*}]=$?
  done
done

result=0
printf '%-8s %12s %8s %9s %9s %6s %9s  %s\n' \
  target executions exec/s edges features corpus 'peak MB' findings
for target in "${targets[@]}"; do
  log=$logs/$target.log
  last=$(grep -E '^#[0-9]+.*cov: ' "$log" | tail -n 1)
  field() { sed -nE "s/.* $1: *([^ ]+).*/\1/p" <<<"$last"; }
  stat() { sed -nE "s/^stat::$1: *([0-9]+).*/\1/p" "$log"; }
  finding=none
  if [ "${status[$target]}" -ne 0 ]; then
    result=1
    finding=$(sed -nE 's/.*Test unit written to (.*)/\1/p' "$log" | head -n 1)
    finding=${finding:-see $log}
  fi
  printf '%-8s %12s %8s %9s %9s %6s %9s  %s\n' "$target" \
    "$(stat number_of_executed_units)" "$(stat average_exec_per_sec)" "$(field cov)" \
    "$(field ft)" "$(field corp)" "$(stat peak_rss_mb)" "$finding"
done
exit "$result"
