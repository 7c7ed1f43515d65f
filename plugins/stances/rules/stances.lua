-- General formulas of position, for issuers without a ladder of their own. Strengths from 1
-- (words without praise or blame) to 5 are this pack's judgement; edit them in a copy.

local INTENSIFIERS = {
  strongly = 1, firmly = 1, deeply = 1, warmly = 1, fully = 1, gravely = 1, seriously = 1,
  profoundly = 1, unequivocally = 1, vehemently = 1, extremely = 1, utmost = 2, grave = 1,
  deep = 1, strong = 1, full = 1, strongest = 2, serious = 1, unwavering = 1, utterly = 1,
}

-- What follows a verb of position: "that" or the thing itself.
local target = "[that] target:<clause>"

ladder "stance.general" {
  emit = "stance", range = { 0, 5 }, frame = "holder:<actor> @ " .. target,
  intensify = INTENSIFIERS,
  doc = "Positions in the formulas that foreign ministries share.",
  -- A pledge is no position: "reaffirmed a strong commitment to".
  unless = {
    "(will | shall) [not] continue to ~support",
    "(~reaffirm | ~reiterate | ~affirm | ~stress | ~underline | ~express) [(our | its | their | the | a | my | (<actor> 's))] {lower}{0,2} commitment to",
  },
  { "~take [{any}] note of", polarity = 0, strength = 1,
    examples = { "The Ministry [[takes note of]] the results." }, counter = { "He noted it." } },
  { "~note", polarity = 0, strength = 1 },
  { "~acknowledge", polarity = 0, strength = 1 },
  { "~recognise", polarity = 1, strength = 2 },
  { "(~stress | ~underline | ~underscore | ~emphasise | ~recall | ~reiterate | ~reaffirm | ~highlight)", polarity = 0, strength = 1 },
  { "(~believe | ~consider | ~maintain)", polarity = 0, strength = 1 },
  { "(~stress | ~reiterate | ~reaffirm | ~affirm | ~express | ~underline | ~restate | ~convey) holder:<actor> 's {lower}{0,2} support (for | to)", polarity = 1, strength = 3, frame = "@ target:<clause>" },
  { "(~stress | ~reiterate | ~reaffirm | ~affirm | ~express | ~underline | ~restate) (our | its | their | the | my) {lower}{0,2} support (for | to)", polarity = 1, strength = 3 },
  { "(~express | ~reiterate | ~reaffirm) [(our | its | their | the | my | <actor> 's)] {lower}{0,2} (support | solidarity | appreciation | gratitude | admiration) (for | to | with)", polarity = 1, strength = 3 },
  { "~welcome", polarity = 1, strength = 2,
    examples = { "Norway [[welcomes]] the agreement." }, counter = { "You are welcome." } },
  { "(~commend | ~praise | ~applaud | ~congratulate | ~salute)", polarity = 1, strength = 3 },
  { "(~appreciate | ~value)", polarity = 1, strength = 2 },
  { "(~support | ~endorse | ~back)", polarity = 1, strength = 3 },
  { "~thank", polarity = 1, strength = 2 },
  { "~stand ({any}){0,2} (with | behind | by)", polarity = 1, strength = 3 },
  { "~be ({any}){0,1} (pleased | glad | encouraged | grateful | delighted) (that | by | to see | to learn | at | with | for)", polarity = 1, strength = 2,
    examples = { "We [[are pleased that]] he returned home." }, counter = { "He was pleased." } },
  { "~pay tribute to", polarity = 1, strength = 3,
    examples = { "We [[pay tribute to]] the mediators." }, counter = { "They pay taxes." } },
  { "~share", polarity = 1, strength = 2 },
  { "~regret", polarity = -1, strength = 2,
    examples = { "We [[regret]] this decision." }, counter = { "To our regret, it failed." } },
  { "~deplore", polarity = -1, strength = 3 },
  { "~condemn", polarity = -1, strength = 4,
    examples = { "We [[strongly condemn]] the attack." }, counter = { "A man condemned to death." } },
  { "(~denounce | ~abhor)", polarity = -1, strength = 4 },
  { "(~reject | ~oppose)", polarity = -1, strength = 3 },
  { "~protest", polarity = -1, strength = 3 },
  { "~criticise", polarity = -1, strength = 3 },
  { "~mourn", polarity = -1, strength = 2 },
  { "~be ({any}){0,2} (concerned | worried | alarmed | troubled | dismayed | appalled | shocked | saddened | outraged | disappointed) (that | by | about | at | over | with | for)", polarity = -1, strength = 2,
    examples = { "The Ministry [[is deeply concerned about]] the arrests." }, counter = { "All concerned were there." } },
  { "~express ({any}){0,3} (concern | concerns | alarm | regret | dismay | indignation | outrage) (that | at | about | over | regarding)", polarity = -1, strength = 2 },
  { "~remain ({any}){0,2} (concerned | worried | alarmed) (that | by | about | at | over)", polarity = -1, strength = 2 },
}

