-- Where things lead and what is found of them: "will not bring peace", "the only way forward is",
-- "found the talks useful", "Regrettably, …". The holder is the issuer.
-- luacheck: no max line length

local W = require "lib.words"
local GENERAL = "stance.general"
local SELF = { we = true, i = true, it = true, who = true, which = true, that = true, what = true, there = true, he = true, she = true, those = true }

local function judged(m)
  local text = W.plain(m.target)
  return not m.trigger.text:find "^[Tt]o " and not SELF[text] and not text:find "^we " and not text:find "^those " and not W.nested(m, text)
    and not text:find " that$" and not text:find " which$" and not text:find " who$" and not text:find " not$"
    and not text:find " or$" and not text:find " and$"
end

-- "The war will not bring peace", "such acts will not go unanswered".
rule "stance.will-not" {
  emit = "stance",
  match = {
    "target:<subject> @((has | have | had) [not] [never] gone (unanswered | unpunished | unnoticed))",
    "target:<subject> @((will | would | can | does | do | cannot | won't | did) [not] [never] (lead to (peace | stability | a solution | anything) | bring {lower}{0,2} (peace | stability | an end | security | prosperity | solution) | solve | resolve | succeed | prevail | deter us | divide us | go (unanswered | unpunished | unnoticed) | be (tolerated | accepted | forgotten | allowed to | part of | a substitute) | stand | change the (facts | fact | status | borders | reality) | contribute to | serve (peace | stability)))",
  },
  unless = { "(must | should | ought | could | may | might | if | whether)", "(who | which | that) [{lower}] (will | would | does | do)" },
  when = function(m)
    return judged(m) and (m.trigger.text:find " not " ~= nil or m.trigger.text:find " never " ~= nil
      or m.trigger.text:find "annot " ~= nil or m.trigger.text:find "won.?.?.?t " ~= nil)
  end,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.disregards" },
  examples = {
    "More arms [[will not bring peace]].", "Such a raid [[will not go unanswered]].",
    "Their raids [[have not gone unanswered]].",
  },
  counter = { "The plan will bring peace.", "The ship will not sail." },
}

-- "The only way forward is dialogue".
rule "stance.only-way" {
  emit = "stance",
  match = "^ [(and | but)] @(the (only | best | right | surest | most effective | sole) [{lower}] (way | path | solution | option | answer | route | basis | guarantee | response | road) (!({punct} | who | which)){0,10} (is | remains | lies in | will be | must be)) target:<clause>",
  unless = "(is | remains) (the | not) (only | best)",
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "[[The only way forward is]] dialogue." },
  counter = { "The only road to the isle was closed.", "Dialogue is the only way." },
}

-- "I found the exchanges useful", "we consider this accord vital".
rule "stance.finds" {
  emit = "stance",
  match = W.holder .. " @(~find | ~consider | ~deem | ~regard | ~judge | ~hold) target:((!({punct} | that | who | which | it | very | to)){1,10}) [(very | truly | extremely | highly | particularly | really | absolutely)] (useful | constructive | productive | fruitful | helpful | positive | encouraging | important | vital | essential | crucial | indispensable | welcome | legitimate | justified | inspiring | remarkable | valuable | promising | necessary) ({punct} | $ | \"and\" | in | for | to | that)",
  unless = "(must | should | ought | could | may | might | would | will)",
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.judges-positive" },
  examples = { "We [[found]] the talks very useful." },
  counter = { "We found the talks in May.", "We found a useful map." },
}

-- "Unfortunately, the talks failed", "To our regret, …".
rule "stance.sadly" {
  emit = "stance",
  match = "^ [(but | and)] @((regrettably | sadly | tragically | to our {lower}{0,1} regret) [,]) target:<clause>",
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "[[Regrettably,]] the talks failed.", "[[To our great regret,]] the talks failed." },
  counter = { "He spoke sadly." },
}
