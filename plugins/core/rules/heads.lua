-- Who speaks, at which level, on which day; which places mean which country.

lexicon "place" { file = "lexicons/places.tsv" }

local SAYS = "(statement | statements | remarks | speech | message | declaration | address | comments | comment | intervention | interview | letter | doorstep)"
local ABOUT = "(on | upon | regarding | concerning | at | in | after | following | before | ahead | during | marking | welcoming | about | to | with | as)"
-- The words between "by" and a name: a title, a country, an office.
local OFFICE = "(!(" .. ABOUT .. " | \":\" | \";\")){0,12}"

local function is_early(m) return m.sentence.index <= 4 end

-- "Statement by High Representative/Vice-President Federica Mogherini on …", "Remarks by Anna Lind at …".
local BY = {
  "@" .. SAYS .. " (by | of | from | with) [the] " .. OFFICE .. " role:<role> [of [the] (<actor> | <names>)] [,] speaker:<person>",
  "@" .. SAYS .. " (by | of | from | with) speaker:<person>",
  "(^ | the) [<actor>] role:<role> speaker:<person> 's {lower}{0,2} @" .. SAYS,
}

-- In titles in capitals a name runs on: "President Lind Welcoming Important Steps".
local function name_only(m)
  local name = m.speaker.text:match("^(.-%S)%s+%u%l+ing%s")
  return name and { speaker = name }
end

rule "speaker.title" {
  emit = "metadata", zone = "title", match = BY, build = name_only,
  unless = { "joint {Cap}{0,2} " .. SAYS, "joint {lower}{0,2} " .. SAYS },
  examples = { "[[Statement]] by Prime Minister Anna Lind on the flood" },
  counter = { "Statement by the Spokesperson on the release of Anna Lind", "Joint statement by Prime Minister Anna Lind and others" },
}

-- The same in the first words of a text whose lines were lost.
rule "speaker.opening" {
  emit = "metadata", zone = { "body", "heading", "signature", "quotation" },
  match = { "^ ({Cap} | {num} | {punct} | the | of | 's){0,6} " .. BY[1], "^ ({Cap} | {num} | {punct} | the | of | 's){0,6} " .. BY[2] },
  when = function(m) return m.sentence.index <= 3 and m.trigger.first - m.sentence.first < 60 end,
  set = { weight = 5 },
  unless = { "joint {Cap}{0,2} " .. SAYS, "joint {lower}{0,2} " .. SAYS },
  examples = { "[[Remarks]] by Prime Minister Anna Lind following the talks" },
  counter = { "They heard the remarks by Prime Minister Anna Lind." },
}

-- "National Security Advisor Anna Lind released the following statement:".
rule "speaker.following" {
  emit = "metadata", zone = { "body", "heading", "quotation" },
  match = {
    "role:<role> speaker:<person> @(released | issued | made | delivered | gave) (the following | this) [{lower}] " .. SAYS,
    "the @following [{lower}] " .. SAYS .. " ..4 (released | issued | made | delivered | given) by [the] " .. OFFICE .. " role:<role> speaker:<person> ($ | \":\" | on | at | in)",
    "(is | are) @attributable to [the] [{Cap}] role:<role> speaker:<person>",
  },
  when = is_early, unless = { "following joint" },
  examples = { "Prime Minister Anna Lind [[released]] the following statement:" },
  counter = { "Prime Minister Anna Lind read a statement." },
}

-- "Anna Lind, Minister of Trade" below the title.
rule "speaker.byline" {
  emit = "metadata", zone = { "signature", "heading", "title" },
  match = {
    "^ speaker:@<person> , role:([<nationality>] {Cap}{0,3} <role> {Cap}{0,2} [(for | of | to) [the] ({Cap} | and | ,){1,9}]) $",
    "^ [<nationality>] role:<role> speaker:@<person> $",
  },
  when = function(m) return m.sentence.index <= 6 end, set = { weight = 20 },
  examples = { "[[Anna Lind]], Prime Minister" }, counter = { "Anna Lind, a teacher of the school" },
}

-- "Quartet Envoys' Press Statement": its four members issue it.
rule "issuer.quartet" {
  emit = "metadata", zone = "title",
  match = {
    "^ [the] [Middle East] @Quartet [{Cap}{1,2}] ['] ['s] [{Cap}{0,2}] (statement | release | communiqué | declaration)",
    "(statement | release | communiqué | declaration) (by | of | from) [the] [Middle East] @Quartet",
  },
  set = { issuer = "European Union, Russia, United States, United Nations", kind = "joint statement" },
  examples = { "[[Quartet]] Principals Joint Statement" },
  counter = { "Statement on the talks of the Quartet", "Northern Triangle Joint Statement" },
}

-- At which level -------------------------------------------------------------------------------

