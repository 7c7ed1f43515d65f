-- What a thing is worth: "is a priority of", "is in the interest of", "is vital for", "is the
-- backbone of", "is an opportunity to", "has proved its usefulness". The holder is the issuer.
-- luacheck: no max line length

local W = require "lib.words"
local GENERAL = "stance.general"
local IS = "(~be | ~remain | ~become | ~prove | ~continue to be)"
local MODAL = "(must | should | ought | could | would | may | might | can | if | whether)"
local RELATIVE = "(who | which | that) [{lower}] (is | are | was | were | be | remain | remains | will | has | have | serve | serves | form | forms | provide | provides | constitute)"
local SELF = { we = true, i = true, it = true, who = true, which = true, that = true, what = true, there = true, he = true, she = true }

-- Said in a clause of its own: what somebody agrees or believes is judged there.
local function judged(m)
  local text = W.plain(m.target)
  if W.nested(m, text) then return false end
  return not m.trigger.text:find "^[Tt]o " and not SELF[text] and not text:find "^what " and not text:find "^how "
    and not text:find " that$" and not text:find " which$" and not text:find " who$" and not text:find " not$"
    and not W.denied(m.verb)
end

-- What the issuer says of its own steps is no position.
local OWN = { "administration", "president", "secretary", "united states", "european union", "the eu", "executive order", "commission", "council" }
local function of_others(m)
  local text = W.plain(m.target)
  for _, own in ipairs(OWN) do
    if text:find(own, 1, true) then return false end
  end
  return judged(m)
end

-- "A diverse market is a priority of our strategy", "remains high on our agenda".
local RANKED = "(top | key | high | higher | highest | main | first | urgent | foreign | policy | strategic | clear | absolute | critical | significant | major | central | core"
  .. " | important | shared | common | immediate | national | political | number | one | great | paramount | overriding | leading | long-standing | essential | big | security | real"
  .. " | particular | special | personal | crucial | vital | cross-cutting | horizontal | utmost)"
local function named(m) return judged(m) and W.plain(m.target) ~= "this" end

rule "stance.priority" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " [(also | thus | still | clearly | therefore | now | always | and will remain)] [(a | an | the | our | its | one of our | one of the | among our | among the | of)] " .. RANKED .. "{0,3} (priority | priorities) [(of | for | in | to)])",
    "target:<subject> @(" .. IS .. " {lower}{0,2} (high | at the top | at the very top | at the forefront | top | firmly) (of | on) (our | the | its | (<actor> 's)) {lower}{0,2} agenda)",
    "target:<subject> @(" .. IS .. " [(also | always | very much | right | firmly | now)] (close to our hearts | at the (very)? (heart | core | centre | center | forefront) of (the | its | <actor>)))",
  },
  unless = { MODAL, "{punct} priority", RELATIVE, "(it | what) " .. IS .. " {lower}{0,2} (our | a) priority" },
  when = named, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular", "stance.weight" },
  examples = {
    "A free press [[is a priority of]] our policy.", "This file [[remains high on our agenda]].",
    "Peace [[is at the heart of the]] Union.",
  },
  counter = { "Peace must be a priority.", "The lake is at the edge of the town.", "This is no priority." },
}

-- "It is in the interest of both nations to", "serves the interests of all".
local INTEREST = "(interest | interests)"
rule "stance.in-interest" {
  emit = "stance",
  match = {
    "@(it (~be | ~remain) [{lower}] [{lower}] in (the | our | their | its | everyone 's | everybody 's | (<actor> 's)) {lower}{0,3} " .. INTEREST .. " [of (!(to | that | {punct})){1,6}] (to | that)) target:<clause>",
    "@(it (~be | ~remain) [{lower}] [{lower}] in (the | our | their | its | everyone 's | everybody 's | (<actor> 's)) {lower}{0,3} " .. INTEREST .. " [of (!(to | that | for | {punct})){1,6}] for) target:<clause>",
  },
  unless = { MODAL, "not in" },
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.weight" },
  examples = { "[[It is in the interest of both nations to]] work together." },
  counter = { "It is of interest to both nations.", "It is not in the interest of both nations to wait." },
}

