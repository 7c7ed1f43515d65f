-- Verbs that tell a pledge from an agenda or a prediction; other packs can add to both.

lexicon "pledge" { file = "lexicons/pledges.tsv" }
lexicon "refusal" { file = "lexicons/refusals.tsv" }
