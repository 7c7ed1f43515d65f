-- Words that the formulas of position share. Patterns are put together from them.
-- luacheck: no max line length

local W = {}

-- Who speaks where no name stands: "the two leaders", "both sides". "Our countries" is the issuer.
local GROUP = "(leaders | presidents | ministers | sides | parties | countries | nations"
  .. " | delegations | members | partners | participants | envoys | governments | allies"
  .. " | side | officials | signatories | principals | secretaries | ambassadors | heads | chairs"
  .. " | committee | commission | council | group | coalition | forum | board | presidency | quartet"
  .. " | troika | alliance | secretariat | assembly | conference | co-chairs)"
W.holder = "(on behalf of holder:<actor> [and (!,){1,6}] , (I | we) | holder:<actor>"
  .. " | holder:((the | both | all | these | two) ({lower} | {num} | {Cap} | {upper} | <actor>){0,2} " .. GROUP .. " [of <np>])"
  .. " | holder:(<actor> " .. GROUP .. ")"
  .. " | holder:(both | the two | the three)"
  .. " | (my | our) ({lower} | {num}){0,2} (" .. "government | countries | governments | nations | country | people | delegation)"
  .. " | it)"

-- The same, without names, pronouns and the issuer.
W.group = "((the | both | all | these | two) ({lower} | {num} | {Cap} | {upper} | <actor>){0,2} " .. GROUP
  .. " | \"Participants\" | \"Ministers\" | \"Leaders\" | \"Members\" | \"Delegations\")"

-- Whose a noun of position is: "our", "the United States’".
W.whose = "(our | its | their | the | my | his | her | a | an | (<actor> 's) | (<actor> ’))"

-- Words between a verb of giving and its noun: "its grave and growing" concern.
W.gap = "(!(to | for | of | that | on | in | with | by | from | at | and | who)){0,2}"
  .. " [and] (!(to | for | of | that | on | in | with | by | from | at | and | who)){0,4}"

W.intensifiers = {
  strongly = 1, firmly = 1, deeply = 1, warmly = 1, fully = 1, gravely = 1, seriously = 1,
  profoundly = 1, unequivocally = 1, vehemently = 1, extremely = 2, extreme = 2, utmost = 2, grave = 1,
  deep = 1, strong = 1, full = 1, strongest = 2, serious = 1, unwavering = 1, utterly = 1,
  deepest = 2, gravest = 2, wholeheartedly = 1, categorically = 1, unreservedly = 1, resolutely = 1,
  sincerely = 1, sincere = 1, heartfelt = 1, profound = 1, warmest = 2, warm = 1, firm = 1,
  steadfast = 1, ironclad = 1, particularly = 1, especially = 1, highly = 1, greatly = 1,
  very = 1, truly = 1, absolutely = 1, completely = 1, totally = 1, wholly = 1, clearly = 1,
  flagrant = 1, blatant = 1, gross = 1, unshakeable = 1, unshakable = 1, proudly = 1,
}

-- Feelings of the holder: "is deeply concerned about", "am proud that".
W.sad = "(concerned | worried | alarmed | troubled | dismayed | appalled | shocked | saddened"
  .. " | outraged | disappointed | horrified | disturbed | heartbroken | devastated | disgusted"
  .. " | indignant | angered | aggrieved | grieved | distressed | perturbed | preoccupied"
  .. " | sickened | bereaved | apprehensive | sceptical | skeptical | unhappy | sorry | stunned"
  .. " | upset | furious | frustrated | anxious | uneasy | pained | anguished | revolted | incensed"
  .. " | disheartened | discouraged | unconvinced | dissatisfied | displeased | puzzled | perplexed"
  .. " | wary | ashamed | startled | struck)"
