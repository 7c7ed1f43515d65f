-- Persons, with the role that stands beside the name.

-- Whose a role is, or when: "former", "Estonian", "NATO", "Russia's".
local SINCE = "(former | acting | outgoing | incoming | late | newly elected | newly-elected | first | senior | prominent | leading | longtime | independent)"
local WHOSE = "(<nationality> | <actor> ['s] | {upper} | " .. SINCE .. ")"

-- What a role is for: "of the Republic of Norlund", "for Energy, Trade and Industry".
local JOIN = "([,] (of | for | on | in | to | and | at | with | against) [the] | , [the] | & | 's | the)"
local PART = "!(<given_name> | {lower} | {punct} | {num} | 's)"
local FOR = "(of | for | on | to | in | at | against | with | in charge of | responsible for) [(the | its)] " .. PART .. " (" .. PART .. " | " .. JOIN .. " " .. PART .. "){0,13}"
-- A second office behind a stroke: "High Representative for Trade/Vice-President of the League".
local STROKE = "\"/\" [the] <role> [(of | for | to) [the] {Cap} ({Cap} | (of | and | for | of the) {Cap}){0,6}]"
local SHORT = "[\"(\" {upper} \")\"]"
-- The same behind the name, where a comma may begin something else.
local AND = "(of | for | on | in | to | and | the | & | 's | at | with | against | of the | and the | for the | in the | on the | with the)"
local PORTFOLIO = "for [the] {Cap}{1,4} [and {Cap}{1,3}] (, {Cap}{1,3}){1,4} [,] and {Cap}{1,3} [(countries | states | affairs | region | regions | policy | relations)] [(in | of) [the] {Cap}{1,6}]"
local BEHIND = "(" .. PORTFOLIO .. " | (of | for | on | to | in | at | from | with) [(the | a | an | its | his | her)] {lower}{0,2} [(of | in | with | between) [the]] {Cap} ({Cap} | " .. AND .. " {Cap}){0,10} [(countries | region | regions | states | affairs) (in | of | at) [the] {Cap}{1,6}]) [\"(\" {upper} \")\"]"

local full_name = require "lib.full-name"
local function named(m)
  local name = full_name(m)
  return name and { name = name }
end

local ROLE = "(<role> | <occupation>)"

-- Ranks and forms of address, which stand in front of a name whatever the office.
local RANK = "(<role kind=courtesy> [.] | General | Lieutenant General | Lieutenant-General | Major General | Major-General | Brigadier General | Brigadier | Colonel General | Colonel | Lieutenant Colonel | Major | Captain | Lieutenant | Sergeant | Admiral | Vice Admiral | Vice-Admiral | Rear Admiral | Commander | Air Marshal | Air Chief Marshal | Field Marshal | Marshal | Commodore | Army General | Judge | Senator | Professor | Ambassador)"

-- A word before a role in small letters: "military pilot", "opposition leader".
local ADJECTIVE = "!(with | and | or | who | whose | which | is | was | are | were | current | then | now | new | also | his | her | its | our | their | my | your | this | that | said | says | told | from | in | on | at | to | for | of | by | as | the | a | an | has | have | had | will | would | met | {Cap} | {punct} | {num} | <role>)"
local BEGINNING = "[(the | a | an | our | as)] [(current | then | now)]"

local BODY = { "title", "dateline", "heading", "body", "list_item", "quotation" }

-- What is said behind a name, and behind the comma.
local FIELDS = "{Cap}{1,3} (and | &) {Cap}{1,3} (Advisor | Adviser | Minister | Director | Coordinator | Commissioner | Envoy | Officer | Counselor | Counsellor) [" .. BEHIND .. "]"
local REGIONS = "([(Director | Head of Division | Head of Department) ,] (Director | Deputy Director | Managing Director | Deputy Managing Director | Director-General | Deputy Director-General | Head of Division | Deputy Head of Division | Head of Department | Head of Unit) [(for | of)] [the] {Cap}{1,3} (, {Cap}{1,3}){0,5} [,] [and {Cap}{1,3}] [(countries | affairs | region)] (of | in | at) the {Cap} ({Cap} | (of | for | and) {Cap}){0,6})"
local PORTFOLIOS = "(" .. REGIONS .. " | " .. WHOSE .. "{0,2} (Director | Deputy Director | Commissioner | Minister | Deputy Minister | Secretary | Under Secretary | Undersecretary | Assistant Secretary | State Secretary | Vice-President | Director General | Director-General | Coordinator | Representative) " .. PORTFOLIO .. ")"
local OFFICE = "((" .. WHOSE .. " | {Cap}){0,6} " .. ADJECTIVE .. "{0,2} " .. ROLE .. " [" .. BEHIND .. "] [since {num}] [and [the] " .. WHOSE .. "{0,2} " .. ROLE .. " [" .. BEHIND .. "] [since {num}]])"
local DOUBLE = "(" .. WHOSE .. "{0,2} " .. ADJECTIVE .. "{0,2} <role> [" .. BEHIND .. "] " .. STROKE .. ")"

