-- How things stand and where they lead: "the cooperation is going well", "will not bring peace",
-- "were arbitrarily detained", "is a universal right", "the only way forward is". The holder is the
-- issuer.
-- luacheck: no max line length

local W = require "lib.words"
local GENERAL = "stance.general"
local MODAL = "(must | should | ought | could | may | might | if | whether)"
local SELF = { we = true, i = true, it = true, who = true, which = true, that = true, what = true, there = true, he = true, she = true, those = true }
local RELATIVE = "(who | which | that | those | where) [{lower}] (is | are | was | were | be | has | have | had | will)"

local function judged(m)
  local text = W.plain(m.target)
  return not m.trigger.text:find "^[Tt]o " and not SELF[text] and not text:find "^we " and not text:find "^those " and not W.nested(m)
    and not text:find " that$" and not text:find " which$" and not text:find " who$" and not text:find " not$"
    and not text:find " or$" and not text:find " and$"
end

-- "The cooperation is going well", "the situation has improved".
rule "stance.goes-well" {
  emit = "stance",
  match = {
    "target:<subject> @((is | are | has been | have been) (going | working | progressing | developing | proceeding | functioning) {lower}{0,1} well)",
    "target:<subject> @((work | works | cooperate | cooperates | functions) {lower}{0,1} well [together])",
    "target:<subject> @((has | have) {lower}{0,1} (improved | brought (peace | stability | prosperity | hope) | (led to | resulted in) (a | an | the)? (historic | lasting | peaceful | positive | significant | successful | real) {lower})) ({punct} | $ | to | in | for | on | of | since | and | between)",
    "target:<subject> @((~take | ~make) (a | an | the) {lower}{0,1} (bold | courageous | brave | wise | historic | right | important | difficult but) [and {lower}] (decision | choice | choices | decisions | stand))",
    "target:<subject> @((~show | ~demonstrate | ~display | ~exhibit) {lower}{0,2} (courage | bravery | resilience | leadership | restraint | dignity | generosity | heroism | professionalism | statesmanship | maturity | perseverance | flexibility))",
  },
  unless = { MODAL, RELATIVE, "(to | will | not | n't) {lower}{0,2} (show | demonstrate | display | exhibit | work | take | make | function | cooperate)" },
  when = judged, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = {
    "Our cooperation [[is going well]].", "Our teams [[work very well together]].", "The situation [[has improved]].",
    "The voters [[made a courageous choice]].", "The crews [[have shown great courage]].",
  },
  counter = { "The well is deep.", "The voters must show courage.", "He made a chair." },
}

-- "continues to deteriorate", "is far from over", "is not an option", "has yet to allow".
rule "stance.goes-ill" {
  emit = "stance",
  match = {
    "target:<subject> @((continues | continue) to (deteriorate | worsen | escalate | degrade) | (has | have) {lower}{0,1} (deteriorated | worsened) | (is | are) {lower}{0,1} (deteriorating | worsening))",
    "target:<subject> @((~be | ~remain) {lower}{0,1} far from (over | satisfactory | sufficient | acceptable | certain | being | meeting | ideal | normal | perfect | adequate))",
    "target:<subject> @((~be | ~remain) {lower}{0,1} not {lower}{0,1} (enough | sufficient | adequate | satisfactory | viable | an option | (the | an) answer | (the | a) solution | the way | good enough | up to))",
    "target:<subject> @((has | have) yet to (permit | allow | implement | fulfil | fulfill | comply | respond | deliver | honour | honor | grant | release | meet | provide | take | show | demonstrate | live | adopt | ratify | acknowledge | condemn))",
    "target:<subject> @((will | would | can) only (lead to | produce | bring | cause | fuel | exacerbate | deepen | prolong | worsen | aggravate | increase | create | add to | serve to) [{lower}] {lower}{0,1} (instability | tension | tensions | conflict | suffering | violence | hatred | division | divisions | chaos | bloodshed | war | crisis | insecurity | isolation | escalation | destruction))",
    "target:<subject> @((~result in | ~lead to) [{lower}] [{lower}] (suffering | deaths | death | destruction | bloodshed | casualties | devastation | displacement | loss of | instability | chaos | misery | escalation | injuries | starvation | famine))",
    "target:<subject> @(~have no (right | claim | business | authority | mandate | intention) (to | on | over | in))",
  },
  unless = { MODAL, RELATIVE, "(to | not | n't) {lower}{0,1} (result | lead) " },
  when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.ties-strained" },
  examples = {
    "The situation in the camps [[continues to deteriorate]].", "The war [[is far from over]].", "This plan [[is not enough]].",
    "The junta [[has yet to allow]] aid.", "New walls [[will only produce more hatred]].", "The raid [[has led to widespread suffering]].",
    "The junta [[has no right to]] do so.",
  },
  counter = { "The town is far from the sea.", "This could lead to instability.", "Their hope led to a song." },
}

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

