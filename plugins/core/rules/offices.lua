-- Persons whose office stands farther off: they are appointed to it, the name of a body or a
-- field goes before it, a rank stands between, or they are somebody's relative or counterpart.

local SINCE = "(former | acting | outgoing | incoming | late | newly elected | newly-elected | first | senior | longtime | deputy | then)"
local WHOSE = "(<nationality> | <actor> ['s] | {upper} | " .. SINCE .. ")"
local BODY = { "title", "dateline", "heading", "body", "list_item", "quotation" }
local NAME = "(<person> | <given_name>)"
-- One that tells itself, where a body could do the same.
local SURE = "<given_name>"
local STATE = "[(<nationality> | <actor kind=state> ['s] | former)]"

-- Capitalised words that are no part of an office.
local CLOSED = "(conference | summit | forum | congress | festival | seminar | talks | dialogue | today | yesterday | tomorrow | earlier | later | following | ahead | with | by | of | and | or | the | a | an | to | from | in | on | at | for | as | his | her | their | our | its | my | your | this | that | these | those | when | while | after | before | since | during | call | calls | meeting | meets | met | visit | visits | welcomes | welcoming | hosts | thanks | joins | congratulates | congratulating | readout | statement | remarks | mr | mrs | ms | dr | mister | madam | we | i | he | she | it | they | dear | between | under | joining | joined | including | included | alongside | through | against | about | over | plus | welcome | mayors | both | also | like | here | january | february | march | april | may | june | july | august | september | october | november | december | monday | tuesday | wednesday | thursday | friday | saturday | sunday)"
local function all(a, b)
  local parts = {}
  for _, list in ipairs { a, b } do for _, pattern in ipairs(list) do parts[#parts + 1] = pattern end end
  return parts
end
-- What is capitalised and no person.
local NOBODY = { "<organisation_head>", "<instrument_head>", "<actor>", "<place>", "<capital>" }
local WORD = "!(" .. CLOSED .. " | <role> | <given_name> | <nationality> | {lower} | {punct} | {num})"
local RANK = "(<role kind=courtesy> [.] | General | Lieutenant General | Lieutenant-General | Major General | Major-General | Brigadier General | Brigadier | Colonel | Lieutenant Colonel | Admiral | Vice Admiral | Vice-Admiral | Rear Admiral | Air Marshal | Air Chief Marshal | Gen [.] | Lt . Gen [.] | Maj . Gen [.] | Adm [.] | Amb [.] | Ambassador)"
local PART = "!(<given_name> | <role> | {lower} | {punct} | {num})"
local BODY_OF = "(Ministry | Department | Bureau | Office | Agency | Directorate | Division | Directorate-General | Committee | Council | Secretariat | Service | Institute | Centre | Center | Court | Bank) (of | for | on) [the] " .. PART .. " (" .. PART .. " | (and | & | , | , and | of | for | on the | and the) " .. PART .. "){0,8}"
local PORTFOLIO = "(of | for | on | to) [the] " .. PART .. " (" .. PART .. " | (and | & | of | of the | for | , | , and | and the) " .. PART .. "){0,6}"

-- Offices that a field, a place or a body goes before: "Energy Commissioner", "Torvik Governor".
local HEADED = "(Director | Acting Director | Executive Director | Deputy Director | Managing Director | Senior Director | Director General | Director-General | Secretary General | Secretary-General | Secretary | Deputy Secretary | Deputy Minister | Vice Minister | First Deputy Minister | Advisor | Adviser | Coordinator | Commissioner | Counsel | Envoy | Representative | Chief | Deputy Chief | Chair | Vice Chair | Chairman | Chairwoman | Chairperson | Administrator | Spokesperson | Spokesman | Spokeswoman | Counselor | Counsellor | Governor | Deputy Governor | Mayor | Deputy Mayor | Senator | Minister | Commander | Prosecutor | Attorney General | Ombudsman | Ombudsperson | Judge | Senior Official | Senior Bureau Official | Inspector General | Controller | Assemblymember | Congressman | Congresswoman)"
local OF_BODY = "(" .. HEADED .. " | President | Vice President | Vice-President | Leader | Speaker | Member | Rapporteur)"

-- "Torvik Security Council Secretary Tomas Berg", "Ministry of Trade Deputy Minister Eva Lind".
-- A title that the lexicon knows whole is longer, and wins.
rule "actor.person-body" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.given-name", "actor.person-named" },
  match = {
    "role:(" .. STATE .. " " .. BODY_OF .. " (" .. OF_BODY .. " | r:<role>) " .. PORTFOLIO .. ") [" .. RANK .. "] name:@<given_name>",
    "role:(" .. STATE .. " " .. BODY_OF .. " (" .. OF_BODY .. " | r:<role>)) [" .. RANK .. "] name:@" .. NAME,
    "role:(" .. STATE .. " " .. WORD .. "{0,4} <organisation_head> " .. OF_BODY .. ") [" .. RANK .. "] name:@" .. NAME,
    "role:(" .. STATE .. " " .. WORD .. "{0,4} <organisation_head> " .. OF_BODY .. " " .. PORTFOLIO .. ") [" .. RANK .. "] name:@<given_name>",
    "role:(<nationality> {Cap}{1,2} (and | &) {Cap}{1,2} (Minister | Commissioner | Secretary)) [" .. RANK .. "] name:@" .. NAME,
    "role:([former] " .. STATE .. " " .. WORD .. "{1,5} " .. HEADED .. ") [" .. RANK .. "] name:@" .. NAME,
  },
  where = "not r.kind = 'courtesy'",
  unless = all(NOBODY, { "Chief {Cap}{1,3} (Officer | Counsel)" }),
  set = { kind = "person", name = "$name.text" },
  examples = { "They met Harbour Safety Council Director [[Eva Lind]]." },
  counter = { "They met Director Eva Lind.", "The Harbour Safety Council met the Director." },
}

