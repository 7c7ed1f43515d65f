-- Demands that have no verb of asking: "it is crucial that", "now is the time for", "the need to".

local meant = require "lib.meant"
local someone = require "lib.someone"

-- The rest of the clause, with what a comma and a preposition add to it.
local clause = "<clause> [, (including | with | by | without | in | through | as well as | notably | particularly | especially | starting) <clause>]"

local weight = "(crucial | essential | important | vital | imperative | critical | necessary | urgent | indispensable | key | paramount | (of ({lower}){0,3} importance) | (of the essence))"
local inner = "({lower}){0,2}"
local function implied(m)
  local content = m.content
  return { addressee = meant.implied(m, content.text, meant.unnamed), content = meant.trimmed(content, m) }
end

-- The subject of a clause behind "that", if it is asked itself.
local function asked(m)
  local rest = m.content.text:gsub("^(%a+) ", { is = "be ", are = "be ", must = "", should = "", can = "" })
  return someone.asked(m.addressee, { text = rest }, m.sentence)
end
local function named(m)
  local fields = meant.field(m.addressee, m, meant.unnamed) or {}
  fields.content = meant.trimmed(m.content, m)
  return fields
end
local function anybody(m) return someone.is(m.addressee, m.sentence) end

-- "it will be crucial for X to …".
rule "demand.crucial" {
  emit = "demand",
  match = "@(it (~be | ~remain | ~become) " .. inner .. " force:" .. weight .. " for) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
  when = anybody, build = named,
  unless = "not ({lower}){0,2} (crucial | essential | important | vital | imperative | critical | necessary | urgent)",
  beats = { "demand.crucial-to" },
  examples = { "[[It will be crucial for]] Kazakhstan to implement the recommendations." },
  counter = { "This was important for him.", "It is important for the talks." },
}

-- "the onus is on X to", "it is up to X to", "it is X's responsibility to".
rule "demand.onus" {
  emit = "demand",
  match = {
    "@((~consider | ~deem | ~find) it " .. inner .. " " .. weight .. " for) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
    "@(it (~be | ~remain) incumbent (on | upon)) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
    "@(it (~be | ~remain) " .. inner .. " (up to | the ({lower}){0,2} (responsibility | duty | obligation | task) of)) addressee:(<np> | <actor>) to content:(" .. clause .. ")",
    "@(it ~be) addressee:<actor> 's ({lower}){0,2} (responsibility | duty | obligation | task | turn) to content:(" .. clause .. ")",
    "@(it (~be | ~remain) [(now | also | ultimately | then | therefore | thus | first and foremost | above all | first of all)] for) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
    "@(it (~fall | ~rest | ~lie) (to | with | on | upon)) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
    "@(it (behoves | behooves)) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
    "addressee:<actor> 's @(({lower}){0,2} (responsibility | duty | obligation | task | turn) (~be | ~remain)) to content:(" .. clause .. ")",
    "@((the ball ~be) [now] in) addressee:<actor> 's court to content:(" .. clause .. ")",
    "@((the | an) (onus | burden | responsibility | obligation | ball) (~be | ~lie | ~rest | ~fall | ~remain) ({lower}){0,2} (on | upon | with)) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
  },
  when = anybody, build = named,
  unless = { "not ({lower}){0,2} (up | the | for)", "for (us | me) to", "(if | what | how | as) it ({lower}){0,2} for", "it was for" },
  set = { force = "onus" },
  beats = { "demand.crucial-to" },
  examples = {
    "[[The onus is on]] [[addressee|Russia]] [[content|to end the war]].", "[[It is up to]] [[addressee|the parties]] to decide.",
    "[[It is now for]] [[addressee|Norlund]] [[content|to act]].",
  },
  counter = { "It is not for Norlund to decide.", "It is hard for them to decide.", "It is up to 30 metres long.", "It is not up to them to decide." },
}

