-- "must", "should", "needs to", "has to", and what is forbidden by them.

local meant = require "lib.meant"
local someone = require "lib.someone"

-- What can stand between a subject and its modal: "the countries together have to".
local together = "(together | both | all | also | each | themselves | now | therefore | thus | urgently | in particular)"
local inner = "[((immediately | urgently | fully | swiftly | promptly) and {lower} | now | also | immediately | urgently | fully | therefore | all | both | thus | always)]"

local must = {
  must = "(must | ought to) " .. inner,
  should = "should " .. inner,
  need = "(will | also | still | now | urgently | desperately | clearly){0,2} (need | needs | has | have) to",
}
-- "must, without further delay, withdraw".
local aside = "[, (!{punct}){1,8} ,]"
local forbidden = "((must | should | may | ought) (not | n't) | (must | should) (never | no longer | in no way | under no circumstances | at no time))"

-- The rest of the clause, with what a comma and a preposition add to it.
local tail = "<clause> [, (including | with | by | without | in | through | as well as | notably | particularly | especially | starting) <clause>]"

-- What a speaker is named beside: "must stop, said Norlund".
local said = "(said | says | demanded | demands | stressed | stresses | added | adds | insisted | insists | urged | urges | warned | argued | declared | noted)"

-- Whose deed must stop: "the Norlundic blockade of the port".
local whose = "what:([(the | all | any | this | these | such | ongoing | continued)] [{lower}] whose:<nationality> [{lower}] " .. meant.deed
  .. " (!(must | should | need | needs | has | have | which | who | ,)){0,10})"

-- Not of somebody else, not asked, or no verb at all.
local vetoes = {
  "(we | i) (also | still | now | therefore | will | would | may | might){0,2} (must | should | need | have | ought)",
  "(must | should | ought | may | can) (not | n't | never | no longer | in no way | under no | at no time)",
  "(nobody | none | (no one) | (no {lower}) | nor | neither) [(shall | will)] (must | should)",
  "(this | that) need to", "(the | a | an | no | any | our | their | his | her | its | is | was | of | for | in | by) [(urgent | pressing | clear | great | continued | further | critical | growing | strong | real | shared | dire | basic | humanitarian | absolute)] (need | needs | must)",
  "(must | should | ought to | have to | has to) have (been | had | done | known | taken | come | seen | gone | made | happened | occurred | become)",
  "(must | should) [also] be (noted | recalled | stressed | emphasised | emphasized | added | clear | remembered | understood | mentioned | pointed out | said | underlined)",
  "should (like | you)", "(what | how | why | when | whether | where | if | unless) ({any}){0,3} (must | should | need | needs | has | have)",
  "(not | n't | never | only) (need | have) to", "(has | have | need) to (say | admit | note | tell | stress)",
  "should (come as | serve as | inspire | help | suffice | remind)", "(had | having) to",
}

