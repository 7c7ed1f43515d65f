-- What somebody should do, stop or refrain from.

-- Between whom it is asked of and "to": "urges Norway, once again, to".
local aside = "[,] (!(to | and | or | nor | on | upon | for | that | {punct})){0,3} [,]"

-- A phrase that can be somebody; "access to the site" is none.
local somebody = "((the | all | both | each | every | other | its | our | their) <np>)"

-- "calls on X to …", "urges X to …".
rule "demand.call" {
  emit = "demand",
  match = {
    "by:<actor> @((~call) ({any}){0,2} (on | upon)) addressee:(<actor> | <np>) to content:<clause>",
    "by:<actor> @((~urge | ~ask | ~encourage | ~invite | ~expect | ~remind | ~order | ~implore | ~exhort | ~press)) addressee:(<actor> | <np>) " .. aside .. " to content:<clause>",
    "by:<actor> @(~request) addressee:(<actor> | " .. somebody .. " | {Cap}+) " .. aside .. " to content:<clause>",
    "by:<actor> @(~demand) addressee:<actor> to content:<clause>",
    "by:<actor> @(~appeal ({any}){0,1} to) addressee:(<actor> | <np>) to content:<clause>",
    "@((~call) ({any}){0,2} (on | upon)) addressee:(<actor> | <np>) to content:<clause>",
    "@(~urge) addressee:(<actor> | <np>) to content:<clause>",
    "by:<actor> @((~call) ({any}){0,2} for) content:<clause>",
    "by:<actor> @(~call on) addressee:<np> for content:<clause>",
    "by:<actor> @(~demand | ~request | ~urge) [that] content:<clause>",
    "by:<actor> @(~insist (that | on)) content:<clause>",
    "by:<actor> @(~expect that) addressee:<np> content:<clause>",
  },
  set = { force = "call" },
  examples = {
    "We [[call on]] Russia to stop.", "We [[urge]] the government to [[content|commit to dialogue]].",
    "We [[demand]] [[content|access to all areas]].", "We [[request]] [[content|access to the site]].",
    "[[Calls upon]] Russia to stop;",
  },
  counter = { "They had a phone call on Monday.", "We are urged to stop." },
}

-- "Russia is urged to stop": of whom it is asked stands first; by whom, behind "by".
rule "demand.passive" {
  emit = "demand",
  match = "addressee:<subject> @(~be [!(not | n't | being)] (urged | asked | requested | encouraged | invited | ordered | implored | exhorted | (called (on | upon)))) [by by:(<actor> | <np>)] to content:<clause>",
  set = { force = "call" },
  examples = {
    "[[addressee|Russia]] [[is urged]] to stop.", "All parties [[are strongly urged]] to show restraint.",
    "Norway [[was called upon]] by Sweden to act.",
  },
  counter = { "Russia is not urged to stop.", "He was asked about it." },
}

-- "must", "should", "needs to", "has to".
rule "demand.modal" {
  emit = "demand",
  match = {
    "addressee:<subject> @(must [(now | also | immediately | urgently | fully | therefore)]) content:<clause>",
    "addressee:<subject> @((will | would | may | might | also | still | now){0,2} (need | needs | has | have) to) content:<clause>",
  },
  set = { force = "must" },
  -- "There is no need to", "the urgent need to": a noun.
  unless = {
    "(we | i) [also] [(will | would | may | might)] [also] (must | need | have)",
    "must (not | never | no longer | in no way | under no)", "(nobody | no {lower} | nor) must",
    "(the | a | an | no | any | this | that | our | their | his | her | its | is | was | of) [(urgent | pressing | clear | great | continued | further | critical | growing | strong | real | shared)] (need | needs) to",
  },
  examples = {
    "Russia [[must]] stop its aggression.", "[[addressee|This]] [[will need to]] change.",
    "Ukraine must act now and [[must]] free him.",
  },
  counter = {
    "We must go.", "Russia must not attack.", "Russia must never attack.", "We will need to go.", "There is no need to withdraw the troops.",
    "He stressed the urgent need to reform.",
  },
}

