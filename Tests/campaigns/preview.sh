#!/bin/sh
# Holds `archive preview` on 10,000 statements against two full `extract` runs: the packs as they
# are, and eu-statements with rungs changed, one gone and one new. Prints how long each took.
#
# The statements are made of sentences of ../shared/statements (or $DEMARCHE_STATEMENTS), with a
# seed; where they are absent it says so and ends well. $DEMARCHE names the command, else the built
# one in .build/debug; $COUNT the number of statements.
#
# Usage: Tests/campaigns/preview.sh    (from anywhere)
set -eu
cd "$(dirname "$0")/../.."
texts=${DEMARCHE_STATEMENTS:-../shared/statements}/real
demarche=${DEMARCHE:-.build/debug/demarche}
count=${COUNT:-10000}
if [ ! -d "$texts" ]; then
  echo "SKIPPED: no statements in $texts" >&2
  exit 0
fi
if ! command -v python3 > /dev/null; then
  echo "SKIPPED: python3 makes the statements and compares, and is not there" >&2
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DEMARCHE_PLUGINS="$work/old" DEMARCHE_CACHE=off
cp -r plugins "$work/old"
cp -r plugins/eu-statements "$work/eu-statements"
python3 - "$texts" "$work" "$count" <<'PYTHON'
import json, pathlib, random, re, sys

texts, work, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
sentences = []
for file in sorted(texts.glob("*.txt")):
    text = " ".join(file.read_text(encoding="utf-8").split())
    sentences += [s for s in re.split(r"(?<=[.!?]) (?=[A-Z])", text) if 20 < len(s) < 400]
draw = random.Random(7)
with open(work / "statements.ndjson", "w", encoding="utf-8") as lines:
    for number in range(count):
        day = f"20{draw.randint(10, 25)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        text = " ".join(draw.choice(sentences) for _ in range(draw.randint(2, 8)))
        statement = {"id": f"s{number}", "text": text, "issued_on": day, "issuer": "EU"}
        lines.write(json.dumps(statement, ensure_ascii=False) + "\n")

# A rung stronger, one gone, one new.
file = work / "eu-statements/rules/stances.lua"
lua = file.read_text(encoding="utf-8")
support = re.search(r'^ *\{ "~support",.*strength = \d+ \},$', lua, re.M)
regret = re.search(r'^ *\{ "~regret",.*strength = \d+ \},$', lua, re.M)
if not support or not regret:
    sys.exit("the ladder of eu-statements has not the form that this script changes")
lua = lua.replace(support.group(0), re.sub(r"strength = \d+", "strength = 5", support.group(0)))
lua = lua.replace(regret.group(0), "")
lua += '\nrule "campaign.new" { emit = "principle", match = "@sovereignty", set = { name = "x" } }\n'
file.write_text(lua, encoding="utf-8")
PYTHON

now() { date +%s.%N; }
timed() {
  start=$(now)
  name=$1
  shift
  "$@"
  echo "$name: $(echo "$(now) - $start" | bc) s" >&2
}
quietly() { "$@" > /dev/null 2>&1 || [ $? -eq 1 ]; }
extract() { "$demarche" extract "$work/statements.ndjson" --format ndjson -q -o "$1"; }
preview() {
  "$demarche" archive preview "$work/eu-statements" --isolate none --archive "$work/a.db" \
    --format ndjson -q > "$work/preview.ndjson" || [ $? -eq 1 ]
}

timed "archive add" quietly "$demarche" archive add --archive "$work/a.db" "$work/statements.ndjson"
timed "extract, old packs" extract "$work/before.ndjson"
timed "preview" preview
rm -rf "$work/old/eu-statements"
mv "$work/eu-statements" "$work/old/eu-statements"
timed "extract, new packs" extract "$work/after.ndjson"

python3 - "$work" <<'PYTHON'
import collections, json, pathlib, sys

work = pathlib.Path(sys.argv[1])

def found(name):
    all = collections.Counter()
    for line in open(work / name, encoding="utf-8"):
        statement = json.loads(line)
        for a in statement["annotations"]:
            same = (statement["id"], a["type"], a["rule"], a["start"], a["end"])
            rest = {k: v for k, v in a.items() if k not in ("pack", "at")}
            all[same + (json.dumps(rest, sort_keys=True),)] += 1
    return all

before, after = found("before.ndjson"), found("after.ndjson")
gone = collections.Counter(k[:5] for k in (before - after).elements())
fresh = collections.Counter(k[:5] for k in (after - before).elements())
changed = gone & fresh
expected = {"changed": changed, "removed": gone - changed, "added": fresh - changed}
told = {kind: collections.Counter() for kind in expected}
summary = None
for line in open(work / "preview.ndjson", encoding="utf-8"):
    item = json.loads(line)
    if "summary" in item:
        summary = item["summary"]
        continue
    told[item["change"]][
        (item["statement"], item["type"], item["rule"], item["start"], item["end"])
    ] += 1
for kind in expected:
    print(f"{kind}: {sum(told[kind].values())} told, {sum(expected[kind].values())} expected")
    for name, number in list((told[kind] - expected[kind]).items())[:5]:
        print("  told, but not so:", name, number)
    for name, number in list((expected[kind] - told[kind]).items())[:5]:
        print("  not told:", name, number)
print(f"{summary['statements']} statements, {summary['compared']} annotated again")
if told != expected or not sum(changed.values()):
    sys.exit("FAILED: the preview is not the difference of two runs")
print("the preview is exactly the difference of two runs")
PYTHON
