-- Heads of statements in Swedish, Norwegian and Danish: who issues, who speaks, which kind.

local NORDIC = { "sv", "no", "nb", "nn", "da" }
local ROLES = "(statsminister | statsministern | utrikesminister | utrikesministern | försvarsminister | migrationsminister | biståndsminister | utenriksminister | utenriksministeren | forsvarsminister | udenrigsminister | udenrigsministeren | statsministeren)"
local SWEDISH = "(statsminister | utrikesminister | utrikesministern | statsministern | försvarsminister | migrationsminister | biståndsminister | Utrikesdepartementet | Sveriges regering)"

rule "nordic.kind" {
  emit = "metadata", language = NORDIC, zone = "title",
  match = { "@(uttalande | pressuttalande | utlåtande | uttalelse | udtalelse) (av | från | om | fra | af)", "^ @(uttalande | uttalelse | udtalelse) $" },
  unless = { "(gemensamt | felles | fælles) (uttalande | uttalelse | udtalelse)" },
  set = { kind = "statement" },
  examples = { "[[Uttalande]] av utrikesminister Anna Lind" }, counter = { "Gemensamt uttalande av ministrarna" },
}

rule "nordic.joint" {
  emit = "metadata", language = NORDIC, zone = "title", match = "@(gemensamt | felles | fælles) (uttalande | uttalelse | udtalelse)",
  set = { kind = "joint statement" },
  examples = { "[[Gemensamt]] uttalande av ministrarna" }, counter = { "Uttalande av utrikesminister Anna Lind" },
}

rule "nordic.speaker" {
  emit = "metadata", language = NORDIC, zone = { "title", "body", "heading" },
  match = "(uttalande | uttalelse | udtalelse) (av | från | fra | af) role:@" .. ROLES .. " speaker:<person>",
  when = function(m) return m.sentence.index <= 3 end,
  examples = { "Uttalande av [[utrikesminister]] Anna Lind med anledning av läget" },
  counter = { "Utrikesminister Anna Lind reste." },
}

rule "nordic.sweden" {
  emit = "metadata", zone = { "title", "body", "heading" }, language = "sv",
  match = { "@" .. SWEDISH, "@(Sverige | Sveriges) {lower}" },
  when = function(m) return m.sentence.index <= 5 end, set = { issuer = "SE", kind = "statement", weight = 2 },
  examples = { "[[Sverige]] fördömer attacken." }, counter = { "Norge fördömer attacken." },
}

rule "nordic.norway" {
  emit = "metadata", zone = { "title", "body", "heading" }, language = { "no", "nb" },
  match = { "@(utenriksminister | utenriksministeren | Utenriksdepartementet)", "@Norge {lower}" },
  when = function(m) return m.sentence.index <= 5 end, set = { issuer = "NO", kind = "statement", weight = 2 },
  examples = { "[[Norge]] fordømmer angrepet." }, counter = { "Sverige fordømmer angrepet." },
}

rule "nordic.denmark" {
  emit = "metadata", zone = { "title", "body", "heading" }, language = "da",
  match = { "@(udenrigsminister | udenrigsministeren | Udenrigsministeriet)", "@Danmark {lower}" },
  when = function(m) return m.sentence.index <= 5 end, set = { issuer = "DK", kind = "statement", weight = 2 },
  examples = { "[[Danmark]] fordømmer angrebet." }, counter = { "Sverige fordømmer angrebet." },
}

