-- Days that are told otherwise: anniversaries, sessions, payments, second verbs, years of names.

local W = require "lib.words"
local V, TO_VERB, FROM_VERB
  = W.V, W.TO_VERB, W.FROM_VERB

local function looking_back(day, issued, years)
  local from = day or issued
  if not from then return nil end
  local year = date.year(from)
  if not year then return { date = day } end
  return { date = day or year, origin = years and date.minus(year, { years = years }) }
end

rule "event.anniversary" {
  emit = "event", match = "what:@([the] n:<ordinal> anniversary of <np>)",
  build = function(m) return looking_back(nil, m.statement.issued_on, m.n.value) end,
  examples = { "We mark [[the 30th anniversary of diplomatic relations]]." },
  counter = { "His birthday was yesterday." },
}

-- "Next year we will see the 40th anniversary", "tomorrow marks the 40th anniversary".
rule "event.anniversary_day" {
  emit = "event", beats = { "event.anniversary", "event.noun" },
  match = "what:@(date:<date> ..10 n:<ordinal> anniversary)",
  build = function(m) return looking_back(m.date.value, m.statement.issued_on, m.n.value) end,
  examples = { "[[Next year we will mark the 40th anniversary]] of the treaty." },
  counter = { "His birthday was yesterday." },
}

-- "On this Harbour Day we mark the 10th anniversary of …": the day of the statement.
rule "event.anniversary_today" {
  emit = "event", beats = { "event.anniversary" },
  match = "this {Cap}{0,3} Day ..40 what:@([the] n:<ordinal> anniversary of <np>)",
  build = function(m)
    local fields = looking_back(m.statement.issued_on, nil, m.n.value)
    return fields
  end,
  examples = { "On this Harbour Day we mark [[the 10th anniversary of the port]]." },
  counter = { "On this day they met." },
}

-- The line above a text spoken in a session: "25th Session of the Council Torvik, 3 May 2021".
rule "event.session" {
  emit = "event", beats = { "event.lead", "event.plain", "event.noun" },
  match = {
    "what:@([{Cap}] [-] [<ordinal>] [Special] (Session | Meeting | Council | Assembly | Conference | "
      .. "Summit | Committee | Forum | Congress) [of (!(<date> | , | {punct})){1,8}] [(, | in)] "
      .. "(<capital> | <place> | Geneva | Vienna | \"New York\" | Strasbourg | {Cap}) , date:<date>)",
  },
  where = "not (zone = 'title' and date.text in ('today', 'Today'))",
  examples = { "[[25th Special Session of the Harbour Council Geneva, 3 May 2021]]" },
  counter = { "The session in Geneva was long." },
}

-- "EUR 13 million in grants in January 2015".
rule "event.paid" {
  emit = "event",
  match = "what:@(<money> in (grants | loans | aid | assistance | funding | support) [{lower}] in "
    .. "date:<date>)",
  examples = { "It was paid in two parts ([[EUR 3 million in loans in May 2021]])." },
  counter = { "EUR 3 million in loans are left." },
}

-- "We will meet tonight and follow this up in January".
rule "event.and_verb" {
  emit = "event", zone = { "body", "list_item", "quotation" },
  match = "and what:@(<event_bare_verb> " .. FROM_VERB .. " date:<date>)",
  when = function(m)
    local before = m.sentence.text:sub(1, m.first - m.sentence.first)
    return before:find(" will ") ~= nil or before:find("[’']ll ") ~= nil or before:find("^We ") ~= nil
  end,
  examples = { "We will meet tonight and [[follow this up in January]]." },
  counter = { "They met and the visit in January was short." },
}

-- "A good opportunity today to brief the Council".
rule "event.chance" {
  emit = "event", zone = { "body", "quotation" },
  match = "(opportunity | chance | pleasure | honour | honor | privilege) what:@(date:<date> to "
    .. "<event_bare_verb>)",
  unless = { "(take | takes | taking | took | use | seize) {any}{0,2} (opportunity | chance) <date>" },
  examples = { "It is a good opportunity [[today to brief]] the Council." },
  counter = { "It is a good opportunity today for Europe." },
}

-- "In the early hours of 3 May, the storm reached the port".
rule "event.hours" {
  emit = "event", beats = { "event.lead", "event.plain", "event.subject" },
  match = {
    "what:((in | during) the [{lower}] (hours | morning | evening | afternoon | night) of @(date:<date> "
      .. "[,] " .. TO_VERB .. " " .. V .. "))",
  },
  examples = { "In the early hours of [[3 May, soldiers attacked]] the port." },
  counter = { "In the early hours they sleep." },
}
