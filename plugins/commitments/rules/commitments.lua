-- What somebody promises to do: "is committed to", "pledges", "stands ready to".

local issuer = require "lib.issuer"
local promise = require "lib.promise"

-- The rest of the clause, with what a comma and a preposition add to it.
local clause = "(<clause> [, (including | with | by | without | in | through | as well as | notably | particularly | especially | starting) <clause>])"

-- Who promises, where that stands directly before the verb; else the host finds it out.
-- "Both sides" are the two named before; the host finds them.
local actors = "by:(<actor> [,] and (<actor kind=state> | <actor kind=igo>) | <actor kind=person> and <actor kind=person> | <actor> | (both | the two) (sides | parties | leaders | countries | presidents | ministers | delegations | governments | nations))"
local by = "[" .. actors .. " [(all | both | each | also | jointly | together)]] "
-- An infinitive is nobody's promise: "urges Norway to commit to".
-- Nor is what somebody else once promised, in passing: "the treaty to which Norlund agreed".
local function finite(m)
  local trigger = m.trigger
  return not trigger.text:find "^[Tt]o " and not issuer.in_passing(m, trigger)
end
local function finite_unnamed(m)
  local trigger = m.trigger
  return not trigger.text:find "^[Tt]o " and not issuer.in_passing(m, trigger, true)
end
local others = "(everyone | everybody | who | which | that (~be | ~remain) | you | if | those | !(both | two | three | all) (parties | sides | authorities | leaders) | ^ (parties | sides | authorities | leaders)) ({lower}){0,4} (committed | ready | prepared | determined | willing | resolved)"
-- Between the promise and what is promised: "stands ready, with its partners, to", "ready if needed to".
local aside = "[(, (!{punct}){1,10} , | (if | when | where | wherever | whenever | as | should) [(and | or) (if | when | where | as)] ({lower}){0,4} (needed | necessary | required | requested | appropriate | possible | asked | desired | arise | arises) | , (if | when | where | as) ({lower}){1,4} ,| together with (<np> | <actor>) | along with (<np> | <actor>) | at any (time | moment) | at all times)]"
local own = "(its | their | the | a | an | his | her | this | that)"
local express = "(~reaffirm | ~re-affirm | ~re-confirm | ~re-iterate | ~recommit | ~reiterate | ~affirm | ~express | ~stress | ~relay | ~confirm | ~restate | ~underline | ~underscore | ~renew | ~convey | ~emphasise | ~emphasize | ~highlight | ~demonstrate | ~reconfirm | ~declare | ~recall | ~repeat | ~pledge | ~reflect | ~reflects | ~show | ~signal | ~maintain | ~stand by | ~stand firm in | ~uphold | ~honour | ~honor | ~share | ~have | ~discuss | ~make"
  .. " | ~reaffirm+ing | ~reiterate+ing | ~affirm+ing | ~express+ing | ~stress+ing | ~confirm+ing | ~underline+ing | ~underscore+ing | ~renew+ing | ~emphasise+ing | ~emphasize+ing | ~highlight+ing | ~demonstrate+ing | ~reflect+ing)"
local resolve = "(commitment | commitments | determination | resolve | readiness | willingness | resolution | pledge | pledges | promise | preparedness | intention | intent)"

rule "commitment.committed" {
  emit = "commitment",
  match = {
    by .. "@(((~remain | ~be | ~stand | ~stay | ~remain+ing) | (have | has | had) long been) ({lower}){0,4} committed " .. aside .. " to) content:" .. clause,
    actors .. " [(all | both | each | also | jointly | together)] @(~commit [(ourselves | itself | themselves | himself | herself | myself)] to) content:" .. clause,
    "(leaders | sides | parties | ministers | presidents | members | governments | countries | participants | delegations) @(~commit [(themselves | ourselves)] to) content:" .. clause,
    "(and | or | {punct}) @(~commit (ourselves | itself | themselves) to | ~commit to) content:" .. clause,
    actors .. " @(~commit) content:((our | its | additional | continued | further | new | more | another | resources | funds | funding | support | aid | troops | forces | {num} | <money>) [" .. clause .. "])",
    by .. "@((~pledge | ~promise | ~vow) [(to | that)]) content:" .. clause,
    by .. "@((~undertake | ~endeavour | ~endeavor) to) content:" .. clause,
    by .. "@((~resolve | ~pledge+ing | ~promise+ing | ~undertake+ing | ~resolve+ing) to) content:" .. clause,
    by .. "@((~dedicate | ~devote) (ourselves | itself | themselves) to) content:" .. clause,
  },
  unless = { "(the | a | this | our) ({any}){0,4} Pledge", "(their | its | our | his | her | a | the | this | that | any) ({lower}){0,2} (pledge | promise | vow | resolve)", "committed (by | against | in)", others },
  when = finite, build = promise.fields,
  examples = {
    "The EU [[remains committed to]] peace.", "The EU [[promises to]] support Ukraine.",
    "We [[promise]] aid.", "We [[have long been committed to]] peace.", "We [[are fully committed to]] [[content|the rule of law]].", "The EU [[undertakes to]] help.",
  },
  counter = { "We urge Norway to commit to talks.", "A country committed to peace left.", "He committed a crime.", "The EU keeps its promise to help.", "Those who commit crimes will pay." },
}

