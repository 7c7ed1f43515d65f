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

local CAPS = "({Cap} ({Cap} | (and | of | for | on | the | of the | for the | in | & | ,) {Cap}){1,8})"
local HEADED = "([{Cap}] ({Cap} | (and | of | for | & | ,) {Cap}){0,6} (<organisation_head> | <instrument_head>) [(of | for | on | to) [the] {Cap} ({Cap} | (and | of | for | the) {Cap}){0,6}])"
rule "abbreviation.headed" {
  emit = "abbreviation",
  match = {
    "long:({Cap} ({Cap} | 's | (and | of | for | to | on | in) {Cap}){1,14} [of {num}]) \"(\" short:@{upper} \")\" (Act | Law | Bill)",
    "long:" .. HEADED .. " \"(\" [the] short:@{upper} [\"+\"] \")\"",
    "long:(<actor> | <instrument>) \"(\" [the] short:@{upper} [\"+\"] \")\"",
    "long:(<actor> | <instrument>) \"(\" the [{punct}] short:@({upper} {Cap}{1,2}) [{punct}] \")\"",
  },
  unless = { "\"(\" [the] <actor kind=state> \")\"", "\"(\" [the] {upper} {num}" },
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
