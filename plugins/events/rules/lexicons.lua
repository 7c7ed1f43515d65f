-- Nouns that name what happens.

lexicon "event_noun" { file = "lexicons/event-nouns.tsv" }

-- Forms of verbs that tell what happens.
lexicon "event_verb" { file = "lexicons/event-verbs.tsv" }