-- "were arbitrarily detained", "has been wrongfully convicted": the adverb judges.
rule "stance.wrongly" {
  emit = "stance",
  match = "target:<subject> @((was | were | is | are | has been | have been | had been) [{lower}] (arbitrarily | unjustly | wrongfully | wrongly | unlawfully | illegally | brutally | forcibly | systematically | violently | falsely | cruelly | senselessly | illegitimately | baselessly | ruthlessly | savagely) (detained | arrested | imprisoned | convicted | sentenced | killed | murdered | denied | targeted | accused | held | deported | expelled | seized | annexed | occupied | persecuted | repressed | suppressed | restricted | violated | attacked | taken | removed | harassed | dispersed | beaten | silenced | displaced | prosecuted | jailed | charged))",
  unless = { MODAL, RELATIVE },
  when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "The two poets [[were arbitrarily detained]]." },
  counter = { "The two poets were detained.", "Those who were arbitrarily detained are free." },
}

-- "Free speech is a fundamental right", "human rights are universal", "remains more relevant than ever".
rule "stance.principle" {
  emit = "stance",
  match = {
    "target:<subject> @((is | are | remain | remains) {lower}{0,1} [(a | an | one of our)] {lower}{0,1} (fundamental | basic | universal | human | inalienable | core | inherent | essential | democratic | constitutional) {lower}{0,1} (right | rights | freedom | freedoms | value | values | principle | principles | tenet))",
    "target:<subject> @((is | are | remain | remains) {lower}{0,1} (universal | inviolable | inalienable | indivisible | non-negotiable | sacrosanct | not negotiable | irreversible | unconditional | not a crime))",
    "target:<subject> @((is | are | remain | remains | has never been | have never been) [{lower}] (more | as) (important | relevant | necessary | needed | vital | crucial | essential | valid) [(than ever | as ever | than before)])",
    "target:<subject> @(~deserve (to live | to be | a future | a life | better | nothing less | peace | justice | freedom | no less | the truth | the (same)? (right | chance | opportunity) | our {lower}{0,2} (support | respect | gratitude | thanks | admiration)))",
  },
  unless = { MODAL, RELATIVE, "(not | n't) {lower}{0,1} (a | an | universal | deserve)", "as (important | relevant | necessary | urgent) as" },
  when = judged, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular", "stance.copular-adjective" },
  examples = {
    "Free speech [[is a fundamental right]].", "Human rights [[are universal]].", "The charter [[is more relevant than ever]].",
    "The islanders [[deserve to live]] in peace.",
  },
  counter = { "The left bank is right of the hill.", "Those who deserve peace left.", "It is as important as before." },
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

-- "We see no reason for", "no one has an interest in".
rule "stance.sees-none" {
  emit = "stance",
  match = {
    W.holder .. " @(~see (no | little) {lower}{0,1} (reason | evidence | sign | signs | basis | justification | grounds | value | merit | need | point) (for | to | of | that | in)) target:<clause>",
    "@((no one | nobody | no country | no party) (has | can have) (an | any) interest in) target:<clause>",
  },
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "We [[see no justification for]] this raid.", "[[No one has an interest in]] a new war." },
  counter = { "We see no ship.", "Everyone has an interest in peace." },
}
