-- The ladder of the European Union: how strongly it takes a position.
-- Strengths are this pack's judgement: 1 for words without praise or blame, 5 for the strongest.
-- The order of "concern" follows the Bruxelles2 "breviary of concern" (April 2011): concern, grave
-- concern, deep concern, extreme concern, utmost concern.

local INTENSIFIERS = {
  strongly = 1, firmly = 1, deeply = 1, warmly = 1, fully = 1, gravely = 1, seriously = 1,
  profoundly = 1, unequivocally = 1, vehemently = 1, extremely = 2, extreme = 2, gravest = 2, deepest = 2, utmost = 2, grave = 1,
  deep = 1, strong = 1, full = 1, strongest = 2, serious = 1, unwavering = 1, utterly = 1,
  categorically = 1, resolutely = 1, unreservedly = 1, wholeheartedly = 1, highly = 1,
}

-- Who speaks for the Union.
local ISSUERS = {
  "EU", "EU-COM", "EU-COUNCIL", "EU-EP", "EU-FAC", "EU-GAC", "EUCO", "EU-PSC",
}

local HOLDER = "(on behalf of holder:<actor> [and (!,){1,6}] , (I | we) | holder:<actor> | holder:(<actor> (leaders | ministers | members | partners | delegations)) | (the | our) {lower}{0,1} (delegation | institutions) | it)"
local SAYS = "(~reaffirm | ~reiterate | ~affirm | ~stress | ~underline | ~underscore | ~emphasise"
  .. " | ~recall | ~highlight | ~note)"

local UNLESS = {
  "(will | shall | would | plans | planned | intends | intend | aims | aim | seeks | seek | pledge | pledges | trying | tries | try) [not] [also] [further] [fully] [strongly] [always] [actively] [continue] [to] [help] (support | supporting)",
  SAYS .. " (!(to | for | that | of)){0,6} (commitment | commitments | readiness | willingness | determination | resolve | intention | pledge | engagement)",
  SAYS .. " that (we | they | it | both | the) ..6 (committed | determined | ready) (to | in | on)",
  SAYS .. " (!(to | for | that | of)){0,4} (call | calls | appeal | appeals | demand | demands | request)",
  "(must | should | ought | could | may | might | can)",
  "(is | are | was | were | be | been | being) [{lower}] (supported | noted | recalled | stressed | underlined | considered | opposed)",
  "it ~be",
  "~support (for | to | from | of | in | group | centre | mission | measures | staff)",
  "welcome to", "condemned (to | in absentia)",
}

-- What a position is on ends before what is only told of it: "the work of the mission which brings
-- news", "the spike as documented by", "the people at a crucial time".
local TARGET = "(target:(<np> [(in | on | at | for | with | to | against | from | between) <np>]) (which | whom | as (documented | reported | described | outlined | set out | reflected | evidenced | noted | confirmed"
  .. " | they | we | (!{punct}){1,4} (is | are | was | were | has | have | had)) | in (calling | commemorating | condemning | celebrating | urging | demanding | marking | mourning | confidence)"
  .. " | at (a | this | such a) {lower}{0,1} (crucial | critical | pivotal | difficult | challenging | historic | important | decisive | sensitive | delicate)"
  .. " (time | moment | juncture | stage) | in order to | so that) | [that] target:<clause>)"

ladder "stance.eu" {
  emit = "stance", issuer = ISSUERS, range = { 0, 5 },
  frame = HOLDER .. " @ " .. TARGET, intensify = INTENSIFIERS,
  beats = { "stance.group-also", "stance.group-also-positive", "stance.group-also-negative", "stance.general" },
  unless = UNLESS,
  { "~take [(good | due | careful | full)] note of", polarity = 0, strength = 1,
    examples = { "The EU [[takes note of]] the results." }, counter = { "The results were noted." } },
  { "(~stress | ~underline | ~underscore | ~emphasise | ~reiterate | ~recall | ~reaffirm | ~note | ~highlight)", polarity = 0, strength = 1,
    examples = { "The EU [[underlines]] the need for dialogue." },
    counter = { "The EU underlines its commitment to dialogue." } },
  { "~acknowledge", polarity = 0, strength = 1,
    examples = { "The EU [[acknowledges]] the efforts made." },
    counter = { "The efforts are great." } },
  { "~encourage target:<actor> in", polarity = 1, strength = 1, frame = HOLDER .. " @",
    examples = { "The EU [[encourages Moldova in]] its reforms." },
    counter = { "The EU encourages Moldova to reform." } },
  { "~welcome", polarity = 1, strength = 2,
    examples = { "The EU [[welcomes]] legal amendments." }, counter = { "You are welcome to the talks." } },
  { "~appreciate [highly]", polarity = 1, strength = 2,
    examples = { "We [[appreciate highly]] her work." }, counter = { "The value appreciates." } },
  { "(~commend | ~praise | ~applaud | ~salute | ~pay tribute to | ~congratulate)", polarity = 1, strength = 3,
    examples = { "The EU [[pays tribute to]] the observers." },
    counter = { "The EU pays for the observers." } },
  { "~support", polarity = 1, strength = 3,
    examples = { "The EU [[supports]] the plan." }, counter = { "The EU should support the plan." } },
  { "~stand [{lower}] (by | with | behind)", polarity = 1, strength = 4,
    examples = { "The EU [[stands firmly with]] the people of Moldova." },
    counter = { "The EU stands ready to help." } },
  { "(~condemn | ~denounce | ~reject | ~deplore)", polarity = -1, strength = 5,
    frame = HOLDER .. " @ target:({any} ..40) in the (strongest | clearest | firmest) [possible] (terms | way)",
    examples = { "We [[condemn]] the raid in the strongest possible terms." },
    counter = { "He spoke in the strongest terms." } },
  { "~regret", polarity = -1, strength = 2,
    examples = { "The EU [[deeply regrets]] the decision." }, counter = { "No regrets." } },
  { "~deplore", polarity = -1, strength = 3,
    examples = { "The EU [[deplores]] the loss of life." },
    counter = { "The loss is deplorable." } },
  { "(~reject | ~oppose)", polarity = -1, strength = 3,
    examples = { "The EU [[rejects]] the so-called vote." },
    counter = { "A rejected vote is void." } },
  { "(~condemn | ~denounce)", polarity = -1, strength = 4,
    examples = { "The EU [[strongly condemns]] the raid." },
    counter = { "a man condemned to death" } },
  -- A thing that holder and verb follow: "the plan that we fully support".
  { "(~support | ~welcome) [(very much | fully | strongly | warmly)]", polarity = 1, strength = 3,
    frame = "target:<np> [,] (that | which) holder:<actor> @ ({punct} | and | but | as | because | in | through | $)",
    examples = { "It is a plan that we [[support very much]]." },
    counter = { "We met those who supported the plan." } },
  { "(~condemn | ~reject | ~deplore | ~regret) [(fully | strongly | deeply)]", polarity = -1, strength = 3,
    frame = "target:<np> [,] (that | which) holder:<actor> @ ({punct} | and | but | as | because | in | through | $)",
    examples = { "It is a vote that we [[strongly condemn]]." },
    counter = { "We met those who condemned the vote." } },
}

