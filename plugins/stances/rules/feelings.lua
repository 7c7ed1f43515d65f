-- Feelings of the holder, and what it "expresses": nouns of position with a verb of giving.

local W = require "lib.words"
local H = W.holder
local target = W.target

ladder "stance.feeling" {
  emit = "stance", range = { 0, 5 }, frame = H .. " @ " .. target,
  intensify = W.intensifiers,
  set = { ladder = "stance.general" },
  doc = "Feelings as predicates: is deeply concerned about, am proud that.",
  unless = "(must | should | ought | could | may | might)",
  { "(~be | ~remain | ~feel) (!(not | no | never | longer | neither)){0,3} " .. W.glad .. " [(" .. "that | by | to | at | with | for | of | in | about" .. ")]", polarity = 1, strength = 2,
    examples = { "We [[are pleased that]] he returned home." }, counter = { "A pleased man." } },
  { "(~be | ~remain | ~feel) (!(not | no | never | longer | neither)){0,3} " .. W.sad .. " " .. W.towards, polarity = -1, strength = 2,
    examples = { "The Ministry [[is deeply concerned about]] the arrests." }, counter = { "All concerned were there." } },
}

-- "We’re", "I’m": the pronoun and the verb are one word.
rule "stance.feeling-short" {
  emit = "stance",
  match = "@((we're | I'm) {lower}{0,3} " .. W.glad .. " [(that | by | to | at | with | for | of | in | about)]) [that] target:<clause>",
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "[[We're pleased that]] he returned home." }, counter = { "We're home." },
}

rule "stance.feeling-short-negative" {
  emit = "stance",
  match = "@((we're | I'm) {lower}{0,3} " .. W.sad .. " " .. W.towards .. ") [that] target:<clause>",
  set = { polarity = -1, strength = 2, ladder = "stance.general" },
  examples = { "[[We're deeply worried about]] the vote." }, counter = { "We're home." },
}

local SAYS_PAST = "(stressed | underlined | underscored | emphasised | emphasized | reiterated | reaffirmed | recalled | highlighted | noted)"
local SAYS_ING = "(reaffirming | reiterating | affirming | stressing | underlining | underscoring | emphasising | emphasizing | recalling | highlighting | noting)"
local GIVE = "(~express | ~repeat | ~show | ~demonstrate | ~transmit | ~relay | ~echo | ~reiterate | ~reaffirm | ~voice | ~convey | ~extend | ~offer | ~renew"
  .. " | ~restate | ~affirm | ~underline | ~stress | ~underscore | ~emphasise | ~recall | ~register"
  .. " | ~resume | ~reconfirm | ~re-confirm | ~lend | ~send | ~raise | ~share | ~highlight | ~confirm"
  .. " | ~note (our | its | their | his | her | my))"
local GAP = W.gap
local FOR = "(that | about | over | regarding | for | to | with | on | towards | toward | at | in)"