local function plus(list, more)
  local all = {}
  for _, each in ipairs(list) do all[#all + 1] = each end
  for _, each in ipairs(more) do all[#all + 1] = each end
  return all
end

local function is_asked(m, subject, predicate)
  return someone.asked(subject, predicate, m.sentence, m.trigger.first > subject.last + 14)
end
local function asked(m) return is_asked(m, m.addressee, m.content) end
local function named(m) return meant.field(m.addressee, m, meant.unnamed) end
-- "The road must be opened and should be kept open": the subject is the first verb's.
local function joined(text)
  text = text:lower()
  return text == "and" or text == "but" or text == "or" or text:find "%f[%a]and$" or text:find "%f[%a]but$"
end
local function unasked(m)
  local what, rest = m.what, m.rest
  local words = what.text
  if #words < 4 and joined(words) then return someone.passive(rest.text) end
  return not is_asked(m, what, rest)
end

-- Where the content begins of which `what` are the words before the modal.
local function start(m, what, words, rest, predicate)
  -- Of something that is to be so ("must be durable") what it is to be is the content.
  local is = predicate:match "^%a*%s?be%s"
  if is and not someone.passive(predicate) then return rest.first end
  if joined(words) then return m.trigger.first end
  local first = what.first
  -- "X must end, and Y must be revoked": each of its own.
  if words:find " must " or words:find " should " or words:find " [hn][ae][ve]e?d?s? to " then
    local cut = words:match ".*, and ()" or words:match ".*; ()" or words:match ".* and ()"
    if cut and cut <= #words then return first + cut - 1, cut == 1 end
  end
  return first, true
end

-- The whole clause, with its subject, is what is demanded; of whom, the text does not say.
local function clause(m, has)
  local what, rest, text = m.what, m.rest, meant.text(m)
  local words, predicate = what.text, rest.text
  local first, is_whole = start(m, what, words, rest, predicate)
  local last = rest.last
  local next_one = predicate:match "(), and .* must " or predicate:match "(), and .* should "
  if next_one and next_one > 1 then last = rest.first + next_one - 2 end
  -- "in this and other processes": the subject begins before.
  if is_whole and words:find "^other " and text:sub(first - 4, first - 1) == "and " then
    local from = m.sentence.first
    local lead = text:sub(from, first - 1):match ".*[,;:] ()"
    first = from + (lead or 1) - 1
  end
  if text:sub(last, last) == "," then last = last - 1 end
  return {
    content = { first = first, last = last },
    addressee = meant.behind_by(predicate) or meant.implied(m, words .. " " .. predicate, has),
  }
end
local function clause_said(m) return clause(m, meant.said) end
local function clause_unnamed(m) return clause(m, meant.unnamed) end

local examples = {
  must = {
    asked = { "Russia [[must]] stop its aggression.", "Russia bears the blame and [[must]] end the war." },
    unasked = { "International law [[must]] be respected." },
    counter = { "We must go.", "They should have known.", "Russia must not attack.", "Russia must never attack.", "It is a must.", "They must have known." },
  },
  should = {
    asked = { "All parties [[should]] show restraint.", "[[addressee|Political actors and community leaders]] [[should]] talk." },
    unasked = { "The results [[should]] be published." },
    counter = { "They should not go.", "No one should go.", "They should never go.", "It should be noted that he left.", "Should you need help, call us." },
  },
  need = {
    asked = { "The parties [[need to]] talk.", "The countries together [[have to]] act." },
    unasked = { "The agreements [[need to]] be implemented." },
    counter = { "We will need to go.", "There is no need to withdraw the troops.", "They do not need to leave.", "He had to wait.", "He stressed the urgent need to reform." },
  },
}

for _, name in ipairs { "must", "should", "need" } do
  local force = name == "should" and "should" or "must"
  rule("demand." .. name) {
    emit = "demand",
    match = {
      "^ addressee:<actor> [" .. together .. "] @(" .. must[name] .. ") " .. aside .. " content:(" .. tail .. ")",
      "addressee:<subject> [" .. together .. "] @(" .. must[name] .. ") " .. aside .. " content:(" .. tail .. ")",
    },
    unless = vetoes, when = asked, build = named,
    set = { force = force }, beats = { "demand." .. name .. "-be" },
    examples = examples[name].asked, counter = plus(examples[name].counter, { "The law must be respected.", "The law should be respected.", "The law has to be respected." }),
  }
  rule("demand." .. name .. "-be") {
    emit = "demand",
    match = {
      "(^ | that | while | and | but | , | ;) " .. whose .. " [" .. together .. "] @(" .. must[name] .. ") " .. aside .. " rest:(" .. tail .. ")",
      "^ what:<actor> [" .. together .. "] @(" .. must[name] .. ") " .. aside .. " rest:(" .. tail .. ")",
      "[teller:<actor> [also] " .. said .. " [that]] what:<subject> [" .. together .. "] @(" .. must[name] .. ") " .. aside .. " rest:(" .. tail .. ") [[,] [{punct}] " .. said .. " sayer:<actor>]",
      "what:(and | but | or) [" .. together .. "] @(" .. must[name] .. ") " .. aside .. " rest:(" .. tail .. ")",
    },
    unless = vetoes, when = unasked, build = clause_said,
    set = { force = force },
    examples = examples[name].unasked, counter = plus(examples[name].counter, { "Russia must stop.", "Russia should stop.", "Russia has to stop." }),
  }
end

-- "We all need to", "all of us must": the speaker asks others too.
rule "demand.all" {
  emit = "demand",
  match = "addressee:(we all | all of us | each of us) [together] @(must | should | need to | have to) content:(" .. tail .. ")",
  unless = { "(must | should) (not | never)" },
  set = { force = "must" },
  examples = { "[[We all]] [[need to]] [[content|work towards peace]]." },
  counter = { "We need to go.", "We all should not go." },
}

-- What is forbidden: the content is what must not happen.
rule "demand.not" {
  emit = "demand",
  match = {
    "^ addressee:<actor> @(" .. forbidden .. " [(now | also)]) content:(" .. tail .. ")",
    "addressee:<subject> @(" .. forbidden .. " [(now | also)]) content:(" .. tail .. ")",
    "addressee:(nobody | no one | no {lower}) @((must | should)) content:(" .. tail .. ")",
  },
  unless = {
    "(we | i) [(also | still | therefore)] (must | should | may | ought)", "(under | in | at) no {lower} (must | should)",
    "nor (must | should)", "(what | how | why | when | whether | where | if | unless) ({any}){0,3} (must | should | may)",
    "(must | should) not have (been | had | taken | done | come | happened | occurred | gone)", "should not come as",
  },
  when = asked, build = named,
  set = { force = "must not" },
  examples = {
    "Russia [[must not]] attack its neighbour.", "[[addressee|No one]] [[should]] leave.",
    "The parties [[must never]] use force.",
  },
  counter = { "Russia must stop.", "We should not go.", "The law must not be broken." },
}

rule "demand.not-be" {
  emit = "demand",
  match = {
    "^ what:<actor> @((must | should | ought) (not | n't | never | no longer | in no way | under no circumstances | at no time) [(now | also)]) rest:(" .. tail .. ")",
    "what:<subject> @((must | should | ought) (not | n't | never | no longer | in no way | under no circumstances | at no time) [(now | also)]) rest:(" .. tail .. ")",
  },
  unless = {
    "(we | i) [(also | still | therefore)] (must | should | may | ought)",
    "(what | how | why | when | whether | where | if | unless) ({any}){0,3} (must | should)",
    "(must | should) not have (been | had | taken | done | come | happened | occurred | gone)", "should not come as",
    "(must | should) not be (forgotten | overlooked | understated | underestimated | surprising)",
  },
  when = unasked, build = clause_unnamed,
  set = { force = "must not" },
  examples = { "The law [[must not]] be broken.", "People [[should never]] be used as a means." },
  counter = { "Russia must not attack.", "It should not be forgotten." },
}

-- What "we" must not do is asked of all who listen where it is to forget, look away or let happen.
local neglect = "(forget | stop ({lower} | {Cap}) | cease to | cease {lower} | tire of | relent | waver | rest (until | while | as) | abandon | ignore | overlook | neglect | underestimate | lose (sight | track | hope) | look away | look the other way | turn (a | our) ({lower}){1,2} | give (up | in) | allow | let | permit | accept | tolerate | remain (silent | idle | indifferent | passive | complacent) | stand (idle | idly | by | aside) | close our eyes | become | be (complacent | naive | silent | indifferent | fooled) | fall into | take (it | this | peace | democracy) for granted | rest | repeat)"
rule "demand.not-we" {
  emit = "demand",
  match = "addressee:we [(all | also | therefore | collectively)] @((must | should | can | may) [also] (not | never | n't | no longer) [(ever | also | now)] | cannot [(ever | also | now)]) content:(" .. neglect .. " [" .. tail .. "])",
  unless = "(if | why | what | how | whether) we [also] (must | should | can | cannot | may)",
  set = { force = "must not" },
  beats = { "demand.not" },
  examples = { "We [[must not]] forget the victims.", "[[addressee|We]] [[should never]] [[content|allow this to happen again]]." },
  counter = { "We should not go.", "If we must not forget it, we write it down." },
}

-- What brooks no delay, or cannot go unpunished.
rule "demand.cannot-wait" {
  emit = "demand",
  match = {
    "content:<subject> @((can not | cannot | can no longer | must not) (wait | be (delayed | postponed | deferred)) [(further | longer | any longer | any further)])",
    "content:<subject> @((can not | cannot | can no longer) (go | remain | be left) (unpunished | unanswered | unchallenged | unaddressed))",
    "content:<subject> @((~brook | ~permit | ~allow | ~tolerate) no [(further | more)] delay)",
  },
  unless = { "(we | i | he | she | they | you) [(simply | just)] (can | cannot | must)", "(if | why | who) ({any}){0,4} (can | cannot)" },
  build = function(m) return { addressee = meant.implied(m, m.content.text, meant.unnamed) } end,
  set = { force = "must" },
  beats = { "demand.not", "demand.not-be" },
  examples = {
    "[[content|A renewed truce]] [[cannot wait further]].", "[[content|These crimes]] [[cannot go unpunished]].",
    "[[content|Relief]] [[brooks no delay]].",
  },
  counter = { "We cannot wait to see it.", "The train cannot stop here." },
}

-- The verb before whom it is asked of: "under no circumstances should Belarus be admitted".
rule "demand.never" {
  emit = "demand",
  match = "@((nor | never [again] | (under no circumstances) | (at no time) | (in no case)) (must | should)) addressee:(<actor> | it | he | she | they | this | <np>) content:(" .. tail .. ")",
  set = { force = "must not" },
  unless = "nor (must | should) (we | i)",
  examples = {
    "[[Under no circumstances should]] [[addressee|Belarus]] [[content|be admitted]].",
    "Russia should not win, [[nor should]] it be rewarded.",
  },
  counter = { "Belarus should be admitted.", "Nor should we wait." },
}

-- "there must be accountability": what there is to be, without anybody who is to see to it.
rule "demand.there" {
  emit = "demand",
  match = {
    "@(there (must | should | needs to | need to | has to | have to | ought to) be) content:(" .. tail .. ")",
    "@(there can be) content:(no (impunity | tolerance | delay | amnesty | exceptions | excuse) [" .. tail .. "])",
  },
  unless = "(if | why | whether) there",
  build = function(m) return { addressee = meant.implied(m, m.content.text, meant.unnamed) } end,
  set = { force = "must" },
  examples = { "[[There must be]] [[content|accountability for the crimes]]." },
  counter = { "There may be rain.", "They must be there." },
}
