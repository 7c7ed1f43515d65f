-- Nouns that name what happens.

lexicon "event_noun" { file = "lexicons/event-nouns.tsv" }