rule "stance.interest" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " {lower}{0,2} in ((<actor> 's) | both sides ' | the {lower}{0,3}) {lower}{0,2} " .. INTEREST .. " [of])",
    "target:<subject> @(~serve (the | our | everyone 's | both | (<actor> 's)) {lower}{0,3} " .. INTEREST .. " [of])",
    "target:<subject> @(~benefit (both | all | everyone | the (people | peoples | citizens | whole | entire) | our | millions | each))",
    "target:<subject> @(" .. IS .. " {lower}{0,2} (beneficial | advantageous | of {lower}{0,1} benefit | to the (mutual)? (benefit | advantage) of | a win-win) [(to | for)])",
  },
  unless = { MODAL, "(not | n't) {lower}{0,2} (in | serve | benefit | beneficial | good)", "(who | which | that | projects | programmes) [{lower}] (serve | serves | benefit | benefits)" },
  when = judged, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.weight" },
  examples = {
    "A fair deal [[is in Norway's interest]].", "This accord [[serves the interests of]] all.",
    "This accord [[benefits both]] peoples.", "Open trade [[is mutually beneficial]].",
  },
  counter = { "He serves tea.", "The bank pays interest.", "A deal might benefit both sides.", "The raid does not serve the interests of peace." },
}

rule "stance.no-interest" {
  emit = "stance",
  match = {
    "target:<subject> @((~be in | ~serve) (no one | no-one | nobody) 's interest)",
    "target:<subject> @((~be not in | (does | do | did | will) not serve | (is | are | goes | go | runs | run) against) (the | our | their | its | anyone 's | anybody 's | (<actor> 's)) {lower}{0,3} " .. INTEREST .. " [of])",
    "@(it ~be (in (no one | no-one | nobody) 's | not in (the | our | anyone 's | their)) {lower}{0,2} " .. INTEREST .. " [of (!(to | that | {punct})){1,6}] (to | that | for)) target:<clause>",
  },
  unless = MODAL,
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  beats = { "stance.disregards", "stance.interest" },
  examples = { "A new war [[is in nobody's interest]].", "This raid [[does not serve the interests of]] peace.", "[[It is not in the interest of the region to]] wait." },
  counter = { "The accord serves our interests.", "It is in our interest to wait." },
}

-- "Fair courts are vital for", "is essential to": what the issuer says of it, unlike "it is vital
-- to", which asks for it.
rule "stance.vital" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " (!(not | no | more | less | {punct} | to)){0,2} (vital | essential | crucial | critical | indispensable | instrumental | central | pivotal | paramount | fundamental | integral | key | decisive | invaluable | beneficial | (a | the) {lower}{0,1} (prerequisite | precondition | must)) (for | to | in | if))",
    "target:<subject> @(" .. IS .. " (!(not | no | more | less | {punct} | to)){0,2} (indispensable | paramount | pivotal | priceless | irreplaceable)) ({punct} | $ | and | as | because)",
  },
  unless = { MODAL, RELATIVE, "(it | what | who) " .. IS, "(not | n't) {lower}{0,2} (vital | essential | crucial | key)", "(will | to | would) [{lower}] play" },
  when = judged, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular" },
  examples = {
    "Fair courts [[are vital for]] trade.", "Trust [[is paramount]].",
  },
  counter = { "It is vital for peace.", "Fair courts must be vital for trade.", "It is not essential for trade." },
}

