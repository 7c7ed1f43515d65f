-- What happened or will happen, and when. Patterns turn about a day: a day in a statement is
-- nearly always that of an event, which a noun or a verb beside it tells.

local W = require "lib.words"
local ahead = require "lib.ahead"
local HELP, BEFORE, LICENCE, TOLD, V, TO_NOUN, TO_VERB, FROM_VERB, mod, mods, anymods, NAMED, PART
  = W.HELP, W.BEFORE, W.LICENCE, W.TOLD, W.V, W.TO_NOUN, W.TO_VERB, W.FROM_VERB, W.mod, W.mods,
    W.anymods, W.NAMED, W.PART

-- A day that is no event's: a deadline, a limit, "the issue today"; what did not happen.
local NO_DAY = {
  "(since | until | till | through | throughout | by | before | than) [the] <date>",
  "^ [last] (published | updated | posted | issued) [(on | at | \":\")] <date>",
  "(every | each) (year | month | week | day) [(in | on | of)] <date>", "(every | each) <date>",
  "(agenda | option | priority | situation | opportunity | world) [of] <date>",
  "(take | takes | taking | took | use | seize) {any}{0,2} opportunity",
  '(must | should | could | might | would | can | cannot | "may") {any}{0,3} <event_verb>',
  '(must | should | could | might | would | can | cannot | "may")',
  "(call | calls | called | calling) [{any}] (on | upon) !<date>",
}
local function and_no(more)
  local all = {}
  for _, list in ipairs { NO_DAY, more } do
    for _, pattern in ipairs(list) do all[#all + 1] = pattern end
  end
  return all
end
-- The day belongs to a word behind it: "today's meeting", "the 3 May declaration".
local OTHERS = {
  -- The place and day above a text.
  "!(in | at | of | to) (<capital> | geneva | strasbourg | new york | the hague) , <date>",
  "(press | media | news | immediate) release", "against delivery",
  "<date> ('s | ´s)", '"Today"', '"Yesterday"', '"Tomorrow"', '"Tonight"',
  "(the | 's) <date> !(in | at | on | with | by | for | to | and | between | of | that | which "
    .. "| where | when | who | {punct})",
}

rule "event.dated" {
  emit = "event", beats = { "event.plain", "event.subject", "event.verb", "event.lead" },
  match = {
    "what:@(date:<date> ('s | ´s) " .. mods .. " noun:<event_noun> [in (<actor> | <names>)] "
      .. "[(with | between) <np>])",
    "what:@(date:<date> ('s | ´s) " .. anymods .. " noun:<event_noun>)",
    "what:@(date:<date> ('s | ´s) [" .. mod .. "] noun:(action | actions | move | moves | steps "
      .. "| measures))",
    "what:@((the | these | our) " .. mods .. " noun:(action | actions | measures) [taken] "
      .. "date:<date>)",
  },
  where = "not noun.name in ('anniversary', 'anniversaries') and not (zone = 'title' and "
    .. "date.text in ('today', 'Today'))",
  examples = {
    "We note [[yesterday’s elections in Kazakhstan]].",
  },
  counter = { "An election is a choice." },
}

-- "The 3 May agreement", "the November 2021 national elections".
rule "event.day_first" {
  emit = "event", beats = { "event.verb", "event.plain", "event.subject", "event.lead" },
  match = "what:@((the | a | an | our | their | its | his | her | 's) [{lower}] date:<date> [,] "
    .. anymods .. " <event_noun> [in <actor>])",
  examples = { "We recall [[the November 2021 national elections]]." },
  counter = { "The elections were fair." },
}

-- "The meeting with the Minister in Oslo on 3 May", "the Council on 3 May".
rule "event.noun" {
  emit = "event", beats = { "event.plain", "event.subject", "event.lead" },
  match = {
    "what:(" .. NAMED .. " @(noun:<event_noun> of [the] date:<date>))",
    "what:([" .. PART .. "] " .. NAMED .. " @(noun:<event_noun> [" .. TO_NOUN .. " !(of | "
      .. "<event_noun> | \"-\" | \"–\" | \":\")] date:<date>))",
    "what:([the] " .. mods .. " @((action | actions | measures | decisions | crimes | abuses | killings | "
      .. "atrocities) (by | of | against | (committed by) | (taken by) | at) " .. TO_NOUN .. " (in | on | of) date:<date>))",
    "what:@((the | that) (!(" .. W.STOP .. " | {punct} | date | deadline)){1,4} (declared | proclaimed | established | imposed | "
      .. "announced | set out) (in | by | under | pursuant to) {Cap}{1,3} [{num}] of date:<date>)",
    "what:([the] {Cap}{0,3} @((Council | Summit | Conference | Forum | Committee | Congress | "
      .. "Assembly) [in {Cap}] (in | on | of | ,) date:<date>))",
    "what:([the] {Cap}{0,3} @((Council | Summit | Conference | Forum | Committee | Congress | "
      .. "Assembly) date:<date>)) (will | is | was | has | had | $)",
  },
  where = "not (noun.name in ('anniversary', 'anniversaries') and gap(noun, date) > 2)",
  unless = and_no(OTHERS),
  build = ahead.day,
  examples = {
    "We recall the [[meeting with the Minister in Oslo on 3 May]].",
    "after the [[tragic events of January 2022]]",
  },
  counter = { "The meeting was long." },
}

-- "The 12th Meeting of the Committee (3 May 2021)".
rule "event.bracketed" {
  emit = "event", zone = { "body", "list_item", "quotation" },
  match = "what:(" .. NAMED .. " @(<event_noun> [(of | on | with | in) (!(<date> | "
    .. "{punct})){1,8}] \"(\" date:<date> \")\"))",
  examples = { "The 12th [[meeting of the Committee (3 May 2021)]] was short." },
  counter = { "Exports fell (2015)." },
}

-- "On 3 May, the Council adopted", "today released", "we will have today".
rule "event.opening" {
  emit = "event", beats = { "event.plain", "event.subject", "event.lead" },
  match = {
    "(^ [{punct}] | that | when | and | \":\" | \";\" | - | – | {upper}) what:([(on | in | at | "
      .. "for | from | during)] @(date:<date> [<date>] [,] " .. TO_VERB .. " " .. V .. "))",
    "(, | and) what:((on | in | at | during) @(date:<date> [,] " .. TO_VERB .. " " .. V .. "))",
    "what:([" .. HELP .. "] [(be | been)] @(date:<date> [also] <event_verb>))",
    "what:((will | shall | to) @(date:<date> [also] <event_bare_verb>))",
    "what:@(date:<date> , (when | where) (we | i | he | she | they | the | it) " .. TO_VERB .. " ("
      .. V .. " | <event_bare_verb>))",
    "what:@(~have [(also | here)] [in {Cap} [,]] [(in | on)] date:<date>)",
    "what:@(date:<date> [,] there ~be {any}{0,4} <event_noun>)",
    "what:@(date:<date> (will see | saw | sees) <np>)",
    "what:@((i | we) (am | was | were | will be) [(just | already)] [(in | at | with | there | "
      .. "here) {any}{0,3}] date:<date>)",
  },
  unless = and_no { "(not | never | \"n't\") {any}{0,2} (<event_verb> | <event_bare_verb>)" },
  build = ahead.day,
  examples = { "On [[3 May, the Council adopted]] the act." },
  counter = { "Prisoners should be released." },
}

-- "…, and today we have agreed", "yesterday I met": a day with a pronoun behind it.
rule "event.opening_we" {
  emit = "event", beats = { "event.plain", "event.subject", "event.lead" },
  match = {
    "(, | and) what:@(date:<date> [,] (we | i | he | she | they | it | the | our | this | a | "
      .. "an | at | many | several | all) " .. TO_VERB .. " (" .. V .. " | <event_bare_verb>))",
    "what:@(date:<date> [,] (we | i | he | she | it | they) " .. V .. ")",
    "what:@(date:<date> [,] (we | i) (had | will have | are having))",
  },
  unless = and_no { "(not | never | \"n't\") {any}{0,2} (<event_verb> | <event_bare_verb>)" },
  examples = { "[[Yesterday we adopted]] the act." },
  counter = { "Yesterday we were happy." },
}

-- "Was signed in 2014", "will meet the Minister in Oslo on 3 May".
rule "event.verb" {
  emit = "event", beats = { "event.plain", "event.subject", "event.lead" },
  match = {
    "what:(" .. BEFORE .. "@(" .. TOLD .. " " .. FROM_VERB .. " date:<date>))",
    "what:(" .. BEFORE .. LICENCE .. "@(<event_bare_verb> " .. FROM_VERB .. " date:<date>))",
    "what:@((am | is | are | was | were | be) meeting " .. FROM_VERB .. " date:<date>)",
    "what:@((is | are | was | were) (due | expected | planned | foreseen | set | likely) [(in | "
      .. "on | for)] date:<date>)",
    "what:@((meet | convene | reconvene | gather | arrive) " .. FROM_VERB .. " date:<date>)",
    "what:@((come | comes | enter | enters) into (force | effect) " .. FROM_VERB .. " date:<date>)",
  },
  unless = and_no {
    "(not | never | \"n't\") {any}{0,2} (<event_verb> | <event_bare_verb>)",
    "(and | that | when) <date>",
    ", <date> (we | i | he | she | it | they | the | our | this | a | an | {Cap})",
    "<date> ('s | ´s)", '"Today"', '"Yesterday"', '"Tomorrow"', '"Tonight"',
    "(the | 's) <date> !(in | at | on | with | by | for | to | and | between | of | that | "
      .. "which | where | when | who | {punct})",
    "!as of [the] <date>",
  },
  build = ahead.day,
  examples = { "He was [[released from prison on 3 May]]." },
  counter = { "Prisoners should be released." },
}

-- "Almost one year after the abduction", "two years since the invasion".
rule "event.years_after" {
  emit = "event",
  beats = {
    "event.opening", "event.opening_we", "event.noun", "event.verb", "event.plain",
    "event.subject",
  },
  match = "what:@([(almost | nearly | exactly | just | about | over | more than | less than)] "
    .. "n:(<number> | a) unit:(year | years | month | months | weeks | days) (after | since) "
    .. NAMED .. " <event_noun> [of <np>])",
  build = function(m)
    local issued = m.statement.issued_on
    if not issued then return nil end
    return { date = date.parse(m.n.text .. " " .. m.unit.text .. " ago", issued) }
  end,
  examples = { "The court spoke [[almost one year after the abduction of the officer]]." },
  counter = { "He came one year after his brother." },
}
