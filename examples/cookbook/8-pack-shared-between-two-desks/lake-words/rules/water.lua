lexicon "actor" { file = "lexicons/bodies.tsv" }

-- Who lowers or raises what is taken from the lake.
annotation_type "withdrawal" {
  fields = { by = "actor", change = "text" },
}

rule "withdrawal.changed" {
  emit = "withdrawal",
  match = {
    "by:<actor> @([will] (~reduce | ~lower)) its withdrawals",
    "by:<actor> @([will] (~raise | ~increase)) its withdrawals",
  },
  set = { change = "$trigger" },
  examples = { "Norway [[will reduce]] its withdrawals." },
  counter = { "Norway will reduce its debt." },
}
