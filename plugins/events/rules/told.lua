-- Events without a day that are told in passing: whom somebody met, what is reported, on what
-- occasion somebody speaks, what was paid.

local W = require "lib.words"
local ADVERB, STOP, SOFT
  = W.ADVERB, W.STOP, W.SOFT

-- "She also met virtually with women leaders and spoke with the media", in a readout.
local HOW = "(virtually | separately | privately | briefly | directly | jointly | together | again | also | bilaterally | by phone | by telephone | by video | at length | here | in person)"
rule "event.met" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "what:@((met | spoke | talked) [" .. HOW .. "] (with | to) (<np> | <actor>))",
    "what:@((visited | toured | hosted | convened | signed | inaugurated | met) (<np> | <actor>))",
    "what:@(held [(a | an | separate | bilateral | virtual | the)] {lower}{0,4} (meeting | meetings | talks | consultations | call | calls | conversation | discussions) (with | between) (<np> | <actor>))",
  },
  unless = {
    "(not | never | \"n't\" | to | be | been | was | were | is | are | which | who | that | newly | recently | first) (met | spoke | talked | visited | toured | hosted | convened | signed | inaugurated | held)",
    "(met | spoke | talked | visited | toured | hosted | convened | signed | inaugurated | held) {any}{0,30} <date>",
    "<date> {any}{0,12} (met | spoke | talked | visited | toured | hosted | convened | signed | inaugurated | held)",
    "met (the | this | all | these | those | its | their | our | every) {lower}{0,2} (need | needs | demand | demands | criteria | conditions | target | targets | goal | requirements | challenge)",
  },
  when = function(m)
    if m.statement.kind == "readout" then return true end
    return m.trigger.text:find "^%l+ %l* ?with " ~= nil
      and m.sentence.text:sub(1, m.trigger.first - m.sentence.first):find " also $" ~= nil
  end,
  examples = { "The Minister also [[met virtually with her counterpart]]." },
  counter = { "They never met with us.", "The storm also met the coast." },
}

-- "On the occasion of the ninth meeting of the Council", "coinciding with the summit".
rule "event.occasion" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "(coinciding | coincides | coincided | concurrent | (in conjunction)) with what:@((the | this | today's) [<ordinal>] (!(" .. STOP .. " | <date> | {punct})){0,5} noun:(<event_noun> | Summit | Council | Conference | Assembly | Forum | Congress | Committee | Ministerial | Session) [(of | in | at | on) <np>])",
    "((on the occasion of) | (at the opening of) | (at the conclusion of) | (on the eve of)) what:@((the | this | today's) [<ordinal>] (!(" .. STOP .. " | <date> | {punct})){0,5} noun:(<event_noun> | Summit | Council | Conference | Assembly | Forum | Congress | Committee | Ministerial | Session) [(of | in | at | on) <np>])",
  },
  where = "not noun.kind in ('other', 'act', 'anniversary')",
  unless = { "<date> {punct}", "<event_noun> {any}{0,12} <date>" },
  when = function(m) return m.sentence.index <= 4 end,
  examples = { "Coinciding with [[the tenth meeting of the Harbour Group]], Norlund lists two ships." },
  counter = { "They met on the occasion of his birthday." },
}

-- "There are reports that the guards have taken two fishermen", "informed that the border has been opened".
local TELL = "(reports | report | news | announcement | announcements | informed | aware | learned | learnt | allegations | evidence | indications | confirmation | word)"
rule "event.reports" {
  emit = "event", zone = { "body", "quotation" }, beats = { "event.plain" },
  match = {
    TELL .. " [by <np> [, ..12 ,]] that what:(<np> @((has | have | had) [been] [" .. ADVERB .. "] verb:<event_verb kind=past> [<np>]))",
    TELL .. " [by <np> [, ..12 ,]] that what:(<np> @((has | have) taken (the | a) decision to <event_bare_verb>))",
    TELL .. " [by <np> [, ..12 ,]] that what:(<np> @((is | are | was | were) [" .. ADVERB .. "] verb:(<event_verb kind=ing> | listing | holding | using) <np>))",
    TELL .. " that what:(<np> @((was | were) [" .. ADVERB .. "] verb:<event_verb kind=past>))",
    "(reports | news) of what:([(the | a | an)] (!(" .. STOP .. " | <date> | {punct} | ongoing | continued)){0,4} @(noun:(<event_noun> | crackdown | abuses | killings | atrocities) (on | in | against | at | near) <np>))",
  },
  where = "not verb.text in " .. SOFT .. " and not noun.kind in ('other', 'act', 'anniversary')",
  unless = { "(no | without | any) ({lower}){0,2} " .. TELL .. " that {any}{0,12} (has | have | had | is | are | was | were)", "<event_verb> {any}{0,16} <date>" },
  when = function(m) return m.sentence.index <= 8 end,
  examples = {
    "There are reports that the guards [[have arrested two fishermen]].",
    "I was informed that the Government [[has taken the decision]] to open the border.",
    "We deplore the reports of a violent [[crackdown on protesters]].",
  },
  counter = { "There are reports that the sea is calm.", "There is no evidence that they have arrested anyone." },
}

