-- What weight a thing has, and what it does to the order of things: "is of vital importance",
-- "has upended the order", "the situation has worsened following". The holder is the issuer.
-- luacheck: no max line length

local W = require "lib.words"
local GENERAL = "stance.general"

local IS = "(~be | ~remain | ~become | ~prove)"
local MODAL = "(must | should | ought | could | may | might | can | if | whether)"
local SELF = { we = true, i = true, who = true, which = true, that = true, what = true }

local function judged(m)
  local text = m.target.text
  return not m.trigger.text:find "^[Tt]o " and not SELF[text:lower()]
    and not text:find " that$" and not text:find " which$" and not text:find " who$"
end

-- "Open borders are of utmost importance", "is a vital interest for us", "are vital for".
rule "stance.weight" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. IS .. " {lower}{0,2} of {lower}{0,3} (importance | significance | value | relevance | interest to (us | all)) [(to | for | in)])",
    "target:<subject> @(" .. IS .. " {lower}{0,2} in ((our | everyone 's | everybody 's | the) {lower}{0,2} (interest | interests)))",
    "target:<subject> @(" .. IS .. " {lower}{0,2} (a | an | our) {lower}{0,2} (vital | key | core | strategic | essential | fundamental | common | shared | mutual) {lower}{0,1} (interest | interests) (for | of | to))",
    "target:<subject> @(" .. IS .. " {lower}{0,2} at the (very)? (heart | core | centre | center | forefront) of our)",
    "target:<subject> @((provide | provides | offer | offers | give | gives | present | presents | create | creates | open | opens) [us] (a | an | new | many | more) {lower}{0,2} (opportunity | opportunities) (to | for))",
    "target:<subject> @(~be {lower}{0,1} what we {lower}{0,1} (need | want | stand for | believe in | expect))",
  },
  unless = { MODAL, "(no | not | little | n't) {lower}{0,2} (importance | significance | value | relevance | interest)", "(it | what) " .. IS, "heart of our {lower}{0,2} (commitment | commitments)",
    "(opportunity | opportunities) to [{lower}] (review | discuss | exchange | take stock | meet | follow | assess | examine | hear | present | learn)" },
  when = judged,
  set = { polarity = 1, strength = 2, ladder = GENERAL },
  beats = { "stance.copular" },
  examples = {
    "Closer cooperation [[is of utmost importance]].", "The bridge [[is a vital interest for]] both countries.",
    "This accord [[provides an opportunity to]] rebuild trust.", "Unity [[is what we need]].",
  },
  counter = { "It is of no importance.", "The matter is of little importance.", "This is what he needs.", "He was of great age." },
}

-- "The raid underlines the importance of": a thing shows it, and the issuer holds it.
rule "stance.shows" {
  emit = "stance",
  match = "<subject> @((~underline | ~underscore | ~highlight | ~illustrate | ~demonstrate | ~show | ~confirm | ~reinforce | ~emphasise | ~stress) [(once again | once more | again | yet again | clearly | further)]) target:((the | how | our) [{lower}] [{lower}] (importance | urgency | need | necessity | important | urgent | vital | value) <clause>)",
  unless = MODAL,
  set = { polarity = 0, strength = 1, ladder = GENERAL, holder = "$issuer" },
  when = function(m)
    return not m.text:find "^[Ww]e " and not m.text:find "^I " and not m.text:find "^who " and not m.text:find "^which "
      and not m.text:find "^[Tt]hey " and not m.text:find "^[Hh]e " and not m.text:find "^[Ss]he "
  end,
  examples = { "The raid [[underlines]] the importance of restraint." },
  counter = { "The need is shown.", "The raid underlines nothing." },
}

local ORDER = "({lower} | {Cap} | ’s | 's){0,4} (order | stability | peace | balance | security | system | architecture | lives | livelihoods | foundations | trust | confidence | rights | freedoms | freedom | democracy | independence | supply | supplies | markets | norms | principles | civil society | media | dissent | opposition | voices | aspirations)"
local WRECK = "~upend | ~shatter | ~erode | ~subvert | ~disrupt | ~overturn | ~disregard | ~ignore | ~suppress | ~silence | ~repress | ~weaken | ~corrode | ~unravel | ~devastate | ~betray | ~stifle | ~muzzle | ~crush | ~poison | ~hijack"
local HARMFULLY = "(adversely | negatively | severely | seriously | badly | gravely | deeply | profoundly | heavily | significantly | dramatically | detrimentally | substantially)"
local HARMED = "(impacted | affected | hit | damaged | harmed | undermined | compromised | weakened | impaired | disrupted | eroded | shaken | challenged)"