-- The words of concern, in their order.
local OVER = "(that | by | about | at | over | with | for | regarding | on)"
local SAY = "(~express | ~reiterate | ~voice | ~reaffirm | ~recall | ~convey | ~repeat)"
local WITH = "(~note | ~follow | ~learn | ~hear | ~observe | ~watch | ~see | ~receive | ~take note) [{lower}] [and] with"

ladder "stance.eu-concern" {
  emit = "stance", issuer = ISSUERS, range = { 0, 5 },
  frame = HOLDER .. " @ " .. TARGET,
  beats = { "stance.group-also", "stance.group-also-positive", "stance.group-also-negative", "stance.general", "stance.feeling", "stance.expression" },
  unless = "(must | should | ought | could | may | might | can)",
  set = { ladder = "stance.eu" },
  { "(~be | ~remain) [also] (gravely | seriously | very) (concerned | worried) " .. OVER, polarity = -1, strength = 2,
    examples = { "The EU [[is gravely concerned about]] the arrests." },
    counter = { "A grave matter." } },
  { "(~be | ~remain) [also] (deeply | profoundly | highly) (concerned | worried | troubled) " .. OVER, polarity = -1, strength = 3,
    examples = { "The EU [[remains deeply concerned by]] the arrests." },
    counter = { "A deep lake." } },
  { "(~be | ~remain) [also] (extremely | exceedingly) (concerned | worried | troubled) " .. OVER, polarity = -1, strength = 4,
    examples = { "The EU [[is extremely concerned over]] the arrests." },
    counter = { "An extreme cold." } },
  { SAY .. " [(our | its | their | the)] [{lower}] (grave | serious | strong) concern [" .. OVER .. "]", polarity = -1, strength = 2,
    examples = { "The EU [[expresses its grave concern over]] the arrests." },
    counter = { "This is of grave concern." } },
  { SAY .. " [(our | its | their | the)] [{lower}] (deep | profound) concern [" .. OVER .. "]", polarity = -1, strength = 3,
    examples = { "The EU [[expresses deep concern over]] the arrests." },
    counter = { "This is of deep concern." } },
  { SAY .. " [(our | its | their | the)] [{lower}] extreme concern [" .. OVER .. "]", polarity = -1, strength = 4,
    examples = { "The EU [[expresses extreme concern over]] the arrests." },
    counter = { "This is of extreme concern." } },
  { SAY .. " [(our | its | their | the)] [{lower}] (utmost | deepest | gravest) concern [" .. OVER .. "]", polarity = -1, strength = 5,
    examples = { "The EU [[expresses its utmost concern over]] the arrests." },
    counter = { "This is of utmost concern." } },
  { WITH .. " (utmost | deepest | gravest) concern [(that | about)]", polarity = -1, strength = 5,
    examples = { "The EU [[follows with utmost concern]] the trial." },
    counter = { "The EU follows the trial." } },
  { WITH .. " (extreme | exceptional) concern [(that | about)]", polarity = -1, strength = 4,
    examples = { "The EU [[notes with extreme concern]] the arrests." },
    counter = { "The EU notes an extreme cold." } },
  { WITH .. " (deep | profound | great) concern [(that | about)]", polarity = -1, strength = 3,
    examples = { "The EU [[notes with deep concern]] the arrests." },
    counter = { "The EU notes a deep lake." } },
  { WITH .. " (grave | serious | strong) concern [(that | about)]", polarity = -1, strength = 2,
    examples = { "The EU [[learned with grave concern that]] he was arrested." },
    counter = { "The EU learned of it." } },
  { WITH .. " {lower}{0,2} concern [(that | about)]", polarity = -1, strength = 1,
    examples = { "The EU [[notes with concern]] the arrests." },
    counter = { "The EU notes a concern of others." } },
  { "(~be | ~remain) (!(not | no | never)){0,1} (concerned | worried | preoccupied) " .. OVER, polarity = -1, strength = 1,
    examples = { "The EU [[is concerned about]] the arrests." },
    counter = { "All concerned were there." } },
  { SAY .. " [(our | its | their | the)] [{lower}] concern [" .. OVER .. "]", polarity = -1, strength = 1,
    examples = { "The EU [[expresses its concern over]] the arrests." },
    counter = { "This is of no concern." } },
}
