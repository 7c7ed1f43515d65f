"""spaCy: tokens and the PhraseMatcher, which compares words as they are written."""

import time

import spacy
from spacy.matcher import PhraseMatcher

import peer

arguments = peer.Arguments()
start = time.process_time()
nlp = spacy.blank("en")
nlp.max_length = 10_000_000
matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
numbers = {}
for number, (phrase,) in enumerate(peer.rows(arguments.rules)):
    matcher.add(str(number), [nlp.make_doc(phrase)])
    numbers[nlp.vocab.strings[str(number)]] = number
prepare_seconds = time.process_time() - start


def work(text):
    return matcher(nlp(text))


def count(_, matches):
    hits = [(first, last, numbers[rule]) for rule, first, last in matches]
    return peer.tally(peer.leftmost_longest(hits))


peer.measure(arguments, work, count, prepare_seconds, "spaCy " + spacy.__version__)