-- The office is that of the next person: "Eva Lind, Norlund Minister for Trade Tomas Berg, and".
local NEXT = {
  "<person> , [the] (" .. WHOSE .. " | {Cap}){0,6} <role> <person>",
  "<person> , [the] [" .. WHOSE .. "] [{Cap}] " .. ROLE .. " (of | for) [the] {Cap} ({Cap} | (of | and | for | of the) {Cap}){0,6} <given_name>",
  ", {Cap} and",
}

-- "President Kassym-Jomart Tokayev", "Foreign Minister of Norlund Eva Lind".
rule "actor.person" {
  emit = "actor", publish = "actor", zone = BODY,
  match = {
    "role:(" .. WHOSE .. "{0,2} r:<role> [(of | for) [the] {Cap} ({Cap} | (of | and | for | of the) {Cap}){0,8}] " .. STROKE .. ") [,] name:@<person>",
    "role:(" .. WHOSE .. "{0,2} r:<role> " .. FOR .. ") , name:@<person>",
    "role:(" .. WHOSE .. "{0,2} r:<role> " .. FOR .. ") \"(\" {upper} \")\" [,] name:@<person>",
    "role:(" .. WHOSE .. "{0,2} r:<role> [\"(\" {upper} \")\"] (of | of the | for | to) <actor> [(to | in | at | with) <actor>]) " .. SHORT .. " [,] name:@<person>",
    "role:(" .. WHOSE .. "{0,2} (Deputy Prime Minister | First Deputy Prime Minister | Vice-President | Vice President | Executive Vice-President | Assistant to the President | Prime Minister | Chairman | Chair | Vice Premier | State Councilor | State Councillor) and r:<role>) [,] name:@<person>",
    "role:(" .. WHOSE .. "{0,2} High Representative and r:(Vice-President | Vice President)) [,] name:@<person>",
    -- "European Energy Commissioner", "Torvik State Governor".
    "role:(<nationality> {Cap}{1,3} r:(Commissioner | Minister | Secretary | Envoy | Representative | Governor | Chairman | Chairwoman | Chair | Director | President | Ambassador)) [,] name:@<person>",
    "role:((<nationality> | <actor kind=igo> | <actor kind=state> 's | " .. SINCE .. "){1,2} " .. ADJECTIVE .. "{1,2} (r:<role> | <occupation>)) [,] name:@<person>",
    "role:(" .. WHOSE .. "{0,2} r:<role> [\"(\" {upper} \")\"]) name:@<person>",
    "role:(" .. WHOSE .. "{0,2} r:<role>) , name:@<person> ,",
    -- First names that are states and towns too.
    "role:(" .. WHOSE .. "{0,2} r:<role>) name:@((Jordan | Georgia | Chad | Israel | India | Kenya | China | Paris | Sydney | Austin | Victoria | Santiago | Sofia | Florence | Malta | Cairo | Bill | Mark | Grant | May | Ban | Virginia | Douglas | Charlotte | Stanley | Hamilton | Lincoln | Madison) <person>)",
    "role:([" .. SINCE .. "] <nationality> (<occupation> | <role>)) [,] name:@<person>",
    "role:(special envoy | leader | spokesman | spokeswoman | chairman | chairwoman | chair | co-founder | founder | dissident | professor | academic | judge | politician | pastor | bishop | archbishop | priest | imam | sheikh | singer | artist | prosecutor | mayor | general | colonel) [,] name:@<person>",
  },
  where = "r.kind != 'courtesy'",
  unless = {
    ", {Cap} and", ", {Cap} , and", "Senior <role>", "{Cap} [{any}] \"]\" {Cap}",
    -- "Eva Lind, member of the Torvik Council, Tomas Berg": hers.
    "(^ | {lower} | {num} | <capital> | \":\" | \";\" | \"•\") <person> , " .. BEGINNING .. " [" .. WHOSE .. "] " .. ROLE .. " {any}{0,13} , <person>",
  },
  build = named, set = { kind = "person", name = "$name.text" },
  examples = {
    "The reforms introduced by President [[Kassym-Jomart Tokayev]] continue.",
    "They met the Minister of Trade of Norlund, [[Eva Lind]].",
  },
  counter = { "The President spoke.", "The Commissioner for Trade, Taxes and Ports spoke." },
}