ladder "stance.expression" {
  emit = "stance", range = { 0, 5 }, frame = H .. " @ " .. target,
  intensify = W.intensifiers,
  set = { ladder = "stance.general" },
  doc = "What the holder expresses: grave concern over, unwavering support for.",
  unless = { "(must | should | ought | could | may | might)", "(~raise | ~offer | ~send | ~confirm | ~highlight) {lower}{0,3} (support | appreciation)" },
  { GIVE .. " the (administration | government | president | secretary | minister | ministry) 's {lower}{0,3} " .. W.praise .. " [and {lower}] " .. FOR, polarity = 1, strength = 3,
    examples = { "The Minister [[underlined the Government's firm support for]] the talks." },
    counter = { "The government's support grew." } },
  { GIVE .. " holder:<actor> ['s] {lower}{0,3} " .. W.praise .. " [and {lower}] " .. FOR, polarity = 1, strength = 3,
    frame = "[(<actor> | it)] @ " .. target,
    examples = { "The Minister [[underlined Norway's support for]] the talks." },
    counter = { "Norway's support grew." } },
  { GIVE .. " holder:<actor> ['s] {lower}{0,3} " .. W.worry .. " " .. W.of, polarity = -1, strength = 2,
    frame = "[(<actor> | it)] @ " .. target,
    examples = { "The Minister [[reiterated Norway's concern over]] the talks." },
    counter = { "Norway's concern grew." } },
  { GIVE .. " (the | all the) {lower}{0,2} (support | solidarity | gratitude | appreciation | sympathy | condolences | respect | admiration | thanks) of holder:<actor>", polarity = 1, strength = 3,
    frame = "@ [(to | with | for) target:<clause>]",
    examples = { "She came [[to express the full solidarity of Norway]] with the families." },
    counter = { "The solidarity of Norway is known." } },
  { GIVE .. " " .. GAP .. " " .. W.praise .. " [and {lower}] " .. FOR, polarity = 1, strength = 3,
    examples = { "We [[express our solidarity with]] the people." },
    counter = { "Their support was strong." } },
  { GIVE .. " " .. GAP .. " " .. W.grief .. " [and {lower}] [" .. FOR .. "]", polarity = 1, strength = 2,
    examples = { "We [[extend our deepest condolences to]] the families." },
    counter = { "A book of condolence was opened." } },
  { GIVE .. " " .. GAP .. " " .. W.worry .. " [" .. W.of .. "]", polarity = -1, strength = 2,
    examples = { "The Ministry [[expresses its grave concern over]] the raid." },
    counter = { "This is a concern." } },
  -- "We, the leaders of A and B, reiterate our condemnation of": whose it is, the pronoun says.
  { GIVE .. " our {lower}{0,3} " .. W.worry .. " [and {lower}] " .. W.of, polarity = -1, strength = 2,
    frame = "@ target:<clause>",
    examples = { "We, the heads of two cities, [[reiterate our condemnation of]] the raid." },
    counter = { "Our condemnation is known." } },
  { GIVE .. " our {lower}{0,3} " .. W.praise .. " [and {lower}] " .. FOR, polarity = 1, strength = 3,
    frame = "@ target:<clause>",
    examples = { "We, the heads of two cities, [[reiterate our support for]] the talks." },
    counter = { "Our support is known." } },
  { "(~note | ~learn | ~follow | ~observe | ~watch | ~hear | ~receive | ~see | ~witness | ~view | ~take note) [{lower}] [and] with {lower}{0,2} " .. W.worry .. " [(of | that | about)]", polarity = -1, strength = 2,
    examples = { "We [[note with concern]] the closure of the station." },
    counter = { "A note with many words." } },
  { "(~note | ~learn | ~follow | ~observe | ~watch | ~hear | ~receive | ~see | ~view | ~take note) [{lower}] with {lower}{0,2} (satisfaction | appreciation | approval | pleasure | gratitude | joy | pride | relief | interest | admiration) [(of | that)]", polarity = 1, strength = 2,
    examples = { "We [[note with satisfaction]] the opening of the border." },
    counter = { "A note with many words." } },
  { "(~follow | ~watch | ~monitor | ~observe | ~view) target:({any} ..8) with {lower}{0,2} " .. W.worry, polarity = -1, strength = 2,
    frame = H .. " @",
    examples = { "We [[are following the trial with great concern]]." },
    counter = { "We follow the trial with care." } },
  { "~have {lower}{0,3} (concerns | concern | doubts | reservations | worries | misgivings) (about | over | with | that | regarding | as to)", polarity = -1, strength = 2,
    examples = { "We [[have serious concerns about]] the vote." },
    counter = { "Concerns about the vote grew." } },
  { "~have {lower}{0,3} (confidence | trust | faith) in", polarity = 1, strength = 2,
    examples = { "We [[have full confidence in]] the court." },
    counter = { "Confidence in the court grew." } },
  { "~have {lower}{0,3} (respect | admiration | gratitude | appreciation) for", polarity = 1, strength = 2,
    examples = { "We [[have great respect for]] her work." },
    counter = { "Respect for her work grew." } },
  { "(~be | ~remain) (a | an) {lower}{0,4} (supporter | advocate | champion | proponent | defender | backer) of", polarity = 1, strength = 3,
    examples = { "Norway [[has always been a strong supporter of]] the court." },
    counter = { "Supporters of the court met." } },
  { "~pray for", polarity = 1, strength = 2,
    examples = { "We [[pray for]] the wounded." }, counter = { "They went to pray." } },
  { "~see ({lower}){0,2} (encouraging | positive | promising | hopeful | remarkable) (developments | development | signs | sign | progress | steps | trends | results)", polarity = 1, strength = 2,
    examples = { "We [[have seen encouraging developments]] in the talks." },
    counter = { "We have seen the sea." } },
  { "~see ({lower}){0,2} (worrying | alarming | disturbing | troubling | negative | concerning | worrisome) (developments | development | signs | sign | steps | trends | trend | reports)", polarity = -1, strength = 2,
    examples = { "We [[have seen worrying signs]] in the north." },
    counter = { "We have seen the sea." } },
}

