-- Clauses of resolutions of the United Nations, as they open: "Recalling …", "Strongly condemns …".
-- Openers: the usual lists of preambular and operative verbs. The emotive order is that of
-- Gruenberg's study of Security Council resolutions (2009), as The New Humanitarian quotes it
-- (16 March 2016): concerned, grieved, deplored, condemned, alarmed, shocked, indignant, censured;
-- the instructive order: decides, calls upon, recommends, requests, urges, warns, demands.

local ISSUERS = {
  "UN", "UNSC", "UNGA", "HRC", "ECOSOC", "UN-PBC", "UN-SECRETARIAT",
}

-- Clauses have numbers: "3. Strongly condemns", "(a) Welcomes".
local HEAD = "^ [\"(\"] [({num} | {lower})] [(. | \")\")] [(also | further | again | once again"
  .. " | strongly | deeply | gravely | fully | firmly | unequivocally | solemnly | expressly"
  .. " | warmly | highly | in this regard ,)]"
local target = " [,] [(that | by | at | about | over | of | to)] target:<rest>"

ladder "stance.un" {
  emit = "stance", issuer = ISSUERS, range = { 0, 8 },
  frame = HEAD .. " @" .. target,
  doc = "Preambular and operative openers, with the emotive order of Gruenberg.",
  beats = { "stance.general", "stance.expression", "stance.aside", "stance.aside-positive", "stance.aside-negative", "stance.feeling", "stance.eu" },
  -- Neither praise nor blame.
  { "(Acknowledging | Affirming | Reaffirming | Aware of | Aware that | Fully aware | Aware | Bearing in mind | Believing | Conscious | Conscious of | Considering | Convinced | Desiring | Desirous | Emphasizing | Emphasising | Expecting | Guided by | Having adopted | Having considered | Having examined | Having heard | Having noted | Having received | Having reviewed | Having studied | Mindful | Mindful of | Noting | Observing | Realising | Realizing | Recalling | Recognizing | Recognising | Reiterating | Seeking | Stressing | Taking into account | Taking into consideration | Taking note | Underlining | Underscoring | Whereas | Determining | Determined | Considering also | Noting also | Keeping in mind | Cognizant of | Expressing | Reminding)", polarity = 0, strength = 1,
    examples = { "[[Recalling]] its earlier resolutions," }, counter = { "He was recalling it." } },
  { "(acknowledges | accepts | adopts | affirms | reaffirms | considers | declares | determines | emphasizes | emphasises | notes | proclaims | recalls | recognizes | recognises | reiterates | reminds | repeals | resolves | stresses | suggests | takes note | underlines | underscores | authorizes | authorises | directs | establishes | extends | renews | agrees)", polarity = 0, strength = 1,
    examples = { "3. [[Reaffirms]] the borders of the state;" }, counter = { "He reaffirms it." } },
  -- Praise.
  { "(Appreciating | Approving | Commending | Welcoming | Noting with approval | Noting with satisfaction | Noting with appreciation | Encouraged by | Encouraged | Applauding | Paying tribute | Expressing appreciation | Expressing its appreciation | Expressing satisfaction | Expressing hope | Hoping | Supporting | Expressing support | Expressing its support | Expressing its full support | Expressing gratitude)", polarity = 1, strength = 1,
    examples = { "[[Welcoming]] the accord of the parties," }, counter = { "A welcoming word." } },
  { "(approves | commends | welcomes | endorses | supports | appreciates | applauds | congratulates | pays tribute | thanks | expresses appreciation | expresses its appreciation | expresses hope | expresses its gratitude | expresses its full support | expresses its support | notes with approval | notes with satisfaction | notes with appreciation | encourages)", polarity = 1, strength = 1,
    examples = { "4. [[Commends]] the mediators for their work;" }, counter = { "He commends it." } },
  -- Blame, in the order of Gruenberg.
  { "(concerned | Noting with concern | notes with concern | Expressing concern | Expressing its concern | expresses concern | expresses its concern | Disturbed | expresses grave concern | expresses its grave concern | Expressing grave concern | Expressing its grave concern | expresses deep concern | Expressing deep concern | Expressing its deep concern | expresses its deep concern | expresses serious concern | Worried)", polarity = -1, strength = 1,
    examples = { "Deeply [[concerned]] by the toll among civilians," },
    counter = { "All concerned were there." } },
  { "(grieved | Regretting | regrets | expresses regret | expresses its regret | Saddened)", polarity = -1, strength = 2,
    examples = { "[[Grieved]] by the loss of life," }, counter = { "They grieved." } },
  { "(Deploring | deplores)", polarity = -1, strength = 3,
    examples = { "2. [[Deplores]] the loss of life;" }, counter = { "He deplores it." } },
  { "(Condemning | condemns | Denouncing | denounces | rejects | Rejecting)", polarity = -1, strength = 4,
    examples = { "1. Strongly [[condemns]] the attack;" }, counter = { "A man condemned." } },
  { "(alarmed | expresses alarm | Expressing alarm | expresses its alarm)", polarity = -1, strength = 5,
    examples = { "[[Alarmed]] by the spread of arms," }, counter = { "He was alarmed." } },
  { "(shocked | appalled | expresses shock | Expressing shock)", polarity = -1, strength = 6,
    examples = { "[[Shocked]] by the killing of nurses," }, counter = { "He was shocked." } },
  { "(indignant | outraged | expresses indignation | expresses its indignation | expresses outrage | expresses its outrage | Expressing outrage | Expressing indignation)", polarity = -1, strength = 7,
    examples = { "[[Indignant]] at the killing of nurses," }, counter = { "He was indignant." } },
  { "(Censuring | censures)", polarity = -1, strength = 8,
    examples = { "5. [[Censures]] the seizure of the ship;" }, counter = { "He censures it." } },
}

-- What a resolution tells others to do is a demand too; here it stands in the instructive order.
ladder "stance.un-instructive" {
  emit = "stance", issuer = ISSUERS, range = { 0, 7 },
  frame = HEAD .. " @" .. target,
  doc = "Operative openers in the instructive order of Gruenberg.",
  beats = { "stance.general", "stance.eu" },
  { "decides", polarity = 0, strength = 1,
    examples = { "6. [[Decides]] to extend the mandate;" }, counter = { "He decides." } },
  { "(calls upon | calls on | calls for | invites | appeals | appeals to)", polarity = 0, strength = 2,
    examples = { "7. [[Calls upon]] all parties to stop;" }, counter = { "He calls upon them." } },
  { "recommends", polarity = 0, strength = 3,
    examples = { "8. [[Recommends]] that the parties meet;" }, counter = { "He recommends it." } },
  { "requests", polarity = 0, strength = 4,
    examples = { "9. [[Requests]] the Secretary-General to report;" },
    counter = { "He requests it." } },
  { "(urges | Urging)", polarity = 0, strength = 5,
    examples = { "10. [[Urges]] all states to comply;" }, counter = { "He urges them." } },
  { "(warns | Warning)", polarity = 0, strength = 6,
    examples = { "11. [[Warns]] that it will act;" }, counter = { "He warns them." } },
  { "(demands | Demanding)", polarity = 0, strength = 7,
    examples = { "12. [[Demands]] that all parties stop;" }, counter = { "He demands it." } },
}
