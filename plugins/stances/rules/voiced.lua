-- Positions in nouns and in asides: "the preference is", "did not hide its disappointment", "as
-- emphasised by", "will always remember that", "I find that".
-- luacheck: no max line length

local W = require "lib.words"
local H = W.holder
local GENERAL = "stance.general"
local MODAL = "(must | should | ought | could | may | might)"
local WHOSE = "(the | our | my | (<actor> 's))"

-- "Our preference is a common market", "what is encouraging is that".
rule "stance.preference" {
  emit = "stance",
  match = {
    "@(" .. WHOSE .. " {lower}{0,2} (preference | hope | wish | desire | dream | ambition | vision) (~be | ~remain) [(that | to | for)]) target:<clause>",
    "^ [and] @(what (~be | ~remain) [also] [(very | particularly | most | truly)] (encouraging | positive | remarkable | promising | heartening | welcome | good | impressive) ~be [that]) target:<clause>",
    "@([the] (good | positive | encouraging) (thing | news | sign | point) ~be that) target:<clause>",
    "@((there ~be) {lower}{0,1} (broad | strong | wide | widespread | full | clear | growing | overwhelming | general | unanimous) [and {lower}] (support | consensus | agreement | unity | backing | recognition) (for | that | on | about | among | in)) target:<clause>",
  },
  unless = MODAL,
  set = { polarity = 1, strength = 1, ladder = GENERAL, holder = "$issuer" },
  examples = {
    "[[Our preference is]] a common market.", "[[What is encouraging is that]] talks go on.",
    "[[The good news is that]] talks go on.", "[[There is broad support for]] the accord.",
  },
  counter = { "He has no preference.", "There is a road." },
}

rule "stance.fear" {
  emit = "stance",
  match = {
    "@(" .. WHOSE .. " {lower}{0,2} (concern | fear | worry | disappointment | regret | problem | trouble | tragedy | risk) (~be | ~remain) [also] [(that | for | about | with)]) target:<clause>",
    "^ [and] @(what (~be | ~remain) [also] [(very | particularly | most | truly)] (worrying | troubling | alarming | disturbing | regrettable | sad | unacceptable | shocking | concerning | wrong) ~be [that]) target:<clause>",
    "@((there ~be) (nothing | little) {lower}{0,1} (justified | positive | acceptable | legitimate | democratic | credible) (in | about)) target:<clause>",
  },
  unless = MODAL,
  set = { polarity = -1, strength = 2, ladder = GENERAL, holder = "$issuer" },
  beats = { "stance.copular-negative", "stance.copular-negative-adjective" },
  examples = {
    "[[Our main concern is that]] talks may fail.", "[[What is worrying is that]] talks failed.",
    "[[There is nothing democratic about]] this vote.",
  },
  counter = { "A concern was noted.", "There is no road to the isle.", "There is nothing in the box." },
}

-- "The fact is that", "what matters is", "for us it is clear that".
rule "stance.the-point" {
  emit = "stance",
  match = {
    "@((our | my) {lower}{0,2} (point | understanding | assessment | conclusion | conviction | view | opinion | belief | message | position | policy) (~be | ~remain) [also] [(clear | simple | very clear)] that) target:<clause>",
    "^ [and] @(what (matters | counts) {lower}{0,3} ~be [that]) target:<clause>",
    "@(there ~be (no doubt | little doubt | no question | no denying | no mistake) [(that | about)]) target:<clause>",
  },
  unless = MODAL,
  set = { polarity = 0, strength = 1, ladder = GENERAL, holder = "$issuer" },
  beats = { "stance.position" },
  examples = {
    "[[Our view is that]] talks help.", "[[What matters is]] the safety of the crew.",
    "[[There is no doubt that]] talks help.",
  },
  counter = { "The fact was known.", "What he did was wrong.", "There is a doubt." },
}

-- "did not hide its disappointment": hidden and denied, it is said.
local DENIED = "(~hide | ~conceal | ~disguise | ~mask)"
local HIDES = "[(our | its | their | his | her | my | the | any)] {lower}{0,2} "
local function denied(m) return m.verb ~= nil and m.verb.negated and not m.verb.passive end
rule "stance.unhidden-negative" {
  emit = "stance",
  match = {
    H .. " @(" .. DENIED .. " " .. HIDES .. W.worry .. " [" .. W.of .. "]) [target:<clause>]",
  },
  when = denied,
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "Norway [[did not hide its disappointment at]] the vote." },
  counter = { "Norway hid its disappointment at the vote." },
}

rule "stance.unhidden" {
  emit = "stance",
  match = H .. " @(" .. DENIED .. " " .. HIDES .. W.praise .. " [" .. W.of .. "]) [target:<clause>]",
  when = denied,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "Norway [[does not hide its satisfaction with]] the vote." },
  counter = { "Norway hid its satisfaction." },
}

-- "makes no secret of its concern".
rule "stance.no-secret-negative" {
  emit = "stance",
  match = H .. " @((~make no secret of | ~make no bones about) " .. HIDES .. W.worry .. " [" .. W.of .. "]) [target:<clause>]",
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "Norway [[makes no secret of its concern over]] the vote." },
  counter = { "It is no secret." },
}

