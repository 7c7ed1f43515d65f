-- What happened or will happen, and when. Patterns turn about a day: a day in a statement is
-- nearly always that of an event, which a noun or a verb beside it tells.

local HELP = "(is | are | am | was | were | be | been | being | has | have | had | will | shall "
  .. "| did | to)"
local ADVERB = "(also | already | now | then | just | jointly | again | formally | unanimously "
  .. "| all | both | therefore | first | finally | recently | successfully | fully | officially | publicly | today)"
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
    .. ' | ";" | ":" | "-" | "–" | "—" | "(" | ")") | "(" {any}{1,3} ")"){0,' .. most .. "}"
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
    "what:([the] {Cap}{0,3} @((Council | Summit | Conference | Forum | Committee | Congress | "
      .. "Assembly) [in {Cap}] (in | on | of | ,) date:<date>))",
    "what:([the] {Cap}{0,3} @((Council | Summit | Conference | Forum | Committee | Congress | "
      .. "Assembly) date:<date>)) (will | is | was | has | had | $)",
  },
  where = "not (noun.name in ('anniversary', 'anniversaries') and gap(noun, date) > 2)",
  unless = and_no(OTHERS),
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
    "(, | and) what:@(date:<date> [,] (we | i | he | she | they | it | the | our | this | a | "
      .. "an | at | many | several | all) " .. TO_VERB .. " (" .. V .. " | <event_bare_verb>))",
    "what:([" .. HELP .. "] [(be | been)] @(date:<date> [also] <event_verb>))",
    "what:((will | shall | to) @(date:<date> [also] <event_bare_verb>))",
    "what:@(date:<date> , (when | where) (we | i | he | she | they | the | it) " .. TO_VERB .. " ("
      .. V .. " | <event_bare_verb>))",
    "what:@(date:<date> [,] (we | i | he | she | it | they) " .. V .. ")",
    "what:@(~have [(also | here)] [in {Cap} [,]] [(in | on)] date:<date>)",
    "what:@(date:<date> [,] (we | i) (had | will have | are having))",
    "what:@(date:<date> [,] there ~be {any}{0,4} <event_noun>)",
    "what:@(date:<date> (will see | saw | sees) <np>)",
    "what:@((i | we) (am | was | were | will be) [(just | already)] [(in | at | with | there | "
      .. "here) {any}{0,3}] date:<date>)",
  },
  unless = and_no { "(not | never | \"n't\") {any}{0,2} (<event_verb> | <event_bare_verb>)" },
  examples = { "On [[3 May, the Council adopted]] the act." },
  counter = { "Prisoners should be released." },
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
  examples = { "He was [[released from prison on 3 May]]." },
  counter = { "Prisoners should be released." },
}

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