local LEVELS = {
  { "spokesperson", "(spokesperson | spokesman | spokeswoman | spokespersons | Press Secretary)", "Statement by the [[Spokesperson]] on the elections" },
  { "high representative", "(High Representative | High Representative/Vice-President | HR/VP | HRVP)", "Statement by the [[High Representative]] on the elections" },
  { "on behalf of", "on behalf of", "Declaration [[on behalf of]] the European Union" },
  { "commissioner", "(Commissioner | Commissioners)", "Statement by [[Commissioner]] Lind on the fund" },
  { "minister", "(minister | ministers | Secretary of State | Foreign Secretary)", "Statement by the Foreign [[Minister]] of Norway" },
  { "head of government", "(Prime Minister | Prime Ministers | Federal Chancellor | Chancellor | Heads of State and Government)", "Statement by the [[Prime Minister]] of Norway" },
  { "president", "(President | Presidents)", "Statement by [[President]] Lind on the flood" },
  { "adviser", "(National Security Advisor | National Security Adviser)", "Statement by the [[National Security Advisor]]" },
  { "ambassador", "(Ambassador | Ambassadors | Permanent Representative)", "Remarks by [[Ambassador]] Anna Lind" },
  { "delegation", "(delegation | EUDEL | embassy | Permanent Mission)", "EU [[Delegation]] statement on the verdict" },
  { "ministry", "(Ministry | Department of State | Foreign Office | Department of Foreign Affairs)", "Statement by the [[Ministry]] of Foreign Affairs" },
  { "council", "(Council conclusions | Security Council | North Atlantic Council)", "[[Council conclusions]] on the Sahel" },
}

local ISSUED = "(statement | statements | remarks | speech | message | declaration | address | comments | letter | readout | press release)"

for _, row in ipairs(LEVELS) do
  local level, words = row[1], row[2]
  rule("level." .. level:gsub(" ", "-")) {
    emit = "metadata", zone = "title",
    match = {
      "^ [the] [<actor>] @(" .. words .. ")",
      ISSUED .. " (by | of | from | on behalf of) " .. OFFICE .. " @(" .. words .. ")",
      level == "on behalf of" and "(declaration | statement) ..12 @(" .. words .. ")" or ISSUED .. " @(" .. words .. ")",
    },
    set = { level = level }, examples = { row[3] },
    counter = { "On the elections in Norway" },
  }
end

-- Of which day ---------------------------------------------------------------------------------

rule "day.line" {
  emit = "metadata", zone = { "signature", "heading", "dateline", "title", "boilerplate" },
  match = {
    "^ [([{Cap}] {Cap} ,)] [(on | For Immediate Release)] issued_on:@<date> $",
    "@(date | published | issued | released | posted | updated) [on] [\":\"] issued_on:<date>",
  },
  where = "issued_on.text != 'today'", when = is_early,
  examples = { "[[May 6, 2022]]" }, counter = { "Since 2022" },
}

-- "…, 4 December 2014", "… (14 June 2017)" at the end of a title.
rule "day.title" {
  emit = "metadata", zone = { "title", "heading", "signature" },
  match = {
    "(, | - | in {Cap}) [on] issued_on:@<date> $", "\"(\" [{Cap}{1,2} ,] issued_on:@<date> \")\" [\")\"] $",
    "[(of | on)] issued_on:@<date> ..12 (statement | meeting | session | remarks)",
  },
  when = is_early, set = { weight = 10 },
  examples = { "Remarks by Minister Lind at the summit in Oslo, [[4 December 2014]]" },
  counter = { "Statement on the anniversary of 4 December" },
}

-- "Oslo, 14 June 2016 …" in the first words of a text whose lines were lost.
rule "day.opening" {
  emit = "metadata", zone = { "body", "heading", "quotation" },
  match = {
    "^ ({Cap} | <capital> | the){1,3} , issued_on:@<date>", "^ issued_on:@<date> (- | – | — | \":\" | {Cap})",
    "\"(\" [{Cap}{1,2} ,] issued_on:@<date> \")\" ..2 (statement | EUDEL | EU | remarks | intervention)",
    "(statement | remarks) ..40 ({Cap} | <capital>) , issued_on:@<date> {Cap}",
  },
  when = function(m) return m.sentence.index <= 5 end, set = { weight = 5 },
  examples = { "Oslo, [[14 June 2016]] Check against delivery!" },
  counter = { "They met in Oslo on 14 June 2016." },
}

-- "today, 14 June 2016,".
rule "day.today" {
  emit = "metadata", zone = { "body", "list_item", "quotation" },
  match = { "today [(, | \"(\" | on)] issued_on:@<date>", "this {lower} , @issued_on:<date>" },
  set = { weight = 2 },
  examples = { "The Council today ([[14 June 2016]]) adopted it." }, counter = { "It ends today." },
}
