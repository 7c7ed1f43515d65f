-- "will" of a pledge: of the issuer or those who speak with it, and with a verb that pledges.

local issuer = require "lib.issuer"
local promise = require "lib.promise"

local clause = "(<clause> [, (including | with | by | without | in | through | as well as | notably | particularly | especially | starting) <clause>])"

-- Between "will" and its verb.
local inner = "(, (!{punct}){1,10} , | – (!{punct}){1,8} – | also | all | both | each | now | always | still | further | thus | therefore | then | together | jointly | too | indeed | of course | for sure | again | once again | once more | in turn | in particular | actively | certainly | closely | collectively | constructively | and | consistently | constantly | continuously | decisively | definitely | effectively | ever | faithfully | firmly | first | forcefully | fully | gladly | immediately | individually | jointly | never cease | absolutely | carefully | clearly | deliberately | directly | equally | eagerly | forever | gradually | likewise | nevertheless | proactively | progressively | proudly | regularly | robustly | separately | shortly | similarly | simply | steadily | thoroughly | ultimately | unhesitatingly | unreservedly | unwaveringly | where necessary | if necessary | obviously | only | particularly | personally | promptly | quickly | rapidly | relentlessly | resolutely | seriously | significantly | soon | specifically | steadfastly | strongly | substantially | surely | swiftly | tirelessly | unconditionally | unequivocally | urgently | vigorously | wholeheartedly)"

-- Who will: "we all", "the EU and its Member States", "the EU, together with Norway,".
local with = "[and (its | our | their) ({lower} | {Cap}){0,2} (states | partners | allies)] [, (together | along | alongside | in | with | as | standing | working | acting) ..12 ,] [(all | both | each | together | jointly)]"
local who = "by:(first_of:<actor> [,] and last_of:(<actor kind=state> | <actor kind=igo>) | <actor>) " .. with

-- What the issuer says first: "we welcome the move and will".
local before = "(!(that | which | who | whose | if | as | while | whether | when | where | ; | because)){1,24}"

-- "continue" with what is continued, not when.
local go_on = "content:(!(after | because | tomorrow | today | tonight | until | at | on | later | as | when | now | and | but | in | from | for | with | {punct}) [" .. clause .. "] | with our " .. clause .. " | in (this | that) (respect | regard | direction | spirit | vein | effort) | on this path)"

local vetoes = {
  "(will | shall) (not | never)", "~discuss ({any}){0,12} how <actor> ({any}){0,2} will", "will stop here", "will ({lower}){0,2} continue to (see | face | discuss | have | report | flourish | thrive | prosper | grow | exist | suffer | depend)",
  "(hope | hopes | think | guess | if | whether | when | what | why) [that] <actor> ({lower}){0,1} will",
  "how <actor> ({lower}){0,1} will !continue", "will ({lower}){0,2} continue with the",
}

rule "commitment.will" {
  emit = "commitment",
  match = {
    who .. " @((will | shall | 'll) (" .. inner .. "){0,3} (continue | keep) [to]) " .. go_on,
    who .. " @((will | shall | 'll)) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
    who .. " " .. before .. " (and | but) @((will | shall) (" .. inner .. "){0,3} continue [to]) " .. go_on,
    who .. " " .. before .. " (and | but) @((will | shall)) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
    who .. " @((will | shall | 'll)) (" .. inner .. "){0,3} content:(hold ..8 (accountable | responsible | to account) [" .. clause .. "])",
    "@((we'll | I'll) (" .. inner .. "){0,3} (continue | keep) [to]) " .. go_on,
    "@(we'll | I'll) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
    who .. " @(~be going to) content:(<pledge> [" .. clause .. "])",
  },
  when = issuer.own_or_part, build = promise.fields,
  unless = vetoes,
  examples = {
    "We [[will continue to]] support Ukraine.", "We [[will]] [[content|ensure that they return]].",
    "The EU and its Member States [[will]] help.",
  },
  counter = {
    "The will of the people counts.", "We will have a discussion today.", "We will discuss Libya.",
    "Norway will support it.", "We will not support it.", "We will continue after lunch.",
    "I hope that we will support it.",
  },
}

