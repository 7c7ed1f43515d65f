"""Aho-Corasick: pyahocorasick (C) or ahocorasick-rs (the Rust crate), all places of all phrases."""

import time
from importlib.metadata import version

import peer

arguments = peer.Arguments()
library = arguments.more[0]
start = time.process_time()
phrases = [row[0] for row in peer.rows(arguments.rules)]
if library == "pyahocorasick":
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for number, phrase in enumerate(phrases):
        automaton.add_word(phrase, (len(phrase), number))
    automaton.make_automaton()

    def work(text):
        return [(end + 1 - length, end + 1, number)
                for end, (length, number) in automaton.iter(text)]
else:
    import ahocorasick_rs

    automaton = ahocorasick_rs.AhoCorasick(phrases)

    def work(text):
        return [(first, last, number)
                for number, first, last in automaton.find_matches_as_indexes(text, overlapping=True)]

prepare_seconds = time.process_time() - start


def count(text, hits):
    return peer.tally(peer.leftmost_longest(peer.at_word_bounds(text, hits)))


peer.measure(arguments, work, count, prepare_seconds, f"{library} {version(library)}")
