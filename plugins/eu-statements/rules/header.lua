-- Headlines and signature blocks of the EU: country, kind, issuer, speaker.

rule "header.country" {
  emit = "metadata", zone = "title", match = '^ country:@<actor kind=state> ":"',
  set = { subject_country = "$country.id" },
  examples = { "[[Kazakhstan]]: Statement by the Spokesperson on the elections" },
  counter = { "Statement on Kazakhstan" },
}

rule "header.kind" {
  emit = "metadata", zone = "title",
  match = {
    "kind:@(Statement by the [{Cap}] Spokesperson)", "kind:@(Statement by (the High Representative | <person>))",
    "kind:@(Remarks by)", "kind:@(Joint statement)", "kind:@(Press release)", "kind:@(Declaration by)",
  },
  examples = { "[[Statement by the Spokesperson]] on the elections" }, counter = { "On the elections" },
}

-- "Lead Spokesperson for Foreign Affairs and Security Policy" is an EU role.
rule "signature.issuer" {
  emit = "metadata", zone = { "signature", "contact" },
  match = "@(Spokesperson for (Foreign Affairs | European | Enlargement))",
  set = { issuer = "EU", kind = "statement" },
  examples = { "Lead [[Spokesperson for Foreign Affairs]] and Security Policy" },
  counter = { "Spokesperson of the Ministry" },
}

-- The name, the role below it, and a telephone number.
rule "signature.speaker" {
  emit = "contact", zone = { "signature", "contact" },
  lines = {
    "^ name:<person> $", "^ role:([{Cap}{0,4}] (Spokesperson | spokesperson | Press Officer) <rest>) $",
    "[^ phone:<phone> $]",
  },
  examples = { "Peter Stano\nLead Spokesperson for Foreign Affairs\n+32 2 299 11 11" },
  counter = { "The Commission is closed." },
}

-- The same block as metadata: who speaks.
rule "signature.who" {
  emit = "metadata", zone = { "signature", "contact" },
  lines = {
    "^ speaker:<person> $", "^ role:([{Cap}{0,4}] (Spokesperson | spokesperson | Press Officer) <rest>) $",
    "[^ phone:<phone> $]",
  },
  examples = { "Peter Stano\nLead Spokesperson for Foreign Affairs" },
  counter = { "The Commission is closed." },
}