-- "Chief of Defence General Eva Lind", "Prime Minister Dr Eva Lind": the office counts.
rule "actor.person-rank-between" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.person", "actor.given-name", "actor.person-courtesy", "actor.person-named", "actor.person-occupation" },
  match = {
    "role:(" .. WHOSE .. "{0,2} r:<role> [" .. PORTFOLIO .. "]) [,] " .. RANK .. " name:@" .. NAME,
  },
  where = "r.kind != 'courtesy'",
  unless = NOBODY,
  set = { kind = "person", name = "$name.text" },
  examples = { "They met Chief of Defence General [[Eva Lind]]." },
  counter = { "They met General Eva Lind.", "They met Minister Eva Lind." },
}

-- What is said of an office behind "as".
local FIRST = "[(the | a | an | its | our | his | her | their | as)] [(new | next | current | <nationality>)] [({num} | <ordinal>)]"
local BEHIND = "[(of | for | on | to | in | at | with) [(the | a | an | its | our | his | her)] {Cap} ({Cap} | (of | for | on | in | to | and | the | & | 's | of the | and the | for the | to the | in the) {Cap}){0,10}]"
local OFFICE = "(" .. WHOSE .. "{0,2} {Cap}{0,3} (<role> | <occupation>) " .. BEHIND .. ")"
local MADE = "(appoint | appoints | appointed | appointing | elect | elects | elected | electing | re-elected | nominate | nominates | nominated | nominating | name | names | named | naming | designated | confirm | confirmed | swore in | reappointed | install | installed | recognise | recognised | recognize | recognized | choose | chose | proposed)"
local MAKING = "(appointment | re-appointment | reappointment | election | re-election | reelection | nomination | inauguration | confirmation | selection | designation | swearing-in | swearing in | investiture | arrival | announcement | accession | victory | tenure | term | mandate | role | work | service | designation)"
local AS = "(as | to be | to serve as | to become | to the (post | position | office | role) of)"

-- "Eva Lind on her appointment as Prime Minister of Norlund".
rule "actor.person-appointed" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.given-name", "actor.person-named", "actor.person-courtesy" },
  match = {
    "name:@" .. NAME .. " ['s] [(on | upon | for | following | after)] [(his | her | their)] [{lower}] " .. MAKING .. " " .. AS .. " " .. FIRST .. " role:" .. OFFICE,
    MAKING .. " of [<role kind=courtesy> [.]] name:@" .. NAME .. " " .. AS .. " " .. FIRST .. " role:" .. OFFICE,
    MADE .. " [<role kind=courtesy> [.]] name:@" .. NAME .. " [" .. AS .. "] " .. FIRST .. " role:" .. OFFICE,
    "name:@" .. NAME .. " [,] [who] (was | is | has been | had been | will be) [recently] (appointed | elected | re-elected | named | nominated | sworn in | confirmed | reappointed | designated | inaugurated) [" .. AS .. "] " .. FIRST .. " role:" .. OFFICE,
    "name:@" .. SURE .. " [,] [who] [has] (took office | takes office | assumed office | assumes office | took over | takes over | served | serves | will serve | acts | acted | acting | speaking | continues | in (his | her) capacity | in (his | her) role | nominee | candidate) as " .. FIRST .. " role:" .. OFFICE,
    "name:@" .. NAME .. " [(,)] (Nominee | Appointee | nominee | candidate) for role:" .. OFFICE,
    "(welcome | welcomes | welcomed | congratulate | congratulates | congratulated | thank | thanks | have | having) [<role kind=courtesy> [.]] name:@" .. NAME .. " as " .. FIRST .. " role:" .. OFFICE,
  },
  unless = all(NOBODY, { "<role> <person> (and | ,)" }),
  set = { kind = "person", name = "$name.text" },
  examples = {
    "We congratulate [[Eva Lind]] on her appointment as Prime Minister of Norlund.",
    "The Council appointed [[Tomas Berg]] as its Special Envoy for the Harbours.",
  },
  counter = { "We congratulate Eva Lind on her birthday.", "As President of Norlund said, they agreed." },
}