-- "will be the backbone of our recovery", "is a source of strength".
local BUT_HARM = "(conflict | conflicts | instability | tension | tensions | insecurity | violence | corruption | terrorism | crime | fear | hatred | division | war | poverty | concern | suffering | oppression | repression | destabilisation | destabilization)"
rule "stance.backbone" {
  emit = "stance",
  match = {
    "target:<subject> @((~be | ~remain | ~become | ~constitute | ~form | ~serve as | ~act as | ~represent) {lower}{0,1} (the | a | an | one of the | one of our | our | its) (!(not | of | for | to | with | {punct})){0,3} (backbone | engine | motor | cornerstone | cornerstones | bedrock | pillar | pillars | lifeblood | catalyst | guarantor | beacon | bulwark | hallmark | guarantee | bridge between | building block | stepping stone | linchpin | driving force | (driver | engine) (of | for) | (anchor | symbol | source) of | force for (good | peace | stability) | model (for | of) | reference point | gateway to | heart of | basis (for | of) | foundation (for | of | on) | key to | answer to | right (thing | way | answer | approach | place) | way forward | best (way | means | path | chance | guarantee)) [(of | for | in | to)])",
    "target:<subject> @((~be | ~remain) {lower}{0,1} (part of the solution | on the right (track | path | side) | a force for good))",
  },
  unless = { MODAL, "(of | for) ({lower} | ,){0,3} " .. BUT_HARM, RELATIVE, "(it | what | who) (is | are | was)", "(not | n't) {lower}{0,1} (the | a | an | part)" },
  when = named, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "The pact [[will be the backbone of]] our trade.", "Norlund [[is on the right track]]." },
  counter = { "The militia is a source of instability.", "The backbone of the fish was found.", "It is the basis of the law." },
}

rule "stance.source-of-harm" {
  emit = "stance",
  match = "target:<subject> @((~be | ~remain | ~become | ~constitute | ~represent) {lower}{0,1} (a | an | the | one of the | another) {lower}{0,2} (source | driver | cause | root cause | root causes | factor | catalyst | engine | symbol | breeding ground | hotbed | safe haven | haven) (of | for | behind) ({lower} | ,){0,3} " .. BUT_HARM .. ")",
  unless = { MODAL, "(not | n't) {lower}{0,1} (the | a | an)" },
  when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.copular", "stance.backbone" },
  examples = { "The militia [[is a source of instability]]." },
  counter = { "The pact is a source of strength." },
}

-- "The festival is an opportunity to meet artists".
rule "stance.opportunity" {
  emit = "stance",
  match = "target:<subject> @((~be | ~remain | ~mark | ~represent | ~constitute) {lower}{0,1} (a | an | the | our | another) {lower}{0,3} (opportunity | chance | occasion | platform) (to | for))",
  unless = {
    MODAL, "(it | there | what) (is | are | was)", "(no | not | n't) {lower}{0,2} (opportunity | chance | time)",
    "(opportunity | occasion | chance | time | moment | platform) (to | for) [{lower}] [(a | an | the)] (review | discuss | discussion | discussions | exchange | take | meet | follow | assess | examine | hear | present | learn | meeting | review | questions | departure)",
  },
  when = judged, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular" },
  examples = { "The festival [[is an opportunity to]] show our values." },
  counter = { "The dinner is an occasion to review the figures.", "There is no time to lose." },
}

-- "Substantial progress has been made", "has made great strides".
local MADE = "(progress | headway | strides | advances | gains | steps | breakthrough | achievements | results | improvements)"
local MUCH = "(significant | substantial | good | great | important | considerable | real | tangible | remarkable | impressive | major | steady | encouraging | enormous | tremendous | concrete | meaningful | notable | historic | visible | huge | solid | positive | excellent | extraordinary | genuine | bold | courageous)"
local NO_PROGRESS = { " no ", " little ", " insufficient ", " limited ", " whether ", " if ", " until ", " unless ", " how ", " once " }
local function progress(m)
  local target = W.plain(m.target)
  if W.nested(m, target) then return false end
  local text = " " .. target .. " "
  for _, word in ipairs(NO_PROGRESS) do
    if text:find(word, 1, true) then return false end
  end
  return text:find " progress " ~= nil or text:find " headway " ~= nil or text:find " strides " ~= nil
    or text:find " breakthrough " ~= nil or text:find " advances " ~= nil