-- "Our hearts are with the victims", "our thoughts go out to".
rule "stance.condolence" {
  emit = "stance",
  match = {
    "@((our | my | the EU's | its | their) {lower}{0,3} (thoughts | hearts | heart | condolences | sympathies | sympathy | prayers | solidarity) [and {lower}] ({lower}){0,2} (are with | is with | go out to | go to | goes to | goes out to | are also with | remain with | are going to)) target:<clause>",
    "@((our | my) {lower}{0,2} (condolences | sympathies | sympathy) (to | for)) target:<clause>",
    "@((our | my) {lower}{0,1} (heart | hearts) (~break | ~ache | ~grieve | ~bleed) (for | with | at | over)) target:<clause>",
    "@(the (thoughts | hearts | sympathies | prayers | condolences) of holder:<actor> (are with | go out to | go to | remain with)) target:<clause>",
    "(we | I) @(~keep | ~hold | ~have) target:((!{punct}){1,12}) in (our | my) {lower}{0,1} (thoughts | hearts | prayers)",
  },
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "[[Our thoughts are with]] the victims." }, counter = { "Our thoughts differ." },
}

-- "With great sadness we learned of".
rule "stance.sad-news" {
  emit = "stance",
  match = "@(with {lower}{0,2} (sadness | sorrow | regret | dismay | shock | horror | concern | grief) [,] (we | I) (~learn | ~hear | ~receive | ~follow | ~note | ~have) [(of | that)]) target:<clause>",
  set = { polarity = -1, strength = 2, ladder = "stance.general" },
  beats = { "stance.general", "stance.expression" },
  examples = { "[[With great sadness we learned of]] the death of the poet." },
  counter = { "With great speed we learned of it." },
}

-- "Thank you for hosting us", "Congratulations to the winners".
rule "stance.courtesy" {
  emit = "stance",
  match = {
    "@(thank you ({lower}){0,2} for) target:<clause>",
    "@([(my | our)] [{lower}] congratulations (to | on)) target:<clause>",
    "@((our | my) {lower}{0,2} (thanks | gratitude | appreciation | congratulations | respect | admiration) (go | goes | also go | also goes | is due | are due) to) target:<clause>",
    "@((many thanks | my thanks | our thanks | our gratitude | my gratitude | our thanks go) to) target:<clause>",
  },
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "[[Thank you for]] hosting us." }, counter = { "Thank you, Minister." },
}