-- "statsminister Eva Lind", "Norges utenriksminister Tomas Berg", "journalisten Ida Moe".
local OFFICES = "(statsminister | statsministern | statsministeren | utrikesminister | utrikesministern | utenriksminister | utenriksministeren | udenrigsminister | udenrigsministeren | försvarsminister | försvarsministern | forsvarsminister | forsvarsministeren | finansminister | finansministern | finansministeren | justitieminister | justisminister | inrikesminister | migrationsminister | biståndsminister | utviklingsminister | handelsminister | klimatminister | klima- og miljøminister | energiminister | energi- och näringsminister | näringsminister | civilförsvarsminister | EU-minister | miljöminister | kulturminister | socialminister | minister | statsråd | statssekreterare | statssekretær | kabinettssekreterare | president | presidenten | vicepresident | generalsekreterare | generalsekretær | talman | talmannen | kung | kong | konge | dronning | drottning | kronprins | kronprinsessa | ambassadör | ambassadør | ambassadören | talesperson | pressekreterare | säkerhetsrådgivare | sikkerhedsrådgiver | överbefälhavare | forsvarssjef | sändebud | spesialutsending | kommissionär | EU-kommissionär | höga representant | journalist | journalisten | aktivist | aktivisten | advokat | advokaten | partiledare | oppositionsledare | oppositionspolitiker | borgmester | borgmästare | premiärminister | premiärministern | kansler | förbundskansler | chefsåklagare)"
local FRONT = "({Cap} | svenske | svenska | norske | danske | finske | finländske | isländske | nationella | tidigare | biträdande | vice | ställföreträdande | ryske | ukrainske | franske | tyske | brittiske | amerikanske | israeliske | iranske | turkiske)"
rule "nordic.person" {
  emit = "actor", publish = "actor", language = NORDIC,
  zone = { "title", "dateline", "heading", "body", "list_item", "quotation" },
  beats = { "actor.person-named", "actor.given-name", "actor.person" },
  match = {
    "role:(" .. FRONT .. "{0,2} " .. OFFICES .. ") name:@<person>",
    "name:@<person> , role:(" .. FRONT .. "{0,2} " .. OFFICES .. " [(för | for | i | från | fra | vid | ved) {any}{1,4}]) [(, | och | og)]",
  },
  set = { kind = "person", name = "$name.text" },
  examples = { "I dag träffade statsminister [[Eva Lind]] norska kollegor i Oslo." },
  counter = { "Statsministern reste i dag till Oslo och träffade norska kollegor." },
}

-- The same above a text in English: only words that no other language has.
local ONLY = "(statsminister | statsministern | statsministeren | utrikesminister | utrikesministern | utenriksminister | utenriksministeren | udenrigsminister | udenrigsministeren | försvarsminister | försvarsministern | forsvarsminister | forsvarsministeren | utenriksminister | finansministern | justitieminister | migrationsminister | biståndsminister | utviklingsminister | statssekreterare | statssekretær | kabinettssekreterare | generalsekreterare | generalsekretær | överbefälhavare | forsvarssjef)"
rule "nordic.person-above" {
  emit = "actor", publish = "actor", language = "en",
  zone = { "title", "dateline", "heading", "body", "list_item", "quotation" },
  beats = { "actor.person-named", "actor.given-name", "actor.person" },
  match = "role:([{Cap}] " .. ONLY .. ") name:@(<person> | <given_name>)",
  set = { kind = "person", name = "$name.text" },
  examples = { "Norges utenriksminister [[Eva Lind]] made it known:" },
  counter = { "The foreign minister Eva Lind made it known:" },
}

-- "Gemensamt uttalande av försvarsministrarna från Sverige, Finland och Norge".
local STATES = {
  Sverige = "Sweden", Norge = "Norway", Danmark = "Denmark", Finland = "Finland", Island = "Iceland",
  Estland = "Estonia", Lettland = "Latvia", Litauen = "Lithuania", Polen = "Poland",
  Tyskland = "Germany", Frankrike = "France", Storbritannien = "United Kingdom",
  Storbritannia = "United Kingdom", Ukraina = "Ukraine", Kanada = "Canada", USA = "United States",
}
local NAMED = "(Sverige | Norge | Danmark | Finland | Island | Estland | Lettland | Litauen | Polen | Tyskland | Frankrike | Storbritannien | Storbritannia | Ukraina | Kanada | USA)"

rule "nordic.joint-states" {
  emit = "metadata", language = "any", zone = "title",
  match = "@(gemensamt | felles | fælles) (uttalande | uttalelse | udtalelse) (av | från | fra | af) [{lower}{1,3} (från | fra | i | av | for | för)] members:(" .. NAMED .. " ((, | och | og | , och | , og) " .. NAMED .. "){1,9})",
  build = function(m)
    local names = {}
    for word in m.members.text:gmatch("%u%a+") do names[#names + 1] = STATES[word] end
    return { issuer = table.concat(names, ", "), kind = "joint statement" }
  end,
  examples = { "[[Gemensamt]] uttalande av ministrarna från Sverige och Norge" },
  counter = { "Gemensamt uttalande om läget i Norge", "Uttalande av ministern från Sverige" },
}