-- "my administration will", "both countries will": what speaks for the issuer.
rule "commitment.will-our" {
  emit = "commitment",
  match = {
    "(my | this | our) ({Cap} | {lower}){0,1} (administration | government | nation | country | countries | governments | nations | alliance | coalition | group | union | embassy | ministry | department | ministers | diplomats | forces | military) @((will | shall) (" .. inner .. "){0,3} (continue | keep) [to]) " .. go_on,
    "(my | this | our) ({Cap} | {lower}){0,1} (administration | government | nation | country | countries | governments | nations | alliance | coalition | group | union | embassy | ministry | department | ministers | diplomats | forces | military) @((will | shall)) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
    "[(the | this | my)] ({Cap} | - | – | {Cap} 's){1,3} ((Administration | administration) [also]) @((will | shall) (" .. inner .. "){0,3} (continue | keep) [to]) " .. go_on,
    "[(the | this | my)] ({Cap} | - | – | {Cap} 's){1,3} ((Administration | administration) [also]) @((will | shall)) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
    "the (Ministry | Department | Administration | Commission | Federal Council) @((will | shall)) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
    "(the | these | all | both) ({Cap} | {num}){0,2} (Ministers | Leaders | Envoys | Presidents | Participants | Parties | Sides | Heads | Principals | Members | Delegations | Governments | Partners | Chairs | Secretaries) @((will | shall) (" .. inner .. "){0,3} (continue | keep) [to]) " .. go_on,
    "(the | these | all | both) ({Cap} | {num}){0,2} (Ministers | Leaders | Envoys | Presidents | Participants | Parties | Sides | Heads | Principals | Members | Delegations | Governments | Partners | Chairs | Secretaries) @((will | shall)) (" .. inner .. "){0,3} content:((<pledge> | review | examine | report (to | back) | submit | present | convene) [" .. clause .. "])",
    "(both | the two | all) (sides | parties | countries | leaders | governments | presidents | ministers | nations | participants) @((will | shall)) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
  },
  unless = vetoes,
  when = issuer.body,
  set = { by = "$issuer" },
  examples = { "My administration [[will]] [[content|defend the law]].", "The Envoys [[will]] [[content|review the results]].", "Both countries [[will]] work together.", "The Lind Administration [[will]] [[content|defend the law]]." },
  counter = { "The old administration will go.", "Their government will defend it.", "Our governments will meet today." },
}

-- "will not tolerate", "will never recognise".
rule "commitment.will-not" {
  emit = "commitment",
  match = {
    who .. " @((will | shall) [(also | still)] (not | never) [(ever | also | now | simply | just)]) content:(<refusal> [" .. clause .. "])",
    who .. " (do | does | did | can | have | has | must | should | could | would) not (and | or) @((will | shall) (not | never) [(ever | also | now | simply | just)]) content:(<refusal> [" .. clause .. "])",
    who .. " cannot and @((will | shall) (not | never) [(ever | also | now | simply | just)]) content:(<refusal> [" .. clause .. "])",
    who .. " (have | has) never [{lower}] and @(will never [ever]) content:(<refusal> [" .. clause .. "])",
    who .. " @((am | is | are) not going to) content:(<refusal> [" .. clause .. "])",
    "@(nor (will | shall)) " .. who .. " [ever] content:(<refusal> [" .. clause .. "])",
    who .. " @(refuse | refuses) to content:(<refusal> [" .. clause .. "])",
    who .. " @((wo | sha) n't) [(ever | also | simply | just)] content:(<refusal> [" .. clause .. "])",
  },
  when = issuer.own_or_part,
  unless = "(hope | think | if | whether | when) [that] <actor> will",
  examples = {
    "We [[will never]] [[content|recognise the annexation]].", "The EU [[will not]] tolerate it.",
    "We cannot and [[will not]] stand by.", "[[Nor will]] we recognise it.",
  },
  counter = { "We will not meet today.", "Norway will not recognise it.", "Nor will Norway recognise it." },
}