-- "Georgia has the full support of the European Union", "he has our support".
rule "stance.has-support" {
  emit = "stance",
  match = {
    "target:(<actor> | <subject>) @((~have | ~enjoy) the {lower}{0,2} (support | solidarity | backing | confidence | trust) of holder:<actor>)",
    "target:(<actor> | <subject>) @((~have | ~enjoy) (our | my) {lower}{0,2} (support | solidarity | backing | confidence | gratitude | thanks | respect | admiration | sympathy | condolences | best wishes))",
    "target:(<actor> | <subject>) @((~count | ~rely) on (our | my) {lower}{0,3} (support | solidarity | backing | friendship))",
    "target:(<actor> | <subject>) @((~count | ~rely) on the {lower}{0,3} (support | solidarity | backing) of holder:<actor>)",
  },
  set = { polarity = 1, strength = 4, ladder = "stance.general" },
  examples = { "Georgia [[has the full support of the European Union]]." },
  counter = { "The law has the support of many." },
}

-- "Our support for Ukraine is unwavering".
rule "stance.support-is" {
  emit = "stance",
  match = "@((our | my | (holder:<actor> 's)) {lower}{0,2} (support | solidarity | friendship) (for | to | with)) target:(..12) (~be | ~remain) {lower}{0,2} (unwavering | steadfast | ironclad | iron-clad | unshakeable | unshakable | firm | strong | clear | unequivocal | unconditional | undiminished | rock-solid | resolute | absolute)",
  set = { polarity = 1, strength = 4, ladder = "stance.general" },
  examples = { "[[Our support for]] Moldova remains unwavering." },
  counter = { "Our support for Moldova ended." },
}

-- "cannot accept", "will never tolerate": the verb is for the thing, and denied.
rule "stance.refusal" {
  emit = "stance",
  match = {
    H .. " @(~accept | ~tolerate | ~condone | ~countenance | ~subscribe to | ~stand idly by | ~stand for | ~turn a blind eye to | ~stay silent | ~remain silent | ~remain indifferent | ~be silent) [(that | about | on | in the face of | when)] target:<clause>",
    "target:<subject> @(~accept | ~tolerate | ~condone | ~justify | ~excuse)",
  },
  when = function(m) return m.verb ~= nil and m.verb.negated end,
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  examples = { "We [[cannot accept]] this decision." },
  counter = { "The judges accept gifts." },
}

-- Non-recognition is a position of its own, not a denied one.
rule "stance.non-recognition" {
  emit = "stance",
  match = H .. " @~recognise " .. target,
  when = function(m) return m.verb ~= nil and m.verb.negated and not m.verb.passive end,
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  beats = { "stance.general", "stance.eu", "stance.us" },
  examples = { "Norway [[does not recognise]] the annexation." },
  counter = { "Norway recognises the new state." },
}

rule "stance.not-recognised" {
  emit = "stance",
  match = "target:<subject> @~recognise",
  when = function(m) return m.verb ~= nil and m.verb.negated and m.verb.passive end,
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  beats = { "stance.general", "stance.eu", "stance.us" },
  examples = { "The annexation [[will not be recognised]]." },
  counter = { "The state was recognised." },
}

-- "Let me stress that", "let me also thank our hosts": the speaker.
local LET = "@((let (me | us) | allow me to | permit me to | may I) [(also | first of all | first | again | once again | just | begin by | start by | therefore)] ["
  .. "(strongly | sincerely | warmly | clearly | firmly | unequivocally | particularly)] "

rule "stance.let-me" {
  emit = "stance",
  match = LET .. "(stress | underline | underscore | emphasise | emphasize | reiterate | recall | highlight | reaffirm | repeat | stressing | underlining | recalling)) [(again | also | once again)] [that] target:<clause>",
  set = { polarity = 0, strength = 1, ladder = "stance.general" },
  examples = { "[[Let me also stress]] that talks go on." },
  counter = { "Let me go on." },
}