-- "Almost one year after the abduction", "two years since the invasion".
rule "event.years_after" {
  emit = "event",
  beats = { "event.opening", "event.noun", "event.verb", "event.plain", "event.subject" },
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

-- What the issuer does by saying so: "the Department is also designating three men".
rule "event.act" {
  emit = "event", zone = { "body", "list_item", "quotation" }, beats = { "event.lead" },
  match = {
    "what:@((is | are) (also | today | further | now | hereby | therefore | additionally) "
      .. "(announcing | designating | imposing | sanctioning | revoking | adding | releasing | "
      .. "launching | listing | delisting | blocking | expelling | suspending | lifting) <np>)",
    "what:@((is | are) (announcing | designating | imposing | sanctioning | revoking | "
      .. "delisting | expelling) <np>)",
    "what:@((is | are) [" .. ADVERB .. "] taking [(further | additional | new)] (action | actions) "
      .. "against <np>)",
    "(i | we) what:@((am | are) [" .. ADVERB .. "] (announcing | establishing | launching | "
      .. "imposing | designating | issuing | signing | adding | appointing | nominating | "
      .. "sanctioning | revoking | suspending | lifting | terminating | ordering | declaring | "
      .. "rescinding | authorising | authorizing | submitting | transmitting | proclaiming) <np>)",
    "i what:@(have [" .. ADVERB .. "] (issued | signed | designated | imposed | "
      .. "authorised | authorized | ordered | appointed | nominated | proclaimed | revoked | "
      .. "terminated | rescinded | approved | vetoed | declared) <np>)",
    "i what:@(hereby {lower} <np>)",
    "(department | treasury | secretary | administration | ministry) [of {Cap}] what:@(has "
      .. "[" .. ADVERB .. "] (imposed | designated | sanctioned | revoked | approved | announced | "
      .. "notified | expelled | suspended | listed | delisted | blocked) <np>)",
    "^ [{punct}] what:@((action | actions) to (impose | restrict | block | deny | revoke) <np>)",
    "^ [{punct}] what:@((designation | designations | revocation | imposition | delisting) of "
      .. "<np>)",
  },
  build = function(m) return { date = m.statement.issued_on } end,
  examples = { "The Ministry [[is also designating three companies]]." },
  counter = { "The Ministry is designing a bridge." },
}

-- The event of which the first sentences speak: "The sentencing of …", "condemn the attack in …".
rule "event.subject" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "^ what:@((the | this) [!(" .. STOP .. " | <date>)] [!(" .. STOP .. " | <date>)] [!("
      .. STOP .. " | <date>)] noun:(<event_noun> | charges | inclusion | rejection) (of | by | "
      .. "against | brought | in | on) <np>)",
    "^ what:@(<actor> 's [!(" .. STOP .. " | <date>)] [!(" .. STOP .. " | <date>)] noun:<event_noun> "
      .. "(of | to | against | in | on | by) <np>)",
    "(~condemn | ~deplore | ~denounce | ~regret | ~welcome | ~commend | ~applaud | ~hail | ~celebrate "
      .. "| note of | saddened | shocked | appalled | "
      .. "outraged | horrified | concerned) [{any}{1,4}] what:@((the | this | yesterday's) [!("
      .. STOP .. ")] [!(" .. STOP .. ")] [!(" .. STOP .. ")] noun:(<event_noun> | charges | "
      .. "inclusion | rejection) (of | by | against | in | on | at | between) <np>)",
  },
  where = "not noun.kind in ('other', 'anniversary', 'call', 'meeting') and not noun.text in "
    .. "('war', 'aggression', 'conflict', 'occupation', 'annexation', 'violence', 'fighting', "
    .. "'escalation', 'hostilities', 'unrest', 'crisis', 'crackdown')",
  when = function(m) return m.sentence.index <= 5 end,
  examples = { "[[The sentencing of the fisherman]] is a scandal." },
  counter = { "The sea is wide." },
}

