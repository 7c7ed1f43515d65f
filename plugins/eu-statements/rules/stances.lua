-- The ladder of the European Union: how strongly it takes a position.
-- Strengths are this pack's judgement: 1 for words without praise or blame, 5 for the strongest.
-- The order of "concern" follows the Bruxelles2 "breviary of concern" (April 2011).

local INTENSIFIERS = {
  strongly = 1, firmly = 1, deeply = 1, warmly = 1, fully = 1, gravely = 1, seriously = 1,
  profoundly = 1, unequivocally = 1, vehemently = 1, extremely = 1, utmost = 2, grave = 1,
  deep = 1, strong = 1, full = 1, strongest = 2, serious = 1, unwavering = 1, utterly = 1,
}

ladder "stance.eu" {
  emit = "stance", issuer = { "EU", "igo" }, range = { 0, 5 },
  frame = "holder:<actor> @ [that] target:<clause>", intensify = INTENSIFIERS,
  beats = { "stance.general" },
  unless = "(~reaffirm | ~reiterate | ~stress | ~underline) [(our | its | their | the | a | (<actor> 's))] {lower}{0,2} commitment to",
  { "~take [good] note of", polarity = 0, strength = 1,
    examples = { "The EU [[takes note of]] the results." }, counter = { "The results were noted." } },
  { "~welcome", polarity = 1, strength = 2,
    examples = { "The EU [[welcomes]] legal amendments." }, counter = { "You are welcome to the talks." } },
  { "~commend", polarity = 1, strength = 3 },
  { "~praise", polarity = 1, strength = 3 },
  { "~support", polarity = 1, strength = 3 },
  { "~regret", polarity = -1, strength = 2 },
  { "~deplore", polarity = -1, strength = 3 },
  { "~condemn", polarity = -1, strength = 4, counter = { "a man condemned to death" } },
  { "~reject", polarity = -1, strength = 3 },
  { "(~stress | ~underline | ~emphasise | ~reiterate | ~recall | ~reaffirm | ~note)", polarity = 0, strength = 1 },
}