rule "stance.let-me-positive" {
  emit = "stance",
  match = { LET .. "(thank | thanking | congratulate | congratulating | welcome | welcoming | commend | commending | pay tribute to | express {any}{0,4} (appreciation | gratitude | thanks | support | solidarity | condolences) (for | to | with) | praise | praising | salute | applaud)) target:<clause>",
    "@(let me [(start | begin)] [by] (say | saying | tell you) how (pleased | glad | happy | grateful | delighted | proud | honoured | honored | impressed | much) [I] {lower}{0,3} (to | that | about | for)) target:<clause>" },
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "[[Let me begin by thanking]] our hosts." },
  counter = { "Let me go on." },
}

rule "stance.let-me-negative" {
  emit = "stance",
  match = LET .. "(condemn | condemning | deplore | regret | express {any}{0,4} (concern | concerns | regret | dismay) (about | over | at | for))) target:<clause>",
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  examples = { "[[Let me strongly condemn]] this raid." },
  counter = { "Let me go on." },
}

-- "This worries us", "the turnout encourages us".
rule "stance.moves-us" {
  emit = "stance",
  match = "(target:<subject> | target:<np> (that | which)) @((~worry | ~concern | ~alarm | ~trouble | ~sadden | ~shock | ~appal | ~dismay | ~disturb) us)",
  unless = "(must | should | ought | could | may | might | can | not)",
  set = { polarity = -1, strength = 2, ladder = "stance.general" },
  examples = { "This raid [[deeply worries us]]." },
  counter = { "He told us of his worries." },
}

rule "stance.moves-us-positive" {
  emit = "stance",
  match = "(target:<subject> | target:<np> (that | which)) @((~encourage | ~inspire | ~please | ~gladden | ~hearten | ~reassure) us)",
  unless = "(must | should | ought | could | may | might | can | not)",
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "This turnout [[greatly encourages us]]." },
  counter = { "They encouraged voters." },
}

-- "The ministers discussed the crisis, and welcomed the talks": the second verb of a group.
local GROUP_ALSO = "(holder:" .. W.group .. ") (!(\";\" | \":\" | that | which | who | whose | where)){2,30} (and | ,) @([(also | further | strongly | firmly | warmly | jointly)] "
rule "stance.group-also" {
  emit = "stance",
  match = GROUP_ALSO .. "(stressed | underlined | underscored | emphasised | emphasized | reiterated | reaffirmed | recalled | highlighted | noted | acknowledged)) [(also | in this context | in this regard)] [that] target:<clause>",
  unless = SAYS_PAST .. " (!(to | for | that | of)){0,6} (commitment | commitments | readiness | willingness | determination | resolve | intention | call | appeal)",
  set = { polarity = 0, strength = 1, ladder = "stance.general" },
  examples = { "The ministers met in Oslo and [[stressed]] the value of talks." },
  counter = { "The ministers met in Oslo." },
}

rule "stance.group-also-positive" {
  emit = "stance",
  match = GROUP_ALSO .. "(welcomed | commended | praised | applauded | congratulated | endorsed | appreciated | thanked)) [(also | in this context | in this regard)] target:<clause>",
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "The ministers met in Oslo and [[welcomed]] the talks." },
  counter = { "The ministers met in Oslo." },
}

rule "stance.group-also-negative" {
  emit = "stance",
  match = GROUP_ALSO .. "(condemned | deplored | regretted | denounced | (expressed | voiced) {lower}{0,3} (concern | concerns | alarm | dismay) (about | over | at | that | regarding))) [(also | in this context | in this regard)] [that] target:<clause>",
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  examples = { "The ministers met in Oslo and [[strongly condemned]] the raid." },
  counter = { "The ministers met in Oslo." },
}

-- "We very much welcome this".
rule "stance.very-much" {
  emit = "stance",
  match = W.holder .. " @(very much (welcome | welcomes | appreciate | appreciates | support | supports | value | values | hope | hopes | look forward to | looks forward to)) [that] target:<clause>",
  set = { polarity = 1, strength = 3, ladder = "stance.general" },
  examples = { "We [[very much welcome]] this step." },
  counter = { "You are very much welcome." },
}