rule "demand.should" {
  emit = "demand",
  match = "addressee:<subject> @(should [(now | also | immediately)]) content:<clause>",
  set = { force = "should" },
  unless = {
    "(we | i) [also] should", "should (not | never | no longer | in no way | under no)",
    "should be noted", "(nobody | no {lower} | nor) should",
  },
  examples = {
    "All parties [[should]] show restraint.", "[[addressee|Today’s announcement]] [[should]] help.",
    "[[addressee|Political actors and community leaders]] [[should]] talk.",
  },
  counter = { "They should not go.", "No one should go.", "They should never go." },
}

-- What is forbidden: the content is what must not happen.
rule "demand.not" {
  emit = "demand",
  match = {
    "addressee:<subject> @(((must | should | may) not | (must | should) (never | no longer | in no way | under no circumstances)) [(now | also)]) content:<clause>",
    "addressee:(nobody | no {lower}) @((must | should)) content:<clause>",
  },
  set = { force = "must not" },
  unless = {
    "(we | i) [also] (must | should | may)", "(under | in | at) no {lower} (must | should)",
    "nor (must | should)",
  },
  examples = {
    "Russia [[must not]] attack its neighbour.", "[[addressee|No one]] [[should]] leave.",
    "People [[should never]] be used as a means.",
  },
  counter = { "Russia must stop." },
}

-- The verb before whom it is asked of: "under no circumstances should Belarus be admitted".
rule "demand.never" {
  emit = "demand",
  match = "@((nor | never | (under no circumstances) | (at no time) | (in no case)) (must | should)) addressee:(<actor> | it | he | she | they | this | <np>) content:<clause>",
  set = { force = "must not" },
  unless = "nor (must | should) (we | i)",
  examples = {
    "[[Under no circumstances should]] [[addressee|Belarus]] [[content|be admitted]].",
    "Russia should not win, [[nor should]] it be rewarded.",
  },
  counter = { "Belarus should be admitted.", "Nor should we wait." },
}

rule "demand.not-to" {
  emit = "demand",
  match = {
    "by:<actor> @(~call ({any}){0,2} (on | upon)) addressee:(<actor> | <np>) not to content:<clause>",
    "by:<actor> @(~urge | ~ask | ~warn | ~order) addressee:(<actor> | <np>) not to content:<clause>",
  },
  set = { force = "must not" },
  examples = { "The EU [[calls on]] Russia not to attack." }, counter = { "The EU calls on Russia to stop." },
}

-- "it will be crucial for X to …".
rule "demand.crucial" {
  emit = "demand",
  match = {
    "@(it ~be [{lower}] force:(crucial | essential | important | vital | imperative | critical | necessary | urgent) for) addressee:(<actor> | <np>) content:(to <clause>)",
    "@(it ~be [{lower}] force:(crucial | essential | important | vital | imperative | critical | necessary | urgent) (that | to)) content:<clause>",
  },
  examples = { "[[It will be crucial for]] Kazakhstan to implement the recommendations." },
  counter = { "This was important for him." },
}

-- "further changes are needed to …", "is required".
rule "demand.needed" {
  emit = "demand",
  match = {
    "@((further | more | additional) (work | efforts | progress | steps | action | reforms | measures) ~be (needed | required | necessary) to) content:<clause>",
    "content:<subject> @(~be [{lower}] (needed | required | necessary | essential | crucial | imperative) [to])",
  },
  set = { force = "need" },
  unless = { "it ~be (needed | required | necessary | essential | crucial | imperative)" },
  examples = { "[[Further work is needed to]] remove obstacles." },
  counter = { "It is work." },
}

rule "demand.step" {
  emit = "demand",
  match = "content:<subject> @(~be [a] [{lower}] (key | important | essential | crucial | necessary) (step | steps | condition | conditions) (to | towards | toward | for))",
  set = { force = "step" },
  examples = { "Free media [[are key steps to]] democracy." }, counter = { "These are steps." },
}
