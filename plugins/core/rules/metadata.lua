-- What a statement says of itself: who issues it, who speaks, which kind it is, of which day.
-- A `weight` makes a guess, which counts only where nothing says it for sure.

local OPENING = { "body", "heading", "signature", "dateline", "quotation" }
local STATE = "(Republic | Kingdom | Federation | Commonwealth | Principality | State | Union | Democratic Republic | Federal Republic) of [the] (<actor> | <names>)"
local MINISTRY = "(Ministry of Foreign Affairs | Ministry for Foreign Affairs | Ministry of External Affairs | Department of External Affairs | Department of Foreign Affairs | Foreign Ministry | Foreign Office)"

-- Whether a match stands among the first sentences.
local function is_early(m) return m.sentence.index <= 4 end

-- Who issues -----------------------------------------------------------------------------------

rule "issuer.letterhead" {
  emit = "metadata", zone = { "title", "dateline", "signature", "contact", "heading", "boilerplate" },
  match = {
    "(^ | by [the] | from [the] | of the) issuer:@(" .. MINISTRY .. " of [the] " .. STATE .. ")",
    "(^ | by [the] | from [the] | of the) issuer:@(" .. MINISTRY .. " of [the] (<actor> | <names>))",
    -- Anywhere else a government may be what the title is about.
    "(^ | by [the] | from [the]) issuer:@(Government of [the] (<actor> | <names>))",
    "^ issuer:@(" .. STATE .. ") [, ({Cap} | of | and | for)+] $",
  },
  examples = { "[[Republic of Caldmoor]], Department of External Affairs" },
  counter = {
    "The Republic was founded long ago.",
    "Statement from the National Security Advisor on Government of Israel Decision to Open the Crossing",
  },
}

-- "Statement by the Foreign Minister of Norway", "Norwegian Ministry of Foreign Affairs".
rule "issuer.minister" {
  emit = "metadata", zone = { "title", "signature", "heading" },
  match = {
    "@(statement | remarks | speech | declaration | message | address | comment | comments | communiqué) (by | of | from) [the] (<role> | <office> | {Cap}){1,4} of [the] c:<actor kind=state>",
    "@(statement | remarks | speech | declaration | message | address | comment | comments | communiqué) (by | of | from) [the] c:<nationality> (<role> | <office> | {Cap})",
    "@(statement | remarks | speech | declaration | message | address | comment | comments | communiqué) (by | of | from) [the] c:<actor kind=state> 's [{Cap}] (<role> | <office>)",
    "@(statement | remarks | speech | intervention | address | comments) (by | of | from) [the] (<role> | <person> | {Cap} | ,){1,9} of [the] [(Republic | Kingdom) of] c:<actor kind=state> (to | at | on | in | during | , | $)",
    "^ [the] c:<nationality> @(" .. MINISTRY .. " | Government)",
    "^ [the] <role> of [the] c:<actor kind=state> [,] @<person> $",
  },
  set = { issuer = "$c.id" },
  examples = { "[[Statement]] by the Foreign Minister of Norway on the talks" },
  counter = { "Statement on the elections in Norway", "The Foreign Minister of Norway met them." },
}

-- "Comment by the Spokesperson of the Ministry of Foreign Affairs of Belarus": for its state.
rule "issuer.ministry" {
  emit = "metadata", zone = { "title", "signature", "heading", "dateline", "boilerplate" },
  match = {
    "(statement | remarks | comment | comments | declaration | message | briefing | answer | answers | interview | speech | communiqué) (by | of | from) [the] [([{Cap}] (<role> | Press (Service | Office | Department | Secretary) | Information Department | spokesperson | delegation) [<person>] of [the])] a:@<actor kind=government>",
    "^ [the] a:@<actor kind=government>",
  },
  build = function(m)
    local state = (m.a.id or ""):match("^(%u%u)%-")
    return state and { issuer = state }
  end,
  examples = { "Comment by the Spokesperson of [[the State Department]] on the talks" },
  counter = { "Talks with the State Department" },
}

