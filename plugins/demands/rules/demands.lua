-- What is asked of somebody by a verb of asking: "calls on X to", "urges X to", "X is urged to".

local meant = require "lib.meant"
local someone = require "lib.someone"

-- Verbs that can follow the subject of a clause: "demands that all parties cease fire".
lexicon "deed" { file = "lexicons/deeds.tsv" }

-- The rest of the clause, with what a comma and a preposition add to it.
local clause = "<clause> [, (including | with | by | without | in | through | as well as | notably | particularly | especially | starting) <clause>]"

-- Who asks, where that stands directly before the verb; else the host finds it out.
local by = "[by:(first_of:<actor> [,] and last_of:(<actor kind=state> | <actor kind=igo>) | <actor>) [(all | both | each | also | jointly | together | therefore)]] "

-- "to" of an infinitive, not of a direction.
local to = "to content:(!(the | a | an | this | that | these | those | our | its | their | his | her | any | all | <actor>) [" .. clause .. " [[,] and [also] [{lower}] <deed> <clause>]])"

-- Between whom it is asked of and "to": "urges Norway, once again, to".
local aside = "[\"(\" ({any}){1,3} \")\"] [, (particularly | especially | notably | including | in particular | above all | first and foremost | with | as well as) ..10] [,] (!(to | not | and | or | nor | on | upon | for | that | {punct})){0,3} [,]"

-- Whom: "all parties to the conflict", "those who hold power", "Russia and, above all, Iran".
local whom = "addressee:((those | all those | anyone | everyone | any party) (who | that | holding) (!to){1,12} | (<np> | <actor> | those | them | him | her | it | you | everyone | everybody) [states] [to (the | this | that | these) <np>] "
  .. "[involved] [((in | from | of | across | within | at | on | around | with) (<np> | <actor>) | for <actor>)] [[,] and (in | from | of | across | within | at | on | around | with | outside) (<np> | <actor>)] "
  .. "[(who | which | that | responsible | concerned | involved | holding | still | currently) (!to){0,12}] "
  .. "[[,] and (on | upon | to) (<np> | <actor>)])"

local function asked(m) return someone.is(m.addressee, m.sentence) end

local function named(m) return meant.field(m.addressee, m, meant.named) end

local function implied_of(m, has)
  local content = m.content
  return { addressee = meant.implied(m, content.text, has), content = meant.trimmed(content, m) }
end
local function implied(m) return implied_of(m, meant.named) end
local function implied_told(m) return implied_of(m, meant.told) end

