"""spaCy: tokens, sentences and the Matcher, end to end."""

import time

import spacy
from spacy.matcher import Matcher

import peer


def pattern(shape, first, last, third):
    """A rule's patterns in spaCy's language."""
    head, tail = {"LOWER": first}, {"LOWER": last}
    if shape == "gap":
        word = {"IS_LOWER": True, "IS_ALPHA": True, "OP": "?"}
        return [[head, word, word, tail]]
    if shape == "optional":
        return [[head, {"LOWER": third, "OP": "?"}, tail]]
    if shape == "choice":
        return [[{"LOWER": {"IN": [first, third]}}, tail]]
    return [[head, tail]]


arguments = peer.Arguments()
start = time.process_time()
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
nlp.max_length = 10_000_000
matcher = Matcher(nlp.vocab)
numbers = {}
for number, row in enumerate(peer.rows(arguments.rules)):
    matcher.add(str(number), pattern(*row))
    numbers[nlp.vocab.strings[str(number)]] = number
prepare_seconds = time.process_time() - start


def work(text):
    return matcher(nlp(text))


def count(_, matches):
    # A place of the last word counts once.
    return peer.tally(numbers[rule] for rule, end in {(match[0], match[2]) for match in matches})


peer.measure(arguments, work, count, prepare_seconds, "spaCy " + spacy.__version__)
