-- Nouns that name what happens.

lexicon "event_noun" { file = "lexicons/event-nouns.tsv" }

-- Forms of verbs that tell what happens.
lexicon "event_verb" { file = "lexicons/event-verbs.tsv" }
lexicon "event_bare_verb" { file = "lexicons/event-bare-verbs.tsv" }

-- Words that begin another verb group.
lexicon "event_helper" {
  HELPER = {
    "is", "are", "am", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can",
    "could", "must",
  },
}
