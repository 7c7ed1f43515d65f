-- Words and pieces of patterns that the rules of this pack share.

local HELP = "(is | are | am | was | were | be | been | being | has | have | had | will | shall "
  .. "| did | to)"
local ADVERB = "(also | already | now | then | just | jointly | again | formally | unanimously "
  .. "| all | both | therefore | first | finally | recently | successfully | fully "
  .. "| officially | publicly | today)"
-- "be able to vote", "is set to meet", "have the honour to open".
local CHAIN = "((able | about | due | set | scheduled | expected | planned | foreseen | going | "
  .. "invited "
  .. "| forced | required | allowed | obliged | continuing | moving | acting | proud | pleased "
  .. "| delighted | glad | happy | honoured | honored) to | "
  .. "the (opportunity | chance | honour | honor | pleasure | privilege) (to | of))"
local BEFORE = "(" .. HELP .. " | " .. CHAIN .. " | " .. ADVERB .. "){0,5} "
-- What a bare form needs before it, so that it is no noun: "will visit", "we visit", "to visit".
local LICENCE = "(will | shall | to | we | i | did | " .. CHAIN .. ") [" .. ADVERB .. "] "
local TOLD = "<event_verb>"
local V = "(" .. BEFORE .. TOLD .. " | (am | is | are | was | were | be) meeting | "
  .. BEFORE .. LICENCE .. "<event_bare_verb>)"

-- What may stand between an event's word and its day: no other day, verb or clause.
local function between(most, besides)
  return "(!(<date> | <event_verb> | <event_helper> | " .. besides
    .. ' | ";" | ":" | "-" | "–" | "—" | "(" | ")" | "[" | "]") | "(" {any}{1,3} ")" | '
    .. '"[" {any}{1,18} "]"){0,' .. most .. "}"
end
local TO_NOUN = between(20, "<event_noun>")
local TO_VERB = between(30, "as | if | what | when | while")
local FROM_VERB = between(20, "ahead | following | after | before | view | while")

-- A word that may stand between an article and the noun that names the event.
local STOP = "of | in | on | for | to | the | a | an | and | or | by | with | that | which | as "
  .. "| at | from | who"
local mod = "!(" .. STOP .. " | {punct} | {Cap})"
local mods = "[" .. mod .. "] [" .. mod .. "]"
local anymods = "(!(" .. STOP .. " | <date> | is | are | was | were | has | have | will | can | "
  .. "must | {punct}) | \"-\"){0,6}"
local DET = "(the | a | an | this | these | that | our | my | his | her | its | their | your)"
local NAMED = "[(" .. DET .. " " .. anymods .. " | {Cap}{1,4})]"
-- "The signing of", before the noun that names what is signed.
local PART = "[the] (signing | adoption | launch | opening | start | resumption | conclusion | "
  .. "ratification "
  .. "| round | series | outbreak | end | announcement | establishment | publication | holding "
    .. "| extension "
  .. "| renewal | prolongation | suspension | lifting | entry into force) of"

-- What is said, held or done by degrees is told without being what happened.
local SOFT = "('achieved', 'addressed', 'advanced', 'agreed', 'asked', 'attended', 'built', "
  .. "'called', 'caused', 'celebrated', 'chaired', 'changed', 'cited', 'claimed', "
  .. "'committed', 'confirmed', 'consulted', 'contributed', 'coordinated', 'denied', "
  .. "'deteriorated', 'developed', 'discussed', 'doubled', 'emerged', 'exceeded', "
  .. "'expanded', 'faced', 'fallen', 'fell', 'followed', 'fought', 'fulfilled', "
  .. "'funded', 'given', 'gone', 'halved', 'honored', 'honoured', 'implemented', "
  .. "'improved', 'included', 'increased', 'informed', 'integrated', 'intensified', "
  .. "'invited', 'lasted', 'led', 'lost', 'made', 'marked', 'moved', 'negotiated', "
  .. "'noted', 'offered', 'operated', 'participated', 'pledged', 'prepared', "
  .. "'promoted', 'proposed', 'provided', 'put', 'raised', 'reaffirmed', 'received', "
  .. "'recommitted', 'reconfirmed', 'reduced', 'resolved', 'responded', 'restored', "
  .. "'resulted', 'reviewed', 'risen', 'rose', 'said', 'scheduled', 'served', 'set', "
  .. "'stated', 'suffered', 'supported', 'surged', 'threatened', 'told', "
  .. "'transformed', 'treated', 'tried', 'turned', 'updated', 'upheld', 'used')"

return {
  HELP = HELP,
  ADVERB = ADVERB,
  BEFORE = BEFORE,
  LICENCE = LICENCE,
  TOLD = TOLD,
  V = V,
  TO_NOUN = TO_NOUN,
  TO_VERB = TO_VERB,
  FROM_VERB = FROM_VERB,
  STOP = STOP,
  mod = mod,
  mods = mods,
  anymods = anymods,
  NAMED = NAMED,
  PART = PART,
  SOFT = SOFT,
}