-- "has upended the order", "has denied fundamental freedoms to": what the subject did is the verdict.
rule "stance.wrecks" {
  emit = "stance",
  match = {
    "target:<subject> @(" .. WRECK .. ") " .. ORDER,
    "target:<actor> (!({punct})){1,4} that (it | they) (!({punct} | who | which)){1,16} and @((has | have) (upended | shattered | eroded | subverted | disrupted | violated | undermined | overturned | trampled | destabilised | destabilized | threatened | breached)) " .. ORDER,
    "target:<actor> (!({punct} | that | who | which | if)){1,20} and @((has | have) (upended | shattered | eroded | subverted | disrupted | violated | undermined | overturned | trampled | destabilised | destabilized | threatened | breached)) " .. ORDER,
    "target:<subject> @((~deny | ~refuse) ((the | its | their | his | her | all | most) {lower}{0,2} | ({lower}){0,1}) (rights | freedoms | freedom | liberties | access | dignity) [to])",
    "target:<subject> @(~deprive) {any}{1,8} of {lower}{0,3} (rights | freedoms | freedom | liberty | liberties | dignity | access | future | livelihood | livelihoods)",
  },
  unless = {
    MODAL, "(not | never | n't) {lower}{0,1} (" .. WRECK:gsub("~", "") .. ")", "(who | which | that | those) [{lower}] (" .. WRECK .. ")",
    "to {lower} (!({punct} | that)){0,12} (or | and) [{lower}] (" .. WRECK:gsub("~", "") .. ")", "{punct} (" .. WRECK .. ")",
    "~be {lower}{0,1} (denied | refused | deprived)", "(~show | ~have | ~demonstrate | ~display) (disregard | poison)",
    "(deny | denied) (that | the allegations | the claims)",
  },
  when = judged,
  set = { polarity = -1, strength = 3, ladder = GENERAL },
  beats = { "stance.violates" },
  examples = {
    "The invasion [[has upended]] the security order.", "The regime [[has denied basic freedoms to]] its people.",
    "The junta [[silenced]] the independent media.",
  },
  counter = {
    "Those who ignore the rights of others left.", "The storm upended a boat.", "He denied the allegations.",
    "The law must not ignore the rights of all.",
  },
}

-- "The security of the region has been adversely affected by", "has worsened since the raid".
rule "stance.harmed" {
  emit = "stance",
  match = {
    "<subject> @((~be | ~continue to be) {lower}{0,1} " .. HARMFULLY .. " " .. HARMED .. " by) target:<clause>",
    "target:<subject> @((~deteriorate | ~worsen | ~degrade) [" .. HARMFULLY .. "] (following | because of | due to | as a result of | as a consequence of | owing to | in the wake of | in the aftermath of | on account of)) <clause>",
  },
  unless = { MODAL, "(not | never | n't)" },
  set = { polarity = -1, strength = 2, ladder = GENERAL, holder = "$issuer" },
  examples = {
    "The security of the strait [[has been adversely affected by]] the blockade.",
    "Conditions [[have deteriorated following]] the coup.",
  },
  counter = { "The weather worsened.", "The town was hit by a storm.", "Trade was affected by it." },
}

-- "We have seen irresponsible behaviour".
rule "stance.seen" {
  emit = "stance",
  match = W.holder .. " @((have | has) {lower}{0,2} (seen | witnessed | observed | experienced | noted | suffered | faced) {lower}{0,2} " .. W.bad .. " [, {lower} ,] [and {lower}]) target:<clause>",
  unless = "(not | never | n't)",
  set = { polarity = -1, strength = 2, ladder = GENERAL },
  examples = { "We [[have seen irresponsible and unsafe]] manoeuvres at sea." },
  counter = { "We have seen the ships.", "We have not seen irresponsible acts." },
}

-- "We would have preferred to": what was wished, and would be.
rule "stance.prefer" {
  emit = "stance",
  match = {
    W.holder .. " @(would {lower}{0,2} (prefer | have preferred | have liked | have wished | have hoped | have welcomed | have wanted | have expected) [(to | that | for)]) target:<clause>",
    W.holder .. " @((had hoped | had wished | had expected) [(to | that | for)]) target:<clause>",
  },
  unless = "(if | what | whether) <actor> would",
  set = { polarity = 1, strength = 1, ladder = GENERAL },
  examples = { "We [[would have preferred to]] conclude the talks in Oslo." },
  counter = { "Norway would have left the talks." },
}

-- "our commitment to stand with our neighbours": a promise, and a position.
rule "stance.commitment-to-stand" {
  emit = "stance",
  match = "@((our | my) {lower}{0,3} (commitment | determination | resolve | pledge | promise) to [{lower}] (stand | standing) [{lower}] (with | by | beside | alongside | behind | shoulder to shoulder with)) target:<clause>",
  set = { polarity = 1, strength = 3, ladder = GENERAL, holder = "$issuer" },
  examples = { "[[Our commitment to stand with]] our neighbours is firm." },
  counter = { "Their commitment to stand with us is firm." },
}
