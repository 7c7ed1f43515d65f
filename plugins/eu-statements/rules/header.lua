-- Headlines and signature blocks of the EU: country, kind, issuer, speaker.

rule "header.country" {
  emit = "metadata", zone = "title", match = '^ country:@<actor kind=state> ":"',
  set = { subject_country = "$country.id" },
  examples = { "[[Kazakhstan]]: Statement by the Spokesperson on the elections" },
  counter = { "Statement on Kazakhstan" },
}

-- Persons who spoke for the Union without a title beside the name, or with one that others have too.
local HR = "(High Representative | High Representative/Vice-President | High Representative/Vice President | HR/VP | HRVP | HR-VP)"
local OFFICERS = "(Solana | Ashton | Mogherini | Borrell | Kallas | Barroso | Juncker | von der Leyen | Van Rompuy | Tusk | Charles Michel | Costa)"
local FIRST = "(Javier | Catherine | Federica | Josep | Kaja | José Manuel | Jean-Claude | Ursula | Herman | Donald | António)"
local BODY = "(European Union | European Commission | European Council | European Parliament | European External Action Service | EEAS | EUDEL | Council of the European Union | Council of the EU)"

-- The High Representative, the Commission and other bodies of the Union, where they open a title
-- or stand behind "by".
rule "header.issuer" {
  emit = "metadata", zone = "title",
  match = {
    "(^ | by | of | from) [the] [(EU | European Union)] @(" .. HR .. ")",
    "(^ | by | of | from) [the] [(President | Commission President)] [" .. FIRST .. "] @(" .. OFFICERS .. ")",
    "^ [({num} | - | {upper}){1,4}] [the] @(" .. BODY .. ")",
    "(by | from) [the] @(" .. BODY .. ")",
    "^ @Commission {lower}", "^ @(Council) (adopts | extends | imposes | prolongs | conclusions | agrees | approves | sets)",
    "@(EU | European Union) [{Cap}] (statement | statements | intervention | declaration | delegation | ambassador | ambassadors | spokesperson | Spokesperson | Special Representative | Heads of Mission)",
    "^ @(Commissioner | Commissioners)", "(by | from) [{Cap}{0,2}] @(Commissioner | Commissioners)",
    "on behalf of the @(EU | European Union)",
  },
  set = { issuer = "EU" },
  unless = { "(EU | European Union) ..3 (President | Prime Minister)" },
  examples = { "Remarks by the [[High Representative]] at the summit" },
  counter = { "Statement on the European Union", "Meeting of the Prime Minister with the High Representative" },
}

-- "Joint statement by the High Representative and the Foreign Minister of Norway": both issue it.
rule "header.joint" {
  emit = "metadata", zone = "title",
  match = "^ joint @(statement | declaration | communiqué) (by | of | from) [the] [EU] [(" .. HR .. " | President | Commissioner)] [" .. FIRST .. "] (" .. OFFICERS .. " | " .. HR .. ") and ..8 of [the] [(Republic | Kingdom) of] other:<actor kind=state>",
  build = function(m) return { issuer = "European Union, " .. m.other.text, kind = "joint statement" } end,
  examples = { "Joint [[statement]] by the High Representative and the Foreign Minister of Norway" },
  counter = { "Statement by the High Representative on the Foreign Minister of Norway" },
}

-- "EU-Norway Joint Statement": within a word no actor is read.
rule "header.pair" {
  emit = "metadata", zone = "title",
  match = {
    "^ [the] pair:{Cap} [{Cap}{1,2}] @joint [press] (statement | declaration | communiqué | release)",
    "^ @joint [press] (statement | declaration | communiqué | release) [(of | on | from | following | after)] [the] [\":\"] pair:{Cap} {Cap}",
  },
  build = function(m)
    local other = m.pair.text:match("^EU[-–](%u.+)$")
    return other and { issuer = "European Union, " .. other, kind = "joint statement" } or nil
  end,
  examples = { "EU-Norway [[Joint]] Statement on the flood" },
  counter = { "EU-Norway talks on a joint fund", "Joint statement on the EU-Norway talks" },
}

-- The Union anywhere in a title: only a hint.
rule "header.hint" {
  emit = "metadata", zone = "title",
  match = { "@(EU | European Union)", "@(" .. HR .. ")", "@(European Commission | European Parliament | European Council | Council of the European Union | EUDEL)" },
  set = { issuer = "EU", kind = "press release", weight = 3 },
  examples = { "Outcome of the talks between the [[European Commission]] and Norway" },
  counter = { "Outcome of the talks with Norway" },
}

-- "The European Union …" in the first sentences: a hint, and the kind where no words say it.
rule "opening.issuer" {
  emit = "metadata", language = "en", zone = { "body", "list_item", "quotation" },
  match = {
    "@(European Union | EU | European Commission | EUDEL | European Parliament | European External Action Service)",
    "@(" .. HR .. ")", "check against @delivery",
  },
  when = function(m) return m.sentence.index <= 6 and #m.statement.text >= 90 end,
  set = { issuer = "EU", kind = "press release", weight = 1 },
  examples = { "The [[European Union]] and Norway held talks. They met in Oslo. It was the third time in a row that they held such talks." },
  counter = { "Norway held talks. They met in Oslo. It was the third time in a row that they held such talks." },
}

-- "Statement by the Spokesperson on …" with nobody named is how the Union's service says it.
rule "header.spokesperson" {
  emit = "metadata", zone = { "title", "body", "heading" },
  match = { "^ [({Cap}{1,3} \":\")] statement by the @Spokesperson [of the EEAS] (on | regarding | about | concerning | following | after | ahead)", "^ [({Cap}{1,3} \":\")] statement by the @Spokesperson $" },
  when = function(m) return m.sentence.index <= 3 end,
  set = { issuer = "EU", weight = 6 },
  examples = { "Statement by the [[Spokesperson]] on the elections" },
  counter = { "Statement by the Spokesperson of the Ministry" },
}

-- Where the address of the page says so, or one that the text names.
rule "source.issuer" {
  emit = "metadata",
  statement = function(s)
    local url, weight = s.url, 3
    local host = url and url:match("^https?://([^/]+)")
    if not host or not host:find("europa.eu", 1, true) then
      if url then return nil end
      -- Plain searches are quick; most statements end here.
      local text = s.text
      if not text:find("europa.eu", 1, true) or not text:find("://[%w%.%-]*europa%.eu") then return nil end
      weight = 1
    end
    local first = s.sentences[1]
    return first and { { at = first, issuer = "EU", kind = "press release", weight = weight } }
  end,
  examples = { "Link: https://www.eeas.europa.eu/x" }, counter = { "Link: https://www.example.org/x" },
}

-- "Lead Spokesperson for Foreign Affairs and Security Policy" is an EU role.
rule "signature.issuer" {
  emit = "metadata", zone = { "signature", "contact" },
  match = "@(Spokesperson for (Foreign Affairs | European | Enlargement))",
  set = { issuer = "EU" },
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