-- "his co-defendant Tomas Berg", "her Norlund counterpart, Eva Lind".
local KIN = "(co-defendant | cellmate | cousin | nephew | niece | uncle | aunt | grandfather | grandmother | grandson | granddaughter | stepson | stepdaughter | brother-in-law | father-in-law | mother-in-law | sister-in-law | son-in-law | daughter-in-law | fiancée | fiancé)"
-- Bodies have them too, and so only before a name that tells itself.
local TIES = "(counterpart | counterparts | colleague | colleagues | co-defendants | predecessor | successor | deputy | lawyer | lawyers | business partner | associate | accomplice | aide | partner | ally | running mate | interpreter | driver | bodyguard | brothers | sisters | parents)"
local OF_WHOM = "(his | her | their | its | my | our | whose | 's)"
rule "actor.person-related" {
  emit = "actor", publish = "actor", zone = BODY,
  beats = { "actor.given-name", "actor.person-named", "actor.person-courtesy", "actor.person-occupation" },
  match = {
    OF_WHOM .. " role:([(former | late | then | close | longtime | immediate | good)] [<nationality>] " .. KIN .. ") [,] [<role kind=courtesy> [.]] name:@" .. NAME,
    OF_WHOM .. " role:([(former | late | then | close | longtime | immediate | good)] [<nationality>] " .. TIES .. ") [,] [<role kind=courtesy> [.]] name:@<given_name>",
    OF_WHOM .. " [(former | late | close)] [<nationality>] role:" .. TIES .. " [,] <given_name> (and | , and) name:@<given_name>",
    OF_WHOM .. " role:([<nationality>] " .. TIES .. ") [,] <role kind=courtesy> [.] name:@<person>",
  },
  unless = NOBODY,
  set = { kind = "person", name = "$name.text" },
  examples = { "They freed Tomas Berg and his co-defendant [[Eva Lind]]." },
  counter = { "They met her counterpart from Norlund.", "Eva Lind met a colleague." },
}

-- The name below a letter: "Sincerely, EVA LIND", in the last lines.
local CLOSING = "[[Very] (Sincerely | Respectfully | Yours (sincerely | truly | faithfully) | Sincerely yours | Respectfully yours | Best regards | Kind regards) ,]"
local function is_closing(words) return words:find("incerely[%a ]*,%s*$") or words:find("espectfully[%a ]*,%s*$") or words:find("regards,%s*$") end
local function is_signed(m)
  local first, statement = m.trigger.first, m.statement
  return is_closing(statement.text:sub(math.max(1, first - 60), first - 1)) ~= nil
    and #statement.sentences - m.sentence.index <= 3
end
-- "EVA LIND JR" as "Eva Lind Jr.".
local function as_written(m)
  local name = m.speaker.text:gsub("%f[%a\128-\255]%u[%u\128-\255'-]+", function(word)
    return word:sub(1, 1) .. word:sub(2):lower()
  end)
  return { speaker = (name:gsub("Jr%.?$", "Jr.")) }
end

rule "speaker.letter" {
  emit = "metadata", zone = { "body", "signature", "heading", "contact", "list_item", "title" },
  match = "^ " .. CLOSING .. " speaker:@<person> [.] [, {Cap}{0,4}] $", when = is_signed, build = as_written,
  set = { weight = 15 },
  examples = { "Sincerely, [[EVA LIND]]" }, counter = { "They met today, EVA LIND" },
}