-- "Eva Lind, the Norlund judge", "Eva Lind (Minister of Trade)".
rule "actor.person-described" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.person-courtesy", "actor.person-named", "actor.given-name" },
  match = {
    "name:@<person> , " .. BEGINNING .. " role:" .. PORTFOLIOS,
    "name:@<given_name> , " .. BEGINNING .. " role:(" .. FIELDS .. ")",
    "name:@<person> , " .. BEGINNING .. " role:" .. DOUBLE,
    "name:@<person> , " .. BEGINNING .. " role:" .. OFFICE,
    "name:@<person> \"(\" (<actor> | {upper}) \")\" , " .. BEGINNING .. " role:" .. OFFICE,
    "name:@<person> (is | was | , who is | , who was | serves as | served as | became) (a | an | the | one of the) role:((" .. WHOSE .. " | {Cap} | {Cap} of {Cap}){0,5} " .. ADJECTIVE .. "{0,2} " .. ROLE .. " [" .. BEHIND .. "])",
    "name:@(<person> | <given_name>) (\"(\" | \"[\") [the] role:(" .. WHOSE .. "{0,2} <role> [" .. FOR .. "]) [, ..6] (\")\" | \"]\")",
  },
  unless = NEXT,
  build = named, set = { kind = "person", name = "$name.text" },
  examples = {
    "[[Eston Kohver]], the Estonian police officer, was released.",
    "[[Anna Lind]] (Minister of Trade) answered.",
  },
  counter = { "President Tomas Berg, President Lind and others met." },
}

-- "Prime Minister al-Abadi": a surname that begins with its article in small letters.
rule "actor.person-article" {
  emit = "actor", publish = "actor", zone = BODY,
  match = "role:(" .. WHOSE .. "{0,2} r:<role>) [.] name:@{any}",
  when = function(m) return m.name.text:find("^[ae][%l]%l?%-[%u\xC3-\xCA]") ~= nil end,
  set = { kind = "person", name = "$name.text" },
  examples = { "They met Prime Minister [[al-Lindi]] in Torvik." },
  counter = { "They met Prime Minister Lindi in Torvik.", "The President co-chaired it." },
}

-- "General Eva Lind, Chief of Defence", "Mr Tomas Berg, Director for Trade": the office counts.
rule "actor.person-ranked" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.person", "actor.person-courtesy", "actor.person-described", "actor.person-named", "actor.given-name" },
  match = {
    RANK .. " name:@<person> , " .. BEGINNING .. " role:" .. PORTFOLIOS,
    RANK .. " name:@<person> , " .. BEGINNING .. " role:" .. OFFICE,
    RANK .. " name:@<person> \"(\" [the] role:(" .. WHOSE .. "{0,2} <role> [" .. FOR .. "]) \")\"",
  },
  unless = NEXT,
  set = { kind = "person", name = "$name.text" },
  examples = { "They met Lieutenant General [[Eva Lind]], Chief of Staff of the Norlund Navy." },
  counter = { "They met General Eva Lind.", "General Eva Lind, Minister Tomas Berg and others met." },
}