-- "They reaffirm that they will": what is promised in so many words, by whomever speaks.
local says = "(~reaffirm | ~reiterate | ~affirm | ~confirm | ~reconfirm | ~pledge | ~promise | ~declare | ~underline | ~stress | ~emphasise | ~emphasize | ~restate | ~agree | ~vow | ~undertake | ~make clear | ~guarantee | ~assure (<actor> | <np> | them | him | her) | ~reaffirm+ing | ~reiterate+ing | ~confirm+ing | ~pledge+ing | ~promise+ing | ~stress+ing | ~underline+ing)"
rule "commitment.says-will" {
  emit = "commitment",
  match = {
    "[by:(<actor> | (both | the two | the three) (sides | parties | leaders | countries | presidents | ministers | delegations | governments | nations))] [(all | both | each | also | jointly)] " .. says .. " [that] (they | it | we | he | she | both | both sides | last_of:<actor>) @(would (" .. inner .. "){0,3} (continue | keep) [to]) " .. go_on,
    "[by:(<actor> | (both | the two | the three) (sides | parties | leaders | countries | presidents | ministers | delegations | governments | nations))] [(all | both | each | also | jointly)] " .. says .. " [that] (they | it | we | he | she | both | both sides | last_of:<actor>) @(would) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
    "by:(first_of:<actor> [,] and last_of:(<actor kind=state> | <actor kind=igo>) | <actor> | (both | the two | the three) (sides | parties | leaders | countries | presidents | ministers | delegations | governments | nations)) [(all | both | each | also | jointly)] " .. says .. " that (they | it | we | he | she | both | both sides) @((will | shall) (" .. inner .. "){0,3} (continue | keep) [to]) " .. go_on,
    "by:(first_of:<actor> [,] and last_of:(<actor kind=state> | <actor kind=igo>) | <actor> | (both | the two | the three) (sides | parties | leaders | countries | presidents | ministers | delegations | governments | nations)) [(all | both | each | also | jointly)] " .. says .. " that (they | it | we | he | she | both | both sides) @((will | shall)) (" .. inner .. "){0,3} content:(<pledge> [" .. clause .. "])",
  },
  unless = vetoes,
  when = function(m) return issuer.own_or_part(m) or promise.together(m) end, build = promise.fields,
  beats = { "commitment.will", "commitment.will-our" },
  examples = {
    "The EU reaffirms that it [[will continue to]] [[content|support Ukraine]].",
    "The EU confirmed that it [[will]] help the town.",
    "The Minister assured them that the EU [[would continue to]] [[content|support Ukraine]].",
  },
  counter = { "Norway confirmed that it will help the town.", "The EU confirmed that it will not stay." },
}

-- "Our goal is to", "one of our major objectives is to".
rule "commitment.goal" {
  emit = "commitment",
  match = {
    "@([one of] (our | my) ({lower} | ,){0,3} (goal | goals | aim | aims | objective | objectives | priority | priorities | intention | intent | plan | ambition | task | mission | purpose | resolve) (~be | ~remain) {lower}{0,1} to) content:" .. clause,
    "@(it (~be | ~remain) (our | my) ({lower}){0,3} (goal | aim | objective | priority | intention | intent | plan | ambition | resolve) to) content:" .. clause,
  },
  unless = "(not | never | n't) {lower}{0,1} (our | to)",
  set = { by = "$issuer" },
  when = function(m)
    local words = m.trigger.text
    return not words:find " was " and not words:find " were "
  end,
  examples = {
    "[[Our common goal is to]] [[content|end the famine]].", "[[One of our main objectives is to]] train the crews.",
    "[[It is our intention to]] return.",
  },
  counter = { "Their goal is to win.", "Our goal was to see him.", "Our goals are clear." },
}