rule "demand.crucial-that" {
  emit = "demand",
  match = {
    "@(it (~be | ~remain) " .. inner .. " force:" .. weight .. " that) addressee:(!(to) ..14) content:(<deed> [" .. clause .. "])",
    "@(it (~be | ~remain | 's) [{lower}] [high] time [that]) addressee:(!(to | for) ..14) content:(<deed> [" .. clause .. "])",
  },
  when = asked, build = named,
  beats = { "demand.crucial-to" },
  examples = {
    "[[It is vital that]] [[addressee|all parties]] [[content|observe the ceasefire]].",
    "[[It is time that]] [[addressee|the parties]] [[content|talk]].",
  },
  counter = { "It is vital that the ceasefire be observed.", "It is time to go." },
}

rule "demand.crucial-to" {
  emit = "demand",
  match = {
    "@(it (~be | ~remain | ~become) " .. inner .. " force:" .. weight .. " (that | to)) content:(" .. clause .. " [[,] and that <clause>])",
    "@((~consider | ~deem) it " .. inner .. " force:" .. weight .. " (that | to)) content:(" .. clause .. " [[,] and that <clause>])",
  },
  unless = {
    "(not | was) ({lower}){0,2} (crucial | essential | important | vital | imperative | critical | necessary | urgent | of)",
    "(crucial | essential | important | vital | critical | necessary) to (note | recall | remember | stress | say | know | understand | see)",
    "what it",
  },
  build = implied,
  examples = { "[[It is essential that]] [[content|the law be respected]].", "[[It is also important to]] [[content|make progress]]." },
  counter = { "It is important to note that he left.", "It is not necessary to wait." },
}

-- "now is the time for X to", "the time has come to", "it is time to".
rule "demand.time" {
  emit = "demand",
  match = {
    "@(((now | this) ~be [the] (time | moment) | the time ~have come | the (time | moment) ~be now | it (~be | 's) [{lower}] [high] time) for) addressee:(<np> | <actor>) [,] (!(to | {punct})){0,8} [,] content:(to " .. clause .. ")",
    "@(((now | this) ~be [the] (time | moment) | the time ~have come | the (time | moment) ~be now | it (~be | 's) [{lower}] [high] time) (to | for)) content:(" .. clause .. ")",
    "^ @([high] time (to | for)) content:(" .. clause .. ")",
    "@(it (~be | 's) [{lower}] [high] time that) content:(" .. clause .. ")",
    "@(the time (to | for)) content:((!(~be | {punct} | has | have)){1,8}) is (now | today)",
  },
  unless = "not ({lower}){0,2} (time | moment)",
  build = function(m) return { content = meant.trimmed(m.content, m) } end,
  set = { force = "time" },
  examples = {
    "[[Now is the time for]] [[addressee|Norway]], in particular, [[content|to decide]].",
    "[[It is time to]] [[content|end the war]].",
  },
  counter = { "This time it came late.", "The time is noon." },
}

-- "there is a need for", "an urgent need to": with nobody named.
local stress = "(~stress | ~underline | ~underscore | ~emphasise | ~emphasize | ~highlight | ~reiterate | ~reaffirm | ~recall | ~recognise | ~recognize | ~note | ~acknowledge | ~affirm | ~agree on | ~concur on | ~insist on | ~stress+ing | ~underline+ing | ~underscore+ing | ~emphasise+ing | ~emphasize+ing | ~highlight+ing | ~reiterate+ing | ~reaffirm+ing | ~recall+ing | ~recognise+ing | ~recognize+ing | ~note+ing | ~share | ~point to | ~draw attention to | ~be clear about | ~raise | ~voice | ~restate | ~repeat)"
local need = "(need | necessity | urgency | imperative | urgent)"
rule "demand.need-for" {
  emit = "demand",
  match = {
    "@(" .. stress .. " (the | a | their | its | our | this | also the | again the | once again the | both the) (!(we | they | you | i | that | to | and | who)){0,3} " .. need .. " for) addressee:(<np> | <actor>) to content:(" .. clause .. ")",
    "@(" .. stress .. " the ({lower}){0,3} (importance | significance) for) addressee:(<np> | <actor>) content:(to " .. clause .. ")",
    "@(there (~be | ~remain) ({lower}){0,4} (need | necessity) for) addressee:(<np> | <actor>) to content:(" .. clause .. ")",
    "@((the | an) [{lower}] (need | necessity) for) addressee:(<np> | <actor>) to content:(" .. clause .. ")",
  },
  when = anybody, build = named,
  unless = "(no | not) ({lower}){0,2} (need | necessity)",
  set = { force = "need" },
  beats = { "demand.need-thing" },
  examples = {
    "The EU [[stressed the need for]] [[addressee|all parties]] to [[content|show restraint]].",
    "We [[underline the importance for]] [[addressee|Norway]] [[content|to act]].",
  },
  counter = { "They need us.", "There is no need for Russia to attack.", "The EU stressed the need for talks." },
}

