-- Events without a day of their own, where the statement is about them: what the issuer does by
-- saying so, what the first sentences tell, condemn, welcome or mourn.

local W = require "lib.words"
local ADVERB, STOP, mods, SOFT
  = W.ADVERB, W.STOP, W.mods, W.SOFT

-- What the issuer does by saying so: "the Department is also designating three men".
rule "event.act" {
  emit = "event", zone = { "body", "list_item", "quotation" }, beats = { "event.lead" },
  match = {
    "what:@((is | are) (also | today | further | now | hereby | therefore | additionally) "
      .. "(announcing | designating | imposing | sanctioning | revoking | adding | releasing | "
      .. "launching | listing | delisting | blocking | expelling | suspending | lifting | allocating | "
      .. "deploying | recalling | withdrawing | freezing | closing | terminating | issuing) <np>)",
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
    "(i | we) what:@(hereby {lower} <np>)",
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
      .. "against | brought | in | on | conducted by | carried out by | launched by | committed by | "
      .. "perpetrated by | imposed by | ordered by | passed by | adopted by | reached by | taken by "
      .. "| reached between | concluded between | announced by | signed by | staged by) <np>)",
    "^ what:@(<actor> 's [!(" .. STOP .. " | <date>)] [!(" .. STOP .. " | <date>)] noun:<event_noun> "
      .. "(of | to | against | in | on | by) <np>)",
    "(~condemn | ~deplore | ~denounce | ~regret | ~welcome | ~commend | ~applaud | ~hail | ~celebrate "
      .. "| note of | saddened | shocked | appalled | "
      .. "outraged | horrified | concerned) [{any}{1,4}] what:@((the | this | yesterday's) [!("
      .. STOP .. ")] [!(" .. STOP .. ")] [!(" .. STOP .. ")] noun:(<event_noun> | charges | "
      .. "inclusion | rejection) (of | by | against | in | on | at | between | reached between | "
      .. "reached by | reached in | concluded between | signed by | signed in) <np>)",
  },
  where = "(not noun.kind in ('other', 'anniversary', 'call', 'meeting') or noun.text in "
    .. "('closure', 'dissolution', 'resignation', 'dismissal', 'appointment', 'deployment', "
    .. "'evacuation', 'mobilisation', 'mobilization')) and not noun.text in "
    .. "('war', 'aggression', 'conflict', 'occupation', 'annexation', 'violence', 'fighting', "
    .. "'escalation', 'hostilities', 'unrest', 'crisis', 'crackdown')",
  when = function(m) return m.sentence.index <= 5 end,
  examples = { "[[The sentencing of the fisherman]] is a scandal." },
  counter = { "The sea is wide." },
}

