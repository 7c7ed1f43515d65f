"""gatenlp: PAMPAC rules over tokens that a regular expression makes."""

import re
import time

import gatenlp
from gatenlp import Document
from gatenlp.pam.pampac import AnnAt, Or, Pampac, Rule, Seq

import peer

WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*|[0-9]+|\s+|[^\sA-Za-z0-9]")


def token(word):
    return AnnAt(type="Token", features={"lower": word})


def pattern(shape, first, last, third):
    """A rule in gatenlp's language."""
    head, tail = token(first), token(last)
    if shape == "gap":
        word = AnnAt(type="Token", features={"kind": "lower"})
        return Or(Seq(head, tail), Seq(head, word, tail), Seq(head, word, word, tail))
    if shape == "optional":
        return Or(Seq(head, tail), Seq(head, token(third), tail))
    if shape == "choice":
        return Seq(Or(head, token(third)), tail)
    return Seq(head, tail)


def action(number):
    def note(success, context=None, location=None):
        found.add((number, success[0].span.end))
    return note


def document(text):
    """A document with a token for each word, mark, and white space other than one space."""
    made = Document(text)
    annotations = made.annset()
    for match in WORD.finditer(text):
        word = match.group()
        if word == " ":
            continue
        kind = "lower" if word.isalpha() and word.islower() else "other"
        annotations.add(match.start(), match.end(), "Token", {"lower": word.lower(), "kind": kind})
    return made


arguments = peer.Arguments()
start = time.process_time()
found = set()
rules = [Rule(pattern(*row), action(number))
         for number, row in enumerate(peer.rows(arguments.rules))]
engine = Pampac(*rules, skip="one", select="all")
prepare_seconds = time.process_time() - start


def work(text):
    found.clear()
    made = document(text)
    engine.run(made, list(made.annset().with_type("Token")))
    return set(found)


def count(_, matches):
    return peer.tally(number for number, end in matches)


peer.measure(arguments, work, count, prepare_seconds, "gatenlp " + gatenlp.__version__)