rule "demand.need-thing" {
  emit = "demand",
  match = {
    "@(" .. stress .. " (the | a | their | its | our | this | also the | again the | once again the | both the) (!(we | they | you | i | that | to | who | fact)){0,3} " .. need .. " (for | to | of | that)) content:(" .. clause .. ")",
    "@(there (~be | ~remain) ({lower}){0,4} (need | necessity) (for | to | of)) content:(" .. clause .. ")",
    "@((the | an) [{lower}] (need | necessity) (to | for)) content:(" .. clause .. ")",
  },
  unless = {
    "(no | not) ({lower}){0,2} (need | necessity)",
    "(meet | met | fulfil | fill | in case of | without | obviate | obviates | despite | of) [{lower}] the [{lower}] need",
    "the [{lower}] (need | necessity) ({any}){0,30} (~be | ~become) (met | gone)",
  },
  build = implied,
  set = { force = "need" },
  examples = {
    "We [[underlined the need for]] [[content|lasting peace]].", "[[There is an urgent need to]] [[content|protect civilians]].",
  },
  counter = { "There is no need to withdraw the troops.", "We went without the need to pay.", "They are in need of help." },
}

-- "further changes are needed to …", "is required".
rule "demand.needed" {
  emit = "demand",
  match = {
    "work:((further | more | additional | new | urgent | immediate | concrete | swift | rapid | collective | decisive) [{lower}] (work | efforts | effort | progress | steps | step | action | actions | reforms | measures | cooperation | support)) @(~be [{lower}] (needed | required | necessary) to) content:(" .. clause .. ")",
    "content:<subject> @(~be [{lower}] (needed | required | necessary | imperative | indispensable | overdue | (of the essence)) [(to | for | in order to)])",
    "content:<subject> @(~be [{lower}] (essential | crucial | vital)) $",
    "@(what ~be [{lower}] (needed | required) [{lower}] ~be) content:(" .. clause .. ")",
  },
  unless = {
    "it ~be (needed | required | necessary | essential | crucial | imperative)", "(not | n't | as | if | when | where | was | were | who | that | which | had | what | much) ({any}){0,3} (needed | required | necessary | imperative | indispensable | overdue | essential | crucial | vital)",
    "~be required by",
  },
  when = function(m)
    if m.content.text:find "what" or m.content.text:find "how " then return false end
    -- "Norway is required to": asked of somebody.
    return not (m.trigger.text:find "required" and m.content.first < m.trigger.first and someone.is(m.content, m.sentence, true))
  end,
  build = implied,
  set = { force = "need" },
  examples = { "Further work [[is needed to]] remove obstacles.", "[[content|Immediate relief]] [[is imperative]]." },
  counter = { "It is work.", "It is not needed.", "He took what was required." },
}

-- "What is needed now is …".
rule "demand.what-needed" {
  emit = "demand",
  match = "@(what (~be [{lower}] (needed | required) | we [{lower}] need | (the region | the country | the world) [{lower}] needs) ({lower}){0,2} is) content:(!(not | that | to | how | why | what) [" .. clause .. "])",
  build = implied,
  set = { force = "need", by = "$issuer" },
  beats = { "demand.needed", "demand.want-thing" },
  examples = { "[[What is needed now is]] [[content|a political solution]].", "[[What we need is]] a truce." },
  counter = { "What is needed is not a wall.", "What he said is true." },
}

