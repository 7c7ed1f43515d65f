-- Who is named: persons with their role, offices, parties, media; then everybody known.

-- "President Kassym-Jomart Tokayev", "Foreign Minister of Norlund Eva Lind".
rule "actor.person" {
  emit = "actor", publish = "actor", zone = { "title", "dateline", "heading", "body", "list_item", "quotation" },
  match = {
    "role:(<role> [of <actor>] [<role>]) [,] name:@<person>",
    "role:(special envoy | Special Envoy | leader | spokesman | spokeswoman | chairman | chairwoman | chair | head) [,] name:@<person>",
    "role:(<nationality> <role>) name:@<person>",
    "name:@<person> , [the] [<nationality>] role:<role>",
    "name:@<person> , role:(<nationality> <role>)",
    "name:@<person> , the role:(<nationality> {lower}{0,2} <role>)",
  },
  set = { kind = "person", name = "$name.text" },
  examples = {
    "The reforms introduced by President [[Kassym-Jomart Tokayev]] continue.",
    "[[Eston Kohver]], the Estonian police officer, was released.",
  },
  counter = { "The President spoke." },
}

-- A name alone on the first line of a signature, the role behind it or below.
rule "actor.signatory" {
  emit = "actor", publish = "actor", zone = { "signature", "contact" },
  lines = { "^ name:<person> [, role:<rest>] $", "[^ role:({Cap}{0,4} <role> [<rest>]) $]" },
  set = { kind = "person", name = "$name.text" },
  examples = { "Peter Stano" }, counter = { "The Commission is closed today." },
}

-- "Baitak Green Party", "Radio Tolmeria", "Russian Security Services".
rule "actor.organisation" {
  emit = "actor", publish = "actor",
  match = {
    "name:@([<nationality>] {Cap}{0,4} <organisation_head> [of [the] <names>])",
  },
  set = { kind = "organisation", name = "$name.text" },
  unless = { "<actor>", "^ [the] <organisation_head> of", "(the | a | an) <organisation_head>" },
  examples = { "The [[Baitak Green Party]] was registered." },
  counter = { "The European Commission met." },
}

-- "two new political parties, Baitak Green Party and Respublica".
rule "actor.party" {
  emit = "actor", publish = "actor", match = {
    "(party | parties | movement | movements) , [<names> and] name:@<names>",
  },
  set = { kind = "party", name = "$name.text" },
  examples = { "It registered two parties, Baitak and [[Respublica]]." },
  counter = { "The parties agreed." },
}

-- "the lower chamber of the parliament (Mäjılıs)": a local name in brackets.
rule "actor.local-name" {
  emit = "actor",
  match = "(parliament | assembly | chamber | council | court | party | movement | agency) \"(\" name:@<names> \")\"",
  set = { kind = "organisation", name = "$name.text", local_name = "$name.text" },
  examples = { "the lower chamber of the parliament ([[Mäjılıs]])" },
  counter = { "the parliament (EU)" },
}

-- "the Ministry", "the Government of Veslandia": the issuer, or the body of a country.
rule "actor.office" {
  emit = "actor", publish = "actor", match = "the name:@<office>",
  set = { kind = "office", name = "$name.text" },
  unless = { "<office> (of | <person> | <names>)", "<nationality> <office>", "<actor>" },
  examples = { "The [[Ministry]] regrets this step." }, counter = { "The Ministry of Finance closed." },
}

rule "actor.government-of" {
  emit = "actor", publish = "actor",
  match = {
    "the name:@((Government | Governments | authorities | government | Ministry | Foreign Ministry | Ministry of Foreign Affairs | Ministry of Defence | Parliament | people) of [the] (country:<actor> | <names>))",
    "the name:@(country:<nationality> (Government | authorities | government | leadership | military | people))",
  },
  set = { kind = "government", name = "$name.text", id = "$country.id" },
  examples = { "We call on the [[Government of Georgia]] to act." },
  counter = { "The Government met." },
}

-- Everybody that a lexicon or an earlier rule knows.
rule "actor.known" {
  emit = "actor", language = "any", match = "a:<actor>",
  where = "a.origin in ('lexicon', 'issuer', 'defined') and not a.kind = 'pronoun'",
  set = { name = "$a.name", id = "$a.id", kind = "$a.kind", role = "$a.role" },
  examples = { "[[The European Union]] met." }, counter = { "We met." },
}
