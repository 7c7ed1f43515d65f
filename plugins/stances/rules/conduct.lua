-- What somebody does is the verdict: "has pursued a dangerous pattern of", "is waging a war
-- against", "confirms continued pressure on", "restricts the freedom of". The holder is the issuer.
-- luacheck: no max line length

local W = require "lib.words"
local GENERAL = "stance.general"
local MODAL = "(must | should | ought | could | may | might | can | if | whether)"
local SELF = { we = true, i = true, it = true, who = true, which = true, that = true, what = true, there = true, he = true, she = true }

local function judged(m)
  local text = W.plain(m.target)
  return not m.trigger.text:find "^[Tt]o " and not SELF[text] and not text:find "^we " and not W.nested(m, text)
    and not text:find " that$" and not text:find " which$" and not text:find " who$" and not text:find " not$"
    and not text:find " or$" and not text:find " and$" and not text:find "^this was "
    and not text:find "^those " and not W.denied(m.verb)
end

local FOUL = "(brutal | unprovoked | unlawful | illegal | dangerous | systematic | relentless | aggressive | indiscriminate | violent | vicious"
  .. " | deliberate | hostile | cruel | savage | sustained | repressive | coercive | full-scale | destabilising | destabilizing | malign | escalatory"
  .. " | reckless | irresponsible | provocative | unjustified | unjust | barbaric | heinous | senseless | abhorrent | criminal | ruthless | inhumane"
  .. " | cynical | shameful | disruptive | discriminatory | arbitrary | undemocratic | bloody | murderous | terrorist | predatory | unacceptable"
  .. " | negative | disturbing | worrying | troubling | alarming | hateful | genocidal | imperialist | expansionist | revisionist | confrontational)"
local COURSE = "(pattern | campaign | campaigns | war | wars | policy | policies | course | path | action | actions | attack | attacks | assault | assaults | aggression"
  .. " | crackdown | repression | behaviour | behavior | conduct | invasion | bombardment | bombing | bombings | strikes | practice | practices | activity"
  .. " | activities | rhetoric | disinformation | occupation | offensive | siege | blockade | operations | tactics | agenda | measures | acts | violence)"
local DOES = "(~pursue | ~wage | ~conduct | ~carry out | ~launch | ~continue | ~escalate | ~unleash | ~engage in | ~embark on | ~perpetuate | ~intensify"
  .. " | ~mount | ~orchestrate | ~exhibit | ~display | ~step up | ~commit | ~perpetrate | ~resort to | ~persist in | ~follow)"

-- "has pursued a dangerous pattern of", "is waging a war against", "has committed war crimes".
rule "stance.pursues" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. DOES .. " [(a | an | its | their | his | the | this | such | further)] {lower}{0,1} " .. FOUL .. " [,] [and] [{lower}] [{lower}] " .. COURSE .. " [(of | against | on | in | towards)])",
    "target:<subject> @(~wage [(a | an | its | his | their)] {lower}{0,2} (war | campaign) [not (just | only | merely)] {lower}{0,3} (against | on))",
    "target:<subject> @(~continue (its | his | their | to wage | the) {lower}{0,2} (war | aggression | crackdown | repression | assault | occupation | bombardment | attacks | provocations) [(of | against | on | in)])",
    "target:<subject> @((~commit | ~perpetrate) {lower}{0,3} (atrocities | atrocity | war crimes | crimes against humanity | genocide | abuses | human rights (abuses | violations) | (violations | crimes) against | massacre | massacres | torture))",
    "target:<subject> @(~resort to {lower}{0,3} (violence | force | repression | threats | intimidation | torture | coercion | blackmail | provocations))",
  },
  unless = { MODAL, "(who | which | those | persons | individuals | that) [{lower}] [{lower}] (pursue | pursued | wage | waged | commit | committed | perpetrated | resort | carried | launched | continue | conduct)" },
  when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.violates" },
  examples = {
    "The militia [[has pursued a dangerous pattern of]] abuse.", "The regime [[is waging a war against]] its people.",
    "Norlund [[continues its occupation of]] the isle.", "The junta [[has committed war crimes]].",
    "The police [[resorted to excessive force]].",
  },
  counter = {
    "Those who committed war crimes were tried.", "The team pursued a new plan.", "The state must not resort to force.",
    "The army has carried out no attacks.",
  },
}

-- "confirms continued pressure on", "marks a further deterioration of".
rule "stance.shows-harm" {
  emit = "stance",
  match = "target:<subject> @((~confirm | ~show | ~demonstrate | ~reflect | ~illustrate | ~mark | ~signal | ~reveal | ~represent | ~constitute | ~highlight | ~indicate | ~point to | ~be) [(a | an | the)] {lower}{0,1} (continued | continuing | continuous | growing | increasing | increased | further | ongoing | worsening | systematic | deepening | mounting | serious) {lower}{0,2} (pressure | repression | crackdown | deterioration | backsliding | shrinking | harassment | intimidation | erosion | persecution | disregard | curtailment | restriction | restrictions | decline | degradation | oppression | escalation | clampdown | weakening | tightening) [(on | of | against | in | by | for)])",
  unless = { MODAL, "(who | which | that) [{lower}] (confirm | confirms | show | shows | mark | marks)", "(not | n't)" },
  when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.copular-negative", "stance.violates" },
  examples = { "The verdict [[confirms continued pressure on]] the press." },
  counter = { "The gauge shows pressure.", "The verdict must not confirm continued pressure." },
}

-- "These measures affect the state of fundamental freedoms".
local FREEDOM = "(freedom | freedoms | rights | liberties | independence (of | and) | pluralism | rule of law | democracy | civic space | civil society | space for | press | free speech | media freedom | journalists | right to)"
rule "stance.restricts" {
  emit = "stance",
  match = "target:<subject> @((~affect | ~restrict | ~curtail | ~limit | ~narrow | ~shrink | ~curb | ~erode | ~constrain | ~damage | ~harm | ~violate | ~dismantle | ~reverse | ~weaken | ~diminish | ~compromise | ~negate | ~abolish | ~roll back | ~strike at | ~encroach on | ~interfere with) (the | their | its | his | her | fundamental | basic | human | media | press | civil | political) (!({punct} | who | which | that | by)){0,5} " .. FREEDOM .. ")",
  unless = { MODAL, "(who | which | that | those) [{lower}] (affect | restrict | limit | curtail | affects | restricts | limits)", "(not | n't)" },
  when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.violates", "stance.wrecks" },
  examples = { "These changes [[affect the state of fundamental freedoms]]." },
  counter = { "The rain affects the harvest.", "States must not restrict the freedom of speech.", "Laws that restrict the freedom of speech are many." },
}
