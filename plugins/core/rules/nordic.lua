-- Heads of statements in Swedish, Norwegian and Danish: who issues, who speaks, which kind.

local NORDIC = { "sv", "no", "nb", "nn", "da" }
local ROLES = "(statsminister | statsministern | utrikesminister | utrikesministern | försvarsminister | migrationsminister | biståndsminister | utenriksminister | utenriksministeren | forsvarsminister | udenrigsminister | udenrigsministeren | statsministeren)"
local SWEDISH = "(statsminister | utrikesminister | utrikesministern | statsministern | försvarsminister | migrationsminister | biståndsminister | Utrikesdepartementet | Sveriges regering)"

rule "nordic.kind" {
  emit = "metadata", language = NORDIC, zone = "title",
  match = { "@(uttalande | pressuttalande | utlåtande | uttalelse | udtalelse) (av | från | om | fra | af)", "^ @(uttalande | uttalelse | udtalelse) $" },
  unless = { "(gemensamt | felles | fælles) (uttalande | uttalelse | udtalelse)" },
  set = { kind = "statement" },
  examples = { "[[Uttalande]] av utrikesminister Anna Lind" }, counter = { "Gemensamt uttalande av ministrarna" },
}

rule "nordic.joint" {
  emit = "metadata", language = NORDIC, zone = "title", match = "@(gemensamt | felles | fælles) (uttalande | uttalelse | udtalelse)",
  set = { kind = "joint statement" },
  examples = { "[[Gemensamt]] uttalande av ministrarna" }, counter = { "Uttalande av utrikesminister Anna Lind" },
}

rule "nordic.speaker" {
  emit = "metadata", language = NORDIC, zone = { "title", "body", "heading" },
  match = "(uttalande | uttalelse | udtalelse) (av | från | fra | af) role:@" .. ROLES .. " speaker:<person>",
  when = function(m) return m.sentence.index <= 3 end,
  examples = { "Uttalande av [[utrikesminister]] Anna Lind med anledning av läget" },
  counter = { "Utrikesminister Anna Lind reste." },
}

rule "nordic.sweden" {
  emit = "metadata", zone = { "title", "body", "heading" }, language = "sv",
  match = { "@" .. SWEDISH, "@(Sverige | Sveriges) {lower}" },
  when = function(m) return m.sentence.index <= 5 end, set = { issuer = "SE", kind = "statement", weight = 2 },
  examples = { "[[Sverige]] fördömer attacken." }, counter = { "Norge fördömer attacken." },
}

rule "nordic.norway" {
  emit = "metadata", zone = { "title", "body", "heading" }, language = { "no", "nb" },
  match = { "@(utenriksminister | utenriksministeren | Utenriksdepartementet)", "@Norge {lower}" },
  when = function(m) return m.sentence.index <= 5 end, set = { issuer = "NO", kind = "statement", weight = 2 },
  examples = { "[[Norge]] fordømmer angrepet." }, counter = { "Sverige fordømmer angrepet." },
}

rule "nordic.denmark" {
  emit = "metadata", zone = { "title", "body", "heading" }, language = "da",
  match = { "@(udenrigsminister | udenrigsministeren | Udenrigsministeriet)", "@Danmark {lower}" },
  when = function(m) return m.sentence.index <= 5 end, set = { issuer = "DK", kind = "statement", weight = 2 },
  examples = { "[[Danmark]] fordømmer angrebet." }, counter = { "Sverige fordømmer angrebet." },
}