-- "Permanent Mission of Norway to the UN", "Embassy of Chile in Oslo" on a line of its own.
rule "issuer.mission" {
  emit = "metadata", zone = { "title", "heading", "signature", "dateline", "boilerplate", "contact" },
  match = "^ [the] @(Permanent Mission | Permanent Representation | Permanent Delegation | Embassy | Delegation | Mission | Consulate General | High Commission) of [the] c:<actor> (to | in | $)",
  where = "c.kind in ('state', 'igo')", set = { issuer = "$c.id" },
  examples = { "[[Permanent Mission]] of Norway to the UN" }, counter = { "The Mission of Norway closed." },
}

-- "Statement by the G7", "EU statement", "Statement of the International Syria Support Group".
rule "issuer.body" {
  emit = "metadata", zone = "title",
  match = {
    "@(statement | remarks | declaration | communiqué | communique | release | message | intervention | conclusions) (by | of | from) [the] ({Cap} Ministers | Ministers | Leaders | Envoys | Presidency | Spokesperson | members | participants | delegation)? [of [the]] issuer:<actor kind=igo>",
    "^ ..6 issuer:<actor kind=igo> ['s] ({Cap} | ' | - | <actor>){0,5} @(statement | communiqué | communique | declaration | intervention | release)",
  },
  when = function(m) return m.issuer.id ~= "QUARTET" end,
  examples = { "[[Statement]] by the G7 on the flood" },
  counter = { "Statement on the G7", "The European Union met." },
}

local MEMBER = "(<actor kind=state> | <actor kind=igo> | <actor kind=territory>)"
local LIST = "(" .. MEMBER .. " ([,] [(and | together with | as well as)] [the] [([EU] High Representative of [the])] " .. MEMBER .. ")+)"
local MEMBERS = "([the] [{Cap}] (Foreign Ministers | Ministers | Leaders | Governments | Heads of State and Government | Presidents | Prime Ministers | Ambassadors | Envoys | representatives | Representatives | Political Directors))"

-- "Joint statement by the Foreign Ministers of A, B and C", "released by the Governments of A and B".
rule "issuer.joint" {
  emit = "metadata", zone = { "title", "body", "heading", "signature" },
  match = {
    "@(statement | declaration | communiqué | release) (by | of | from | between) [" .. MEMBERS .. " of] [the] members:" .. LIST,
    "following ..6 @(released | issued | adopted | agreed | made | delivered) (by | between) [(" .. MEMBERS .. " of | the Government of)] [the] members:" .. LIST,
    "following ..6 @(released | issued) by [the] members:(<actor id=US-GOVERNMENT> ([,] [and] [the] " .. MEMBER .. ")+)",
    "@we [,] " .. MEMBERS .. " of [the] members:" .. LIST,
    "@we [,] [the] {Cap}{0,2} {lower}{0,2} of [the] members:" .. LIST,
    "^ " .. MEMBERS .. " of [the] members:" .. LIST .. " @(met | issued | adopted | agreed | welcomed | express | expressed | condemn | welcome)",
  },
  when = is_early, set = { kind = "joint statement" },
  build = function(m)
    local text = m.members.text:gsub("together with", ","):gsub("as well as", ",")
    text = text:gsub("EU High Representative of", ""):gsub("High Representative of", ""):gsub("Governments? of", "")
    text = text:gsub("%s+", " "):gsub("the the ", "the ")
    return { issuer = (text:gsub(" ,", ","):gsub(",+", ",")) }
  end,
  examples = { "Joint [[statement]] by the Foreign Ministers of Norway, Chile and Ghana" },
  counter = {
    "Statement on the talks between Norway and Chile", "They met the Foreign Ministers of Norway and Chile.",
  },
}

-- "U.S.-Norway Joint Declaration", "Joint press release following the EU-Chile Association Council".
rule "issuer.pair" {
  emit = "metadata", zone = "title",
  match = {
    "^ [the] a:" .. MEMBER .. " (- | – | — | / | and) [the] b:" .. MEMBER .. " ..4 @joint [{Cap}] (statement | declaration | communiqué | communique | release | vision)",
    "^ @joint [(press | media | leaders | ministerial)] (statement | declaration | communiqué | communique | release) (of | on | from | following | after) ..6 a:" .. MEMBER .. " (- | – | — | /) b:" .. MEMBER .. " {Cap}",
  },
  where = "a.id != b.id",
  build = function(m) return { issuer = m.a.text .. ", " .. m.b.text, kind = "joint statement" } end,
  examples = { "Norway - Chile [[Joint]] Declaration on the flood" },
  counter = { "Norway-Chile talks on a joint fund", "Joint statement on the talks between Norway and Chile" },
}

