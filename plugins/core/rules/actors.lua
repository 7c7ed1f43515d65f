-- Who is named: offices, governments, peoples, capitals; then everybody known. Persons and
-- organisations have files of their own.

-- "the Ministry", "the Government of Veslandia": the issuer, or the body of a country.
rule "actor.office" {
  emit = "actor", publish = "actor", match = "the name:@<office>",
  set = { kind = "office", name = "$name.text" },
  unless = { "<office> (of | <person> | <names>)", "<nationality> <office>", "<actor>" },
  examples = { "The [[Ministry]] regrets this step." }, counter = { "The Ministry of Finance closed." },
}

local STATE_BODY = "(Government | government | authorities | Authorities | leadership | military | people | People | parliament | Parliament | cabinet | army | navy | armed forces | Armed Forces | security forces | security services | special services | police | judiciary | administration | Administration | embassy | Embassy | delegation | side | regime | supreme court | constitutional court | central bank | foreign ministry | Foreign Ministry | defence ministry | defense ministry | interior ministry | justice ministry | presidency)"
rule "actor.government-of" {
  emit = "actor", publish = "actor",
  match = {
    "the name:@((Government | Governments | authorities | government | governments | Ministry | Foreign Ministry | Ministry of Foreign Affairs | Ministry of Defence | Ministry of Defense | Parliament | parliament | leadership | people | peoples | armed forces | Embassy) of [the] (country:<actor> | <names>))",
    "the name:@(country:<nationality> [(new | interim | transitional | current | de facto | central | federal | local | regional | occupation | military)] " .. STATE_BODY .. ")",
    "name:@(country:<actor kind=state> 's [(new | interim | transitional | current)] " .. STATE_BODY .. ")",
    "name:@(country:<nationality> (authorities | Government | government | armed forces | security forces | leadership))",
  },
  unless = { "<actor kind=government>" },
  set = { kind = "government", name = "$name.text", id = "$country.id" },
  examples = { "We call on the [[Government of Georgia]] to act." },
  counter = { "The Government met." },
}

-- "the foreign ministers of Norway, Sweden and Georgia": those who speak for several states.
local MEMBER = "(<actor kind=state> | <actor kind=igo> | <actor kind=territory>)"
rule "actor.ministers-of" {
  emit = "actor", publish = "actor",
  match = {
    "name:@((foreign | Foreign | defence | Defence | defense | Defense | interior | Interior | finance | Finance | trade | energy | justice) (ministers | Ministers) of [the] <actor> ((, | and | , and) [the] <actor>){0,32})",
    "name:@(representatives of [the] " .. MEMBER .. " ((, | and | , and) [the] " .. MEMBER .. "){1,32})",
    "name:@((leaders | Leaders | Heads of State and Government | heads of state and government | Heads of State | Presidents | Prime Ministers | ambassadors | Ambassadors) of [the] <actor> ((, | and | , and) [the] <actor>){1,32})",
    "name:@((<actor kind=igo> | <nationality>) (foreign | Foreign | defence | Defence | defense | Defense | interior | Interior | finance | trade | energy | justice) (ministers | Ministers))",
  },
  set = { kind = "ministers", name = "$name.text" },
  examples = { "The [[Foreign Ministers of Norway, Sweden and Georgia]] met." },
  counter = { "The foreign ministers met." },
}

-- "the Ethiopians have voted": a people, which may be asked or praised.
rule "actor.people" {
  emit = "actor", publish = "actor",
  match = "[(the | all | many | most)] name:@<nationality> (have | are | were | must | should | will | deserve | do | need | want | who | themselves | can)",
  set = { kind = "people", name = "$name.text", id = "$name.id" },
  examples = { "Many [[Ethiopians]] will vote." }, counter = { "The Ethiopian voters have voted." },
}

-- "Moscow must", "we call on Moscow": a state named by its capital; "in Moscow" is a place.
rule "actor.capital" {
  emit = "actor", publish = "actor",
  match = {
    "(call on | calls on | call upon | urge | urges | urged | press | pressed | between | ask | asks | remind | reminds | demand of | expect of | told | by | accuse | accuses | condemn | condemns) name:@<capital> (to | and | , | $ | for | of | that)",
    "(^ | and | that | , | but | if | while | when | because | what | which) name:@<capital> (must | should | has | will | is | needs | refuses | continues | wants | cannot | can | may | said | says | claims | denies | insists | seeks | would | did | does | knows | bears | failed | decided | announced | rejected | agreed | took | remains | launched)",
    "<capital> and name:@<capital> (must | should | have | will | are | need | want | can)",
    "name:@<capital> and <capital> (must | should | have | will | are | need | want | can)",
    "name:@<capital> 's (aggression | actions | decision | war | claims | attempts | efforts | refusal | policy | policies | support | behaviour | behavior | failure | commitment | obligations | position | readiness | willingness | unwillingness | rhetoric | conduct | proxies)",
  },
  unless = { "(in | from | to | at | near | outside | around | of | into | for) <capital>", "<capital> (Agreement | Declaration | Convention | Protocol | {Cap})" },
  set = { kind = "state", name = "$name.text", id = "$name.id" },
  examples = { "We call on [[Tbilisi]] to reconsider." }, counter = { "The meeting in Tbilisi has ended." },
}

-- Everybody that a lexicon or an earlier rule knows.
rule "actor.known" {
  emit = "actor", language = "any", match = "a:<actor>", beats = { "actor.given-name" },
  where = "a.origin in ('lexicon', 'issuer', 'defined') and not a.kind = 'pronoun'",
  unless = { "(Terrorist | Non-Governmental | Nongovernmental | Non-governmental) (Organization | Organisation | Organizations)" },
  set = { name = "$a.name", id = "$a.id", kind = "$a.kind", role = "$a.role" },
  examples = { "[[The European Union]] met." }, counter = { "We met." },
}