W.glad = "(pleased | glad | encouraged | grateful | delighted | happy | proud | honoured | honored"
  .. " | confident | hopeful | optimistic | heartened | inspired | thankful | satisfied"
  .. " | impressed | thrilled | relieved | privileged | indebted | appreciative | reassured"
  .. " | moved | humbled | gratified | supportive | fond | touched | excited | enthusiastic | fortunate"
  .. " | overjoyed | elated | comforted | blessed | lucky | obliged)"
W.towards = "(that | by | about | at | over | with | for | of | to | in | regarding | on | when | how | because)"

-- Nouns of position: "expresses its grave concern over".
W.worry = "(concern | concerns | alarm | regret | regrets | dismay | indignation | outrage"
  .. " | disappointment | sadness | sorrow | grief | condemnation | opposition | rejection"
  .. " | criticism | displeasure | frustration | objection | objections | doubts | disapproval"
  .. " | anger | shock | horror | anxiety | abhorrence | revulsion | worry | worries | distress"
  .. " | consternation | bewilderment | astonishment | perplexity | misgivings | reservations | preoccupation | dissatisfaction | protest)"
W.praise = "(support | solidarity | appreciation | recognition | gratitude | admiration | satisfaction | thanks"
  .. " | congratulations | respect | confidence | optimism | esteem | praise"
  .. " | backing | endorsement | hope | hopes | sympathy | desire | wish | thankfulness | encouragement | approval | pride"
  .. " | attachment | best wishes | good wishes | warm wishes | well wishes)"
W.grief = "(condolences | condolence | sympathy | sympathies | compassion | commiseration"
  .. " | commiserations | thoughts | prayers)"
W.of = "(that | at | about | over | regarding | for | to | with | of | on | in | towards | toward"
  .. " | concerning | around | after | following | as to | against | surrounding)"

-- Verdicts on a thing.
W.bad = "(unacceptable | deplorable | regrettable | inexcusable | reprehensible | outrageous"
  .. " | intolerable | unjustifiable | unjustified | illegal | unlawful | illegitimate"
  .. " | irresponsible | worrying | worrisome | alarming | troubling | concerning | disturbing"
  .. " | disappointing | disproportionate | shameful | appalling | despicable | abhorrent"
  .. " | horrific | horrifying | heinous | cowardly | barbaric | brutal | tragic | inhumane"
  .. " | unconscionable | reckless | counterproductive | counter-productive | unhelpful"
  .. " | unwarranted | provocative | destabilising | destabilizing | inadmissible"
  .. " | condemnable | unfounded | baseless | untenable | disgraceful | indefensible | shocking"
  .. " | saddening | distressing | dismaying | unfair | unjust | void | invalid | cruel | cynical"
  .. " | contemptible | vile | atrocious | unforgivable | deeply flawed | unsustainable"
  .. " | catastrophic | disastrous | dire | devastating | dramatic | desperate | horrendous | terrible"
  .. " | awful | egregious | excessive | hateful | callous | ruthless | unconstitutional | undemocratic"
  .. " | heartbreaking | chilling | ill-advised | short-sighted | unnecessary"
  .. " | incomprehensible | inappropriate | unfortunate | absurd | discriminatory | arbitrary"
  .. " | inhuman | criminal | impermissible | odious | repugnant | lamentable | disgusting"
  .. " | unprovoked | senseless | dangerous | wrong | false | misleading | insufficient | politically motivated | politically-motivated | unfriendly | hostile | perplexing | neither free nor fair | not free | questionable | doubtful | hypocritical | abominable | grotesque)"
W.good = "(encouraging | commendable | praiseworthy | laudable | heartening | promising | positive"
  .. " | remarkable | impressive | admirable | exemplary | inspiring | welcome | welcomed | gratifying"
  .. " | extraordinary | outstanding | excellent | wonderful | uplifting | courageous"
  .. " | reassuring | fantastic | great | historic)"