-- "National statement by Sweden at the Council", "Right of reply by the delegation of Chile".
rule "issuer.national" {
  emit = "metadata", zone = "title",
  match = {
    "^ ({Cap} | {num} | {punct} | <nationality>){0,4} @(statement | intervention | explanation of (vote | position) | right of reply | national statement | remarks) (by | of) [the] [([{Cap}] (delegation | mission | government) of [the] [(Republic | Kingdom) of])] issuer:<actor kind=state> (at | in | on | to | during | under | regarding | concerning | following | , | - | – | $)",
  },
  unless = { "joint" },
  examples = { "National [[statement]] by Sweden at the Council" },
  counter = { "Statement on the right of reply of Sweden", "Joint statement by Sweden and Chile" },
}

-- Who takes positions, where neither layout nor office tells: the body with most of them.
local VERBS = "(~condemn | ~welcome | ~call on | ~call upon | ~urge | ~deplore | ~regret | ~reiterate | ~reaffirm | ~express | ~commend | ~congratulate | ~stand with | ~take note of | ~denounce | ~support | ~call for | ~appeal)"
local FEELS = "((is | are | remains | remain) [(deeply | gravely | seriously | very | extremely | profoundly | strongly | firmly | fully)] (concerned | appalled | saddened | committed | horrified | alarmed | worried | outraged | shocked | determined | ready))"
local BODIES = "(Government | government | Ministry of Foreign Affairs | Foreign Ministry | Ministry for Foreign Affairs | Foreign Minister | authorities)"