end
rule "stance.progress-made" {
  emit = "stance",
  match = "target:<subject> @(~be {lower}{0,1} (made | achieved | registered | recorded | accomplished | observed))",
  unless = { MODAL, "(not | n't | until | unless | needs to | has to | to)" },
  when = progress,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "Substantial progress on prices [[has been made]]." },
  counter = { "No progress has been made.", "Progress must be made.", "The bed was made." },
}

rule "stance.progress" {
  emit = "stance",
  match = {
    "target:<subject> @((~make | ~achieve | ~take) {lower}{0,1} " .. MUCH .. " [and {lower}] [{lower}] " .. MADE .. " [(in | on | towards | toward | to)])",
    "@(there (is | has been | was | have been | are) {lower}{0,1} " .. MUCH .. " [and {lower}] [{lower}] progress (in | on | towards | toward)) target:<clause>",
  },
  unless = { MODAL, "(will | to | would | not | n't | until | unless) [{lower}] [{lower}] (make | take | achieve)" },
  when = of_others,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "Norlund [[has made great strides in]] its reforms.", "[[There has been good progress on]] prices." },
  counter = { "Norlund must make great progress.", "He made good bread.", "We will take important steps." },
}

rule "stance.no-progress" {
  emit = "stance",
  match = {
    "target:((no | little | insufficient | limited | very little | not enough | hardly any) {lower}{0,2} progress [(on | in | towards) (!{punct}){1,8}]) @((has | had) been (made | achieved | registered | recorded | observed))",
    "target:<subject> @((~make | ~show) (no | little | insufficient | limited | very little | hardly any) {lower}{0,1} (progress | headway) [(in | on | towards)])",
    "@(there (is | has been | was) (no | little | insufficient | limited | very little) {lower}{0,1} progress (in | on | towards)) target:<clause>",
    "target:<subject> @(~lag behind | ~fall (far | well)? short (of)? | ~leave much to be desired | ~come to a standstill)",
  },
  unless = MODAL,
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "Little progress on prices [[has been made]].", "The reform [[falls short of]] our hopes.", "[[There has been no progress on]] prices." },
  counter = { "Good progress has been made.", "He fell.", "Norlund made progress." },
}

-- "The format has proved its usefulness", "an important event and a milestone".
rule "stance.proves" {
  emit = "stance",
  match = {
    "target:<subject> @((~prove | ~demonstrate | ~show | ~confirm | ~retain) [{lower}] [{lower}] (its | their | his | her) {lower}{0,2} (usefulness | utility | worth | value | effectiveness | efficiency | relevance | merit | merits | resilience | potential | viability | maturity | courage | bravery | leadership | professionalism | solidarity | generosity | importance | strength | ability to | capacity to | will to | willingness to))",
    "target:<subject> @((~be | ~mark | ~represent) (the | a | an | one of) (!(that | which | who | {punct} | \"and\")){1,12} and (a | an) " .. W.key_before .. " [{lower}] " .. W.key_noun .. " [(in | for | of | towards)])",
    "target:<subject> @((is | are) (working well | paying off | bearing fruit | making a (real)? difference | yielding results | delivering {lower}{0,2} results))",
    "target:<subject> @(~bear fruit | ~pay off | ~make (a | all the) {lower}{0,1} difference | ~deliver {lower}{0,2} results | ~yield {lower}{0,2} results)",
  },
  unless = { MODAL, "(not | n't | to | will) {lower}{0,2} (prove | demonstrate | show | bear | pay | make | deliver | yield | set | pave | lay | open)" },
  when = of_others,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular" },
  examples = {
    "The format [[has again proved its usefulness]].", "The fair [[is the first of the year and an important milestone in]] our plan.",
    "The reforms [[are bearing fruit]].", "The reforms [[bore fruit]].",
  },
  counter = { "He proved the rule.", "Our teams are working on it.", "We hope that the tree will bear fruit.", "The format must prove its value." },
}