-- An event without a day of its own, where the statement is about it.
rule "event.plain" {
  emit = "event", zone = { "body", "list_item", "quotation" }, beats = { "event.after" },
  match = {
    "(~condemn | ~deplore | ~denounce) [{any}] what:@((the | this | yet another) (!(of | , | "
      .. "and | to)){0,4} noun:<event_noun> (in | on | at | against) <np>)",
    "(~congratulate | ~welcome) ..12 (on | upon) what:@((his | her | their | its | your) "
      .. "{lower}{0,2} (election | re-election | reelection | appointment | nomination | "
      .. "inauguration | victory | succession | accession | enthronement | coronation) [(as | "
      .. "to | on) <np>])",
    "(following | after) what:@((his | her | their) (meeting | talks | call | visit) (with | "
      .. "to) <np>)",
    "(~congratulate | congratulations) ..16 (on | upon | for) what:@((his | her | their | its | your | the) {lower}{0,2} "
      .. "(election | elections | re-election | reelection | appointment | nomination | inauguration | "
      .. "victory | succession | accession | enthronement | coronation | win | swearing-in | "
      .. "conclusion | completion | holding | adoption | ratification | signing | formation | "
      .. "release | conduct | selection | designation | confirmation))",
    "(~congratulate | congratulations) ..16 (on | upon | for) what:@((winning | being elected | becoming | assuming | "
      .. "taking | completing | holding | concluding | reaching | forming | securing | launching | "
      .. "organising | organizing | ratifying | adopting | joining) <np>)",
    "(~congratulate | congratulations) ..16 as what:@((he | she | they | it) [{lower}] <event_verb> <np>)",
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
    "^ what:@(<actor> 's {lower}{0,2} noun:<event_noun kind=election>)",
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
local PARTICLE = "(off | up | down | out | away | over | back | into | from | to | on | with | in)"
local SUBJECT = "^ [<np> (and | , and | ,)] <np> [(in | at | from | for | on) <np>] "
rule "event.lead" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    SUBJECT .. "what:@((has | have) [" .. ADVERB .. "] verb:<event_verb kind=past> ["
      .. PARTICLE .. "] <np>)",
    "^ (in | following | after | despite | at | with | as | since | through | during | on | by | under | amid | over | throughout | within | before) {any}{1,25} , <np> [and <np>] what:@((has | have) "
      .. "[been] [" .. ADVERB .. "] verb:<event_verb kind=past> [<np>])",
    SUBJECT .. "what:@((has | have) been [" .. ADVERB .. "] verb:<event_verb kind=past>)",
    "^ <np> , (!(, | {punct})){1,16} , what:@((has | have) [been] [" .. ADVERB .. "] verb:<event_verb kind=past> [<np>])",
    SUBJECT .. "what:@([" .. ADVERB .. "] verb:<event_verb kind=past> [" .. PARTICLE
      .. "] <np>)",
    SUBJECT .. "what:@([" .. ADVERB .. "] (spoke | talked | met | "
      .. "travelled | traveled | arrived | departed | gathered | convened | resigned | died))",
    SUBJECT .. "what:@((will | is to | are to) [" .. ADVERB .. "] "
      .. "(visit | travel | host | meet | attend | receive | chair | pay | convene | depart | "
      .. "participate | lead | represent | hold | address | brief | open | welcome) [" .. PARTICLE .. "] <np>)",
    "(pleased | relieved | glad | delighted | saddened | shocked | appalled | outraged | regret | "
      .. "regrets | fact | learned | learnt) that <np> what:@((has been | have been | had been | was "
      .. "| were) [" .. ADVERB .. "] verb:<event_verb kind=past>)",
    "^ <np> what:@((welcomed | received | hosted) <np> (in | to) (<capital> | <place> | {Cap}))",
    "^ we , {any}{1,30} , what:@([(have | are)] (met | gathered | meeting | convened))",
    SUBJECT .. "what:@((was | were) [" .. ADVERB .. "] verb:<event_verb kind=past>)",
  },
  unless = {
    "<event_verb> {any}{0,32} <date>", "<event_verb> {any}{32} {any}{0,32} <date>",
    "<date> {any}{0,3} <event_verb>", "newly <event_verb>",
    "(took | taken) !(part | office | place | over | power | effect)",
    "presented !(his | her | their)",
    "(following | below | text | statement) {any}{0,8} (<event_verb> | released | issued)",
  },
  where = "not verb.text in " .. SOFT,
  when = function(m) return m.sentence.index <= 4 and not m.trigger.text:find("^%u") end,
  examples = { "The police [[have arrested two fishermen]]." },
  counter = { "The police are good." },
}

-- "Today, a year after the abduction, the court rendered a verdict".
rule "event.today_told" {
  emit = "event", zone = { "body", "quotation" },
  match = ", <np> [(in | at | from | for | on) <np>] what:@([(has | have | had | was | were | is | "
    .. "are)] [been] [" .. ADVERB .. "] verb:<event_verb> [<np>])",
  unless = { ", (who | which | where | whom | whose)", "<event_verb> {any}{0,30} <date>" },
  where = "not verb.text in " .. SOFT,
  when = function(m)
    local sentence = m.sentence
    return sentence.index <= 6 and m.first > sentence.first + 10
      and sentence.text:find("^[\"“]?Today, ") ~= nil
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

-- "As they celebrate their national day", "on the anniversary of independence".
rule "event.feast" {
  emit = "event", zone = { "body", "quotation" },
  match = {
    "(celebrate | celebrates | celebrating | mark | marks | marking | commemorate | commemorates | "
      .. "commemorating | observe | observing | celebration of | occasion of | congratulations on | "
      .. "wishes on | on) what:@((the | their | your | its | this) (!(of | , | to | on | for)){0,4} "
      .. "(national day | independence day | republic day | constitution day | statehood day | "
      .. "remembrance day | anniversary of <np>))",
  },
  unless = { "<ordinal> anniversary", "{num} anniversary", "<date>" },
  when = function(m) return m.sentence.index <= 5 end,
  examples = { "We send best wishes to the island as they celebrate [[their national day]]." },
  counter = { "We celebrate their national cuisine every day." },
}