-- Words put into a transcript: "Minister [of Trade of Norlund, Eva] Lind", "[Minister] Lind".
rule "actor.person-transcript" {
  emit = "actor", publish = "actor", zone = BODY, beats = { "actor.given-name" },
  match = {
    "role:(" .. WHOSE .. "{0,2} <role> [" .. FOR .. "] \"[\" " .. FOR .. ") [, ..4] \"]\" name:@<person>",
    "role:(" .. WHOSE .. "{0,2} <role> [" .. FOR .. "] \"[\" " .. FOR .. ") , name:@<person> \"]\" ({lower} | {punct} | $)",
    "role:(" .. WHOSE .. "{0,2} <role> [" .. FOR .. "]) [,] \"[\" ..4 \"]\" name:@<person>",
    "\"[\" role:(" .. WHOSE .. "{0,2} <role> [" .. FOR .. "]) [,] \"]\" name:@<person>",
    "role:(" .. WHOSE .. "{0,2} <role> [" .. FOR .. "]) \"[\" name:@<person> \"]\" ({lower} | {punct} | $)",
  },
  set = { kind = "person", name = "$name.text" },
  examples = { "I spoke with Minister [of Trade of Norlund, Eva] [[Lind]] today." },
  counter = { "I spoke with the Minister [of Trade] today." },
}

-- "Mr Lind", "Her Excellency Eva Lind": polite, and no role.
rule "actor.person-courtesy" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.given-name" },
  match = {
    "<role kind=courtesy> [.] name:@(<person> King [, Jr [.]]) ({lower} | {punct} | $)",
    "<role kind=courtesy> [.] name:@<person>",
  },
  build = named, set = { kind = "person", name = "$name.text" },
  examples = { "The ambassador thanked Mr [[Lind]]." }, counter = { "The gentleman left." },
}

-- A title for several: "Presidents Lind and Berg", "three officials, Eva Lind, Tomas Berg, and …".
local ALL = "(<titles> | officials | ministers | members | leaders | journalists | activists | defenders | lawyers | prisoners | citizens | nationals | judges | prosecutors | commissioners | ambassadors | candidates | businessmen | oligarchs | soldiers | servicemen | sailors | politicians | bloggers | employees | officers | generals | deputies | lawmakers | parliamentarians | experts | co-chairs | astronauts | teachers | priests | commanders | directors | executives | diplomats | academics | students | writers | artists | reporters | researchers | aid workers | dissidents | opposition figures | opposition leaders | hostages | detainees | scientists | nuns | missionaries | counterparts | spokespersons | spokespeople | envoys | laureates | bishops | clerics | scholars | economists | engineers | pilots | doctors | nurses)"
local FIELD = "(political | human rights | civil society | opposition | women's rights | independent | freelance | investigative | pro-democracy | environmental | Crimean Tatar | religious | military | senior)"
local NOT_WHOSE = "(they | we | he | she | it | i | the | a | an | this | that | these | those | all | both | some | many | other | our | their | his | her | its | and | with | for | by | of | in | on | to | from | at | as | when | while | after | before | today | yesterday)"
local NO_PLACE = "(!(towns | town | locations | areas | places | cities | villages | regions | countries | states | sites | settlements | districts | topics | issues | points | measures | steps | \":\" | \";\")){0,14}"
-- "Eva Lind (NO), Tomas Berg (SE)".
local OF_WHERE = "[\"(\" ..4 \")\"]"
local LIST = "(<person> " .. OF_WHERE .. " (, | and | , and | ; | ; and)){0,31} name:@<person>"
-- "the Ministers of Defence, Justice and Trade" are no names.
local function is_listed(m)
  local has, role = pcall(function() return m.role.text end)
  if not has or m.name.text:find("[ \194]") then return true end
  return not (role:find(" of ", 1, true) or role:find(" for ", 1, true))