-- "We can only welcome this".
local ONLY = W.holder .. " @((can only | cannot but | could not but) [{lower}] "
rule "stance.only" {
  emit = "stance",
  match = ONLY .. "(welcome | commend | applaud | support | congratulate | praise)) target:<clause>",
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "We [[can only welcome]] this step." },
  counter = { "We can only wait." },
}

rule "stance.only-negative" {
  emit = "stance",
  match = ONLY .. "(regret | condemn | deplore | reject | denounce)) [that] target:<clause>",
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  examples = { "We [[can only regret]] this step." },
  counter = { "We can only wait." },
}

-- "None of us can accept this", "no country can support it".
rule "stance.none" {
  emit = "stance",
  match = "(none of | no | nobody | no one) {any}{0,4} @((can | will | would) (accept | subscribe to | support | tolerate | condone | endorse | recognise | recognize)) target:<clause>",
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  examples = { "None of us [[can accept]] this deal." },
  counter = { "All of us can accept this deal." },
}

-- What the holder says beside the main verb: "…, underlining the need for calm".
local ASIDE = "({punct} | ^ | and | while | by) [(also | again | once again | further | strongly | firmly | warmly | particularly)] @"
local WHAT = " [(also | once again | again)] [that] target:<clause>"

rule "stance.aside" {
  emit = "stance",
  match = ASIDE .. "(~stress+ing | ~underline+ing | ~underscore+ing | ~emphasise+ing | ~recall+ing | ~reiterate+ing | ~reaffirm+ing | ~highlight+ing | ~note+ing | ~acknowledge+ing | ~affirm+ing | ~recognise+ing that)" .. WHAT,
  unless = { SAYS_ING .. " (!(to | for | that | of)){0,6} (commitment | readiness | willingness | determination | resolve | call | appeal)" },
  set = { polarity = 0, strength = 1, ladder = "stance.general" },
  examples = { "They met in Oslo, [[underlining]] the need for calm." },
  counter = { "The law noting this was read." },
}

rule "stance.aside-positive" {
  emit = "stance",
  match = ASIDE .. "(~welcome+ing | ~commend+ing | ~praise+ing | ~applaud+ing | ~congratulate+ing | ~thank+ing | ~express+ing (!(to | for | of | that | and)){0,4} (support | solidarity | appreciation | gratitude | satisfaction | condolences | hope) (for | to | with | that | at))" .. WHAT,
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "They met in Oslo, [[welcoming]] the accord." },
  counter = { "A welcoming word was said." },
}

rule "stance.aside-negative" {
  emit = "stance",
  match = ASIDE .. "(~condemn+ing | ~deplore+ing | ~regret+ing | ~denounce+ing | ~reject+ing | ~express+ing (!(to | for | of | that | and)){0,4} (concern | concerns | regret | alarm | dismay | disappointment) (about | over | at | that | regarding))" .. WHAT,
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  examples = { "They met in Oslo, [[condemning]] the raid." },
  counter = { "The vote condemning the raid failed." },
}

-- "We believe that …": a conviction, but where the clause says what somebody must do it is a
-- demand.
rule "stance.belief" {
  emit = "stance",
  match = H .. " @(~believe ([{lower}] that)) target:<clause>",
  when = function(m)
    local text = " " .. m.target.text:gsub("\194\160", " ") .. " "
    for _, word in ipairs { " must ", " should ", " has to ", " have to ", " need to ", " needs to " } do
      if text:find(word, 1, true) then return false end
    end
    return true
  end,
  set = { polarity = 0, strength = 1, ladder = "stance.general" },
  examples = { "We [[believe that]] a lasting peace is near." },
  counter = { "We believe that Norway must act." },
}