-- An event without a day of its own, where the statement is about it.
rule "event.plain" {
  emit = "event", zone = { "body", "list_item", "quotation" },
  match = {
    "(~condemn | ~deplore | ~denounce) [{any}] what:@((the | this | yet another) (!(of | , | "
      .. "and | to)){0,4} noun:<event_noun> (in | on | at | against) <np>)",
    "(~congratulate | ~welcome) ..12 (on | upon) what:@((his | her | their | its | your) "
      .. "{lower}{0,2} (election | re-election | reelection | appointment | nomination | "
      .. "inauguration | victory | succession | accession | enthronement | coronation) [(as | "
      .. "to | on) <np>])",
    "(following | after) what:@((his | her | their) (meeting | talks | call | visit) (with | "
      .. "to) <np>)",
    "~congratulate ..16 (on | upon | for) what:@((his | her | their | its | your | the) {lower}{0,2} "
      .. "(election | elections | re-election | reelection | appointment | nomination | inauguration | "
      .. "victory | succession | accession | enthronement | coronation | win | swearing-in | "
      .. "conclusion | completion | holding | adoption | ratification | signing | formation | "
      .. "release | conduct | selection | designation | confirmation))",
    "~congratulate ..16 (on | upon | for) what:@((winning | being elected | becoming | assuming | "
      .. "taking | completing | holding | concluding | reaching | forming | securing | launching | "
      .. "organising | organizing | ratifying | adopting | joining) <np>)",
    "~congratulate ..16 as what:@((he | she | they | it) [{lower}] <event_verb> <np>)",
    "(victims | casualties | survivors | perpetrators | aftermath | wake) of what:@((the | this | "
      .. "yesterday's | today's) (!(of | , | and | to)){0,4} noun:<event_noun> [(in | on | at | "
      .. "against | near | outside | of) <np>])",
    "(lives | perished | died | affected | hit | struck | killed | injured | wounded | impacted | displaced | devastated | "
      .. "shocked | saddened | appalled | horrified | outraged | shaken) (by | in | at) what:@((the "
      .. "| this | a | yesterday's | today's) (!(of | , | and | to)){0,4} noun:<event_noun> [(in | "
      .. "on | at | against | near | outside | that | of) <np>])",
    "(condolences | sympathy | sympathies | thoughts | prayers | solidarity) {any}{0,16} (following "
      .. "| after | over | on | aftermath of | wake of) what:@((the | this | yesterday's | today's) "
      .. "(!(of | , | and | to)){0,4} noun:<event_noun> [(of | in | on | at | against | near | by) "
      .. "<np>])",
    "^ [{punct}] (after | following | \"In the wake of\" | \"In the aftermath of\") what:@((the "
      .. "| this) (!(of | , | and | to)){0,4} noun:<event_noun> [(of | in | on | at | against | by) "
      .. "<np>])",
    "(saddened | shocked | horrified | appalled | outraged) to (learn | hear) of what:@((the | "
      .. "this) (!(of | , | and | to)){0,4} noun:<event_noun> [(of | in | on | at | against | by) "
      .. "<np>])",
    "(along | together | concurrently | simultaneously) with what:@(the " .. mods
      .. " noun:<event_noun>)",
  },
  where = "not noun.kind in ('other', 'act', 'anniversary', 'call', 'release', 'meeting', "
    .. "'trial', 'signing') and not noun.text in ('war', 'aggression', 'conflict', "
    .. "'occupation', 'annexation')",
  examples = { "It was held together with [[the local elections]]." },
  counter = { "Elections matter." },
}

-- What the first sentences tell without a day: "The authorities have closed the office".
-- With a day it is another rule's; what is said or held is no event.
local SOFT = "(reaffirmed | reconfirmed | recommitted | stated | said | told | discussed | noted "
  .. "| addressed | reviewed | followed | honoured | honored | faced | improved | increased "
  .. "| led | used | tried | made | given | caused | lost | offered | asked | provided | included "
  .. "| promoted | participated | attended | informed | updated | celebrated | served | resulted "
  .. "| deteriorated | developed | proposed | presented | invited | agreed | scheduled | received "
  .. "| coordinated | consulted | raised | confirmed | chaired | marked | expanded | fulfilled "
  .. "| advanced | committed | achieved | supported | funded | suffered | denied | ordered | prepared)"
local PARTICLE = "(off | up | down | out | away | over | back | into | from | to | on | with | in)"
rule "event.lead" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "^ <np> [(in | at | from | for | on) <np>] what:@((has | have) [" .. ADVERB .. "] <event_verb kind=past> [" .. PARTICLE .. "] "
      .. "<np>)",
    "^ (in | following | after | despite | at | with | as) {any}{1,25} , <np> what:@((has | have) "
      .. "[been] [" .. ADVERB .. "] <event_verb kind=past>)",
    "^ <np> [(in | at | from | for | on) <np>] what:@((has | have) been [" .. ADVERB .. "] <event_verb kind=past>)",
    "^ <np> [(in | at | from | for | on) <np>] what:@([" .. ADVERB .. "] <event_verb kind=past> [" .. PARTICLE .. "] <np>)",
    "^ <np> [(in | at | from | for | on) <np>] what:@([" .. ADVERB .. "] (spoke | talked | met | "
      .. "travelled | traveled | arrived | departed | gathered | convened | resigned | died))",
    "^ we , {any}{1,30} , what:@([(have | are)] (met | gathered | meeting | convened))",
    "^ <np> [(in | at | from | for | on) <np>] what:@((was | were) [" .. ADVERB .. "] <event_verb kind=past>)",
  },
  unless = {
    "<event_verb> {any}{0,32} <date>", "<event_verb> {any}{32} {any}{0,32} <date>",
    "<date> {any}{0,3} <event_verb>", "newly <event_verb>", SOFT,
    "(following | below | text | statement) {any}{0,8} (<event_verb> | released | issued)",
  },
  when = function(m) return m.sentence.index <= 4 and not m.trigger.text:find("^%u") end,
  examples = { "The police [[have arrested two fishermen]]." },
  counter = { "The police are good." },
}

