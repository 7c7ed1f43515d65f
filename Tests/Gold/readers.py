#!/usr/bin/env python3
"""Two readers' annotations of the same statements: what they agree on, and one gold of both.

  readers.py FIRST.jsonl SECOND.jsonl            prints how far they agree
  readers.py FIRST.jsonl SECOND.jsonl -o BOTH    writes the gold of both as well

In the gold of both a claim is wanted where both readers want it; what only one wants, or found, is
optional. What either accepts for a field is accepted; the first reader's value stands.
"""
import json
import sys

# Of each list the span that tells which item is which, and the fields that readers may fill in
# differently.
LISTS = {
    "stances": ("verb_phrase", ["holder", "polarity"]),
    "demands": ("trigger", ["addressee"]),
    "commitments": ("trigger", ["by"]),
    "events": ("phrase", ["date"]),
    "instruments": ("phrase", ["name"]),
    "organisations": ("phrase", []),
    "persons": ("name", ["role"]),
    "abbreviations": ("short", []),
    "contacts": ("phrase", []),
}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {item["file"]: item for item in map(json.loads, lines)}


def shared_bytes(one, other):
    return min(one["uend"], other["uend"]) - max(one["ustart"], other["ustart"])


def pairs(first, second, span):
    """One to one, those that want both before others, then the largest overlap first."""
    found = []
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            shared = shared_bytes(one[span], other[span])
            if shared > 0:
                optional = bool(one.get("optional")) + bool(other.get("optional"))
                found.append((optional, -shared, i, j))
    taken, other_taken, result = set(), set(), []
    for _, _, i, j in sorted(found):
        if i not in taken and j not in other_taken:
            taken.add(i)
            other_taken.add(j)
            result.append((i, j))
    return result


def value(item, field):
    return item[field] if item.get(field) is not None else item.get(field + "_implicit")


def accepted(item, field):
    return [value(item, field)] + item.get("accept_" + field, [])


def merged(one, other, fields):
    item = dict(one)
    if other.get("optional"):
        item["optional"] = True
    if other.get("attributed") and not one.get("attributed"):
        item["optional"] = True
    for field in fields:
        more = [x for x in accepted(one, field) + accepted(other, field) if x != value(one, field)]
        unique = [x for i, x in enumerate(more) if x not in more[:i]]
        if field == "role":
            # Roles are spans of the text; a reader who found none accepts that there is none.
            unique = [x for x in unique if x is not None]
        if unique:
            item["accept_" + field] = unique
    return item


def compare(first, second):
    both, table = [], {name: [0, 0, 0, 0] for name in LISTS}
    agreement = {}
    for file, one in first.items():
        other = second.get(file)
        if other is None:
            sys.exit(f"{sys.argv[2]} has no {file}")
        statement = dict(one)
        for name, (span, fields) in LISTS.items():
            a, b = one.get(name, []), other.get(name, [])
            together = pairs(a, b, span)
            items = []
            for i, j in together:
                items.append(merged(a[i], b[j], fields))
                if a[i].get("optional") or b[j].get("optional"):
                    table[name][3] += not (a[i].get("optional") and b[j].get("optional"))
                    continue
                table[name][0] += 1
                for field in fields:
                    if field == "role":
                        continue
                    counts = agreement.setdefault(f"{name}.{field}", [0, 0, 0])
                    counts[0] += value(a[i], field) == value(b[j], field)
                    counts[1] += value(b[j], field) in accepted(a[i], field) or (
                        value(a[i], field) in accepted(b[j], field))
                    counts[2] += 1
            first_taken, second_taken = {i for i, _ in together}, {j for _, j in together}
            for side, mine, rest in ((1, a, first_taken), (2, b, second_taken)):
                for index, item in enumerate(mine):
                    if index not in rest:
                        table[name][side] += not item.get("optional")
                        items.append({**item, "optional": True})
            statement[name] = sorted(items, key=lambda item: item[span]["ustart"])
        both.append(statement)
    return both, table, agreement


def main():
    first, second = read(sys.argv[1]), read(sys.argv[2])
    both, table, agreement = compare(first, second)
    print("                both  first only  second only  one, optional for the other   F1")
    for name, (found, one, other, half) in table.items():
        total = 2 * found + one + other
        f1 = 2 * found / total if total else 1
        print(f"{name:14}{found:6}{one:12}{other:13}{half:29}   {f1:.2f}")
    print("\nfield                      same  accepted  of")
    for name, (same, right, count) in agreement.items():
        print(f"{name:24}{same:7}{right:10}{count:4}")
    if "-o" in sys.argv:
        with open(sys.argv[sys.argv.index("-o") + 1], "w", encoding="utf-8") as out:
            for item in both:
                line = json.dumps(item, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
                out.write(line + "\n")


main()