-- "our support will continue", "our work continues": what is the issuer's own.
local ours = "(our | this | that | such | these)"
local help = "(support | work | efforts | assistance | engagement | solidarity | cooperation | help | commitment | commitments | sanctions | aid | resolve | determination | friendship | partnership | alliance | measures | pressure | policy)"
local lasts = "(will [{lower}] (continue | remain (!(concerned | a | an | the)) | stay in place | not (waver | stop | end | falter | fade | weaken | diminish | cease | change | be (shaken | broken | weakened | diminished | deterred)) | never (waver | falter | fade | end | weaken | cease) | go on | endure | endures | persist | be (unwavering | steadfast | unconditional | maintained)))"
rule "commitment.support" {
  emit = "commitment",
  match = {
    "content:(" .. ours .. " ({lower} | , | and){0,5} " .. help .. " [(for | to | of | with) (!(will | {punct})){1,8}]) @" .. lasts,
    "content:((the | all | EU | \"U.S.\") ({lower} | {Cap}){0,4} (sanctions | (restrictive measures))) @(will [{lower}] (remain | stay) (in place | in force) | will [{lower}] be maintained)",
    "@(our ({lower}){0,2} (commitment | resolve | determination) (~be | ~remain | will remain) [{lower}] (unwavering | ironclad | iron-clad | steadfast | unshakeable | unshakable | unbreakable | firm | strong | absolute | clear | undiminished | unchanged | enduring))",
    "@(our ({lower}){0,3} (support | work | efforts | assistance | engagement | cooperation | teams | missions | mission) ({any}){0,8} will ({lower}){0,1} continue to) content:" .. clause,
    "@((can | may) [(always | also | still | fully | continue to)] (count | rely | depend) on) content:((us | our) [" .. clause .. "])",
  },
  examples = {
    "[[content|Our support]] [[will continue]].", "[[Our work will continue to]] build trust.",
    "We sent aid, and [[content|that support]] [[will endure]].", "Norlund [[can count on]] [[content|our support]].",
    "[[content|The sanctions]] [[will remain in place]].",
  },
  counter = {
    "Their support will continue.", "Our support helped.", "Norlund can count on its friends.",
    "The measures will be short.",
  },
}

-- "The EU continues to assist": what the issuer does already, and goes on with.
rule "commitment.continues" {
  emit = "commitment",
  match = {
    who .. " @([(also | therefore | both | all)] (continue | continues | (is | are) continuing | keep | keeps) to) (" .. inner .. "){0,2} content:(<pledge> [" .. clause .. "])",
    who .. " @((continue | continues) (our | its) ({lower}){0,3} (efforts | work) to) content:" .. clause,
  },
  when = issuer.own_or_part, build = promise.fields,
  -- Support, solidarity and rejection are stances.
  unless = {
    "to [{lower}] (encourage | engage in | stand | support | back | oppose | reject | denounce | call | advocate | respect | observe | monitor | follow | honour | honor | side | care | seek | use | see)",
    "(if | as | while | because | when | which | that | what | how | who | should | must) [(the | our)] <actor> [{lower}] (continue | continues | is | are)",
  },
  examples = { "The EU [[continues to]] [[content|promote free trade]]." },
  counter = { "Norway continues to promote free trade.", "We continue to support it.", "We continue to face a storm." },
}

-- "their shared commitment to": of those who speak or met, whatever is said of it.
rule "commitment.shared" {
  emit = "commitment",
  match = {
    "@((their | a | an | the | its) [{lower}] [and] (shared | common | mutual | joint | collective) [{lower}] (commitment | determination | resolve) (to | in)) content:" .. clause,
    "(and | as well as) @((their) ({lower}){0,3} (commitment | determination | resolve) to) content:" .. clause,
    "@((both | the two) (leaders | sides | countries | governments | presidents | ministers) 's ({lower}){0,2} (commitment | determination | resolve | readiness) to) content:" .. clause,
    "@((~have | ~share | ~express) (the same | an equal) ({lower}){0,2} (commitment | determination | resolve) to) content:" .. clause,
  },
  unless = "(~welcome | ~commend | ~praise | ~applaud | ~appreciate | ~question) ({any}){0,6} (shared | common | mutual | joint | collective)",
  when = function(m)
    local words = m.trigger.text
    return not words:find "^[Tt]heir" or words:find " shared " ~= nil or words:find " mutual " ~= nil
      or words:find " common " ~= nil or words:find " joint " ~= nil or m.statement.kind == "readout"
  end,
  build = promise.shared,
  examples = { "The Minister thanked Mr. Lind for [[their shared commitment to]] [[content|free trade]]." },
  counter = { "They share a border.", "We welcome their shared commitment to free trade." },
}

