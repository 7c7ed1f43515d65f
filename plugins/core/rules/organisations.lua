-- Organisations that no lexicon knows: by the last word of their name, by what is said before or
-- behind it, by quotation marks.

-- Capitalised words that can go into a name; what `!` names cannot.
local SMALL = "{lower} | {punct} | {num}"
local INNER = "!(<given_name> | <organisation_head> | <instrument_head> | <role> | <actor kind=igo> | <nationality> | " .. SMALL .. ")"
local PART = "(<actor kind=state> | <nationality> " .. INNER .. " | " .. INNER .. ")"
-- "… of Educational and Cultural Affairs", "… on Trade and Investment", "… for the Defence of X".
local LINK = "(of | on | for | the | & | 's | of the | for the | on the | against)"
local function of(first)
  return first .. " [(the | a)] " .. PART .. " (" .. PART .. " | " .. LINK .. " " .. PART .. "){0,6}"
end
local function list(first)
  return first .. " [the] " .. PART .. "{1,4} (, " .. INNER .. "{1,3}){0,4} [,] (and | &) " .. INNER .. "{1,3}"
end
local OF, AND = of("(of | on | for | against | to)"), list("(of | on | for | against)")
local STATE_OF, STATE_AND = of("(of | for | to)"), list("(of | for)")
-- "Torvik Northern …", "Deep Sea and Fisheries …", "People's …".
local FRONT = "({Cap} | 's)"
local PAIR = "[{Cap} (and | &) {Cap}] "

-- Last words of bodies of a state; those of other bodies are in the lexicon besides.
local STATE = "(Ministry | Department | Office | Authority | Court | Tribunal | Parliament | Assembly | Congress | Senate | Guard | Police | Army | Service | Services | Bureau | Secretariat | Government | Administration | Embassy | Chamber | House | Cabinet | Directorate | Presidency | Forces | Force | Delegation | Duma | Rada | Majlis | Inspectorate | Prosecutor | Consulate | Chancellery | Navy | Corps | Brigade | Battalion | Regiment | Chairmanship | Treasury)"

-- Not names of bodies: policies, courses, and what only sounds so.
local NO_BODY = {
  "(Energy | Banking | Customs | Monetary | Economic | Capital Markets | Security) Union", "Civil Society", "(West | East | North | South | Left | Right) Bank",
  "Green Fund", "Networking Services", "Open House", "(Your | Our | My | His | Her) {Cap}{0,3} <organisation_head>",
  "(Democratic | Islamic | Federal | People's | Arab) Republic", "Clean Network", "Health Service", "Secret Service",
  "(International | Global | Donor | Euro-Atlantic | Transatlantic | Rules-Based) Community", "Member State", "State and Government", "(Republic | Kingdom | Principality | Sultanate | Federation) (of | to)",
  "(<actor> | {upper}) (Alliance | Coalition)", "(Terrorist | Non-Governmental | Nongovernmental) (Organization | Organisation)", "Union of the Comoros",
  "<role kind=igo>", "(Senate | Parliament | House | Congress | Government) (on | against)", "to Business Forum",
  "and <organisation_head>",
}

