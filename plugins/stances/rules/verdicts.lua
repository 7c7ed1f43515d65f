-- Verdicts: the thing judged is the subject, and the holder the issuer.

local W = require "lib.words"

local ADVERBS = "(very | so | clearly | simply | totally | completely | entirely | absolutely"
  .. " | utterly | wholly | deeply | highly | extremely | particularly | especially | truly"
  .. " | also | therefore | thus | both | equally | all the more | even more | most | more | quite | plainly"
  .. " | fundamentally | manifestly | blatantly | patently | morally | legally | profoundly | grossly"
  .. " | not only | nothing short of | too | always | never | again | now | seriously | gravely"
  .. " | politically | just | indeed | obviously | certainly | undoubtedly | unquestionably | rather | only"
  .. " | definitely | really | surely | frankly | dead | consequently | once again | yet again | nevertheless"
  .. " | already | without (a | any)? doubt | in itself | nothing less than | equally | increasingly | once more)"
local IS = "(~be | ~remain | ~seem | ~appear | ~become | ~prove)"
-- "considers the case to be in breach" and "conspired to undermine" have no subject that is judged.
local function judged(m)
  if m.text:find("^[Tt]hat ") then return true end
  if m.trigger.text:sub(1, 3) == "to " then return false end
  local target = m.target.text
  if target:find("^[Ww]e %a+ .* to ") or target:find("^[Ww]e condemn ") then return false end
  return target ~= "We" and target ~= "we" and target ~= "I"
    and not target:find(" who$") and not target:find(" which$") and not target:find(" that$")
end

local MODAL = "(must | should | ought | could)"
local DUTY = "({lower} | {Cap} | ’s | 's){0,4} (obligations | obligation | right | principle | commitments | law | rights | standards | agreement"
  .. " | agreements | principles | resolution | resolutions | rules | norms | charter | treaty"
  .. " | ceasefire | truce | requirements | promises | will | sovereignty | integrity | duties"
  .. " | conditions | criteria | expectations)"
local MAKES = "(~be | ~remain | ~constitute | ~represent | ~mark | ~become | ~form | ~amount to | ~signify)"
local A = "(a | an | another | yet another | one of the | the latest | the most | the)"
local GENERAL = "stance.general"

-- "The registration was a positive development."
rule "stance.copular" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? " .. A .. " ({lower}){0,2} " .. W.good_before .. " [,] [and {lower}] [({lower} | {Cap})] " .. W.good_noun .. " [forward] [in the right direction])",
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? " .. A .. " ({lower}){0,2} " .. W.key_before .. " [,] [and {lower}] [({lower} | {Cap})] " .. W.key_noun .. " [forward] [in the right direction])",
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? (" .. W.good_before .. " | " .. W.key_before .. ") [and {lower}] (steps | developments | milestones | signs | achievements | contributions | progress | news | results | examples | partners | allies | friends) [forward] [in the right direction])",
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? " .. A .. " [{lower}] (key (partner | ally | milestone | achievement | contribution) | cornerstone | bedrock | linchpin | milestone | breakthrough | testament | step forward | step in (the right | that | this) direction | step towards | success story | victory for | tribute to | source of inspiration | beacon | role model))",
    "target:<subject> @((~provide | ~offer | ~give | ~present) (a | an) (" .. W.good_before .. " | " .. W.key_before .. ") [and {lower}] (opportunity | basis | example | foundation | contribution))",
    "target:<subject> @((~make | ~bring | ~have the potential to make) (a | an) [{lower}] (" .. W.good_before .. " | " .. W.key_before .. ") [{lower}] contribution [(to | towards)])",
    "target:<subject> @((~demonstrate | ~reflect | ~show | ~illustrate | ~exemplify | ~testify to | ~attest to | ~prove | ~symbolise | ~embody | ~epitomise | ~speak to) (the | our | their | its | his | her) {lower}{0,1} (strength | depth | resilience | courage | vitality | success | maturity | breadth | bravery | unity | generosity | excellence | closeness | solidarity | dedication))",
    "target:<subject> @(~set (a | an) ({lower}){0,2} (positive | excellent | incredible | good | great | powerful | inspiring | shining | strong | outstanding) (example | precedent))",
  },
  unless = MODAL, when = judged, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "The registration [[was a positive development]]." },
  counter = { "The registration was on Monday." },
}

