-- The ladder of the United States: how strongly it takes a position.
-- Strengths are this pack's judgement: 1 for words without praise or blame, 5 for the strongest.

local INTENSIFIERS = {
  strongly = 1, firmly = 1, deeply = 1, warmly = 1, fully = 1, gravely = 1, seriously = 1,
  profoundly = 1, unequivocally = 1, vehemently = 1, extremely = 2, extreme = 2, gravest = 2, deepest = 2, utmost = 2, grave = 1,
  deep = 1, strong = 1, full = 1, strongest = 2, serious = 1, unwavering = 1, utterly = 1,
  proudly = 1, ironclad = 1, steadfast = 1, wholeheartedly = 1, particularly = 1, especially = 1,
  unreservedly = 1, absolutely = 1,
}

-- Who speaks for the United States.
local ISSUERS = { "US", "US-STATE", "US-WHITE-HOUSE", "US-NSC", "US-GOVERNMENT", "US-DOD", "US-TREASURY" }

local HOLDER = "(on behalf of holder:<actor> [and (!,){1,6}] , (I | we) | holder:<actor> | holder:(<actor> (leaders | ministers | members | partners | officials | allies)) | (my | our) {lower}{0,1} (administration | government | delegation | country))"
local SAYS = "(~reaffirm | ~reiterate | ~affirm | ~stress | ~underline | ~underscore | ~emphasise"
  .. " | ~recall | ~highlight | ~note)"

-- What a position is on ends before what is only told of it: "the work of the mission which brings
-- news", "the spike as documented by", "the people at a crucial time".
local TARGET = "(target:(<np> [(in | on | at | for | with | to | against | from | between) <np>]) (which | whom | as (documented | reported | described | outlined | set out | reflected | evidenced | noted | confirmed"
  .. " | they | we | (!{punct}){1,4} (is | are | was | were | has | have | had)) | in (calling | commemorating | condemning | celebrating | urging | demanding | marking | mourning | confidence)"
  .. " | at (a | this | such a) {lower}{0,1} (crucial | critical | pivotal | difficult | challenging | historic | important | decisive | sensitive | delicate)"
  .. " (time | moment | juncture | stage) | in order to | so that) | [that] target:<clause>)"

