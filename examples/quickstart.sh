#!/usr/bin/env bash
# From a fresh checkout to a first report: checks the machine, builds Demarche, reads the example
# statements and writes a report of them. Safe to run again; then it takes seconds.
#
#   examples/quickstart.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

steps_in_all=4
source examples/setup.sh

statement=examples/statements/kazakhstan-parliamentary-elections.txt
report=$PWD/demarche-dossier.html

set_up

step "Building demarche (some minutes the first time)"
# The standard library inside starts faster than one that is looked for.
swift build -c release --product demarche --static-swift-stdlib
demarche=$(swift build -c release --show-bin-path)/demarche

step "Reading one statement: who said what about whom, and where"
say "\$ demarche extract $statement --date 2023-03-20" ""
found=$("$demarche" extract "$statement" --date 2023-03-20)
sed -n '1,25p' <<<"$found"
lines=$(wc -l <<<"$found")
if [ "$lines" -gt 25 ]; then say "" "… and $((lines - 25)) lines more"; fi

step "Writing a report of all example statements"
say "\$ demarche report dossier examples/statements -o demarche-dossier.html"
"$demarche" report dossier examples/statements -o "$report"
say "the report is $report" \
  "open it in a browser: xdg-open '$report', or file://$report" \
  "the program is $demarche; try: $demarche --help"
printf '\nDone in %d s.\n' "$SECONDS"
