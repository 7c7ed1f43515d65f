"""What the peers in Python share: reading texts and rules, measuring, and telling the result."""

import json
import statistics
import sys
import time


class Arguments:
    """The words behind the program: texts, rules or phrases, counts file, seconds, runs, and more."""

    def __init__(self):
        self.texts, self.rules, self.counts = sys.argv[1:4]
        self.seconds = float(sys.argv[4])
        self.runs = int(sys.argv[5])
        self.more = sys.argv[6:]


def texts(path):
    """Texts of a file in which each stands behind its number of bytes."""
    with open(path, "rb") as file:
        while head := file.readline():
            yield file.read(int(head)).decode()
            file.readline()


def rows(path):
    """The lines of a file, cut at tabs."""
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def measure(arguments, work, count, prepare_seconds, version):
    """Calls `work` for each text, and prints as JSON how long it took.

    A pass that would take longer than the seconds asked for ends there and is the only one; so the
    figure is of the texts up to there. `count` is called with a text and what `work` gave for it,
    outside of the time; it gives pairs of a rule's number and how often it matched.
    """
    all_texts = list(texts(arguments.texts))
    passes, done, results = [], 0, []
    for run in range(arguments.runs):
        done = 0
        start = time.process_time()
        for text in all_texts:
            result = work(text)
            done += 1
            if run == 0:
                results.append(result)
            if run == 0 and time.process_time() - start > arguments.seconds:
                break
        passes.append(time.process_time() - start)
        if done < len(all_texts):
            break
    counts = {}
    for text, result in zip(all_texts, results):
        for rule, number in count(text, result):
            counts[rule] = counts.get(rule, 0) + number
    with open(arguments.counts, "w", encoding="utf-8") as file:
        for rule in sorted(counts):
            file.write(f"{rule}\t{counts[rule]}\n")
    print(json.dumps({
        "seconds": statistics.median(passes),
        "runs": len(passes),
        "texts": done,
        "bytes": sum(len(text.encode()) for text in all_texts[:done]),
        "prepare_seconds": prepare_seconds,
        "version": version,
    }))


def leftmost_longest(hits):
    """Of (start, end, value) those that stand, the leftmost first and of them the longest."""
    covered = 0
    for start, end, value in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= covered:
            covered = end
            yield value


def at_word_bounds(text, hits):
    """Of (start, end, value) those that do not cut a word in two."""
    for start, end, value in hits:
        if start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-_"):
            continue
        if end < len(text) and (text[end].isalnum() or text[end] in "-_"):
            continue
        yield start, end, value


def tally(values):
    """How often each value stands there."""
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts.items()