-- The thing judged is the subject: "The registration was a positive development."
rule "stance.copular" {
  emit = "stance",
  match = {
    "target:<subject> @(~be (a | an) [{lower}] [and] (positive | welcome | important | encouraging | significant | historic | major | constructive) (development | step | milestone | sign | signal | achievement | contribution | move | progress) [forward] [in the right direction])",
    "target:<subject> @(~constitute (a | an) [{lower}] (positive | welcome | important | significant) (development | step | milestone | contribution))",
  },
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "The registration [[was a positive development]]." },
  counter = { "The registration was on Monday." },
}

rule "stance.copular-negative" {
  emit = "stance",
  match = {
    "target:<subject> @(~be (a | an) [{lower}] [and] (negative | worrying | regrettable | deplorable | grave | serious | clear | flagrant | blatant | unacceptable | dangerous | cowardly | heinous | horrific | brutal) [{lower}] (development | step | violation | breach | act | escalation | provocation | attack | setback))",
    "target:<subject> @(~be ({any}){0,1} (unacceptable | deplorable | regrettable | inexcusable | reprehensible | outrageous | intolerable | unjustifiable))",
    "target:<subject> @(~constitute (a | an) [{lower}] [and] ({lower}) (violation | breach | escalation | provocation | threat))",
  },
  set = { polarity = -1, strength = 3, ladder = "stance.general" },
  examples = { "These acts [[are unacceptable]]." }, counter = { "These acts are old." },
}

-- The holder follows: "Kazakhstan has the full support of the European Union."
rule "stance.has-support" {
  emit = "stance",
  match = "target:(<actor> | <subject>) @(~have the {lower}{0,2} (support | solidarity | backing) of holder:<actor>)",
  set = { polarity = 1, strength = 4, ladder = "stance.general" },
  examples = { "Georgia [[has the full support of the European Union]]." },
  counter = { "The law has the support of many." },
}

-- "It is regrettable that …", "It is with deep concern that …".
rule "stance.impersonal" {
  emit = "stance",
  match = {
    "@(it ~be [{lower}] (regrettable | deplorable | unacceptable | worrying | alarming) that) target:<clause>",
    "@(it ~be with [{lower}] (concern | sadness | regret | sorrow) that) target:<clause>",
  },
  set = { polarity = -1, strength = 2, ladder = "stance.general" },
  examples = { "[[It is regrettable that]] talks failed." }, counter = { "It is clear." },
}

-- "Our hearts are with the victims", "our thoughts go out to".
rule "stance.condolence" {
  emit = "stance",
  match = {
    "@(our (thoughts | hearts | condolences | sympathies) [and {lower}] ({lower}){0,2} (are with | go out to | go to)) target:<clause>",
    "@((express | expresses | extend | extends | offer | offers) ({lower}){0,3} (condolences | sympathy | sympathies) to) target:<clause>",
  },
  set = { polarity = 1, strength = 2, ladder = "stance.general" },
  examples = { "[[Our thoughts are with]] the victims." }, counter = { "Our thoughts differ." },
}
