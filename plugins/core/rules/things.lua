-- Abbreviations, principles, contacts.

rule "abbreviation" {
  emit = "abbreviation", language = "any", beats = { "abbreviation.headed" }, match = "a:<abbrev>",
  set = { short = "$a.short", long = "$a.long" },
  examples = { "the [[Enhanced Partnership Agreement (EPA)]] entered into force" },
  counter = { "the lower chamber of the parliament (Mäjılıs)" },
}

-- What the letters do not tell: "Supreme Electoral Council (CSE)", "ISSG (International Syria
-- Support Group)", "Generalised Scheme of Preferences (GSP+)".
local function initials(words)
  local letters = ""
  for word in words:gmatch("[^%s%-/]+") do
    local first = word:match("^%u")
    if first then letters = letters .. first end
  end
  return letters
end

-- "Office of Trade Control (OTC)", "League of Coasts (hereinafter “LC”)", "Union des forces (UF)".
local defined = require "lib.defined"

rule "abbreviation.spelled" {
  emit = "abbreviation", language = { "en", "sv", "no", "nb", "nn", "da", "de", "es" },
  beats = { "abbreviation", "abbreviation.headed", "abbreviation.reversed" },
  statement = function(s) return defined(s) end,
  examples = { "The Office of Harbour Control ([[OHC]]) opened.", "The Coast League (hereinafter “[[CL]]”) met." },
  counter = { "the lower chamber of the parliament (Storratt)", "The court in Torvik (EU) met." },
}

-- In French those that are no known actor, which the pack for French takes with its article.
rule "abbreviation.spelled-fr" {
  emit = "abbreviation", language = "fr", beats = { "abbreviation" }, reads = { "actor" },
  statement = function(s)
    local ends = {}
    for actor in s:annotations("actor"):each() do ends[actor.last] = true end
    return defined(s, ends)
  end,
  examples = { "Le plan torvikois pour la protection de la mer ([[PTPM]]) a été adopté hier à Oslo." },
  counter = { "La chambre basse du parlement (Storratt) a voté la loi sur la pêche dans la région." },
}

local CAPS = "({Cap} ({Cap} | (and | of | for | on | the | of the | for the | in | & | ,) {Cap}){1,8})"
-- The same letters in another order: "Memorandum of Understanding on Harbour Control (HCMOU)".
local function holds(words, short)
  local letters = words:gsub("(%a)[%a\x80-\xFF]*", "%1"):gsub("%A", ""):upper()
  for letter in short:gmatch("%u") do
    local place = letters:find(letter, 1, true)
    if not place then return false end
    letters = letters:sub(1, place - 1) .. letters:sub(place + 1)
  end
  return true
end
-- Where the last words spell it in order, what stands before is not part of the name.
local function ends_in(words, short)
  local letters = words:gsub("(%a)[%a\x80-\xFF]*", "%1"):gsub("[^%u]", "")
  return #letters > #short and letters:sub(-#short) == short
end
rule "abbreviation.shuffled" {
  emit = "abbreviation",
  match = "long:" .. CAPS .. " \"(\" short:@{upper} \")\"",
  when = function(m)
    local short = m.short.text
    return #short > 3 and short:match("^%u+$") ~= nil and holds(m.long.text, short) and not ends_in(m.long.text, short)
  end,
  set = { short = "$short.text", long = "$long.text" },
  examples = { "the Memorandum of Understanding on Harbour Control ([[HCMOU]])" },
  counter = { "the Memorandum of Understanding on Harbour Control (UNESCO)" },
}

local HEADED = "([{Cap}] ({Cap} | (and | of | for | & | ,) {Cap}){0,6} (<organisation_head> | <instrument_head>) [(of | for | on | to) [the] {Cap} ({Cap} | (and | of | for | the) {Cap}){0,6}])"
rule "abbreviation.headed" {
  emit = "abbreviation",
  match = {
    "long:({Cap} ({Cap} | 's | (and | of | for | to | on | in) {Cap}){1,14} [of {num}]) \"(\" short:@{upper} \")\" (Act | Law | Bill)",
    "long:" .. HEADED .. " \"(\" [the] short:@{upper} [\"+\"] \")\"",
    "long:(<actor> | <instrument>) \"(\" [the] short:@{upper} [\"+\"] \")\"",
    "long:(<actor> | <instrument>) \"(\" the [{punct}] short:@({upper} {Cap}{1,2}) [{punct}] \")\"",
  },
  unless = {
    "\"(\" [the] <actor kind=state> \")\"", "\"(\" [the] {upper} {num}",
    "\"(\" {upper} \")\" ({num} | No)", "<actor kind=person> \"(\" {upper}", "<given_name> \"(\" {upper}",
  },
  set = { short = "$short.text", long = "$long.text" },
  examples = { "the Torvik Supreme Council ([[CST]]) met" },
  counter = { "the court in Torvik (EU)", "the council met (UK)" },
}

rule "abbreviation.reversed" {
  emit = "abbreviation",
  match = {
    "short:@{upper} (\"(\" | \"[\") [the] long:" .. CAPS .. " (\")\" | \"]\")",
  },
  when = function(m)
    local short = m.short.text:gsub("[^%u]", "")
    return #short > 1 and initials(m.long.text):find(short, 1, true) ~= nil
  end,
  set = { short = "$short.text", long = "$long.text" },
  examples = { "a member of the [[TSG]] (Torvik Support Group)" },
  counter = { "the EU (Lind Berg Moe)" },
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

-- Whom to ask, in one line: "Eva Lind, Press Officer (+47 22 24 36 00, eva.lind@mfa.example)".
local MEANS = "[(tel | phone | telephone | mobile | cell | gsm | call | at | on | email | e-mail | mail)] {punct}{0,3}"
local WHO = "(^ name:<person> | (\":\" | ; | contact | to | call | \")\" | - | Officer | Spokesperson) name:<person> | name:<given_name>)"
rule "contact.person" {
  emit = "contact", language = "any", beats = { "contact.phone", "contact.email" },
  match = {
    WHO .. " [, role:([{Cap}{1,4}] <role> [(for | of) [the] {Cap}{1,6}])] {punct}{0,3} " .. MEANS .. " phone:@<phone> {punct}{0,3} " .. MEANS .. " email:<email>",
    WHO .. " [, role:([{Cap}{1,4}] <role> [(for | of) [the] {Cap}{1,6}])] {punct}{0,3} " .. MEANS .. " phone:@<phone>",
    WHO .. " [, role:([{Cap}{1,4}] <role> [(for | of) [the] {Cap}{1,6}])] {punct}{0,3} " .. MEANS .. " email:@<email>",
  },
  examples = { "Press contact: Eva Lind, tel. [[+32 2 299 11 11]]" },
  counter = { "Call +32 2 299 11 11." },
}

-- The same on lines of their own.
rule "contact.block" {
  emit = "contact", language = "any", zone = { "signature", "contact" },
  beats = { "contact.phone", "contact.email", "contact.person" },
  lines = {
    "^ name:<person> $", "[^ role:({Cap}{0,4} <role> [<rest>]) $]",
    "^ (tel | phone | telephone | mobile | gsm | t | m) {punct}{0,2} phone:<phone> $",
    "[^ [(email | e-mail | mail)] {punct}{0,2} email:<email> $]",
  },
  examples = { "Eva Lind\nPress Officer\nTel.: +32 2 299 11 11" }, counter = { "The press office is closed." },
}