-- A body that a lexicon knows is not made anew; "UN Working Group" may be.
local KNOWN = {}
for _, kind in ipairs { "igo", "government", "organisation", "ngo", "party", "group", "media" } do
  KNOWN[#KNOWN + 1] = "<actor kind=" .. kind .. "> !{Cap}"
  KNOWN[#KNOWN + 1] = "<actor kind=" .. kind .. "> $"
end

local function all(...)
  local parts = {}
  for _, part in ipairs { ... } do
    for _, pattern in ipairs(type(part) == "table" and part or { part }) do
      parts[#parts + 1] = pattern
    end
  end
  return parts
end

local function followed(body)
  -- "Association" of "Association Agreement", "Council" of "Council Conclusions".
  return body .. " !(<organisation_head> | <role> | <person> | and | or | of | on | for | " .. SMALL .. " | 's)"
end

-- "Moscow Court", "Japanese Ministry of Economy, Trade and Industry", "Torvik National Assembly".
rule "actor.state-body" {
  emit = "actor", publish = "actor", beats = { "actor.organisation" },
  match = {
    "name:@([<nationality>] " .. PAIR .. FRONT .. "{0,6} " .. STATE .. " (" .. STATE_AND .. " | " .. STATE_OF .. "))",
    "name:@({Cap} [(and | &) {Cap}] " .. FRONT .. "{0,6} " .. STATE .. ")",
    "name:@({Cap}{1,3} ['s] [(<nationality> | {Cap} | {lower})] (regional | district | city | municipal | military | supreme | constitutional | appeal | appellate | administrative | provincial | high) (court | council | parliament | assembly | police | administration | prosecutor's office))",
  },
  set = { kind = "government", name = "$name.text" },
  unless = all(
    followed(STATE), KNOWN, "Social Networking", "(Your | Our | My) {Cap}{0,3} " .. STATE,
    "and {Cap}+ <organisation_head>", "Task Force", "^ [the] {Cap} (and | ,) " .. STATE
  ),
  examples = { "The appeal was rejected by the [[Torvik Court]].", "the [[Ministry of Trade and Energy]] of 2021" },
  counter = { "The European Commission met.", "the Ministry spoke" },
}

-- "Baitak Green Party", "Union of Women of Don", "Sub-Committee on Trade and Investment".
rule "actor.organisation" {
  emit = "actor", publish = "actor",
  match = {
    "name:@([<nationality>] " .. PAIR .. FRONT .. "{0,6} <organisation_head> (" .. AND .. " | " .. OF .. "))",
    "name:@({Cap} [(and | &) {Cap}] " .. FRONT .. "{0,6} <organisation_head>)",
  },
  set = { kind = "organisation", name = "$name.text" },
  unless = all(
    followed("<organisation_head>"), KNOWN, NO_BODY, "and {Cap}+ <organisation_head>",
    "(^ | the | a | an | our | this | its | each) (Working | Steering | Task | Focus | Contact | Support | Core | Joint | Expert) (Group | Committee | Force | Team | Commission | Mission)",
    "^ [the] {Cap} (and | ,) <organisation_head>"
  ),
  examples = { "The [[Baitak Green Party]] was registered.", "the [[Union of Mothers of Torvik]]" },
  counter = { "The European Commission met.", "the Northern Association Agreement", "the party met" },
}

-- "the Trade and Technology Council": a pair in the name, behind an article.
rule "actor.organisation-pair" {
  emit = "actor", publish = "actor", beats = { "actor.organisation", "actor.state-body" },
  match = "(the | our | its | this | new | joint | established | annual | first) name:@({Cap}{1,2} (and | &) " .. INNER .. "{1,3} <organisation_head>)",
  set = { kind = "organisation", name = "$name.text" },
  unless = all(followed("<organisation_head>"), KNOWN, NO_BODY, "(<organisation_head> | <role> | <actor> | <nationality>) (and | &)"),
  examples = { "The newly established [[Trade and Harbour Council]] met." },
  counter = { "The Harbour Commission and the Trade Council met.", "The trade and harbour council met." },
}

-- "the Alliance", "the Working Group": a body named before, or known to all.
rule "actor.body" {
  emit = "actor", publish = "actor",
  match = {
    "(the | this | our) name:@([(Working | Steering | Task | Focus | Contact | Support | Core | Joint)] <organisation_head>)",
    "(the | this | our) [(new | current | whole | entire)] name:@<organisation_head>",
  },
  set = { kind = "body", name = "$name.text" },
  unless = { "<organisation_head> (of | on | for | {Cap})", "<actor>", "<office>", "{Cap} <organisation_head>" },
  examples = { "The [[Coalition]] met in Torvik." }, counter = { "The Northern Coalition of Torvik met." },
}

-- "the Commission", "the Council" in a statement of the EU.
rule "actor.eu-body" {
  emit = "actor", publish = "actor", issuer = "EU", beats = { "actor.body" },
  match = { "(the | by | this) name:@Commission", "^ name:@Commission" },
  unless = { "Commission (of | on | for | {Cap})", "{Cap} Commission" },
  set = { kind = "igo", name = "European Commission", id = "EU-COM" },
  examples = { "The European Union has a plan, and the [[Commission]] will carry it out." },
  counter = { "The Torvik Commission met." },
}

-- "the non-governmental organisation Sunrise", "the newspaper Torvik Today", "a company, Norsea".
local NGO = "(organisation | organization | NGO | non-governmental organisation | non-governmental organization | foundation | charity | association | watchdog | think tank | human rights group | rights group | civil society group)"
local MEDIA = "(newspaper | daily | weekly | magazine | news agency | broadcaster | television channel | TV channel | TV station | television station | radio station | news website | news outlet | news portal | news site | online outlet | media outlet)"
local FIRM = "(company | bank | firm | airline | shipyard | conglomerate | manufacturer | shipping company | commercial bank | energy company | gas company | oil company | subsidiary | operator)"
local GROUP = "(militia | armed group | rebel group | terrorist group | terrorist organisation | terrorist organization | extremist group | paramilitary group | jihadist group)"
local KINDS = { { "ngo", NGO }, { "media", MEDIA }, { "company", FIRM }, { "group", GROUP } }
for _, row in ipairs(KINDS) do
  local kind, word = row[1], row[2]
  rule("actor.named-" .. kind) {
    emit = "actor", publish = "actor",
    match = {
      word .. " [,] name:@<names>",
      "name:@<quote> [- {lower}] " .. word,
      word .. " name:@<quote>",
    },
    unless = { word .. " [,] <names> (said | says | told | , {Cap} | {Cap} ,)" },
    set = { kind = kind, name = "$name.text" },
    examples = { "the " .. word:match("%((.-) |") .. " [[Tornesk]] was closed" },
    counter = { "The " .. word:match("%((.-) |") .. " was closed." },
  }
end

-- "Norsea Holding LLC", "Bank Torvik".
rule "actor.company" {
  emit = "actor", publish = "actor",
  match = {
    "name:@({Cap} ({Cap} | & | and {Cap}){0,5} (LLC | Ltd | Limited | Inc | JSC | OJSC | PJSC | CJSC | AG | GmbH | Plc | PLC | Corp | Holding | Holdings | Oyj | AB | ASA | S.A. | S.p.A. | N.V. | B.V. | LLP | Pty) [.])",
    "name:@(Bank " .. INNER .. "{1,2})", "name:@({Cap}{0,3} (Airlines | Airways | Shipyard | Shipyards | Telecom | Industries | Shipping | Refinery | Motors | Consulting | Consultants | Electronics | Shipbuilding | Pharmaceuticals))",
  },
  unless = { "(West | South | North | East | World | Central) Bank", "Bank (of | {Cap} Agreement)" },
  set = { kind = "company", name = "$name.text" },
  examples = { "Restrictions on [[Norsea Holding LLC]] were lifted." }, counter = { "The bank was closed." },
}

-- "the Torvik Bar", "the Lindberg centre": names whose last word is common elsewhere.
rule "actor.organisation-common" {
  emit = "actor", publish = "actor",
  match = {
    "name:@((<nationality> | <capital>) (Bar | Bars | Red Cross | Red Crescent | Helsinki Committee))",
    "the name:(!(<nationality> | <actor> | <capital> | <place> | <role> | <organisation_head> | {lower} | {punct} | {num}){1,2} @(centre | center | foundation | institute))",
  },
  when = function(m) return m.name.text:find(" [cfi]%l+$") ~= nil or not m.name.text:find(" [CFI]%l+$") end,
  set = { kind = "ngo", name = "$name.text" },
  unless = { "(Bar | Bars) (Association | Council | Chamber | Federation)", "{upper} (centre | center)", "<given_name> (centre | center)" },
  examples = { "The [[Norwegian Bar]] met.", "They closed the Lindberg [[centre]]." },
  counter = { "They met in the Oslo centre.", "The centre was closed." },
}

-- "implemented by Norsea International", "organised by the Harbour Platform": who does the work.
rule "actor.organisation-agent" {
  emit = "actor", publish = "actor", beats = { "actor.person-named" },
  match = "(organised | organized | co-organised | implemented | funded | co-funded | financed | co-financed | run | managed | sponsored | commissioned | carried out) by [(the | local NGO | non-profit)] name:@({Cap} ({Cap} | of {Cap} | of the {Cap} | & {Cap}){1,6})",
  set = { kind = "organisation", name = "$name.text" },
  unless = { "<actor>", "<given_name>", "<nationality>", "<capital>", "<role>", "{Cap} (Program | Programme | Initiative | Fund | Week | Project | Team)" },
  examples = { "It is implemented by [[Norsea International]]." },
  counter = { "It is implemented by Norway.", "It was run by Eva Lind." },
}

-- "two new political parties, Baitak Green Party and Respublica".
rule "actor.party" {
  emit = "actor", publish = "actor", match = {
    "(party | parties | movement | movements) , [<names> and] name:@<names>",
    "name:@<quote> (party | movement)", "(party | movement) name:@<quote>",
  },
  set = { kind = "party", name = "$name.text" },
  examples = { "It registered two parties, Baitak and [[Respublica]]." },
  counter = { "The parties agreed." },
}

-- "the lower chamber of the parliament (Mäjılıs)": a local name in brackets.
rule "actor.local-name" {
  emit = "actor",
  match = "(parliament | assembly | chamber | council | court | party | movement | agency) \"(\" name:@<names> \")\"",
  set = { kind = "organisation", name = "$name.text", local_name = "$name.text" },
  examples = { "the lower chamber of the parliament ([[Mäjılıs]])" },
  counter = { "the parliament (EU)" },
}
