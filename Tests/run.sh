#!/usr/bin/env bash
# Checks the machine as examples/quickstart.sh does, builds Demarche and runs all its tests.
# Arguments go to swift test, such as: Tests/run.sh --filter DemarcheCLITests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

steps_in_all=3
source examples/setup.sh

set_up
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null; then
  say "chromium is absent: tests that open a page are skipped (apt-get install chromium)"
fi
if ! command -v minisign >/dev/null; then
  say "minisign is absent: tests of what it makes of our signatures are skipped" \
    "(apt-get install minisign)"
fi
if [ ! -d "${DEMARCHE_SHARED:-../shared}" ]; then
  say "../shared is absent: tests that read it are skipped"
fi

step "Building demarche and its tests (some minutes the first time)"
swift build --build-tests

step "Running the tests"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# All tests are of Swift Testing; without this, XCTest says that it ran none.
status=0
swift test --skip-build --disable-xctest "$@" 2>&1 | tee "$log" || status=${PIPESTATUS[0]}

printf '\n'
skipped=$(grep -c '^➜ .* skipped' "$log" || true)
if [ "$skipped" -gt 0 ]; then
  printf '%s tests or suites were skipped:\n' "$skipped"
  sed -n 's/^➜ \(.* skipped.*\)/  \1/p' "$log" | sort
else
  printf 'No test was skipped.\n'
fi
grep -E '^[^ ]+ Test run with ' "$log" | tail -n 1 || printf 'The tests did not run to their end.\n'
printf 'Done in %d s; exit status %d.\n' "$SECONDS" "$status"
exit "$status"