-- "It’s an important step": subject and verb are one word.
rule "stance.copular-short" {
  emit = "stance",
  match = {
    "@((it's | that's) " .. ADVERBS .. "? " .. A .. " [{lower}] (" .. W.good_before .. " | " .. W.key_before .. ") " .. W.key_noun .. ")",
  },
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "[[It’s an important step]] for us." }, counter = { "It’s a law." },
}

rule "stance.copular-adjective" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "{0,2} (encouraging | commendable | praiseworthy | laudable | heartening | promising | remarkable | impressive | admirable | exemplary | inspiring | gratifying | extraordinary | outstanding | excellent | wonderful | courageous | reassuring | invaluable | exceptional | magnificent | heroic | unparalleled | inspirational | uplifting | fantastic | ironclad | unbreakable | rock-solid | unshakeable | unshakable | second to none | stronger than ever))",
    "target:<subject> @(" .. IS .. " [(most | very | also | particularly | especially | equally | all the more)] welcome) ({punct} | that | and | as | in | $)",
    "target:<subject> @(~be to be [{lower}] (welcomed | commended | applauded | praised | congratulated | encouraged | saluted | supported))",
    "target:<subject> @((~deserve | ~merit) ({lower}){0,3} (praise | credit | recognition | support | gratitude | respect | admiration | thanks | commendation))",
  },
  where = "not target.text in ('You', 'you', 'All', 'all')", unless = MODAL,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "The turnout [[is very encouraging]]." },
  counter = { "You are welcome." },
}

rule "stance.copular-negative" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? " .. A .. " (!(of | to | for | in | on | by | with | that | who)){0,3} " .. W.bad_noun .. ")",
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? [" .. W.bad_before .. "] [and {lower}] " .. W.bad_noun .. ")",
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? " .. A .. " ({lower} | ,){0,2} " .. W.bad_before .. " [,] [and {lower}] [{lower}] " .. W.bad_plain .. ")",
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? " .. W.bad_before .. " [and {lower}] " .. W.bad_plain .. ")",
  },
  unless = MODAL, when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "The ban [[is a clear violation]] of the charter." }, counter = { "The ban is a law." },
}

rule "stance.copular-negative-adjective" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "{0,2} " .. W.bad .. ")",
    "target:<subject> @(~be [{lower}] (marred | overshadowed | tainted | undermined) by)",
    "target:<subject> @(" .. MAKES .. " " .. A .. " {lower}{0,2} (example | sign | manifestation | reminder | illustration | demonstration | proof) of ..4 (disregard | brutality | contempt | cruelty | repression | recklessness | shrinking | deterioration | crackdown | intimidation | abuse | erosion | backsliding | impunity | oppression | harassment | persecution))",
    "target:<subject> @(" .. MAKES .. " " .. A .. " {lower}{0,2} step in the wrong direction)",
    "target:<subject> @(" .. IS .. " (very | extremely | deeply | so | really | quite | most | particularly | too) (serious | grave | critical | fragile))",
    "target:<subject> @(" .. IS .. " {lower}{0,2} in [{lower}] [{lower}] (breach | violation | contravention | defiance | contradiction) (of | with | to))",
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "{0,2} (contrary to | inconsistent with | incompatible with | at odds with | tantamount to | a far cry from | nothing but))",
    "target:<subject> @(" .. IS .. " {lower}{0,2} (cause | matter | source | reason) (of | for) {lower}{0,3} (concern | alarm | regret | worry))",
    "target:<subject> @(" .. IS .. " of {lower}{0,3} concern)",
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "? not " .. ADVERBS .. "? (acceptable | justified | justifiable | credible | legitimate | helpful | conducive | good | tolerable | compatible | consistent | proportionate | in line | in accordance | in keeping | worthy | sustainable | tenable | constructive | welcome | lawful | fair | free | competent | positive | encouraging | promising | right))",
    "target:<subject> @(" .. IS .. " not (a | an) {lower}{0,1} (good | positive | constructive | helpful | credible | legitimate) {lower})",
    "target:<subject> @(~be to be [{lower}] (condemned | deplored | regretted | rejected | denounced))",
    "target:<subject> @(~be [{lower}] null and void)",
  },
  unless = MODAL, when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "These acts [[are unacceptable]]." }, counter = { "These acts are old." },
}