local function is_present(m)
  return (m.verb == nil or (m.verb.tense == "present" and not m.verb.passive)) and (m.last >= 90 or #m.statement.text >= 90)
end

rule "issuer.position" {
  emit = "metadata", zone = { "title", "body", "list_item", "quotation" },
  match = {
    "a:<actor> @" .. VERBS, "a:<actor> @" .. FEELS,
    -- Headlines leave out the verb: "Norway deeply concerned by the raid".
    "^ a:<actor> [(deeply | gravely | seriously | very | extremely | profoundly)] @(concerned | appalled | saddened | horrified | alarmed | outraged | shocked) (by | at | about | over)",
  },
  where = "a.kind in ('state', 'igo', 'group')", when = is_present,
  set = { issuer = "$a.id", weight = 2, kind = "statement" },
  examples = { "Norway [[condemns]] the attack. It was an outrage. Those who did it must be tried at once by a court." },
  counter = { "Norway condemned the attack. It was an outrage. They said so." },
}

rule "issuer.government" {
  emit = "metadata", zone = { "title", "body", "list_item", "quotation" },
  match = { "the a:<nationality> " .. BODIES .. " @" .. VERBS, "the a:<nationality> " .. BODIES .. " @" .. FEELS },
  when = is_present,
  set = { issuer = "$a.id", weight = 2, kind = "statement" },
  examples = { "The Norwegian Government [[condemns]] the attack. It was an outrage. They must be tried at once by a court of law." },
  counter = { "The Norwegian Government fell. It was an outrage. They said so." },
}

-- "The Minister of Foreign Affairs of Norway, Anna Lind, met with …": whose officers act first.
rule "issuer.officer" {
  emit = "metadata", zone = { "title", "body" },
  match = {
    "[the] <role> of [the] [Republic of] a:<actor kind=state> [,] [<person>] [,] @(met | held | spoke | visited | received | paid | hosted | participated | attended | arrived)",
    "^ on [the] @(meeting | meetings | visit | talks | participation) of [the] [{Cap}] <role> of [the] [Republic of] a:<actor kind=state>",
  },
  when = is_early, set = { issuer = "$a.id", weight = 1, kind = "readout" },
  examples = { "The Minister of Foreign Affairs of Norway, Anna Lind, [[met]] with the Ambassador of Chile." },
  counter = { "The Ambassador of Chile saw the Minister of Foreign Affairs of Norway." },
}

-- Which kind ------------------------------------------------------------------------------------

local GROUPS = "(G7 | G20 | E3 | Quad | Quint | Quartet | Troika | Weimar Triangle | Visegrad Group | Nordic-Baltic Eight)"
local JOINT = {
  "joint [(press | media | ministerial | leaders | leaders' | Leaders | trilateral)] (statement | declaration | communiqué | communique | release | message)",
  "joint press (release | statement | communiqué)",
  "joint (<nationality> | {Cap}){1,2} (statement | declaration | communiqué)",
  "(statement | declaration) (by | of | from) [the] Group of Friends",
  GROUPS .. " ({Cap} | ' | 's){0,4} (statement | declaration | communiqué | communique)",
  "(statement | declaration | communiqué) (by | of | from) [the] " .. GROUPS,
  "(statement | declaration | communiqué) (by | of | from) [the] {Cap}{1,5} (Group | Coalition | Partnership)",
  "(statement | declaration | communiqué) (by | of | from) " .. MEMBERS .. " of [the] " .. LIST,
}

local KINDS = {
  { "joint statement", JOINT, "[[Joint Statement]] on the talks", "The joint talks went on." },
  { "statement", {
      "(statement | statements)", "(comment | comments) (by | of | from)", "EU intervention", "intervention by", "explanation of (vote | position)", "right of reply", "(talking | speaking) points",
    }, "[[Statement]] by the Spokesperson on the elections", "On the elections" },
  { "remarks", {
      "remarks", "doorstep", "(press | joint | news | media) (conference | availability | point)",
      "{Cap} before their (meeting | lunch | dinner | talks)", "transcript",
    }, "[[Remarks]] by Minister Lind at the summit", "He remarked on it." },
  { "speech", {
      "speech", "[keynote] address (by | of | to | at)", "keynote [(address | speech)]", "lecture",
    }, "[[Speech]] by Minister Lind at the summit", "They spoke." },
  { "declaration", { "declaration (by | of | on)" }, "[[Declaration by]] the High Representative", "They declared it." },
  { "readout", {
      "readout",
      "'s {Cap}{0,3} (call | calls | meeting | meetings | engagement | engagements | lunch | dinner | breakfast | conversation) with",
      "[(phone | telephone | video)] (call | calls | meeting | meetings) (with | between)",
      "(meets | met | speaks | spoke) [by phone] [today] [(in | at) {Cap}] [today] (with | to)",
    }, "[[Readout]] of the President’s call", "The talks were read out." },
  { "press release", {
      "(press | media | news) (release | communiqué | note | advisory | notice)",
    }, "[[Press release]]: the fund grows", "The press was released." },
  { "fact sheet", { "fact (sheet | sheets)", "factsheet" }, "[[Fact Sheet]]: the fund grows", "The facts are known." },
  { "letter", { "[open] letter (to | from | by)" }, "[[Letter to]] the Speaker of the House", "They wrote." },
  { "message", {
      "[video] message (by | from | of | to | on)", "greetings (by | from | of | to | on)",
    }, "[[Message by]] the Minister on the national day", "The message is clear." },
  { "press briefing", {
      "press (briefing | briefings)", "(briefing | press call) (by | with | on)", "press gaggle",
    }, "[[Press Briefing]] on the flood", "They were briefed." },
  { "notice", { "public schedule", "(weekly | daily) schedule", "notice (to | of | on)" }, "[[Public Schedule]] of the Minister", "They noticed it." },
  { "interview", { "interview (with | of | by)" }, "[[Interview with]] Minister Lind", "They talked." },
  { "conclusions", { "conclusions (on | of)" }, "Council [[conclusions on]] the Sahel", "They concluded it." },
  { "resolution", { "resolution (on | {num})" }, "[[Resolution on]] the Sahel", "They resolved it." },
  { "communiqué", { "(communiqué | communique)" }, "[[Communiqué]] of the summit", "They met." },
}

local NAMES = { ["communiqué"] = "communique" }

for _, row in ipairs(KINDS) do
  local kind, patterns = row[1], {}
  local opening = {}
  for i, p in ipairs(row[2]) do
    patterns[i] = "@(" .. p .. ")"
    opening[i] = "^ ({Cap} | {num} | {punct} | the | of | from | 's){0,9} @(" .. p .. ")"
  end
  local name = (NAMES[kind] or kind):gsub(" ", "-")
  local veto = kind == "statement" and JOINT or nil
  rule("kind." .. name) {
    emit = "metadata", zone = "title", match = patterns, set = { kind = kind }, unless = veto,
    examples = { row[3] }, counter = { row[4] },
  }
  -- The same as a line of its own below the title, or as the first words of a text whose lines
  -- were lost.
  rule("kind." .. name .. ".opening") {
    emit = "metadata", zone = OPENING, match = opening, when = is_early, unless = veto,
    set = { kind = kind, weight = 25 }, examples = { row[3] }, counter = { row[4] },
  }
end

-- Of which day, where more than a plain line tells ------------------------------------------------

local EVERYWHERE = { "title", "dateline", "heading", "signature", "contact", "boilerplate", "body", "list_item", "quotation" }
local HEADS = { "title", "dateline", "heading", "signature", "boilerplate" }
local PLACE = "({Cap} | <capital> | the | of | and | / | - | .)"
local MARK = "(, | - | – | — | \"|\" | •)"
local DAY = "[(le | on | the | den | am | of)] issued_on:@<date>"
local NAMED = "(point de presse | points de presse | conférence de presse | communiqué de presse | communiqué | déclaration | entretien | discours | intervention | press (briefing | conference | release | statement | availability | note | communiqué) | (media | news) (note | release | advisory | briefing) | [transcript of the] briefing | public schedule | statement | statements | declaration | remarks | transcript | bulletin | Medienmitteilung | Pressemitteilung | Erklärung)"
local SAYS = "(remarks | speech | address | intervention | keynote | lecture | statement | statements | doorstep | toast | message | comments | discours | allocution)"
local ABOUT = "(on | about | regarding | concerning | following | after | condemning | welcoming | marking)"
local MADE = "(issued | adopted | agreed | released | made | delivered | published | signed | endorsed | read)"

-- One day, not the days of a meeting.
local function is_day(m)
  local day = m.issued_on and m.issued_on.value
  return day ~= nil and day.precision == "day" and day.first_day ~= nil and day.first_day == day.last_day
end

-- In the last sentences of a statement.
local function is_last(m) return #m.statement.sentences - m.sentence.index <= 2 end

-- "Press briefing of 3 March 2024", "Point de presse du 03/03/2024 (…)", "…, Berne, le 3 mars 2024".
rule "issued.title" {
  emit = "metadata", language = "any", zone = HEADS,
  match = {
    "^ (!{lower}){0,6} " .. NAMED .. " [(of | from | for | dated | du | de | vom | - | – | — | , | \":\" | \"|\")] " .. DAY,
    MARK .. " [" .. PLACE .. "{1,4} ,] " .. NAMED .. " [(of | from | for | dated | du | de | vom)] " .. DAY,
    MARK .. " [" .. PLACE .. "{1,4} [,]] " .. DAY .. " [[(, | \"|\")] " .. PLACE .. "{1,3}] $",
    "(\"(\" | \"[\") [" .. PLACE .. "{1,4} [,]] " .. DAY .. " (\")\" | \"]\") [.] $",
    "^ (\"(\" | \"[\") [" .. PLACE .. "{1,4} [,]] " .. DAY .. " (\")\" | \"]\")",
    SAYS .. " (!" .. ABOUT .. "){0,14} (at | to | before | upon | during) (!" .. ABOUT .. "){1,20} on " .. DAY .. " $",
  },
  unless = { "(anniversary | anniversaire | jubilee | commemoration | Jahrestag) ... issued_on:<date>" },
  when = function(m) return is_early(m) and is_day(m) end, set = { weight = 8 },
  examples = { "Press briefing of [[3 March 2024]] (AB12)" },
  counter = { "Statement on the elections of 3 March 2024", "Anniversary of the Lake Declaration, 9 May 1950" },
}

-- "Paris, le 3 mars 2024", "3. mars 2024" on a line of its own, which `day.line` finds in English.
rule "issued.line" {
  emit = "metadata", language = { "fr", "de", "it", "es", "sv", "no", "nb", "nn", "da", "fi" }, zone = HEADS,
  match = "^ [" .. PLACE .. "{1,4} [,]] " .. DAY .. " [[,] " .. PLACE .. "{1,3}] [.] $",
  when = function(m) return is_early(m) and is_day(m) end, set = { weight = 8 },
  examples = { "Paris, le [[3 mars 2024]]" }, counter = { "Le 3 mars 2024, le fonds a ouvert." },
}

-- "GENEVA (3 March 2024) —", "OSLO, Norway, March 3, 2024 –", "… Session Geneva, 3 March 2024 EU Statement …".
rule "issued.dateline" {
  emit = "metadata", language = "any", zone = { "body", "heading", "quotation", "list_item" },
  match = {
    "^ [\"(\"] !(in | on | at | since | from | after | before | by | until) (" .. PLACE .. " | ,){0,7} , " .. DAY .. " (- | – | — | \":\" | . | \")\" | {Cap} | $)",
    "^ (" .. PLACE .. " | ,){1,6} \"(\" " .. DAY .. " \")\" (- | – | — | \":\" | $)",
    "^ [!(in | on | at | since | from | after | before | by | until | {lower}) " .. PLACE .. "{0,3}] issued_on:@<date> (- | – | — | \":\" | $ | . $)",
    "!(in | at | of | on | from) ({Cap} | <capital>) , " .. DAY .. " {Cap}",
  },
  when = function(m) return m.sentence.index <= 4 and m.trigger.first - m.sentence.first < 250 and is_day(m) end,
  set = { weight = 4 },
  examples = { "GENEVA ([[3 March 2024]]) — The talks began." },
  counter = { "In Oslo, 3 March 2024 is a day of rest.", "They met in Oslo on 3 March 2024." },
}

-- "Done at Oslo, this 3rd day of March 2024", "3 March 2024 Oslo" in the last sentences.
rule "issued.closing" {
  emit = "metadata", language = "any", zone = EVERYWHERE,
  match = {
    "^ (done | signed | issued | adopted | agreed | made | given | released | delivered | fait | adopté) (at | in | à) (" .. PLACE .. " | ,){1,6} [(on | this | the | le){1,3}] issued_on:@<date> ([.] $ | , (in | en))",
    "^ [" .. PLACE .. "{1,4} [,]] " .. DAY .. " [[,] " .. PLACE .. "{1,3}] [.] $",
  },
  when = function(m) return is_last(m) and is_day(m) end, set = { weight = 7 },
  examples = { "Done at Oslo, this [[3rd day of March 2024]]" },
  counter = { "Signed in Oslo on 3 March 2024, the pact holds." },
}

-- "Date of issue: 3 March 2024", "For immediate release: March 3, 2024", "As delivered on 3 March 2024".
rule "issued.label" {
  emit = "metadata", language = "any", zone = EVERYWHERE,
  match = {
    "(^ | \"|\" | • | \"(\" | - | – | —) @(date | date of (issue | publication | release) | (issue | publication | release) date | [first] (published | issued | released | posted) | publié | publiée | mis en ligne | dato | datum | fecha | publisert | publicerad | publiceret | veröffentlicht) [am] [(at | in) " .. PLACE .. "{1,3}] [(on | le)] [(\":\" | -)] issued_on:<date> ($ | [{punct}] {num} | {punct} $ | \"|\" | •)",
    "^ @(for immediate release | embargoed until | embargo until | under embargo until | strictly embargoed until | embargoed) [(\":\" | - | – | — | ,)] [" .. PLACE .. "{1,3} ,] issued_on:<date>",
    "^ (!{lower}){0,6} (press | media | news) @(release | statement | note | communiqué) [([(No | no | nr | number)] [.] {any}{1,3})] [{punct}] [" .. PLACE .. "{1,3} ,] [of] issued_on:<date> ($ | {punct})",
    "@(as delivered | as prepared for delivery | delivered | pronounced) [,] [" .. PLACE .. "{1,3} ,] [on] issued_on:<date> ($ | {punct})",
  },
  when = function(m) return (is_early(m) or is_last(m)) and is_day(m) end, set = { weight = 9 },
  unless = { "(next | deadline | registration) ..4 issued_on:<date>" },
  examples = { "[[Date of publication]]: 3 March 2024" },
  counter = { "The law, published on 3 March 2024, is wrong.", "Deadline: 3 March 2024" },
}

-- "today, on 3 March 2024", "on this 3 March 2024", "The ministers adopted this statement on 3 March 2024".
rule "issued.today" {
  emit = "metadata", language = "any", zone = { "title", "body", "list_item", "quotation" },
  match = {
    "(today , (on | the) | today is | aujourd'hui [,] [le]) issued_on:@<date>",
    "(on this | on this day , | en ce) issued_on:@<date>",
    "(this | the following) [(joint | press)] (statement | declaration | communiqué | message) (was | is | has been | were) [being] " .. MADE .. " [(at | in) {Cap}{1,3}] [today] on issued_on:@<date>",
    MADE .. " (this | the following) [(joint | press)] (statement | declaration | communiqué | message) [(at | in) {Cap}{1,3}] on issued_on:@<date>",
  },
  when = is_day, set = { weight = 5 },
  examples = { "The Council met today, on [[3 March 2024]], in Oslo." },
  counter = { "The decision was issued on 3 March 2024 by the court.", "The statement of 3 March 2024 was clear." },
}

-- The same with the months of languages whose dates are not read: "Stockholm den 3 mars 2024".
local MONTHS = {}
for i, names in ipairs({
  "januari januar tammikuuta gennaio enero", "februari februar helmikuuta febbraio febrero", "mars märz marts maaliskuuta marzo",
  "april huhtikuuta aprile abril", "maj mai toukokuuta maggio mayo", "juni kesäkuuta giugno junio", "juli heinäkuuta luglio julio",
  "augusti august elokuuta agosto", "september syyskuuta settembre septiembre", "oktober lokakuuta ottobre octubre",
  "november marraskuuta novembre noviembre", "december desember dezember joulukuuta dicembre diciembre",
}) do
  for name in names:gmatch("%S+") do MONTHS[name] = i end
end
local SAID = { "uttalande a", "uttalande fr", "uttalelse f", "uttalelse a", "udtalelse f", "udtalelse a", "erklärung de", "mitteilung v", "lausunto" }

-- Whether the words of a line before a day say that it is the day of the text.
local function is_head(before)
  if before == "" or before:find("[,|:%-–—(]%s*%a*%s*$") or before:find("^publi%a+%s*$") or before:find("^veröff%a+ am$") then return true end
  if before:find("^[%a\128-\255]+%s+d?e?n?$") then return true end
  if before:find(" om ", 1, true) then return false end
  for _, words in ipairs(SAID) do
    if before:find(words, 1, true) then return true end
  end
  return false
end

rule "issued.named-month" {
  emit = "metadata", language = { "sv", "no", "nb", "nn", "da", "de", "fi", "it", "es" },
  statement = function(s)
    for _, block in ipairs(s.blocks) do
      if block.first > 600 then return nil end
      local text = block.text
      if #text <= 240 then
        for at, day, month, year, past in text:gmatch("()(%d%d?)%.? d?e? ?([%a\128-\255]+) d?e?l? ?(%d%d%d%d)()") do
          local number = MONTHS[month:lower()]
          local line = text:sub(1, at - 1):match("([^\n]*)$")
          local rest = text:sub(past):match("^[^\n]*")
          if number and rest:find("^[%s%.%)|]*[%d:. kl]*$") and is_head(line:lower():match("^%s*(.-)%s*$")) then
            local value = date.parse(("%s-%02d-%02d"):format(year, number, tonumber(day)))
            local first = block.first + at - 1
            if value then
              return { { first = first, last = block.first + past - 2, issued_on = value, weight = 6 } }
            end
          end
        end
      end
    end
  end,
  examples = { "Oslo, [[3. mars 2024]]" }, counter = { "Uttalande om valet den 3 mars 2024" },
}
