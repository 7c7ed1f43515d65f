-- Abbreviations, instruments, principles, contacts.

rule "abbreviation" {
  emit = "abbreviation", language = "any", match = "a:<abbrev>",
  set = { short = "$a.short", long = "$a.long" },
  examples = { "the [[Enhanced Partnership Agreement (EPA)]] entered into force" },
  counter = { "the lower chamber of the parliament (Mäjılıs)" },
}

-- "Enhanced Partnership and Cooperation Agreement", "Security Council Resolution 2118".
rule "instrument.named" {
  emit = "instrument",
  match = {
    "name:@({Cap} ({Cap} | and | of | on | for | the){0,7} <instrument_head>)",
    "name:@(<instrument_head> (on | for | of | against | concerning) [the] {Cap}+ [(and | of | on | in | for) [the] {Cap}+]{0,3})",
    "name:@([<actor>] (Resolution | resolution | Regulation | Directive | Decision) [\"(\" {Cap} \")\"] [No .] number:{num} [/ {num}])",
    "name:@({Cap} (Agreement | Protocol | Memorandum | Accord | Accords | Convention | Declaration | agreements | Agreements) [of <date>])",
  },
  set = { name = "$name.text" },
  unless = { "^ the <instrument_head> $" },
  examples = { "in line with the [[Enhanced Partnership and Cooperation Agreement]]" },
  counter = { "an agreement was reached" },
}

rule "instrument.known" {
  emit = "instrument", language = "any", match = "a:<instrument>",
  set = { name = "$a.name", kind = "$a.kind" },
  examples = { "the [[Helsinki Final Act]] binds all" }, counter = { "the final act of the play" },
}

rule "principle" {
  emit = "principle", language = "any", match = "a:<principle>", set = { name = "$a.name" },
  examples = { "respect for [[territorial integrity]]" }, counter = { "the territory of the state" },
}

rule "contact.phone" {
  emit = "contact", language = "any", match = "phone:<phone>",
  examples = { "Call [[+32 2 299 11 11]]." }, counter = { "In 2023 it was 45 percent." },
}

rule "contact.email" {
  emit = "contact", language = "any", match = "email:<email>",
  examples = { "Write to [[press@mfa.example]]." }, counter = { "Write to us." },
}
