#!/usr/bin/env bash
# Compares the report `dossier` with pandoc and a Lua filter over the same texts: processor time of
# 1,000 statements as one page of HTML each way. pandoc.sh [FOLDER OF .txt STATEMENTS] [COUNT]
# Needs a release build of demarche and pandoc (apt-get install pandoc).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source_folder=${1:-../shared/statements/real}
count=${2:-1000}
demarche=$PWD/.build/release/demarche
if ! command -v pandoc >/dev/null; then
  echo "skipped: pandoc is absent (apt-get install pandoc)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The files again and again, until there are enough.
mkdir "$work/texts"
mapfile -t files < <(find "$source_folder" -name '*.txt' | sort)
for ((index = 0; index < count; index++)); do
  cp "${files[index % ${#files[@]}]}" "$work/texts/$(printf '%05d' "$index").txt"
done

# Marks the verbs of positions and counts them: far less than what a dossier says.
cat >"$work/mark.lua" <<'LUA'
local verbs = {}
for verb in ("welcomes welcome condemns condemn regrets regret supports support urges urge calls "
  .. "concerned notes takes stresses reiterates"):gmatch("%a+") do verbs[verb] = 0 end
function Str(inline)
  local word = inline.text:lower():gsub("%p+$", "")
  if verbs[word] then
    verbs[word] = verbs[word] + 1
    return pandoc.Span({ inline }, { class = "stance" })
  end
end
function Pandoc(doc)
  local rows = {}
  for verb, count in pairs(verbs) do rows[#rows + 1] = verb .. ": " .. count end
  table.sort(rows)
  doc.blocks:insert(pandoc.Para { pandoc.Str(table.concat(rows, ", ")) })
  return doc
end
LUA

# Seconds of user and system time of a command.
cost() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%.2f", $1 + $2 }'
}
one_by_one() {
  for file in "$work"/texts/*.txt; do
    pandoc -f markdown -t html -s -M title=x --lua-filter "$work/mark.lua" "$file" -o "$work/one.html"
  done
}
together() {
  pandoc -f markdown -t html -s -M title=x --lua-filter "$work/mark.lua" "$work"/texts/*.txt \
    -o "$work/all.html"
}
dossier() { "$demarche" report dossier "$work/texts" -q -o "$work/dossier.html" --jobs 1; }

export DEMARCHE_PLUGINS=$PWD/plugins
dossier
ours=$(cost dossier)
all=$(cost together)
each=$(cost one_by_one)
bytes=$(cat "$work"/texts/*.txt | wc -c)
echo "| $count statements, $bytes bytes | seconds of CPU | × dossier |"
echo "| --- | --- | --- |"
for line in "demarche report dossier|$ours" "pandoc, one process for all|$all" \
  "pandoc, one process a statement|$each"; do
  awk -v name="${line%|*}" -v time="${line#*|}" -v ours="$ours" \
    'BEGIN { printf "| %s | %s | %.1f |\n", name, time, time / ours }'
done