-- "Today, a year after the abduction, the court rendered a verdict".
rule "event.today_told" {
  emit = "event", zone = { "body", "quotation" },
  match = ", <np> [(in | at | from | for | on) <np>] what:@([(has | have | had | was | were | is | are)] [been] [" .. ADVERB
    .. "] <event_verb> [<np>])",
  unless = { ", (who | which | where | whom | whose)", "<event_verb> {any}{0,30} <date>", SOFT },
  when = function(m)
    return m.sentence.index <= 6 and m.first > m.sentence.first + 10
      and m.sentence.text:find("^[\"“]?Today, ") ~= nil
  end,
  build = function(m) return { date = m.statement.issued_on } end,
  examples = { "Today, after a long trial, the court [[acquitted the fisherman]]." },
  counter = { "Today, the court is closed." },
}

-- "I've just spoken with the Minister", "right now the court is deciding".
rule "event.just" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "what:@([(have | has | 've | ´ve | 's)] just [" .. ADVERB .. "] <event_verb kind=past>)",
    "^ what:@([just] (in these hours | in these minutes | right now) [,] {any}{0,12} "
      .. "<event_verb kind=past>)",
  },
  unless = { "(was | were | is | are | than | not) just", "just (said | mentioned | described | told "
    .. "| stated | made | given)", "just <event_verb> {any}{0,20} <date>",
    "<date> {any}{0,6} <event_verb>" },
  build = function(m) return { date = m.statement.issued_on } end,
  examples = { "I [[have just spoken]] with the Minister." },
  counter = { "They want a just peace." },
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
    local before = m.statement.text:sub(m.sentence.first, m.first - 1)
    return before:find(" will ") ~= nil or before:find("[’']ll ") ~= nil or before:find("^We ") ~= nil
  end,
  examples = { "We will meet tonight and [[follow this up in January]]." },
  counter = { "They met and the visit in January was short." },
}

-- "The 2014 Torvik Summit": the year of a name in capitals.
rule "event.year_first" {
  emit = "event", beats = { "event.lead", "event.plain" },
  match = "what:@((the | our | its | a | last) year:{num} {Cap} {Cap}{0,4} "
    .. "noun:(<event_noun kind=meeting> | <event_noun kind=election> | <event_noun kind=attack> | "
    .. "<event_noun kind=protest>))",
  when = function(m)
    return m.year.text:find("^[12][90]%d%d$") ~= nil and m.noun.text:find("^%u") ~= nil
  end,
  build = function(m) return { date = date.parse(m.year.text, m.statement.issued_on) } end,
  examples = { "They build on [[the 2014 Torvik Summit]] pledge." },
  counter = { "They build on the 2014 Torvik Treaty." },
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

-- "We mourn the death of the poet", "the news of his passing".
rule "event.death" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "(saddened | mourn | mourns | mourning | condolences | sympathy | grief | sorrow | sadness | "
      .. "shocked | news | learned | learnt | regret | dismayed) {any}{0,14} what:@((the | his | her | "
      .. "their) {lower}{0,3} (death | deaths | passing | demise | murder | assassination | loss) of "
      .. "<np>)",
    "(saddened | mourn | mourns | condolences | grief | sorrow | shocked | news) {any}{0,14} what:@("
      .. "(his | her) {lower}{0,2} (death | passing | demise))",
  },
  unless = { "loss of (life | control | trust | confidence | territory | biodiversity | jobs)" },
  when = function(m) return m.sentence.index <= 5 end,
  examples = { "We mourn [[the death of the poet]]." },
  counter = { "We mourn the death penalty's return." },
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
