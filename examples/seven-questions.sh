#!/usr/bin/env bash
# Asks the seven questions of a corpus: a folder with index.jsonl and the texts that it names.
#
#   examples/seven-questions.sh ../shared/statements
#
# `demarche` is the program on the path, or what DEMARCHE names.
set -euo pipefail
corpus=${1:?the folder of the statements is missing, such as ../shared/statements}
join=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/corpus.py
demarche=${DEMARCHE:-demarche}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

ask() {
  printf '\n## %s\n$ demarche' "$1"
  shift
  for word in "$@"; do
    case $word in *[!A-Za-z0-9,.=/_-]*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  "$demarche" "$@" 2>/dev/null
}

python3 "$join" "$corpus" >"$folder/real.ndjson"
export DEMARCHE_ARCHIVE=$folder/real.db
"$demarche" archive add "$folder/real.ndjson" --fields key=id,language=lang

ask "Who speaks, in which form, at which level?" \
  query metadata --group issuer,kind --limit 12
ask "…" query 'metadata fields.level:*' --group issuer,fields.level --limit 6
ask "What position is taken, on what, how strongly?" \
  query 'stance country:UA polarity:<0' --sort -strength --limit 8
ask "What is demanded, of whom?" query 'demand addressee:RU' --limit 8
ask "What is promised, by whom?" query 'commitment by:EU' --limit 8
ask "Which agreements are named, and how often? (so too: event, actor, principle)" \
  query instrument --group name --limit 8
ask "What changed since last time?" \
  report drift --archive "$DEMARCHE_ARCHIVE" --set 'words=call*' --format text
ask "What is no longer said?" \
  report silence --archive "$DEMARCHE_ARCHIVE" --set since=2022-12-31 --format text
ask "Where exactly does it say so?" \
  query 'demand addressee:RU' --limit 1 --format web-annotation