-- "This is a law that is clearly unjust", "That is unacceptable", "It's deplorable".
rule "stance.negative-adjective-clause" {
  emit = "stance",
  match = {
    "target:<np> (that | which) @(" .. IS .. " " .. ADVERBS .. "{1,2} " .. W.bad .. ")",
    "^ [(and | but | so)] @((that ~be | that's | it's) " .. ADVERBS .. "{0,2} " .. W.bad .. ")",
  },
  unless = MODAL,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "This is a ban that [[is clearly unjust]]." }, counter = { "That is an old law." },
}

local HARM = "~violate | ~threaten | ~contravene | ~breach | ~infringe | ~undermine | ~jeopardise | ~endanger | ~imperil | ~flout | ~contradict | ~destabilise | ~trample | ~defy | ~mock"

-- What the subject does is the verdict: "clearly violates", "runs counter to".
rule "stance.violates" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. HARM .. ") [(on | upon)] <np>",
    "target:<subject> @((~run | ~go) [{lower}] (counter to | contrary to | against the))",
    "target:<subject> @(~fall [{lower}] short (of | in))",
    "target:<np> alone @(~be responsible for | ~bear responsibility for | ~be to blame for)",
    "target:<subject> @((~be | ~rest) [{lower}] [(based | founded)] on (fabricated | false | trumped-up | baseless | spurious | unfounded | bogus | fictitious | invented))",
    "target:<subject> @(~be without (merit | foundation | justification | basis))",
    "target:<subject> @((~be part of | ~follow | ~continue | ~confirm | ~fit) (a | an | the | this) ({lower}){0,2} (worrying | disturbing | troubling | alarming | negative | deplorable | dangerous | concerning) {lower}{0,2} (trend | pattern | campaign | crackdown))",
    "target:<subject> @((~do nothing to | ~serve only to | ~serve no) [{lower}])",
    "target:<subject> @((~deepen | ~exacerbate | ~aggravate | ~worsen | ~inflame | ~escalate | ~prolong) (the | an | this | already | these | existing | tensions | instability | suffering))",
    "target:<subject> @((~pose | ~present) [(a | an)] {lower}{0,3} (threat | threats | danger | dangers | risk | risks | challenge | challenges) to)",
    "target:<subject> @(~have no (place in | legal (effect | basis | force | validity) | legitimacy | validity | justification | basis))",
    "target:<subject> @((lacks | lacked) (all | any)? {lower}{0,1} (credibility | legitimacy | foundation | transparency | guarantees | independence | impartiality | fairness | substance))",
    "target:<subject> @(~make a mockery of | ~fly in the face of | ~call into question | ~call (into)? question | ~cast {lower}{0,2} doubt (on | over | upon))",
    "target:<subject> @((~raise | ~give rise to | ~give | ~cause | ~arouse | ~evoke | ~provoke | ~prompt) {lower}{0,3} (concern | regret | indignation | outrage | dismay | bewilderment | disappointment | concerns | doubts | questions | fears | worries | alarm | cause for concern))",
    "target:<subject> @((~cause | ~inflict | ~bring | ~wreak | ~entail) [{lower}] (immense | untold | enormous | unacceptable | terrible | tragic | unimaginable | needless | unspeakable | massive | great | widespread | severe | grave | huge | devastating | extreme | horrific | so much | so many | catastrophic | unnecessary | serious | heavy | significant | appalling) [and {lower}] [{lower}] (suffering | pain | misery | devastation | destruction | loss | losses | harm | hardship | damage | anguish | bloodshed | chaos | casualties | deaths | havoc) [(to | for | on | among)])",
    "target:<subject> @((~show | ~demonstrate | ~reveal | ~illustrate | ~display | ~betray) [(a | an | the | its | their | his | her)] {lower}{0,2} (disregard | contempt | brutality | cruelty | cowardice | barbarity | inhumanity | callousness | recklessness | hypocrisy | cynicism | disrespect | desperation | indifference | lack of))",
    "target:<subject> @((~carry | ~have) (heavy | grave | serious | dire | severe | devastating | terrible | disastrous | tragic) {lower}{0,1} (consequences | implications | repercussions | effects | costs))",
    "target:<subject> @((~bear | ~carry) [(a | the | its | their)] {lower}{0,3} responsibility (for | to))",
    "target:<subject> @(~have (the | a) (primary | full | sole | main | ultimate | special | particular) {lower}{0,1} responsibility (for | to))",
    "target:<subject> @(~be ((fully | solely | directly | ultimately | entirely | wholly | primarily | alone) responsible | to blame) for)",
    "target:<subject> @((~amount to | ~constitute | ~be) {lower}{0,2} (war crimes | crimes against humanity | a war crime | genocide | torture | terrorism | blackmail | collective punishment))",
  },
  unless = {
    "(must | should | ought | could | may | might | can)",
    "(who | which | that) [{lower}] (" .. HARM .. ")",
    "(who | which | that) [{lower}] {lower} (or | and) (" .. HARM:gsub("~", "") .. ")",
    "to {lower} (!({punct} | that)){0,12} (or | and) [{lower}] (" .. HARM:gsub("~", "") .. ")",
  },
  when = judged, build = W.deed,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "The ban [[clearly violates]] the charter." },
  counter = { "Acts that violate the charter are many." },
}