end
rule "actor.person-listed" {
  emit = "actor", publish = "actor", zone = BODY, beats = { "actor.given-name" },
  match = {
    -- "Norlund's and Torvik's Ministers for Energy, Eva Lind and Tomas Berg".
    "(<actor> 's | <nationality>) and (<actor> 's | <nationality>) role:(" .. ALL .. " [(for | of) [the] {Cap} [and {Cap}]]) [,] " .. LIST,
    "role:(!(" .. NOT_WHOSE .. " | {lower} | {punct} | {num}){1,3} " .. ALL .. ") [(\":\" | ,)] " .. LIST,
    "role:([(<nationality> | <actor kind=state> ['s] | <actor kind=igo>){1,3} " .. ADJECTIVE .. "{0,2}] [" .. FIELD .. "] " .. ALL .. ") [(\":\" | ,)] " .. LIST,
    "role:([(<nationality> | <actor> ['s]) [and (<nationality> | <actor> ['s])]] <titles> (of | for) [the] ({Cap} | <actor>) ({Cap} | (and | of | for | and the | of the | ,) {Cap}){0,8}) (\":\" | ,) " .. LIST,
    -- "the Foreign Ministers of Norlund, Eva Lind, of Veslandia, Tomas Berg, and of …".
    "role:<titles> of [the] (<actor> | {Cap}{1,3}) [,] (<person> , [and] of [the] (<actor> | {Cap}{1,3}) [,]){0,24} name:@<person>",
    "role:<titles> <person> of [the] (<actor> | {Cap}{1,3}) ((, | and | , and) <person> of [the] (<actor> | {Cap}{1,3})){0,8} (, | and | , and) name:@<person> of",
    "(individuals | persons | people | men | women | nationals | citizens) " .. NO_PLACE .. " \":\" (<person> (, | and | , and | ; | ; and)){1,31} name:@<person>",
    "(individuals | persons | people | men | women | nationals | citizens) " .. NO_PLACE .. " \":\" name:@<person> (, | and | ;) <person>",
    "(his | her | their) role:(wife | husband | spouse | son | sons | daughter | daughters | brother | sister | father | mother | widow) [,] (<person> (, | and | , and)){0,8} name:@<person>",
    "Mr and Mrs name:@<person>", "(Messrs | Mr) [.] <person> and name:@<person>",
  },
  when = is_listed,
  build = named, set = { kind = "person", name = "$name.text" },
  unless = { "<person> (of | said)" },
  examples = { "It named three Norlund officials, Eva Lind, Tomas Berg, and [[Ida Moe]]." },
  counter = { "The officials met in the morning." },
}

-- A name that tells itself by its first word: "the work that Heidi Tagliavini has done".
local PARTICLE = "(de | da | do | dos | das | del | della | di | du | la | le | van | von | der | den | ter | bin | ibn | bint | al | el | ben | abu | y | e)"
local NO_NAME = "(Program | Programme | Fellowship | Award | Prize | Initiative | Street | Square | Airport | Day | Year | Avenue | Boulevard | Bridge | Park | Bay | Island | Islands | River | Lake | Hall | Palace | Hotel | Lecture | Summit | Conference | Statement | Lives | Law | Amendment | List | Case | Medal | Laureate | Week | Anniversary | Library | Memorial | Hospital | School | Museum | Theatre | Theater | Stadium | Monastery | Cathedral | Mosque | Airlines | County | Peninsula | Strait | Sea | Dynasty | Scholars | Scholarship | Declaration | Doctrine | Process | Massacre | Camp | Crossing)"
local CLOSED = "(before | following | ahead | upon | about | against | into | their | his | her | of | as | or | the | a | this | in | on | at | by | for | from | to | with | and | but | we | he | she | it | they | i | our | after | during | thank | is | was | has | will | said | check | regarding | welcoming | marking | announcing | on | meets | call | statement | remarks)"
local WORD = "!(" .. CLOSED .. " | {lower} | {punct} | {num} | <role> | <organisation_head> | <nationality>)"
local NAMED = {}
for index, given in ipairs(require "lib.given-names") do
  NAMED[index] = "name:@(" .. given .. " (" .. WORD .. " | {Cap} . | " .. PARTICLE .. "){0,4} " .. WORD .. ")"
end

-- Offered apart, so that a role in front can be read up to it.
rule "actor.given-name" {
  emit = "actor", publish = "given_name", language = "any", zone = BODY, match = NAMED,
  unless = { "<organisation_head>", "<instrument_head>", NO_NAME, "{Cap} " .. NO_NAME, "{Cap} \"]\" {Cap}",
    "(Kerem Shalom | Abu Dhabi | Ann Arbor | Abu Ghraib | Abu Musa | Abu Kamal | Ben Gurion | Jim Crow | Henry Hub | Stanley Cup | Charles de Gaulle)",
    "(Asset | Assets) (Management | Control | Freeze | Recovery)", "Vital (Intelligence | Interests | Voices)",
    -- "L'avenue Karl Berg".
    "(rue | avenue | prix | fondation | pont | lycée | école | université | hôpital | aéroport | salle | porte-avions | loi) {Cap}",
  },
  set = { kind = "person", name = "$name.text" },
  examples = { "the excellent work that [[Ingrid Solheim]] has done" },
  counter = { "The John Moe Fellowship was founded.", "John spoke." },
}

