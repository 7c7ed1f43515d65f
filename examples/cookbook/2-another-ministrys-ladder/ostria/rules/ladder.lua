-- How strongly the Ministry of Foreign Affairs of Ostria speaks, from 1 to 5.

lexicon "actor" {
  OST = { "Ostria", "Ministry of Foreign Affairs of Ostria", kind = "state" },
}

ladder "stance.ostria" {
  emit = "stance", issuer = { "OST" }, range = { 1, 5 },
  frame = "holder:<actor> @ target:<clause>",
  intensify = { deep = 1, gravest = 1, highest = 1 },
  beats = { "stance.general" },
  { "~note", polarity = 0, strength = 1,
    examples = { "The Ministry [[notes]] the offer." }, counter = { "a note to the offer" } },
  { "~view with [deep] disquiet", polarity = -1, strength = 3,
    examples = { "The Ministry [[views with deep disquiet]] the despatch." },
    counter = { "The Ministry viewed the ships." } },
  { "~take [the] [(gravest | highest)] exception to", polarity = -1, strength = 4,
    examples = { "The Ministry [[takes exception to]] his words." },
    counter = { "The rule has one exception." } },
  { "~hail", polarity = 1, strength = 3,
    examples = { "The Ministry [[hails]] the accord." }, counter = { "hail fell" } },
}