-- What the subject does not do is the verdict: "does not respect international law".
rule "stance.disregards" {
  emit = "stance",
  match = {
    "target:<subject> @(~respect | ~comply with | ~abide by | ~meet | ~fulfil | ~honour | ~uphold | ~observe | ~adhere to | ~live up to | ~implement | ~reflect) " .. DUTY,
    "target:<subject> @(~help | ~contribute to | ~serve | ~advance | ~bode well)",
  },
  unless = MODAL,
  when = function(m)
    local verb = m.verb
    return verb ~= nil and verb.negated and judged(m)
  end,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "The vote [[did not meet]] international standards." },
  counter = { "The vote met international standards." },
}

-- "The government has failed to protect its citizens".
rule "stance.fails" {
  emit = "stance",
  match = "target:<subject> @((~fail | ~neglect) to (respect | comply | abide | meet | fulfil | fulfill | honour | honor | uphold | observe | adhere | live up | implement | protect | address | act | condemn | cooperate | co-operate | prevent | deliver | ensure | guarantee | take | engage | stop | account | investigate | release | recognise | recognize | acknowledge | provide))",
  unless = { MODAL, "(never | not) {lower}{0,2} (fail | failed)", "(who | those | if | which | that) {lower}{0,3} (fail | fails | failed | failing | neglect | neglects | neglected)" },
  when = judged,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "The government [[has failed to protect]] its citizens." },
  counter = { "The engine failed." },
}

-- "This sends the wrong signal", and a strong one.
rule "stance.signal" {
  emit = "stance",
  match = {
    "target:<subject> @(~send (a | an | the) {lower}{0,2} (strong | positive | powerful | encouraging) [and {lower}] (signal | message))",
  },
  unless = MODAL, when = judged, build = W.deed,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "The vote [[sends a strong signal]] of unity." },
  counter = { "We send a letter." },
}

rule "stance.signal-negative" {
  emit = "stance",
  match = {
    "target:<subject> @(~send (a | an | the) {lower}{0,2} (wrong | dangerous | worrying | negative | troubling | chilling | bad) (signal | message))",
    "target:<subject> @(~set (a | an | another) {lower}{0,2} (dangerous | bad | worrying | negative | troubling | alarming | disturbing | terrible | regrettable) (precedent | example))",
    "target:<subject> @(~shock the conscience)",
  },
  unless = MODAL, when = judged, build = W.deed,
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "The verdict [[sends the wrong signal]]." },
  counter = { "The signal was sent." },
}

