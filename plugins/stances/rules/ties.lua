-- Ties between states and what they are built on: "our relationship is broad and deep", "we are
-- friends and allies", "share a vision". What ties others have among themselves is a fact, no
-- position.
-- luacheck: no max line length

local W = require "lib.words"
local GENERAL = "stance.general"
local MODAL = "(must | should | ought | could | may | might | can | if | whether)"
local IS = "(~be | ~remain | ~become | ~prove | ~continue to be)"

local NAMES = {
  relationship = true, relations = true, ties = true, partnership = true, friendship = true, alliance = true,
  bond = true, bonds = true, cooperation = true, collaboration = true, connections = true, links = true,
  unity = true,
}
-- The subject speaks of ties, and is no relative clause.
local function between(m)
  local target = W.plain(m.target)
  local text = " " .. target:gsub("[%p]", " ") .. " "
  if text:find(" who $") or text:find(" which $") or text:find(" that $") or text:find " talks " then return false end
  if text:find " whether " or text:find " how " or m.trigger.text:find "^[Tt]o " then return false end
  for word in text:gmatch "[^ ]+" do
    if NAMES[word] or NAMES[word:match "^(.*)s$"] then return not W.nested(m, target) end
  end
  return false
end

local WELL = "(broad | deep | deeper | strong | stronger | strongest | close | closer | solid | robust | enduring"
  .. " | excellent | unwavering | unbreakable | unshakeable | unshakable | ironclad | rock-solid | steadfast"
  .. " | vibrant | dynamic | warm | cordial | friendly | fruitful | productive | special | unique | historic"
  .. " | long-standing | longstanding | thriving | flourishing | deep-rooted | wide-ranging | comprehensive"
  .. " | mature | indispensable | essential | vital | invaluable | resilient | durable | lasting | unparalleled"
  .. " | crucial | fundamental | strategic | mutually beneficial | second to none | multifaceted | time-tested | constructive"
  .. " | at an all-time high | as strong as | in good shape | on a (solid | firm | good) footing | very good)"
local BASED = "((based | built | founded | grounded | predicated) (on | upon) | (underpinned | sustained"
  .. " | cemented | strengthened | reinforced | bound) by)"

rule "stance.ties" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " (!(not | no | never | longer | {punct})){0,3} " .. WELL .. " [, {lower} ,] [and {lower}])",
    "target:<subject> @(((has | have) never been (so)? | (is | are) now) (stronger | closer | deeper | better | strong | close | more (important | vital | relevant)))",
    "target:<subject> @((~be | ~remain) (!(not | no | longer | {punct})){0,2} " .. BASED .. ")",
    "target:<subject> @((rests | rest | stands | stand) on (a | the | shared | common | our) {lower}{0,2})",
    "target:<subject> @((continues | continue) to (grow | flourish | deepen | thrive | strengthen | prosper | expand | blossom))",
    "target:<subject> @((has | have) {lower}{0,1} (flourished | deepened | thrived | blossomed | stood the test of time | gone from strength to strength | grown (stronger | closer)))",
  },
  unless = { MODAL, "(it | what | how) " .. IS, "(confident | hope | hopes | ensure | ensuring | sure) {any}{0,8} (is | are | remain | remains | continue)" },
  when = between,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular", "stance.copular-adjective" },
  examples = {
    "Our alliance with Torvik [[is broad and deep]].", "The ties between our peoples [[have never been stronger]].",
    "Our friendship [[is firmly built on]] shared values.", "The partnership [[rests on a firm base]].",
    "Our cooperation [[continues to flourish]].", "The bond [[has stood the test of time]].",
  },
  counter = {
    "The lake is broad and deep.", "Our relations must be strong.", "Their alliance is no longer strong.",
    "The claim is based on old maps.",
  },
}

-- "We are friends and allies", "Torvik is our closest ally".
local FRIENDS = "(friends | allies | partners | neighbours | neighbors | brothers | sisters)"
local FRIEND = "(friend | ally | partner | neighbour | neighbor)"
rule "stance.we-friends" {
  emit = "stance",
  match = "(we | our ({lower}){0,2} (countries | nations | peoples | governments)) @((are | remain | have {lower}{0,1} been | will {lower}{0,1} (be | remain)) (!(not | no | with | to | of | for | by | in | among | {punct})){0,3} " .. FRIENDS .. " [and [{lower}] " .. FRIENDS .. "])",
  unless = MODAL,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.friends", "stance.copular" },
  examples = { "We [[are friends and allies]]." },
  counter = { "We met friends and allies.", "We are not friends." },
}

rule "stance.friends" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " {lower}{0,1} (our | my | one of (our | the Union 's)) {lower}{0,3} (" .. FRIEND .. " | " .. FRIENDS .. ") [and [{lower}] (" .. FRIEND .. " | " .. FRIENDS .. ")])",
  },
  unless = { MODAL, "(who | which | that) [{lower}] (is | are | was | were | remain)", "not " .. FRIENDS },
  when = function(m) return not m.target.text:find " who$" and W.plain(m.target) ~= "we" end,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular" },
  examples = {
    "Torvik [[is our closest ally]].", "Norlund [[remains one of our oldest friends]].",
  },
  counter = { "They met friends and allies.", "Norlund and Torvik are not friends.", "The men who are friends left." },
}

-- "We share a vision of", "Norlund and Torvik share common values".
local HELD = "(vision | visions | value | values | interest | interests | history | heritage | bond | bonds | belief | beliefs | conviction | determination | understanding"
  .. " | goal | goals | objective | objectives | ambition | ambitions | aspirations | destiny | future | principles | desire | ideals | interest | traditions | ties | friendship | commitment | sense of | culture)"
rule "stance.share" {
  emit = "stance",
  match = {
    W.holder .. " @(~share (a | an | the same | many | common | so many | these | those | our | deep | strong | close | such) (!(border | borders | information | {punct} | of | to | for | with | that | who)){0,4} " .. HELD .. " [and {lower}] [(of | that | for | to | in)]) [target:<clause>]",
    "(we | they) @((are | remain) {lower}{0,1} (united | bound [together] | linked | joined | tied) by) target:<clause>",
    "target:<subject> @((are | remain) {lower}{0,1} (bound [together] | linked | tied) by) ({lower} | ,){0,3} (ties | values | bonds | history | interests | friendship)",
  },
  unless = { MODAL, "(will | to) [{lower}] share [(our | these | those)]", "will {any}{1,10} and share" },
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.general" },
  examples = {
    "Norway and Chad [[share a vision of]] peace.", "We [[are united by]] old ties.",
    "Our peoples [[are bound together by]] common history.",
  },
  counter = { "Norway and Chad share a long border.", "We will share our ideas in May.", "The boats are linked by a rope." },
}