ladder "stance.us" {
  emit = "stance", issuer = ISSUERS, range = { 0, 5 },
  frame = HOLDER .. " @ " .. TARGET, intensify = INTENSIFIERS,
  beats = { "stance.group-also", "stance.group-also-positive", "stance.group-also-negative", "stance.general", "stance.feeling" },
  unless = {
    "(will | shall | would | plans | planned | intends | intend | aims | aim | seeks | seek | pledge | pledges | trying | tries | try) [not] [also] [further] [fully] [strongly] [always] [actively] [continue] [to] [help] (support | supporting)",
    SAYS .. " (!(to | for | that | of)){0,6} (commitment | commitments | readiness | willingness | determination | resolve | intention | pledge | engagement)",
    SAYS .. " that (we | they | it | both | the) ..6 (committed | determined | ready) (to | in | on)",
    SAYS .. " (!(to | for | that | of)){0,4} (call | calls | appeal | appeals | demand | demands | request)",
    "(must | should | ought | could | may | might | can)",
    -- "in touch with Norwegian officials to stress that": nobody's but who acts.
    "(leaders | ministers | members | partners | officials | allies) to",
    "(is | are | was | were | be | been | being) [{lower}] (supported | noted | recalled | stressed | underlined | opposed)",
    "~support (for | to | from | of | in | group | center | mission | measures | staff)",
    "(welcome | thanks) to", "condemned (to | in absentia)", "values (are | is | and | of | that | in | on)",
  },
  { "~take note of", polarity = 0, strength = 1,
    examples = { "The United States [[takes note of]] the results." },
    counter = { "The results were noted." } },
  { "(~stress | ~underscore | ~emphasise | ~reiterate | ~recall | ~reaffirm | ~note | ~highlight | ~underline)", polarity = 0, strength = 1,
    examples = { "The Secretary [[underscored]] the need for calm." },
    counter = { "The Secretary underscored our commitment to peace." } },
  { "~acknowledge", polarity = 0, strength = 1,
    examples = { "We [[acknowledge]] the work that remains." }, counter = { "The work remains." } },
  { "~welcome", polarity = 1, strength = 2,
    examples = { "The United States [[welcomes]] the accord." },
    counter = { "You are welcome to the talks." } },
  { "(~appreciate | ~value | ~cherish)", polarity = 1, strength = 2,
    examples = { "We [[value]] this partnership." }, counter = { "This has great value." } },
  { "(~commend | ~congratulate | ~salute)", polarity = 1, strength = 3,
    examples = { "We [[commend]] the voters." }, counter = { "A letter of recommendation." } },
  { "(~applaud | ~praise)", polarity = 1, strength = 3,
    examples = { "We [[applaud]] the decision of the court." },
    counter = { "There was applause." } },
  { "~support", polarity = 1, strength = 3,
    examples = { "The United States [[strongly supports]] the plan." },
    counter = { "They discussed U.S. support for the plan." } },
  { "~stand [{lower}] (by | with | behind | alongside)", polarity = 1, strength = 4,
    examples = { "The United States [[proudly stands with]] the people of Moldova." },
    counter = { "We stand ready to help." } },
  { "(~condemn | ~denounce | ~reject | ~deplore)", polarity = -1, strength = 5,
    frame = HOLDER .. " @ target:({any} ..40) in the (strongest | clearest | firmest) [possible] (terms | way)",
    examples = { "We [[condemn]] the raid in the strongest possible terms." },
    counter = { "He spoke in the strongest terms." } },
  { "~regret", polarity = -1, strength = 2,
    examples = { "We [[regret]] the loss of life." }, counter = { "No regrets." } },
  { "(~be | ~remain) (!(not | no | never | longer)){0,2} (troubled | concerned | disturbed | disappointed) (that | by | about | at | over | with | for | in)", polarity = -1, strength = 2,
    examples = { "The United States [[is deeply concerned by]] the trials." },
    counter = { "All concerned were there." } },
  { "(~be | ~remain) (!(not | no | never | longer)){0,2} (alarmed | saddened | dismayed) (that | by | about | at | over | with | for | in | to)", polarity = -1, strength = 3,
    examples = { "We [[are alarmed by]] reports of abuse." }, counter = { "The alarm rang." } },
  { "(~be | ~remain) (!(not | no | never | longer)){0,2} (appalled | outraged | horrified) (that | by | about | at | over | with | for | in | to)", polarity = -1, strength = 4,
    examples = { "We [[are appalled by]] the raid." }, counter = { "An appalling raid." } },
  { "(~deplore | ~denounce | ~decry)", polarity = -1, strength = 3,
    examples = { "We [[deplore]] the use of force." }, counter = { "It is deplorable." } },
  { "(~reject | ~oppose)", polarity = -1, strength = 3,
    examples = { "The United States [[strongly opposes]] such changes." },
    counter = { "A rejected vote is void." } },
  { "~condemn", polarity = -1, strength = 4,
    examples = { "The United States [[strongly condemns]] the raid." },
    counter = { "a man condemned to death" } },
  -- A thing that holder and verb follow: "the plan that we fully support".
  { "(~support | ~welcome | ~applaud) [(very much | fully | strongly | warmly)]", polarity = 1, strength = 3,
    frame = "target:<np> [,] (that | which) holder:<actor> @ ({punct} | and | but | as | because | in | through | $)",
    examples = { "It is a plan that we [[support very much]]." },
    counter = { "We met those who supported the plan." } },
  { "(~condemn | ~reject | ~deplore | ~regret) [(fully | strongly | deeply)]", polarity = -1, strength = 3,
    frame = "target:<np> [,] (that | which) holder:<actor> @ ({punct} | and | but | as | because | in | through | $)",
    examples = { "It is a vote that we [[strongly condemn]]." },
    counter = { "We met those who condemned the vote." } },
}
