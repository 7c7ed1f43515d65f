-- What somebody promises to do.

rule "commitment.committed" {
  emit = "commitment",
  match = {
    "by:<actor> @((~remain | ~be | ~stand) ({lower}){0,2} committed to) content:<clause>",
    "@((~reaffirm | ~reiterate | ~affirm | ~express | ~stress | ~relay | ~confirm | ~restate | ~underline | ~renew | ~convey) by:<actor> 's ({lower}){0,2} commitment to) content:<clause>",
    "by:<actor> @((~reaffirm | ~reiterate | ~affirm | ~express | ~stress | ~relay | ~confirm | ~restate | ~underline | ~renew) [(our | its | their | the | a | my | his | her)] ({lower}){0,2} commitment to) content:<clause>",
    "by:<actor> @(~commit [(ourselves | itself | themselves)] to) content:<clause>",
    "by:<actor> @((~pledge | ~promise) [(to | that)]) content:<clause>",
    "by:<actor> @(~undertake to) content:<clause>",
  },
  examples = {
    "The EU [[remains committed to]] peace.", "The EU [[promises to]] support Ukraine.",
    "We [[promise]] aid.",
  },
  counter = { "He committed a crime.", "The EU keeps its promise to help." },
}

rule "commitment.ready" {
  emit = "commitment",
  match = {
    "by:<actor> @((~stand | ~be | ~remain) ({lower}){0,2} (ready | prepared | determined | willing) to) content:<clause>",
    "by:<actor> @(~express ({lower}){0,3} (readiness | willingness | determination) to) content:<clause>",
  },
  examples = { "We [[stand ready to]] help." }, counter = { "Lunch is ready." },
}

-- "will continue to", "will support": the first person or the issuer only.
rule "commitment.will" {
  emit = "commitment",
  match = {
    "by:<actor> @((will | shall) [not] [also] [{lower}] (continue to | keep)) content:<clause>",
    "by:<actor> @((will | shall) [not] [also]) content:<clause>",
    "by:<actor> @((~intend | ~plan) to) content:<clause>",
  },
  where = "by = issuer",
  examples = { "We [[will continue to]] support Ukraine." }, counter = { "The will of the people counts." },
}