-- "Under Secretary for Growth, Energy, and the Environment Ingrid Solheim".
rule "actor.person-office" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.person", "actor.given-name" },
  match = {
    "role:(" .. WHOSE .. "{0,2} r:<role> " .. FOR .. ") " .. SHORT .. " [<role kind=courtesy> [.]] name:@<given_name>",
  },
  where = "r.kind != 'courtesy'",
  unless = { "(^ | {lower} | {num} | <capital> | \":\" | \";\" | \"•\") <person> , " .. BEGINNING .. " [" .. WHOSE .. "] " .. ROLE .. " {any}{0,13} , <given_name>" },
  build = named, set = { kind = "person", name = "$name.text" },
  examples = { "Under Secretary for Growth, Energy, and Trade [[Ingrid Solheim]] spoke." },
  counter = { "The Secretary for Trade spoke.", "Ingrid Solheim spoke." },
}

-- "the engineer Eva Lind", "Minister Dr Eva Lind".
rule "actor.person-occupation" {
  emit = "actor", publish = "actor", zone = BODY, beats = { "actor.given-name", "actor.person-courtesy", "actor.person-named" },
  match = {
    "role:((Crimean Tatar | Uyghur | Tibetan | Kurdish | Rohingya) " .. ADJECTIVE .. "{0,2} (<occupation> | <role>)) name:@<given_name>",
    "role:(" .. WHOSE .. "{0,2} " .. ADJECTIVE .. "{0,2} <occupation> " .. FOR .. ") " .. SHORT .. " [<role kind=courtesy> [.]] name:@<given_name>",
    "role:(" .. WHOSE .. "{0,2} " .. ADJECTIVE .. "{0,2} <occupation>) [<role kind=courtesy> [.]] name:@<given_name>",
    "role:(" .. WHOSE .. "{0,2} r:<role>) [,] <role kind=courtesy> [.] name:@<person>",
    "role:(" .. WHOSE .. "{0,2} (<occupation> | <role kind=other>) and [(former | acting | prominent)] (<occupation> | <role kind=other>)) name:@<given_name>",
    "role:((head | leader | founder | co-founder | deputy head | co-leader | owner | coordinator) " .. FOR .. ") , [<role kind=courtesy> [.]] name:@<given_name> (, | $ | .)",
  },
  where = "r.kind != 'courtesy'",
  set = { kind = "person", name = "$name.text" },
  examples = { "They freed the Norlund engineer [[Ingrid Solheim]]." },
  counter = { "The engineer spoke.", "Ingrid Solheim spoke." },
}

-- And those who are named by their surname alone wherever they rule.
rule "actor.person-named" {
  emit = "actor", publish = "actor", language = "any", zone = BODY, beats = { "actor.given-name" },
  match = {
    "name:@<given_name>",
    "name:@((Jordan | Georgia | Israel | Sydney | Victoria | Santiago | Sofia | Cairo) <given_name>) [,] ({lower} | {punct} | $)",
    "name:@(Putin | Lukashenka | Lukashenko | Assad | Maduro | Navalny | Erdogan | Erdoğan | Zelenskyy | Zelensky | Khamenei | Kadyrov | Yanukovych | Medvedev | Prigozhin | Gaddafi | Qadhafi | Mubarak | Netanyahu | Macron | Orbán | Milošević | Hitler | Stalin)",
  },
  unless = { "<actor>", "<role>" },
  build = named, set = { kind = "person", name = "$name.text" },
  examples = { "the excellent work that [[Ingrid Solheim]] has done" },
  counter = { "The John Moe Fellowship was founded.", "John spoke." },
}

-- A name alone on the first line of a signature, the role behind it or below.
rule "actor.signatory" {
  emit = "actor", publish = "actor", zone = { "signature", "contact" },
  lines = { "^ name:<person> , role:<rest> $" },
  build = named, set = { kind = "person", name = "$name.text" },
  examples = { "Peter Stano, Lead Spokesperson" }, counter = { "The Commission is closed today." },
}

rule "actor.signatory-below" {
  emit = "actor", publish = "actor", zone = { "signature", "contact" },
  lines = { "^ name:<person> $", "[^ role:({Cap}{0,4} <role> [<rest>]) $]" },
  set = { kind = "person", name = "$name.text" },
  examples = { "Peter Stano" }, counter = { "The Commission is closed today." },
}