-- "There can be no justification for", "nothing can justify".
rule "stance.no-excuse" {
  emit = "stance",
  match = {
    "@(there (is | can be | could be | was) (no | never any) {lower}{0,1} (justification | excuse | place | room | impunity) (for | in)) target:<clause>",
    "@(nothing (can | could | will) [ever] (justify | excuse)) target:<clause>",
  },
  set = { polarity = -1, strength = 4, ladder = GENERAL },
  examples = { "[[There can be no justification for]] these raids." },
  counter = { "There is no law for this." },
}

-- "It is regrettable that …", "It is with deep concern that …".
rule "stance.impersonal" {
  emit = "stance",
  match = {
    "@((it (~be | ~remain) | it's) " .. ADVERBS .. "{0,2} " .. W.bad .. " (that | to | for | when | how)) target:<clause>",
    "@(there ~be {lower}{0,3} (concern | concerns | alarm | outrage | worries) (about | over | at | that | regarding)) target:<clause>",
    "@((concern | concerns | alarm | regret | outrage | dismay | disappointment | doubts | worries | reservations | sorrow | indignation) (~express | ~voice | ~raise | ~reiterate) (about | over | at | that | regarding | with | concerning | on | as to)) target:<clause>",
    W.holder .. " @((~find | ~consider | ~deem | ~think) it {lower}{0,2} " .. W.bad .. " (that | to)) target:<clause>",
    "@(it ~be with {lower}{0,3} (concern | sadness | regret | sorrow | dismay | horror | shock | outrage | indignation | grief | alarm | a heavy heart) that) target:<clause>",
    "@(it ~be (a | an) " .. W.bad_before .. " (trend | sign | development | step | day | signal) (that | when | for)) target:<clause>",
    "@(it ~be (a | of) {lower}{0,3} (concern | shame | tragedy | outrage | disgrace | pity | mistake) that) target:<clause>",
  },
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular-negative", "stance.copular-negative-adjective" },
  examples = { "[[It is regrettable that]] talks failed." }, counter = { "It is clear." },
}

rule "stance.impersonal-positive" {
  emit = "stance",
  match = {
    "@((it (~be | ~remain) | it's) " .. ADVERBS .. "{0,2} " .. W.good .. " (that | to see | to know | to note | to hear | to learn | news that)) target:<clause>",
    "@((appreciation | gratitude | thanks | support | satisfaction | solidarity | condolences | sympathy | hope | congratulations) (~express | ~voice | ~extend | ~reiterate | ~convey) (about | over | at | that | regarding | with | for | to | on)) target:<clause>",
    "@((it ~be | it's) {lower}{0,1} (good | great | nice) (that | to see | to be | to have | to hear | to know | to note)) target:<clause>",
    "@((it ~be | it's) (our | my) {lower}{0,2} (hope | wish | dream) (that | for)) target:<clause>",
    "@((our | my) {lower}{0,2} (hope | wish | hopes) ~be that) target:<clause>",
    "@([the] (good | great) news ~be (that | ,)) target:<clause>",
    "@((it ~be | it's) (a | an) " .. W.good_before .. " (sign | development | step | day | signal | moment | opportunity) that) target:<clause>",
    "@(it ~be with {lower}{0,3} (pleasure | satisfaction | joy | pride | gratitude | relief | appreciation) that) target:<clause>",
    "@(it ~be {lower}{0,3} (pleasure | honour | honor | privilege) [(to | for me to | for us to | that)]) [target:<clause>]",
    W.holder .. " @(~find it {lower}{0,2} (symbolic | encouraging | fitting | heartening | remarkable | reassuring | significant) (that | to)) target:<clause>",
  },
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular", "stance.copular-adjective" },
  examples = { "[[It is encouraging that]] talks resumed." }, counter = { "It is clear." },
}

