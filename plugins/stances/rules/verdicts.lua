-- Verdicts: the thing judged is the subject, and the holder the issuer.

local W = require "lib.words"

local ADVERBS = "(very | so | clearly | simply | totally | completely | entirely | absolutely"
  .. " | utterly | wholly | deeply | highly | extremely | particularly | especially | truly"
  .. " | also | therefore | thus | both | equally | all the more | even more | most | more | quite | plainly"
  .. " | fundamentally | manifestly | blatantly | patently | morally | legally | profoundly | grossly"
  .. " | not only | nothing short of | too | always | never | again | now | seriously | gravely"
  .. " | politically | just | indeed | obviously | certainly | undoubtedly | unquestionably | rather | only)"
local IS = "(~be | ~remain | ~seem | ~appear | ~become | ~prove)"
-- "considers the case to be in breach" and "conspired to undermine" have no subject that is judged.
local function judged(m)
  if m.text:find("^[Tt]hat ") then return true end
  if m.trigger.text:sub(1, 3) == "to " then return false end
  local target = m.target.text
  return target ~= "We" and target ~= "we" and target ~= "I"
    and not target:find(" who$") and not target:find(" which$") and not target:find(" that$")
end

local MODAL = "(must | should | ought | could)"
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
    "target:<subject> @(" .. MAKES .. " " .. ADVERBS .. "? " .. A .. " [{lower}] (key (partner | ally | milestone | achievement | contribution) | milestone | breakthrough | testament | step forward | step in the right direction | success story | victory for | tribute to | source of inspiration | beacon | role model))",
    "target:<subject> @((~provide | ~offer | ~give | ~present) (a | an) (" .. W.good_before .. " | " .. W.key_before .. ") [and {lower}] (opportunity | basis | example | foundation | contribution))",
    "target:<subject> @(~set (a | an) ({lower}){0,2} (positive | excellent | incredible | good | great | powerful | inspiring | shining | strong | outstanding) (example | precedent))",
  },
  unless = MODAL, when = judged,
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
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "{0,2} (encouraging | commendable | praiseworthy | laudable | heartening | promising | remarkable | impressive | admirable | exemplary | inspiring | gratifying | extraordinary | outstanding | excellent | wonderful | courageous | reassuring))",
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
  unless = MODAL, when = judged,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "The ban [[is a clear violation]] of the charter." }, counter = { "The ban is a law." },
}

rule "stance.copular-negative-adjective" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "{0,2} " .. W.bad .. ")",
    "target:<np> (that | which) @(" .. IS .. " " .. ADVERBS .. "{1,2} " .. W.bad .. ")",
    "target:<subject> @(~be [{lower}] (marred | overshadowed | tainted | undermined) by)",
    "target:<subject> @(" .. MAKES .. " " .. A .. " {lower}{0,2} (example | sign | manifestation | reminder | illustration | demonstration | proof) of ..4 (disregard | brutality | contempt | cruelty | repression | recklessness))",
    "target:<subject> @(" .. MAKES .. " " .. A .. " {lower}{0,2} step in the wrong direction)",
    "^ @(that ~be " .. ADVERBS .. "{0,2} " .. W.bad .. ")",
    "target:<subject> @(" .. IS .. " {lower}{0,2} in [{lower}] [{lower}] (breach | violation | contravention | defiance | contradiction) (of | with | to))",
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "{0,2} (contrary to | inconsistent with | incompatible with | at odds with | tantamount to | a far cry from | nothing but))",
    "target:<subject> @(" .. IS .. " {lower}{0,2} (cause | matter | source | reason) (of | for) {lower}{0,3} (concern | alarm | regret | worry))",
    "target:<subject> @(" .. IS .. " of {lower}{0,3} concern)",
    "target:<subject> @(" .. IS .. " " .. ADVERBS .. "? not " .. ADVERBS .. "? (acceptable | justified | justifiable | credible | legitimate | helpful | conducive | good | tolerable | compatible | consistent | proportionate | in line | in accordance | in keeping | worthy | sustainable | tenable | constructive | welcome | lawful | fair | free | competent | positive | encouraging | promising | right))",
    "target:<subject> @(" .. IS .. " not (a | an) {lower}{0,1} (good | positive | constructive | helpful | credible | legitimate) {lower})",
    "target:<subject> @(~be to be [{lower}] (condemned | deplored | regretted | rejected | denounced))",
    "target:<subject> @(~be [{lower}] null and void)",
  },
  unless = MODAL, when = judged,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "These acts [[are unacceptable]]." }, counter = { "These acts are old." },
}

