-- What somebody should do, stop or refrain from.

-- "calls on X to …", "urges X to …".
rule "demand.call" {
  emit = "demand",
  match = {
    "by:<actor> @((~call) ({any}){0,2} (on | upon)) addressee:(<actor> | <np>) to content:<clause>",
    "by:<actor> @((~urge | ~ask | ~request | ~encourage | ~invite | ~demand | ~expect | ~remind | ~order | ~implore | ~exhort | ~press)) addressee:(<actor> | <np>) [,] ({lower}){0,3} to content:<clause>",
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
  examples = { "We [[call on]] Russia to stop." }, counter = { "They had a phone call on Monday." },
}

-- "must", "should", "needs to", "has to".
rule "demand.modal" {
  emit = "demand",
  match = {
    "addressee:<subject> @(must [(now | also | immediately | urgently | fully | therefore)]) content:<clause>",
    "addressee:<subject> @((need | needs | has | have) to) content:<clause>",
  },
  set = { force = "must" },
  -- "There is no need to", "the urgent need to": a noun.
  unless = {
    "(we | i) [also] (must | need | have)", "must not", "(nobody | no {lower}) must",
    "(the | a | an | no | any | this | that | our | their | his | her | its | is | was | of) [(urgent | pressing | clear | great | continued | further | critical | growing | strong | real | shared)] (need | needs) to",
  },
  examples = { "Russia [[must]] stop its aggression." },
  counter = {
    "We must go.", "Russia must not attack.", "There is no need to withdraw the troops.",
    "He stressed the urgent need to reform.",
  },
}

rule "demand.should" {
  emit = "demand",
  match = "addressee:<subject> @(should [(now | also | immediately)]) content:<clause>",
  set = { force = "should" },
  unless = {
    "(we | i) [also] should", "should not", "should be noted", "(nobody | no {lower}) should",
  },
  examples = { "All parties [[should]] show restraint." },
  counter = { "They should not go.", "No one should go." },
}

-- What is forbidden: the content is what must not happen.
rule "demand.not" {
  emit = "demand",
  match = {
    "addressee:<subject> @((must | should | may) not [(now | also)]) content:<clause>",
    "addressee:(nobody | no {lower}) @((must | should)) content:<clause>",
  },
  set = { force = "must not" },
  unless = { "(we | i) [also] (must | should | may)" },
  examples = {
    "Russia [[must not]] attack its neighbour.", "[[addressee|No one]] [[should]] leave.",
  },
  counter = { "Russia must stop." },
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