-- "It is our conviction that …", "our position is clear".
rule "stance.position" {
  emit = "stance",
  match = {
    "@((it ~be | it's) (our | my) {lower}{0,2} (belief | conviction | view | position | assessment | opinion | understanding) that) target:<clause>",
    "@(there (is | can be | was | will be) no (alternative | military solution | substitute | purely military solution)) (to | for) target:<clause>",
    "@((it ~be | it's) [also] worth (noting | recalling | stressing | mentioning | remembering | highlighting | underlining | emphasising | emphasizing | pointing out) [that]) target:<clause>",
    "@((our | my | (holder:<actor> 's)) {lower}{0,2} (position | view | stance | message | policy) ~be [{lower}] (clear | unchanged | unequivocal | firm | consistent | well known | that))",
    "@((our | my | (holder:<actor> 's)) {lower}{0,2} (position | view | stance | message | policy) (on | regarding | about | concerning)) target:(..12) ~be [{lower}] (clear | unchanged | unequivocal | firm | consistent | well known | that)",
  },
  set = { polarity = 0, strength = 1, ladder = GENERAL },
  examples = { "[[Our position is clear]]." },
  counter = { "The position of the ship is clear." },
}

-- The verdict first: "Particularly worrying is the fate of …".
rule "stance.inverted" {
  emit = "stance",
  match = {
    "^ [also] [(particularly | especially | equally | most | even more | more | no less | similarly | deeply)] @((worrying | disturbing | troubling | alarming | concerning | regrettable | deplorable | worrisome | shocking | unacceptable) (is | are | was | were | remains | remain)) target:<clause>",
    "@(of {lower}{0,3} concern (is | are | was | were | remains)) target:<clause>",
  },
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "Particularly [[worrying is]] the fate of the prisoners." },
  counter = { "The trend is worrying." },
}

rule "stance.inverted-positive" {
  emit = "stance",
  match = "^ [also] [(particularly | especially | equally | most | even more | more | no less | deeply)] @((encouraging | welcome | heartening | promising | commendable | remarkable | noteworthy) (is | are | was | were)) target:<clause>",
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "Particularly [[encouraging is]] the turnout of women." },
  counter = { "The turnout is encouraging." },
}

-- "considers the case to be in breach of", "describes the law as a severe blow".
local JUDGE = "(~consider | ~regard | ~view | ~deem | ~describe | ~characterise | ~denounce | ~treat | ~brand | ~perceive | ~find)"
local AS = "(as | as being | to be | to have been | as being)"
local HOW = "[(a | an | the | clearly | fully | wholly | completely | yet another)] ({lower}){0,2}"
local WHOM = "target:((!({punct} | that | who | which | very | deeply | clearly | completely | totally | utterly)){1,20})"
local WHOM_AS = "target:((!(\";\" | \":\" | that | who | which)){1,20})"
rule "stance.judges" {
  emit = "stance",
  match = {
    W.holder .. " @(~see | " .. JUDGE:sub(2) .. " " .. WHOM_AS .. " " .. AS .. " " .. HOW .. " (in breach | in violation | in contravention | contrary to | violation | violations | breach | threat | provocation | escalation | null | penalty | blow | attack | setback | obstacle | incompatible | inconsistent | mistake | crime | tragedy | sham | farce | escalatory | aggression | attempt | interference | " .. W.bad .. ")",
    W.holder .. " @(~consider | ~call | ~deem | ~term | ~label | ~brand) target:((!({punct} | for | on | upon | to | that | who | which | of)){1,8}) (a | an) {lower}{0,2} (mistake | farce | sham | crime | tragedy | provocation | violation | breach | threat | escalation | outrage | disgrace | betrayal | blow | setback | obstacle | mockery | travesty)",
    W.holder .. " @" .. JUDGE .. " " .. WHOM .. " [(very | clearly | fully | wholly | completely | totally | utterly | deeply | absolutely)] " .. W.bad,
  },
  unless = "(must | should | ought | could | may | might | would | will)",
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.judges-positive" },
  examples = { "Norway [[considers]] the case to be in breach of the treaty." },
  counter = { "Norway considers the case." },
}

rule "stance.judges-positive" {
  emit = "stance",
  match = W.holder .. " @(~see | " .. JUDGE:sub(2) .. " " .. WHOM_AS .. " (as | to be) [(a | an | the)] ({lower}){0,2} (essential | vital | important | crucial | indispensable | partner | ally | friend | key | positive | promising | cornerstone | success | milestone | opportunity | encouraging | credible | legitimate | step)",
  unless = "(must | should | ought | could | may | might | would | will)",
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "Norway [[views]] Moldova as a key partner." },
  counter = { "Norway views the case." },
}