W.bad_before = "(negative | worrying | regrettable | deplorable | grave | serious | clear | flagrant"
  .. " | blatant | unacceptable | dangerous | cowardly | heinous | horrific | brutal | barbaric"
  .. " | gross | severe | reckless | shameful | appalling | despicable | abhorrent | terrible"
  .. " | irresponsible | unjustified | unprovoked | illegal | sad | dark | tragic | disturbing"
  .. " | troubling | alarming | disappointing | catastrophic | outrageous | cynical | evil | vile"
  .. " | major | direct | significant | real | further | another | manifest | egregious"
  .. " | unprecedented | growing | profound | cruel | inhumane | senseless | hostile | wrong)"
W.good_before = "(positive | welcome | encouraging | historic | constructive | excellent | great"
  .. " | good | promising | remarkable | valuable | tremendous | incredible | outstanding"
  .. " | momentous | extraordinary | impressive | landmark | proud | wonderful | courageous"
  .. " | meaningful | inspiring | bold | brave | fantastic | heartening | hopeful)"
W.good_noun = "(step | development | milestone | sign | signal | achievement | contribution | move"
  .. " | progress | opportunity | moment | example | success | breakthrough | testament | foundation"
  .. " | tribute | victory | demonstration | advance | improvement | accomplishment | news"
  .. " | partner | ally | friend | leader | event | outcome | result | basis | decision | gesture"
  .. " | day | turning point | chapter | reform | initiative | work | discussion | meeting"
  .. " | partnership | pleasure | honour | honor | privilege | job | choice)"
-- Words of weight praise only what is a step or a support.
W.key_before = "(important | significant | major | crucial | critical | essential | big"
  .. " | decisive | necessary | vital | concrete | fundamental | clear | timely | tangible | solid"
  .. " | powerful | strong | substantial | notable | ambitious | close | reliable | strategic"
  .. " | longstanding | long-standing | indispensable | trusted | useful | true | real | steadfast"
  .. " | staunch | central | leading | considerable | further)"
W.key_noun = "(step | development | milestone | signal | achievement | contribution | progress"
  .. " | opportunity | success | breakthrough | testament | foundation | cornerstone | advance"
  .. " | improvement | accomplishment | partner | ally | friend | pillar | demonstration | basis)"
W.bad_noun = "(violation | violations | breach | breaches | escalation | provocation | setback"
  .. " | infringement | contravention | affront | assault | outrage | tragedy | disgrace"
  .. " | betrayal | abuse | provocations | crime | crimes | (attack | attacks) (on | against) | obstacle | obstacles | threat | threats"
  .. " | miscarriage | travesty | mistake | attempt | impediment | challenge | sham | mockery"
  .. " | (attack | sign | blow | assault) (on | against) | punishment | loss for | loss to | slap in the face | danger to | risk to | blow to | step backwards | step back | step backward"
  .. " | act of (terror | terrorism | aggression | cowardice | violence | war | hatred | barbarity)"
  .. " | war of aggression | disregard | denial | aggression | insult | stain | aggressor | occupier | culprit)"
W.bad_plain = "(act | acts | attack | attacks | development | developments | step | steps | move"
  .. " | decision | sign | signal | day | moment | trend | reminder | precedent | pattern"
  .. " | action | actions | behaviour | behavior | measure | measures | loss | message | deterioration"
  .. " | situation | conditions | verdict | killing | murder | practice | strike | consequences)"

-- What a position is on ends before what is only told of it: "the work of the mission which brings
-- news", "the spike as documented by", "the people at a crucial time".
W.target = "(target:(<np> [(in | on | at | for | with | to | against | from | between) <np>]) (which | whom | as (documented | reported | described | outlined | set out | reflected | evidenced | noted | confirmed"
  .. " | they | we | (!{punct}){1,4} (is | are | was | were | has | have | had)) | in (calling | commemorating | condemning | celebrating | urging | demanding | marking | mourning | confidence)"
  .. " | at (a | this | such a) {lower}{0,1} (crucial | critical | pivotal | difficult | challenging | historic | important | decisive | sensitive | delicate)"
  .. " (time | moment | juncture | stage) | in order to | so that) | [that] target:<clause>)"