-- "will always remember that", "we shall never forget".
rule "stance.remembers" {
  emit = "stance",
  match = H .. " @((will | shall) {lower}{0,2} (remember | cherish | honour | honor) [(that | how | when)]) target:<clause>",
  unless = { MODAL, "not (remember | cherish | honour | honor)", "(honour | honor) (its | our | their | the) {lower}{0,2} (commitment | commitments | obligations | pledge | pledges | promise | promises | agreement)" },
  set = { polarity = 1, strength = 1, ladder = GENERAL },
  beats = { "stance.general" },
  examples = { "Norway [[will always remember that]] Chad helped." },
  counter = { "He remembers the date.", "Norway will honour its commitments." },
}

rule "stance.never-forget" {
  emit = "stance",
  match = H .. " @(~forget [(that | how | what)]) target:<clause>",
  unless = { MODAL, "(they | he | she)" },
  when = denied,
  set = { polarity = 0, strength = 1, ladder = GENERAL },
  examples = { "We [[will never forget]] the victims." },
  counter = { "We forget the past." },
}

-- What one has found: "I have determined that", "the Commission concludes that".
rule "stance.finding" {
  emit = "stance",
  match = {
    "holder:<actor kind=pronoun> @((~find | ~determine | ~judge) that) target:<clause>",
    H .. " @((~be of the conviction | ~come to the conclusion | ~reach the conclusion | ~hold the position | ~be adamant | ~have no doubt) that) target:<clause>",
  },
  unless = { MODAL, "that ({lower} | {Cap}){1,6} (must | should | has to | have to | need to | needs to)" },
  set = { polarity = 0, strength = 1, ladder = GENERAL },
  beats = { "stance.general", "stance.us", "stance.eu" },
  examples = { "We [[have determined that]] more steps help.", "Norway [[has no doubt that]] the vote was fair." },
  counter = { "A court found that he lied.", "We find many things." },
}

-- "As emphasised by the Minister, …", "As the President has said, …": the position of those.
local SPOKEN = "(stressed | emphasised | emphasized | underlined | underscored | noted | highlighted | stated | reiterated | recalled | affirmed | reaffirmed | pointed out | made clear | observed)"
rule "stance.as-said" {
  emit = "stance",
  match = {
    "as [(also | rightly | recently | previously | repeatedly | already)] @" .. SPOKEN .. " (by) holder:<actor> , target:<clause>",
    "^ as [(also | rightly | recently | previously | repeatedly | already)] @" .. SPOKEN .. " by holder:<actor> (!,){0,10} , target:<rest>",
  },
  set = { polarity = 0, strength = 1, ladder = GENERAL },
  beats = { "stance.general", "stance.us", "stance.eu" },
  examples = { "As [[emphasised]] by Norway, talks go on." },
  counter = { "It was emphasised by Norway.", "As emphasised, talks go on." },
}

-- "Deeply concerned about the raids, the ministers met", "Encouraged by the vote, …".
local START = "^ [(deeply | gravely | seriously | extremely | greatly | profoundly | particularly | highly | also | strongly)] "
rule "stance.opening-feeling-negative" {
  emit = "stance",
  match = START .. "@((concerned | alarmed | dismayed | appalled | saddened | outraged | disturbed | worried | troubled | shocked | disappointed) (about | by | at | over | that | with)) target:<clause>",
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "Deeply [[concerned about]] the raids, the ministers met." },
  counter = { "Concerned citizens met." },
}

rule "stance.opening-feeling" {
  emit = "stance",
  match = START .. "@((encouraged | pleased | inspired | heartened | grateful | proud | delighted) (about | by | at | over | that | with | for | of | to)) target:<clause>",
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "[[Encouraged by]] the vote, the ministers met." },
  counter = { "Encouraged citizens met." },
}

-- "Recognising the importance of trade, they met".
rule "stance.opening-mind" {
  emit = "stance",
  match = {
    "^ [(also | fully)] @(~recognise+ing | ~acknowledge+ing) target:((the | our | their | its | that | this) {lower}{0,2} (importance | need | urgency | necessity | value | significance | role | right | rights | threat | challenge | challenges | fact | potential | contribution | benefits | link | links | impact | dignity | interdependence) <clause>)",
    "^ [fully] @((mindful | conscious | cognizant | cognisant | convinced | persuaded | aware) (of | that)) target:<clause>",
    "^ @((bearing | keeping) in mind [that]) target:<clause>",
  },
  set = { polarity = 0, strength = 1, ladder = GENERAL },
  beats = { "stance.aside" },
  examples = { "[[Recognizing]] the importance of trade, they met.", "[[Convinced that]] trade helps, they met.", "[[Bearing in mind]] the law, they met." },
  counter = { "Recognising faces is hard.", "Convinced voters met." },
}

-- "does not recognise and continues to condemn": the second verb of one that holds a position.
rule "stance.continues-negative" {
  emit = "stance",
  match = "holder:<actor> (!({punct} | who | which)){1,12} (and | but) @((continues | continue) to [{lower}] (condemn | reject | oppose | deplore | denounce)) target:<clause>",
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  examples = { "We do not accept this and [[continue to condemn]] the raid." },
  counter = { "They continue to condemn the raid." },
}

rule "stance.continues" {
  emit = "stance",
  match = "holder:<actor> (!({punct} | who | which)){1,12} (and | but) @((continues | continue) to [{lower}] (welcome | appreciate | value | commend | stand with | stand by)) target:<clause>",
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  examples = { "We thank our hosts and [[continue to value]] their help." },
  counter = { "They continue to value the help." },
}