-- "reaffirms its commitment to", "our commitment to": the noun of a promise.
rule "commitment.expressed" {
  emit = "commitment",
  match = {
    "@(" .. express .. " by:(<actor> | [the] [({Cap} | {Cap} - {Cap})] (administration | Administration) | [the] (President | Prime Minister | Minister | Secretary | Chancellor | Administration | Government | government | administration)) 's ({lower}){0,3} (" .. resolve .. " (to | of) | engagement (in | to | with))) content:" .. clause,
    by .. "@(" .. express .. " (its | their | his | her | our) ({lower}){0,3} engagement (in | to)) content:" .. clause,
    "@(" .. express .. " the ({lower}){0,3} " .. resolve .. " of) by:(<np> | <actor>) to content:" .. clause,
    "@(" .. express .. " the by:<actor> ({lower}){0,3} " .. resolve .. " to) content:" .. clause,
    by .. "@((~be | ~remain | ~stand) ({lower}){0,2} (united | resolute | steadfast | unwavering | firm | strong | resolved) in (our | its | their | the) ({lower}){0,2} " .. resolve .. " to) content:" .. clause,
    "@(there ~be ({lower}){0,3} (commitment | determination | agreement | consensus) to) content:" .. clause,
    by .. "@(" .. express .. " " .. own .. " ({lower}){0,4} " .. resolve .. " ({lower}){0,2} (to | not to | in | for | that)) content:" .. clause,
    by .. "@(" .. express .. " ({lower}){0,3} " .. resolve .. " to) content:" .. clause,
  },
  beats = { "commitment.owned", "commitment.shared" },
  unless = { "(not | n't | never | no) ({lower}){0,3} (commitment | intention | intent | willingness)", "not ({lower}){0,2} (reaffirm | have | show)" },
  when = function(m)
    local trigger = m.trigger
    return promise.aim(m, trigger) and not issuer.in_passing(m, trigger)
  end, build = promise.fields,
  examples = {
    "The EU [[reaffirmed its commitment to]] [[content|peace]].", "He [[relayed Norway’s commitment to]] peace.",
    "They [[reaffirmed the commitment of]] both sides to [[content|talk]].",
  },
  counter = { "The EU keeps the promise.", "They welcomed the commitment of Norway to talk." },
}

-- "our commitment to", whoever or whatever expresses it.
rule "commitment.our" {
  emit = "commitment",
  match = {
    "@([" .. express .. " [(both | once again | again | also)]] (our | my) ({lower}){0,4} " .. resolve .. " ({lower}){0,2} (to | towards | not to | in)) content:" .. clause,
    "@([" .. express .. "] (our | my) ({lower}){0,2} (pledge | promise | commitment)) ((last | this | in | of | on | from) ({lower} | {Cap} | {num}){1,3}) ({punct} ..20 {punct}) to content:" .. clause,
    "@([" .. express .. "] (our | my) ({lower}){0,2} (pledge | promise | commitment)) ((last | this | in | of | on | from) ({lower} | {Cap} | {num}){1,3}) to content:" .. clause,
  },
  when = finite_unnamed, build = promise.unnamed,
  unless = "(not | n't | never | no) ({lower}){0,3} (commitment | intention | intent | willingness)",
  set = { by = "$issuer" },
  beats = { "commitment.expressed" },
  examples = { "[[Our commitment to]] Norway is unwavering.", "This law [[reflects our resolve to]] [[content|end the war]]." },
  counter = { "Their commitment to Norway is unwavering." },
}

rule "commitment.ready" {
  emit = "commitment",
  match = {
    by .. "@((~stand | ~be | ~remain | ~stay) ({lower}){0,3} (ready | prepared | determined | resolved | willing | united in our determination | duty-bound) " .. aside .. " [not] (to | for | that)) content:" .. clause,
    "@((I'm | we're) ({lower}){0,3} (ready | prepared | determined | resolved | willing) (to | for | that)) content:" .. clause,
    by .. "@(would [thus] be (happy | glad | pleased | ready | willing | prepared) to) content:" .. clause,
  },
  where = "by.kind != 'person'",
  when = finite, build = promise.fields,
  unless = { others, "(~ensure | make sure) ({any}){0,8} (remain | remains | stand | stands | stay | is | are) ({lower}){0,2} (ready | prepared)", "(not | n't) ({lower}){0,2} (ready | prepared | determined | willing)" },
  examples = { "We [[stand ready to]] help." }, counter = { "Lunch is ready.", "We are not prepared to wait." },
}
