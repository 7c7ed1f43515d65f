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
local target = " [,] [(that | by | at | about | over | of | to | for | with)] target:<rest>"

ladder "stance.un" {
  emit = "stance", issuer = ISSUERS, range = { 0, 8 },
  frame = HEAD .. " @" .. target,
  doc = "Preambular and operative openers, with the emotive order of Gruenberg.",
  beats = {
    "stance.general", "stance.expression", "stance.aside", "stance.aside-positive", "stance.aside-negative", "stance.feeling", "stance.eu",
    "stance.opening-feeling", "stance.opening-feeling-negative", "stance.opening-mind",
  },
  -- Neither praise nor blame.
  { "(Acknowledging | Affirming | Reaffirming | Aware of | Aware that | Fully aware | Aware | Bearing in mind | Believing | Conscious | Conscious of | Considering | Convinced | Desiring | Desirous | Emphasizing | Emphasising | Expecting | Guided by | Having adopted | Having considered | Having examined | Having heard | Having noted | Having received | Having reviewed | Having studied | Mindful | Mindful of | Noting | Observing | Realising | Realizing | Recalling | Recognizing | Recognising | Reiterating | Seeking | Stressing | Taking into account | Taking into consideration | Taking note | Underlining | Underscoring | Whereas | Determining | Determined | Considering also | Noting also | Keeping in mind | Cognizant of | Expressing | Reminding)", polarity = 0, strength = 1,
    examples = { "[[Recalling]] its earlier resolutions," }, counter = { "He was recalling it." } },
  { "(acknowledges | accepts | adopts | affirms | reaffirms | considers | declares | determines | emphasizes | emphasises | notes | proclaims | recalls | recognizes | recognises | reiterates | reminds | repeals | resolves | stresses | suggests | takes note | underlines | underscores | authorizes | authorises | directs | establishes | extends | renews | agrees)", polarity = 0, strength = 1,
    examples = { "3. [[Reaffirms]] the borders of the state;" }, counter = { "He reaffirms it." } },
  -- Praise.
  { "(Appreciating | Approving | Commending | Welcoming | Noting with approval | Noting with satisfaction | Noting with appreciation | Encouraged by | Encouraged | Applauding | Paying tribute | Hoping | Supporting | Expressing [its] [{lower}] (appreciation | satisfaction | hope | support | gratitude | solidarity | condolences | sympathy))", polarity = 1, strength = 1,
    examples = { "[[Welcoming]] the accord of the parties," }, counter = { "A welcoming word." } },
  { "(approves | commends | welcomes | endorses | supports | appreciates | applauds | congratulates | pays tribute | thanks | expresses [its] [{lower}] (appreciation | satisfaction | hope | support | gratitude | solidarity | condolences | sympathy) | notes with approval | notes with satisfaction | notes with appreciation | encourages)", polarity = 1, strength = 1,
    examples = { "4. [[Commends]] the mediators for their work;" }, counter = { "He commends it." } },
  -- Blame, in the order of Gruenberg.
  { "(concerned | (Noting | notes) with [{lower}] [and {lower}] concern | (Expressing | expresses) [its] [{lower}] [and {lower}] (concern | concerns) | Disturbed | Worried | Troubled)", polarity = -1, strength = 1,
    examples = { "Deeply [[concerned]] by the toll among civilians," },
    counter = { "All concerned were there." } },
  { "(grieved | Regretting | regrets | (Expressing | expresses) [its] [{lower}] (regret | sorrow | grief | sadness) | (Noting | notes) with [{lower}] (regret | sorrow) | Saddened)", polarity = -1, strength = 2,
    examples = { "[[Grieved]] by the loss of life," }, counter = { "They grieved." } },
  { "(Deploring | deplores)", polarity = -1, strength = 3,
    examples = { "2. [[Deplores]] the loss of life;" }, counter = { "He deplores it." } },
  { "(Condemning | condemns | Denouncing | denounces | rejects | Rejecting | (Expressing | expresses | reiterates | Reiterating) its [{lower}] condemnation)", polarity = -1, strength = 4,
    examples = { "1. Strongly [[condemns]] the attack;" }, counter = { "A man condemned." } },
  { "(alarmed | (Noting | notes) with [{lower}] alarm | (Expressing | expresses) [its] [{lower}] alarm)", polarity = -1, strength = 5,
    examples = { "[[Alarmed]] by the spread of arms," }, counter = { "He was alarmed." } },
  { "(shocked | appalled | (Expressing | expresses) [its] [{lower}] shock)", polarity = -1, strength = 6,
    examples = { "[[Shocked]] by the killing of nurses," }, counter = { "He was shocked." } },
  { "(indignant | outraged | (Expressing | expresses) [its] [{lower}] (indignation | outrage))", polarity = -1, strength = 7,
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