-- What a capture says, in small letters, with plain spaces.
function W.plain(capture)
  return (capture.text:gsub("\194\160", " "):gsub("\226\128\175", " "):lower())
end

-- Whether the subject that is judged stands in a clause of something else that is said: "agreed
-- that progress had been made", "because courts are vital".
local IN_CLAUSE = {
  that = true, because = true, although = true, though = true, whether = true, ["if"] = true,
  unless = true, ["until"] = true, once = true, how = true, when = true, where = true,
  since = true, after = true, before = true,
}
local SAYS_THAT = {
  agreed = true, agree = true, believe = true, believes = true, stressed = true, stress = true, stresses = true,
  underlined = true, underline = true, underlines = true, noted = true, notes = true, note = true, said = true,
  emphasized = true, emphasised = true, affirmed = true, affirm = true, reaffirmed = true, reaffirm = true,
  convinced = true, recalled = true, recall = true, recalls = true, acknowledge = true, acknowledged = true,
  recognize = true, recognized = true, recognise = true, recognises = true, underscored = true, reiterated = true,
  reiterates = true, reiterate = true, stated = true, hope = true, hopes = true, clear = true, confident = true,
  regardless = true, considers = true, consider = true, think = true, ensure = true, sure = true, confirmed = true,
}
local SAID = { " agreed ", " agree ", " recognize ", " recognise ", " recognized ", " know ", " knows ", " said ", " say ", " believe " }

-- The word before the first "that" with neither a colon nor a semicolon behind it.
local function before_that(ahead)
  local at = ahead:find(" that ", 1, true)
  while at do
    local word = not ahead:find("[;:]", at + 6) and ahead:sub(1, at - 1):match "%f[%a]%a+$"
    if word then return word end
    at = ahead:find(" that ", at + 1, true)
  end
end

-- With what the target says, as `plain` gives it.
function W.nested(m, target)
  for _, verb in ipairs(SAID) do
    if target:find(verb, 1, true) then return true end
  end
  local sentence = m.sentence
  local ahead = sentence.text:sub(1, m.target.first - sentence.first):lower()
  local before = ahead:match "%f[%a](%a+)%s+$"
  if before and IN_CLAUSE[before] then return true end
  local verb = before_that(ahead)
  return verb ~= nil and SAYS_THAT[verb] == true
end

-- Whether a verb is denied or in the passive.
function W.denied(verb) return verb ~= nil and (verb.negated or verb.passive) end

-- Words in -ing that open a clause and are no deed.
local NO_DEED = {
  during = true, following = true, according = true, regarding = true, concerning = true, including = true,
  nothing = true, something = true, everything = true, anything = true, being = true, having = true,
  considering = true, given = true, recalling = true, noting = true, building = true, existing = true,
  growing = true, increasing = true, ongoing = true, outstanding = true, remaining = true, continuing = true,
}
local FINITE = { " is ", " are ", " was ", " were ", " has ", " have ", " will ", " which ", " who ", " that ", ";", "%(" }

local STARTS = { ",%s+as%s+()", ':%s+"?%s*()', "%sthat%s+()", "“()" }

-- "Creating a diverse and open market is a priority": the deed is judged, not only its last noun.
function W.deed(m)
  local sentence, target = m.sentence, m.target
  local first = sentence.first
  local ahead = sentence.text:sub(1, target.first - first)
  local from = 1
  for _, start in ipairs(STARTS) do
    for at in ahead:gmatch(start) do
      if at > from then from = at end
    end
  end
  local piece = ahead:sub(from)
  local word = piece:match "^%s*(%a+ing)%s"
  if not word or NO_DEED[word:lower()] then return nil end
  for _, verb in ipairs(FINITE) do
    if piece:find(verb) then return nil end
  end
  local gap = #piece:match "^%s*"
  return { target = { first = first + from - 1 + gap, last = target.last } }
end

return W