-- "A lasting solution requires …": what something takes is asked for.
rule "demand.requires" {
  emit = "demand",
  match = "what:<subject> @(require | requires | will require) [also] content:(" .. clause .. ")",
  unless = "(may | might | could | would | to | not | law | act | treaty | section | order | rules) ({lower}){0,2} require",
  when = function(m)
    local what = m.what.text:lower()
    return what == "it" or what == "this" or not someone.is(m.what, m.sentence, true)
  end,
  build = implied,
  set = { force = "need" },
  examples = { "A lasting solution [[requires]] [[content|reforms in all regions]]." },
  counter = { "The authorities require a visa.", "It may require some time.", "He left as required by the law." },
}

rule "demand.step" {
  emit = "demand",
  match = "content:<subject> @(~be [a] [{lower}] (key | important | essential | crucial | necessary) (step | steps | condition | conditions) (to | towards | toward | for))",
  set = { force = "step" },
  examples = { "Free media [[are key steps to]] democracy." }, counter = { "These are steps." },
}

-- "our call on X is to", "renews its call for", "our message to X is".
local renew = "(~renew | ~reiterate | ~repeat | ~echo | ~join | ~reaffirm | ~support | ~issue | ~restate | ~endorse | ~back | ~amplify | ~renew+ing | ~reiterate+ing | ~repeat+ing | ~echo+ing | ~reaffirm+ing | ~join+ing)"
local own = "(our | its | their | his | her | my | the | a | an | this | that)"
local calls = "(call | calls | appeal | appeals | demand | demands | request | requests | invitation | plea)"
rule "demand.renewed" {
  emit = "demand",
  match = {
    "@(" .. renew .. " " .. own .. " ({lower}){0,3} " .. calls .. " (on | upon | to | for)) addressee:(<np> | <actor>) [(in | of | to (the | this)) <np>] [,] (!(to | {punct})){0,3} [,] to content:(" .. clause .. ")",
    "@((our | my) ({lower}){0,3} (call | appeal | message | request) ({lower}){0,2} ~be (on | upon | to | for)) addressee:((<np> | <actor>) [and (on | upon) <np>]) to content:(" .. clause .. ")",
    "@((our | my) ({lower}){0,3} (call | appeal | message | request) (on | upon | to)) addressee:(<np> | <actor>) ~be [clear] [\":\"] [to] content:(" .. clause .. ")",
  },
  when = anybody, build = named,
  set = { force = "call" },
  beats = { "demand.renewed-for" },
  examples = {
    "The EU [[renews its call on]] [[addressee|Russia]] to [[content|stop]].",
    "[[Our strong call is on]] [[addressee|Norway]] to [[content|act]].",
  },
  counter = { "They had a call on Monday.", "We support the call for peace." },
}

rule "demand.renewed-for" {
  emit = "demand",
  match = {
    "@(" .. renew .. " " .. own .. " ({lower}){0,3} " .. calls .. " (for | that)) content:(" .. clause .. ")",
    "@(" .. renew .. " " .. own .. " ({lower}){0,3} " .. calls .. " to) content:(<deed> [" .. clause .. "])",
  },
  build = implied,
  set = { force = "call" },
  examples = { "The EU [[reiterates its call for]] [[content|an immediate ceasefire]]." },
  counter = { "Norway got a call from Oslo." },
}

-- "let us …": the speaker asks others to join.
rule "demand.let-us" {
  emit = "demand",
  match = "@(let us) content:(!(know | be | say | start | begin | look | see | not | recall | remember | take | consider | hope | face | go | have) [" .. clause .. "])",
  set = { force = "let" },
  examples = { "[[Let us]] [[content|build peace together]]." },
  counter = { "Let us be clear.", "They let us go." },
}

-- "Stop the war.": asked without a subject.
rule "demand.imperative" {
  emit = "demand", zone = { "body", "quotation" },
  match = "(^ | ^ {punct} | \":\") content:(@(Stop | End | Release | Free | Withdraw | Lift | Halt | Cease | Respect) (the | this | these | those | your | all | him | her | them) [" .. clause .. "])",
  when = function(m) return #m.sentence.text < 160 end,
  build = implied,
  set = { force = "must" },
  examples = { "[[Stop]] the war now." },
  counter = { "End users of the port met.", "They say that they stop the war." },
}