-- "The EU's commitment to": the issuer's own, named as others name it.
rule "commitment.owned" {
  emit = "commitment",
  match = {
    "@(by:<actor> 's ({lower}){0,4} (commitment | commitments | determination | resolve | readiness | willingness) (to | towards)) content:" .. clause,
    "@((the) ({lower}){0,3} (commitment | determination | resolve | readiness | willingness) of) by:<actor> to content:" .. clause,
  },
  when = function(m) return issuer.own(m) and not issuer.in_passing(m, m.trigger) end,
  build = promise.fields,
  unless = { "(not | n't | never | no) ({lower}){0,3} (commitment | willingness)", "(~welcome | ~commend | ~praise | ~question) ({any}){0,6} (commitment | commitments | readiness | willingness)" },
  examples = { "[[The EU’s commitment to]] [[content|free trade]] is ironclad." },
  counter = { "Norway’s commitment to free trade is ironclad." },
}

-- "underscored U.S. commitment to": the issuer's own, by an adjective.
rule "commitment.adjective" {
  emit = "commitment",
  match = "@([(the | their | ongoing | continued | strong)] (" .. '\"U.S.\" | \"US\" | American | \"EU\" | European' .. ") (!(its | their | our | his | her | the | a | of | to | for | and | 's | {punct})){0,2} (commitment | determination | resolve | readiness | willingness) (to | towards)) content:" .. clause,
  when = function(m)
    local id = issuer.base((m.statement.issuer or {}).id)
    local words = m.trigger.text
    local european = words:find "EU" ~= nil or words:find "European" ~= nil
    return european and id == "EU" or not european and id == "US"
  end,
  build = promise.unnamed, set = { by = "$issuer" },
  unless = "(no | not | lack | less) {any}{0,3} (commitment | willingness | readiness)",
  examples = { "He conveyed [[strong EU commitment to]] [[content|the port]]." },
  counter = { "He conveyed American commitment to the port.", "The EU is there." },
}

-- "It has been agreed that": by those who speak or met.
rule "commitment.agreed" {
  emit = "commitment",
  match = "@(it (was | is | has [{lower}] been | had [{lower}] been) [{lower}] (agreed | decided) (that | to)) content:" .. clause,
  unless = { "(not | if | whether | as | when | which | that) ({any}){0,2} it (was | is | has | had)", "it was decided that <np> (was | were | had)" },
  build = promise.shared,
  examples = { "[[It was agreed to]] [[content|meet in May]].", "[[It has been agreed that]] [[content|talks will go on]]." },
  counter = { "It is clear that they agreed.", "As it was agreed to meet, they met." },
}

-- What is decided: to do something, not to a text.
local deed = "content:(!(the | a | an | this | that | these | those | some | his | her | our | its | disagree) [" .. clause .. "])"

-- "intends to", "has decided to", "agreed to".
rule "commitment.intend" {
  emit = "commitment",
  match = {
    "by:(<actor> [,] and (<actor kind=state> | <actor kind=igo>) | <actor kind=person> and <actor kind=person> | <actor> | (both | the two) (sides | parties | leaders | countries | presidents | ministers | delegations | governments | nations)) [(all | both | each | also)] @((~intend | ~plan | ~aim) to) content:" .. clause,
    "by:(<actor> [,] and (<actor kind=state> | <actor kind=igo>) | <actor kind=person> and <actor kind=person> | <actor> | (both | the two) (sides | parties | leaders | countries | presidents | ministers | delegations | governments | nations)) [(all | both | each | also)] [, (together | along | alongside | jointly | as well as) (!(,)){1,14} ,] @((~decide | ~agree) [(also | together | all together | jointly | unanimously | today)] (that (we | they | it) (will | would) | to)) " .. deed,
    "(leaders | sides | parties | ministers | presidents | members | governments | countries | participants | delegations | officials | representatives | counterparts | they | and) @((~decide | ~agree) [(also | together | all together | jointly | unanimously | today)] (that (we | they | it) (will | would) | to)) " .. deed,
    "[by:<actor>] @((~decide | ~agree) [also] that <actor> [and <actor>] (will | would)) content:" .. clause,
  },
  when = function(m) return not issuer.in_passing(m, m.trigger) end,
  build = promise.fields,
  unless = { "(not | n't | who | which | if) ({lower}){0,2} (decide | decided | agree | agreed | intend | plan | aim)", "to (decide | agree)" },
  examples = { "We [[intend to]] appoint an expert.", "The EU [[has decided to]] provide aid." },
  counter = { "They agreed on the text.", "The decision to leave was hard." },
}