-- "We welcome that the border has been opened", "they deplored that the court has jailed him".
local FEEL = "(welcome | welcomes | welcomed | regret | regrets | regretted | deplore | deplores | deplored | glad | concerned | alarmed | dismayed | disappointed | disturbed | encouraged | troubled | note | notes | noted)"
rule "event.felt" {
  emit = "event", zone = { "body", "quotation" }, beats = { "event.plain" },
  match = FEEL .. " [with {lower}{1,3}] [the fact] that {any}{0,1} what:(<np> @((has | have) [been] [" .. ADVERB .. "] verb:<event_verb kind=past> [<np>]))",
  where = "not verb.text in " .. SOFT,
  unless = { "<event_verb> {any}{0,16} <date>" },
  when = function(m) return m.sentence.index <= 8 end,
  examples = { "We welcome that the guards [[have released the fishermen]]." },
  counter = { "We note that the sea is calm.", "We know that they have released the fishermen." },
}

-- "We regret Norlund's decision to withdraw": what the first sentences are about.
rule "event.decision" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "(~condemn | ~deplore | ~denounce | ~regret | ~welcome | ~commend | ~applaud | ~reject | ~protest | ~note | note of | concerned (by | about | at | over) | alarmed by | dismayed by | disappointed by) "
      .. "[{lower}{1,2}] what:((<actor> | {Cap}) 's {lower}{0,3} @(noun:(<event_noun> | decision | announcement | refusal) (to | of | against | on | in | from) (<event_bare_verb> | <np>)))",
    "(~condemn | ~deplore | ~denounce | ~regret | ~welcome | ~commend | ~applaud | ~reject | ~protest | ~note | note of | concerned (by | about | at | over) | alarmed by | dismayed by | disappointed by) "
      .. "what:((the | yesterday's | today's) {lower}{0,2} @((decision | announcement) (by | of) <np> to (<event_bare_verb> | {lower})))",
  },
  where = "not noun.kind in ('other', 'anniversary', 'call', 'meeting') and (noun.kind != 'act' or noun.text in "
    .. "('decision', 'announcement', 'refusal', 'ban', 'closure', 'expulsion', 'withdrawal')) and not noun.text in "
    .. "('war', 'aggression', 'conflict', 'occupation', 'annexation', 'violence', 'fighting', 'crisis')",
  unless = { "decision {any}{0,16} <date>", "<event_noun> {any}{0,16} <date>" },
  when = function(m) return m.sentence.index <= 3 end,
  examples = { "We regret Norlund’s sudden [[decision to withdraw]] from the treaty." },
  counter = { "We welcome Norlund’s support for peace." },
}

-- "The state has appropriated more than 3 million".
rule "event.spent" {
  emit = "event", zone = { "body", "list_item", "quotation" },
  match = "what:@((has | have) [" .. ADVERB .. "] (appropriated | allocated | disbursed | donated | mobilised | mobilized | earmarked | released | spent | invested) [((more | less) than | over | nearly | almost | around | about | up to | an additional | a further | another | some)] <money>)",
  unless = { "<event_verb> {any}{0,20} <date>" },
  examples = { "Norlund [[has appropriated more than EUR 3 million]] for the port." },
  counter = { "Norlund has more than EUR 3 million." },
}

-- "I will visit the island very soon": what the speaker will do, without a day.
rule "event.planned" {
  emit = "event", zone = { "body", "quotation" }, beats = { "event.lead" },
  match = "(i | we | president | minister | secretary | {Cap}) what:@(will [" .. ADVERB .. "] (visit | host | travel to | inaugurate) [(myself | himself | herself)] (<np> | <actor>))",
  unless = { "(if | whether | hope | hopes | think) {any}{0,5} will", "will {any}{0,30} <date>", "<date> {any}{0,10} will" },
  examples = { "I [[will visit the island very soon]]." },
  counter = { "It will visit us.", "I hope that we will visit the island." },
}

-- "She spoke after the attack on the port": what the first sentences answer to.
rule "event.after" {
  emit = "event", zone = { "body", "quotation" },
  match = "(following | after | (in the (wake | aftermath) of) | (in (response | reaction) to) | (in (light | view) of) | (in connection with)) "
    .. "what:((the | this | its | his | her | their | <actor> 's | {Cap} 's) (!(" .. STOP .. " | <date> | {punct})){0,3} @(noun:<event_noun> (of | in | on | at | against | by | near) <np>))",
  where = "not noun.kind in ('other', 'act', 'anniversary', 'call', 'meeting') and not noun.text in "
    .. "('war', 'aggression', 'conflict', 'occupation', 'violence', 'fighting', 'crisis', 'unrest', 'hostilities', "
    .. "'invasion', 'escalation')",
  unless = { "<event_noun> {any}{0,16} <date>" },
  when = function(m) return m.sentence.index <= 3 end,
  examples = { "She went to Norlund after the [[bombing of the port]]." },
  counter = { "She went to Norlund after the end of the road." },
}
