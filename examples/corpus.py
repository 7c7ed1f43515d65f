#!/usr/bin/env python3
"""Joins an index of statements with their texts into lines of JSON.

    python3 examples/corpus.py ../shared/statements > real.ndjson

The folder holds index.jsonl, whose lines name a file, its day of issue, issuer, language and
address; what a line lacks is left out. The lines go to standard output.
"""

import json
import pathlib
import sys

PARTS = ("id", "date", "issuer", "lang", "url")


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    folder = pathlib.Path(sys.argv[1])
    try:
        rows = (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, rows):
            line = {part: row[part] for part in PARTS if row.get(part)}
            line["text"] = (folder / row["file"]).read_text(encoding="utf-8")
            print(json.dumps(line, ensure_ascii=False))
    except (OSError, KeyError, ValueError) as error:
        print(f"{folder}: {error}", file=sys.stderr)
        return 65
    return 0


sys.exit(main())