-- Verbs with "X to do"; each also as a participle: "urging X to".
local function each(verbs, pattern)
  local all = {}
  for verb in verbs:gmatch "%S+" do
    all[#all + 1] = (pattern:gsub("VERB", verb))
  end
  return table.concat(all, " | ")
end
local askers = "urge ask encourage invite remind implore exhort press push request beg entreat order "
  .. "challenge expect advise direct instruct task mandate recommend"
local ask = "(" .. each(askers, "~VERB | ~VERB+ing") .. ")"
local call_on = "((~call | ~call+ing) ..3 (on | upon))"

-- To come to a meeting is an invitation, no demand.
local visits = { visit = true, attend = true, travel = true, dinner = true, meet = true }

-- What one is asked to ask others for is in the content: "call on China to press Russia to stop".
local purposes = {
  ["to press"] = true, ["to push"] = true, ["to encourage"] = true, ["to ask"] = true,
  ["to invite"] = true, ["to request"] = true, ["to order"] = true,
}

rule "demand.call" {
  emit = "demand",
  match = {
    by .. "@" .. call_on .. " " .. whom .. " " .. aside .. " " .. to,
    by .. "@(~remind | ~remind+ing) addressee:(<actor> | <np>) of (its | their | his | her | the) ({lower}){0,3} (obligation | obligations | duty | duties | responsibility | responsibilities) to content:(" .. clause .. ")",
    by .. "@" .. ask .. " [(first of all | above all | in particular | notably | again | also | once again | once more)] " .. whom .. " " .. aside .. " " .. to,
    by .. "@((~appeal | ~appeal+ing) ({any}){0,2} to) " .. whom .. " " .. aside .. " to content:(" .. clause .. ")",
    by .. "@((~look | ~count | ~rely) (to | on | upon)) " .. whom .. " " .. aside .. " " .. to,
    by .. "@(~demand | ~demand+ing) " .. whom .. " " .. aside .. " to content:(" .. clause .. ")",
    by .. "@" .. call_on .. " " .. whom .. " for content:(" .. clause .. ")",
    by .. "@(~ask | ~ask+ing | ~press | ~press+ing | ~push | ~push+ing | ~beseech) " .. whom .. " " .. aside .. " for content:(!(the floor | comment | comments | directions | a) " .. clause .. " | a " .. clause .. ")",
    by .. "@((~appeal | ~appeal+ing) ({any}){0,2} to) " .. whom .. " for content:(" .. clause .. ")",
    by .. "@(~reason with) " .. whom .. " " .. aside .. " to content:(" .. clause .. ")",
    by .. "@((~require | ~demand | ~ask | ~expect) of) " .. whom .. " " .. aside .. " (to | that (they | it | he | she)) content:(" .. clause .. ")",
    "by:<actor> @((would | 'd) like) " .. whom .. " to content:(" .. clause .. ")",
  },
  unless = {
    -- "The ruling ordered Russia to": the court's, which another rule would have to name.
    "(ruling | judgment | judgement | verdict | decision | decree | order) ({lower} | and){0,4} (~order | ~order+ing | ~direct | ~direct+ing | ~instruct | ~instruct+ing | ~mandate | ~task)",
    "(not | n't) (expect | invite)",
    -- "the Task Force", "direct support".
    "!(will | to | i | we | hereby | also | and | further | they) (direct | task | mandate)", "(bill | law | act | bills) ({lower}){0,1} (directs | instructs | mandates)",
    "^ (direct | task | mandate) !(the | all | every | each)", '"Task" Force', "(would | 'd) like (you | him | her | us | me) to", "(well | better | best | currently | previously | specially | newly) (directed | tasked | instructed | mandated)", "(may | might | can | could) (invite | ask | request)" },
  when = function(m)
    local words = m.trigger.text:lower()
    if purposes[words] or visits[m.content.text:match "^%a*"] then return false end
    return words:find "call" ~= nil or asked(m)
  end, build = function(m)
    local fields = named(m) or {}
    fields.content = meant.trimmed(m.content, m)
    return fields
  end,
  set = { force = "call" },
  beats = { "demand.call-for" },
  examples = {
    "We [[call on]] Russia to stop.", "We [[urge]] the government to [[content|commit to dialogue]].",
    "[[Calls upon]] Russia to stop;", "We [[call on]] [[addressee|all parties to the conflict]] to talk.",
    "I [[have directed]] [[addressee|the Ministry]] to [[content|open the archive]].",
    "The Commission [[asks]] [[addressee|the Council]] for [[content|a mandate]].",
    "We [[would like]] [[addressee|the parties]] to [[content|talk]].",
    "It joined Norway in [[calling on]] Russia to stop.",
  },
  counter = {
    "They had a phone call on Monday.", "The ruling ordered Russia to stop.", "We are urged to stop.", "We urge access to the site.",
    "He asked about the way to the port.", "We invite Norway to attend.", "We would like you to know this.", "He asked for the floor.", "We do not expect Russia to stop.",
  },
}

-- Something is asked for: "calls for the release of", "demands access", "insists on".
local thing = "(~call | ~call+ing) ({any}){0,3} for | (~appeal | ~appeal+ing | ~plead | ~plead+ing) [{lower}] for | (~press | ~push | ~advocate) for"
  .. " | ~demand | ~demand+ing | ~request | ~request+ing | ~urge | ~urge+ing | ~advocate | ~encourage | ~insist (on | upon) | ~insist+ing (on | upon)"
rule "demand.call-for" {
  emit = "demand",
  match = {
    by .. "@(" .. thing .. ") content:([(an | the)] [{lower}] [(end | halt | stop | lifting | cessation | withdrawal | removal | release) (to | of)] [(the | all | any | this)] [{lower}] whose:<nationality> [{lower}] " .. meant.deed .. " [" .. clause .. "])",
    by .. "@(" .. thing .. ") content:((!(of | to | that | , | ; | and)){1,6} (release | return) of ({lower}){0,4} victim:<nationality> [" .. clause .. "])",
    by .. "@(" .. thing .. ") content:(!(that | in | for | to | by | {punct}) [" .. clause .. "])",
  },
  unless = {
    "~call for in", "~ask for the floor", "(on | at | upon | the | a | an | any | no | this | his | her | its | their | our | your | further | additional) ({lower}){0,3} (request | demand | urge)", "(who | which | as they | workers | they) ({lower}){0,2} (demand | demanding | request | call)", "(the | a | our) ({any}){0,4} (Demand | Request)", ", urge", "to encourage", "on the fact",
    "(~support | ~echo | ~back | ~heed | ~ignore | ~reject | despite | amid | following | repeated | growing | mounting | international) (calls | demands | requests) for",
    -- Only who says it stands behind: "the attacks must stop, demanded Norlund".
    "{punct} (demanded | demands | urged | urges | insisted | insists | requested | advocated | pressed) ([the] <actor> | {Cap}{1,4}) [, <np>] $",
    "{punct} (demanded | demands | urged | urges | insisted | insists | requested | advocated | pressed) (<actor> | {Cap}{1,4}) {punct}",
  },
  build = function(m) return implied_of(m, meant.deed_of) end,
  set = { force = "call" },
  examples = {
    "We [[demand]] [[content|access to all areas]].", "We [[request]] [[content|access to the site]].",
    "We [[call for]] [[content|the release of all hostages]].", "We [[insist on]] [[content|full access]].",
    "The EU [[urges]] [[content|restraint]].",
  },
  counter = { "He left as called for in the plan.", "The demand fell.", "There was a call for help." },
}

-- "demands answers from X": of whom stands behind "from".
rule "demand.from" {
  emit = "demand",
  match = by .. "@(~demand | ~demand+ing | ~request | ~request+ing | ~expect | ~await) content:(!(that | to | in | for | by | {punct}) (!(from | to | that | , | ; | by | in | on)){0,7}) from " .. whom,
  when = asked,
  build = named,
  unless = { "(no | not | n't | on | at | upon | the | a | an | any | this | his | her | its | their | our) ({lower}){0,2} (request | demand | expect)", "(who | which | as) ({lower}){0,2} (~demand | ~request)" },
  set = { force = "call" },
  beats = { "demand.call-for", "demand.expect-be" },
  examples = { "We [[demand]] [[content|clear answers]] from [[addressee|Norlund]]." },
  counter = { "We request the return of the ship from the port.", "We expect rain from the west." },
}

-- "calls for X to do": of whom stands behind "for".
rule "demand.call-for-to" {
  emit = "demand",
  match = by .. "@((~call | ~call+ing | ~appeal | ~press | ~push) ({any}){0,2} for) " .. whom .. " " .. aside .. " " .. to,
  when = asked, build = named,
  set = { force = "call" },
  beats = { "demand.call-for" },
  examples = { "We [[call for]] [[addressee|all sides]] to [[content|lay down their arms]]." },
  counter = { "We call for the law to be changed." },
}

-- "demands that X do", "insists that X do": who is asked is the subject of the clause.
local that = "((~demand | ~insist | ~urge | ~request | ~ask | ~expect | ~recommend) that | (our | my) ({lower}){0,2} (demand | demands | expectation | request | message | call | appeal) ~be that | (~demand+ing | ~insist+ing | ~urge+ing | ~request+ing) that)"
rule "demand.that" {
  emit = "demand",
  match = {
    by .. "@" .. that .. " addressee:(!(to) ..9) (must | should | will | shall) content:(" .. clause .. " [[,] <deed> <clause>])",
    by .. "@" .. that .. " addressee:(!(to) ..12) content:(<deed> [" .. clause .. " [[,] and that <clause>]])",
    by .. "@(~demand) addressee:<actor> content:(<deed> [" .. clause .. "])",
    by .. "@(~demand) addressee:<actor> content:(not " .. clause .. ")",
  },
  when = function(m)
    return someone.asked(m.addressee, { text = m.content.text:gsub("^%s*%a+ ", function(w)
      w = w:lower()
      if w == "must " or w == "should " or w == "will " or w == "shall " or w == "is " or w == "are " then
        return w == "is " and "be " or w == "are " and "be " or ""
      end
    end) }, m.sentence)
  end,
  set = { force = "call" },
  beats = { "demand.call-for", "demand.that-be" },
  examples = { "The EU [[demands that]] [[addressee|Russia]] [[content|withdraw its troops]]." },
  counter = { "We demand that the hostages be released.", "The EU said that Russia left." },
}

rule "demand.that-be" {
  emit = "demand",
  match = by .. "@" .. that .. " content:(" .. clause .. " [[,] and that <clause>])",
  unless = "~expect that",
  build = implied,
  set = { force = "call" },
  examples = { "We [[demand that]] [[content|the hostages be released]]." },
  counter = { "We demand the release of the hostages." },
}

-- "We want the parties to talk", "we need the fighting to stop": own wishes only.
rule "demand.want" {
  emit = "demand",
  match = "by:<actor> [(all | also | now | urgently)] @(~want | ~need) " .. whom .. " " .. aside .. " to content:(" .. clause .. ")",
  where = "by = issuer or by.text in ('we', 'We', 'I')", when = asked,
  build = function(m) return meant.field(m.addressee, m, meant.told) end,
  set = { force = "need" },
  beats = { "demand.want-thing" },
  examples = { "We [[want]] [[addressee|the parties]] to [[content|talk]]." },
  counter = { "We need to go.", "We need the violence to stop." },
}

rule "demand.want-thing" {
  emit = "demand",
  match = {
    "by:<actor> [(all | also | now | urgently)] @(~want | ~need) content:(<np> to " .. clause .. ")",
    "by:<actor> [(all | also | now | urgently)] @(~need) content:(!to [" .. clause .. "])",
    "by:<actor> @((~want | ~need | would like | ~wish) to see) content:(" .. clause .. ")",
  },
  where = "by = issuer or by.text in ('we', 'We', 'I')",
  unless = "(not | n't | never | what) ({lower}){0,2} (want | need)",
  build = implied_told,
  set = { force = "need" },
  examples = { "We [[need]] [[content|the violence to stop]].", "We [[need]] [[content|a lasting ceasefire]]." },
  counter = { "We need to go.", "The parties need a ceasefire.", "We do not need a war." },
}

-- "We expect the deal to be honoured": of whom is not said.
rule "demand.expect-be" {
  emit = "demand",
  match = {
    "by:<actor> [(also | now | therefore | fully)] @(~expect) content:(<np> to be [{lower}] (respected | implemented | honoured | honored | upheld | fulfilled | observed | released | lifted | reversed | investigated | complied | met | allowed | given | granted | treated | protected | resumed | restored | ratified | revoked | repealed | stopped | ended | enforced | applied | brought | taken | put | kept | freed | made) [" .. clause .. "])",
    "by:<actor> [(also | now | therefore | fully)] @(~expect) content:([(a | an | the | their | his | her)] [{lower}] [and] [{lower}] (investigation | inquiry | release | implementation | compliance | accountability | access | clarification | cooperation | explanation | adherence | respect for) [" .. clause .. "])",
  },
  where = "by = issuer or by.text in ('we', 'We', 'I')",
  unless = "(not | n't) ({lower}){0,2} expect",
  build = implied_told,
  set = { force = "expect" },
  beats = { "demand.want-thing" },
  examples = { "We [[expect]] [[content|the deal to be honoured in full]].", "I [[would expect]] this deadline to be respected." },
  counter = { "We expect the visit to be short.", "Norway expects the plan to be implemented." },
}

-- "We seek the cooperation of": what the issuer is after, with a noun.
rule "demand.seek" {
  emit = "demand",
  match = "by:<actor> @(~seek) content:(!to [" .. clause .. "])",
  where = "by = issuer or by.text in ('we', 'We', 'I')",
  unless = { "(not | n't | never) ({lower}){0,2} seek", "to ({any}){1,12} and seek" },
  build = implied_told,
  set = { force = "seek" },
  examples = { "We [[seek]] [[content|the cooperation of all parties]]." },
  counter = { "We seek to help.", "We do not seek a conflict." },
}

-- "Russia is urged to stop": of whom it is asked stands first; by whom, behind "by".
rule "demand.passive" {
  emit = "demand",
  match = {
    "addressee:<subject> @(~be [!(not | n't | being)] (urged | asked | requested | encouraged | invited | ordered | implored | exhorted | advised | directed | instructed | reminded | pressed | tasked | called (on | upon))) [by by:(<actor> | <np>)] to content:(" .. clause .. ")",
    "addressee:<subject> @(~be [!(not | n't | being)] reminded of (its | their | his | her) ({lower}){0,3} (obligation | obligations | duty | responsibility | responsibilities)) [under <np> [,]] to content:(" .. clause .. ")",
    "addressee:<subject> @((~be | ~remain) [!(not | n't | being)] (required | obliged | obligated | duty-bound | bound | under [an] [{lower}] obligation)) to content:(" .. clause .. ")",
    "addressee:<subject> @((~have | ~bear | ~carry) [(an | a | the)] ({lower}){0,3} (obligation | obligations | duty | responsibility) to) content:(" .. clause .. ")",
  },
  unless = {
    "(was | were | been) (required | obliged | obligated | bound)", "(we | i) ({lower}){0,2} have",
    "(no | not) ({lower}){0,2} (obligation | duty | responsibility)", "bound to be",
    "(been | was | were) (invited | asked | advised | instructed | directed | tasked | pressed)", "(who | which) ~have",
  },
  when = function(m) return someone.is(m.addressee, m.sentence) or m.addressee.first == m.sentence.first end,
  set = { force = "call" },
  examples = {
    "[[addressee|Russia]] [[is urged]] to stop.", "All parties [[are strongly urged]] to show restraint.",
    "Norway [[was called upon]] by Sweden to act.", "Russia [[is obliged]] to respect the treaty.",
    "[[addressee|All states]] [[have an obligation to]] protect civilians.",
  },
  counter = { "Russia is not urged to stop.", "He was asked about it.", "Norway has been invited to speak.", "We have a duty to help." },
}

rule "demand.not-to" {
  emit = "demand",
  match = {
    by .. "@" .. call_on .. " " .. whom .. " " .. aside .. " not to content:(" .. clause .. ")",
    by .. "@(~urge | ~urge+ing | ~ask | ~ask+ing | ~warn | ~warn+ing | ~order | ~remind | ~implore | ~encourage | ~expect) " .. whom .. " " .. aside .. " not to content:(" .. clause .. ")",
    by .. "@(~warn | ~caution) " .. whom .. " against content:(" .. clause .. ")",
  },
  when = asked, build = named,
  set = { force = "must not" },
  examples = { "The EU [[calls on]] Russia not to attack.", "We [[warn]] Russia against an attack." },
  counter = { "The EU calls on Russia to stop." },
}