-- What the subject does is the verdict: "clearly violates", "runs counter to".
rule "stance.violates" {
  emit = "stance",
  match = {
    "target:<subject> @(~violate | ~contravene | ~breach | ~infringe | ~undermine | ~jeopardise | ~endanger | ~imperil | ~flout | ~contradict | ~destabilise | ~trample | ~defy | ~mock) [(on | upon)] <np>",
    "target:<subject> @((~run | ~go) [{lower}] (counter to | contrary to | against the))",
    "target:<subject> @(~fall [{lower}] short (of | in))",
    "target:<subject> @((~pose | ~present) (a | an) {lower}{0,3} (threat | danger | risk | challenge) to)",
    "target:<subject> @(~have no (place in | legal (effect | basis | force | validity) | legitimacy | validity | justification | basis))",
    "target:<subject> @((lacks | lacked) (all | any)? {lower}{0,1} (credibility | legitimacy | foundation | transparency))",
    "target:<subject> @(~make a mockery of | ~fly in the face of | ~call into question | ~call (into)? question | ~cast {lower}{0,2} doubt (on | over | upon))",
    "target:<subject> @((~raise | ~give rise to | ~give | ~cause) {lower}{0,3} (concern | concerns | doubts | cause for concern))",
    "target:<subject> @((~carry | ~have) (heavy | grave | serious | dire | severe | devastating | terrible | disastrous | tragic) {lower}{0,1} (consequences | implications | repercussions | effects | costs))",
    "target:<subject> @((~bear | ~carry) [(a | the | its | their)] {lower}{0,3} responsibility (for | to))",
    "target:<subject> @(~have (the | a) (primary | full | sole | main | ultimate | special | particular) {lower}{0,1} responsibility (for | to))",
    "target:<subject> @(~be ((fully | solely | directly | ultimately | entirely | wholly | primarily | alone) responsible | to blame) for)",
    "target:<subject> @((~amount to | ~constitute | ~be) {lower}{0,2} (war crimes | crimes against humanity | a war crime | genocide | torture | terrorism | blackmail | collective punishment))",
  },
  unless = "(must | should | ought | could | may | might | can)",
  when = judged,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "The ban [[clearly violates]] the charter." },
  counter = { "Acts that violate the charter are many." },
}

-- "This sends the wrong signal", and a strong one.
rule "stance.signal" {
  emit = "stance",
  match = {
    "target:<subject> @(~send (a | an | the) {lower}{0,2} (strong | positive | powerful | encouraging) [and {lower}] (signal | message))",
  },
  unless = MODAL, when = judged,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "The vote [[sends a strong signal]] of unity." },
  counter = { "We send a letter." },
}

rule "stance.signal-negative" {
  emit = "stance",
  match = {
    "target:<subject> @(~send (a | an | the) {lower}{0,2} (wrong | dangerous | worrying | negative | troubling | chilling | bad) (signal | message))",
    "target:<subject> @(~shock the conscience)",
  },
  unless = MODAL, when = judged,
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "The verdict [[sends the wrong signal]]." },
  counter = { "The signal was sent." },
}

-- "There can be no justification for", "nothing can justify".
rule "stance.no-excuse" {
  emit = "stance",
  match = {
    "@(there (is | can be | could be | was) (no | never any) {lower}{0,1} (justification | excuse | place | room) (for | in)) target:<clause>",
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
    "@(it (~be | ~remain) " .. ADVERBS .. "{0,2} " .. W.bad .. " (that | to | for | when | how)) target:<clause>",
    W.holder .. " @((~find | ~consider | ~deem | ~think) it {lower}{0,2} " .. W.bad .. " (that | to)) target:<clause>",
    "@(it ~be with {lower}{0,3} (concern | sadness | regret | sorrow | dismay | horror | shock | outrage | indignation | grief | alarm | a heavy heart) that) target:<clause>",
    "@(it ~be (a | of) {lower}{0,3} (concern | shame | tragedy | outrage | disgrace | pity | mistake) that) target:<clause>",
  },
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular-negative", "stance.copular-negative-adjective" },
  examples = { "[[It is regrettable that]] talks failed." }, counter = { "It is clear." },
}

rule "stance.impersonal-positive" {
  emit = "stance",
  match = {
    "@(it (~be | ~remain) " .. ADVERBS .. "{0,2} " .. W.good .. " (that | to see | to know | to note | to hear | to learn | news that)) target:<clause>",
    "@(it ~be with {lower}{0,3} (pleasure | satisfaction | joy | pride | gratitude | relief | appreciation) that) target:<clause>",
    "@(it ~be {lower}{0,3} (pleasure | honour | honor | privilege) [(to | for me to | for us to | that)]) [target:<clause>]",
    W.holder .. " @(~find it {lower}{0,2} (symbolic | encouraging | fitting | heartening | remarkable | reassuring | significant) (that | to)) target:<clause>",
  },
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular", "stance.copular-adjective" },
  examples = { "[[It is encouraging that]] talks resumed." }, counter = { "It is clear." },
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
local JUDGE = "(~consider | ~regard | ~view | ~deem | ~describe | ~characterise | ~denounce | ~treat | ~brand | ~find)"
local AS = "(as | to be | to have been | as being)"
local HOW = "[(a | an | the | clearly | fully | wholly | completely | yet another)] ({lower}){0,2}"
local WHOM = "target:((!({punct} | that | who | which)){1,20})"
local WHOM_AS = "target:((!(\";\" | \":\" | that | who | which)){1,20})"
rule "stance.judges" {
  emit = "stance",
  match = {
    W.holder .. " @" .. JUDGE .. " " .. WHOM_AS .. " " .. AS .. " " .. HOW .. " (in breach | in violation | in contravention | contrary to | violation | violations | breach | threat | provocation | escalation | null | penalty | blow | attack | setback | obstacle | incompatible | inconsistent | mistake | crime | tragedy | sham | farce | escalatory | aggression | attempt | interference | " .. W.bad .. ")",
    W.holder .. " @" .. JUDGE .. " " .. WHOM .. " [(clearly | fully | wholly | completely | totally | utterly | deeply | absolutely)] " .. W.bad,
  },
  unless = "(must | should | ought | could | may | might | would | will)",
  set = { polarity = -1, strength = 3, ladder = GENERAL },
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
