-- Of whom something is demanded, where the words do not say it or say it elsewhere.
-- luacheck: no max line length

local asked = require "lib.asked"
local someone = require "lib.someone"
local set = someone.set

local M = {}

-- The country or union of an id: "BY" of "BY-MFA".
local function base(id) return id and (id:match "^(%u%u)%-" or id) end

-- Which captures a rule's patterns can have, of those that tell who asks (`givers`), whose deed it
-- is (`whose`: "the Norlundic blockade") and whom it is done to (`victim`). To ask a match for one
-- that its own pattern has not is an error, which is slow: so no other is asked for.
M.unnamed = { givers = {} }
M.named = { givers = { "by", "first_of", "last_of" } }
M.told = { givers = { "by" } }
M.deed_of = { givers = { "by", "first_of", "last_of" }, whose = true, victim = true }
M.said = { givers = { "teller", "sayer" }, whose = true }

local function read(m, name) return m[name] end
local function capture(m, name)
  local there, found = pcall(read, m, name)
  return there and found or nil
end

-- Who asks, of a match with these captures: the words, and the ids of all.
function M.who(m, has)
  local text, ids
  for _, name in ipairs(has.givers) do
    local actor = capture(m, name)
    if actor then
      local id = actor.id
      text, ids = text or actor.text, ids or {}
      if id then ids[base(id)] = true end
    end
  end
  return text and { text = text, ids = ids }
end

-- What is asked of the statement at hand again and again; what a function keeps is gone before the
-- next statement.
local known
local function facts(m)
  if not known then
    local statement = m.statement
    local issuer = statement.issuer
    known = {
      text = statement.text, kind = statement.kind, issuer = issuer, of_issuer = issuer and base(issuer.id),
      is_joint = issuer and issuer.id and issuer.id:find("+", 1, true) and true, countries = statement.subject_countries,
    }
  end
  return known
end

-- The text of the statement.
function M.text(m) return facts(m).text end

-- The only country that the statement is about, unless it is the issuer or who asks.
local function only_country(fact, by)
  local countries = fact.countries
  local one = countries and countries[1]
  if not one or countries[2] or fact.of_issuer == one then return nil end
  if by and by.ids[one] then return nil end
  return one
end

-- What only those who fight can do, and what only they can agree on.
local of_war = {
  "humanitarian law", "laws of war", "ceasefire", "cease-fire", "hostilities", "truce", "armistice",
  "sieges", "line of contact", "heavy weapons", "laying down of arms", "peace agreement", "peace accord",
  "peace deal", "peace plan", "minsk ", "de-escalat", "any solution", "any settlement",
  "settlement of the conflict", "solution to the conflict", "end to the conflict", "end of the conflict",
}

-- What those who fight do, or one of them: who is asked elsewhere, else they.
local of_arms = {
  "fighting", "bombing", "bombardment", "shelling", "airstrikes", "air strikes",
}

-- What a country does at home.
local at_home = {
  "reform", "election", "electoral", "national dialogue", "corruption", "judiciary", "domestic", "legislation",
  "constitution", "justice system", "justice sector",
}

-- Whoever is called to account does not do it himself, and who does is left open.
local to_account = {
  "to justice", "accountable", "to account", "accountability", "impunity", "unpunished", "criminal court", "the icc", "reported to",
}

local function any(words, text)
  for _, each in ipairs(words) do
    if text:find(each, 1, true) then return true end
  end
  return false
end

-- What somebody does, holds or has sent: "an end to Norlund's blockade" is asked of Norlund.
local deed_words = [[
  action actions activities aggression annexation attack attacks behaviour behavior blockade bombardment
  campaign commitment crackdown embargo engagement forces interference invasion launches military
  missiles obligations occupation offensive operations policies policy practice practices programme
  program provocations repression settlements shelling strikes support tests threats troops
  violations war withdrawal
  withdrawal aid allegations airstrikes arrests backing build-up claims conduct detention disinformation
  drones fighters fire import imports incursion incursions influence interventions laws meddling
  mercenaries missile nuclear nuclear-weapons offensives proxies rhetoric rocket rockets sabotage
  sanctions settlement siege soldiers strike weapons
]]
local deeds = set(deed_words)

-- The same as a choice for patterns: "the Norlundic blockade of the port".
M.deed = "(" .. deed_words:gsub("^%s+", ""):gsub("%s+$", ""):gsub("%s+", " | ") .. ")"


local function owner(text)
  if not text:find("'s ", 1, true) and not text:find("’s ", 1, true) then return nil end
  text = text:gsub("’", "'")
  local before, name, behind = text:match "^(.-)(%u[%a\128-\255%-]+)'s ([%a ]+)"
  if not name or select(2, before:gsub("%S+", "")) > 4 then return nil end
  local first, second = behind:match "^(%a+) ?(%a*)"
  if behind:find "^war machine" then return nil end
  if deeds[first] or (first ~= "and" and deeds[second]) then return name end
end

-- Those who fight; "the parties" where the statement asks them so in so many words.
local function fighters(fact)
  local text = fact.text
  if text:find("parties to the", 1, true) or not text:find("he parties ", 1, true) then return "parties to the conflict" end
  if text:find "[Tt]he parties should " or text:find "[Tt]he parties must " or text:find "[Tt]he parties need to " then
    return "the parties"
  end
  return "parties to the conflict"
end

-- Who is meant where the words name nobody: whose deed it is; of what those who fight can do,
-- they; who is asked elsewhere; else the only country that the statement is about.
function M.implied(m, text, has)
  local whose = has.whose and capture(m, "whose")
  whose = whose and whose.id or text and owner(text)
  if whose then return whose end
  local lower = text and text:lower() or ""
  if any(to_account, lower) then return nil end
  local fact = facts(m)
  if any(of_war, lower) then return fighters(fact) end
  local by = M.who(m, has)
  local country = only_country(fact, by)
  if country and any(at_home, lower) then return country end
  -- "the release of the Norlunders": asked of who holds them, wherever that is said.
  local victim = country and has.victim and capture(m, "victim")
  if victim and victim.id == country then country = nil end
  local holder = lower:find("release", 1, true) and text:match " in (%u[%a\128-\255%-]+)"
  if holder and (lower:find "detained" or lower:find "held" or lower:find "prison" or lower:find "captive") then return holder end
  local elsewhere = asked.elsewhere(fact, m.trigger.first, by)
  if elsewhere then return elsewhere end
  if any(of_arms, lower) then return fighters(fact) end
  if not country then return nil end
  -- In remarks, readouts and what several issue together the country is a partner more often than not.
  local kind = fact.kind
  if kind == "remarks" or kind == "readout" or fact.is_joint then return nil end
  return country
end

-- Of a passive who is to do it: "must be respected by all parties".
function M.behind_by(text)
  local phrase = text:match " by (all [^,;.]+)" or text:match " by (the [^,;.]+)" or text:match " by (both [^,;.]+)"
    or text:match " by (%u[^,;.]+)"
  if not phrase then return nil end
  local words = {}
  for word in phrase:gmatch "%S+" do
    local lower = word:lower()
    if #words > 0 and someone.stops[lower] and lower ~= "and" and lower ~= "of" then break end
    words[#words + 1] = word
    if someone.agents[lower] then break end
  end
  local last = words[#words]
  if not last or not (someone.agents[last:lower()] or last:find "^%u") then return nil end
  return (table.concat(words, " "):gsub("^the ", ""))
end

-- What a content ends with that is no part of it: "and this is …", "and we …", the comma before a closing quotation mark.
local next_claims = {
  "^urges? ", "^calls? u?p?on ", "^calls? for ", "^calls? again ", "^demands? ", "^condemns? ", "^welcomes? ", "^reiterates? ", "^underlines? ",
  "^stresses ", "^stress ", "^expresses ", "^express ", "^encourages? ", "^reaffirms? ", "^deplores? ", "^regrets? ", "^recalls? ",
  "^appeals? ", "^expects? ", "^discussed ", "^exchanged ", "^welcomed ", "^thanked ", "^agreed ", "^this is ", "^that is ", "^it is ", "^we %l+ ",
}
local claim_letters = "^[ucdwrseati][raeontxiphg]"

-- Where a remark on the name before begins: ", the highest standard for …".
local remarks = {}
for i, article in ipairs { "the", "a", "an" } do
  remarks[i] = { ", " .. article .. " ", "%u[%w’'%-]*(), " .. article .. " (%l[%l%-]* %l.*)$" }
end
local function remark(text)
  if not text:find(", ", 1, true) then return nil end
  for _, each in ipairs(remarks) do
    local place, rest
    if text:find(each[1], 1, true) then place, rest = text:match(each[2]) end
    if place and (rest:find " of " or rest:find " for " or rest:find " that ") and not rest:find ",? and [tia]%l+ "
      and not rest:find ", and " and not rest:find ", to " then
      return place
    end
  end
end

-- Where the next claim begins, with its comma. Looked for from "and" on, as patterns that are tried
-- at every byte are slow.
local function next_claim(text)
  local at = text:find(" and ", 1, true)
  while at do
    local rest = text:find("^also ", at + 5) and at + 10 or at + 5
    for _, claim in ipairs(text:find(claim_letters, rest) and next_claims or {}) do
      if text:find(claim, rest) then return text:sub(at - 1, at - 1) == "," and at - 1 or at end
    end
    at = text:find(" and ", at + 1, true)
  end
end

-- With the match also what goes on to say what it will bring: ", which will …".
function M.trimmed(content, m)
  local text, first = content.text, content.first
  local cut = next_claim(text) or remark(text) or text:find ",$"
  if cut and cut > 1 then return { first = first, last = first + cut - 2 } end
  if not m then return nil end
  local last = content.last
  local rest = facts(m).text:sub(last + 1, m.sentence.last)
  local more = rest:match "^, which w[io]u?l%l* [^;\"]*"
  if not more then return nil end
  for _, mark in ipairs { "“", "”" } do
    local place = more:find(mark, 1, true)
    if place then more = more:sub(1, place - 1) end
  end
  more = more:gsub("[%s%.]+$", "")
  return { first = first, last = last + #more }
end

-- The full form of "the government" in the text before: "the Government of Norlund".
local function full_form(text, office, place)
  local before = text:sub(math.max(1, place - 5000), place - 1)
  local found
  for word, name in before:gmatch "(%a+) of ([Ttheh]* ?%u[%a\128-\255%-]+)" do
    if word:lower() == office then found = word .. " of " .. name end
  end
  if found then return found end
  for name, place_of in before:gmatch "(%u[%a\128-\255%-]+) ()" do
    local word = before:match("^%a+", place_of)
    if word and word:lower() == office and name ~= "The" and name ~= "Its" then found = name .. " " .. word end
  end
  return found
end

-- "It" or "they" at the start of a sentence: the state with which the sentence before begins.
local function before(all, phrase)
  local first_of = phrase.first
  local text = all:sub(math.max(1, first_of - 500), first_of - 1)
  local last = text:match "[%.!?][”\"']? ([%u][^%.!?\n]*[%.!?][^%.!?\n]*)$" or text:match "([%u][^%.!?\n]*[%.!?][”\"']?%s+)$"
  if not last then return nil end
  local name, behind = asked.state((last:gsub("^The ", "")))
  local first = name and name:match("^%u[%a\128-\255%-]+"):lower()
  if not name or someone.agents[first] or someone.pronouns[first] or someone.things[first] or someone.endings(first) then return nil end
  local verb = behind:match "^ (%l+)"
  if verb and (asked.modals[verb] or verb == "is" or verb == "continues" or verb == "bears" or verb == "remains" or verb == "will") then return name end
end

-- What stands before an addressee at the start of a sentence: "Second, both sides".
local steps = set [[
  first second third fourth fifth sixth seventh eighth firstly secondly thirdly finally lastly likewise equally
  moreover furthermore similarly therefore additionally meanwhile today now
]]

-- Where an addressee is not what its words say: "Russia and on Iran" without the second
-- preposition, and "the government" as that of the only country that the statement is about.
function M.field(phrase, m, has)
  local words = phrase.text
  local text = words:find("^%u%a+, ") and words:gsub("^(%u%a+), ", function(word)
    if steps[word:lower()] then return "" end
  end) or words
  text = someone.last_part(text)
  if #text < #words then return { addressee = (text:gsub("^[Tt]he ", "")) } end
  -- Of several issuers "both sides" are not they.
  if (text:find "^[Bb]oth %l+$" or text:find "^the two %l+$") and facts(m).is_joint then return { addressee = text } end
  local joined, times = text:gsub(" and o?n? ?u?p?on ", " and ")
  if times > 0 then return { addressee = (joined:gsub("^[Tt]he ", "")) } end
  local bare = text:lower():gsub("^the ", ""):gsub("^its ", "")
  if bare == "it" then
    local name = before(facts(m).text, phrase)
    return name and { addressee = name }
  end
  if not someone.offices[bare] then return nil end
  local fact = facts(m)
  local full = full_form(fact.text, bare, phrase.first)
  local country = only_country(fact, M.who(m, has))
  if country then return { addressee = { name = full or (text:gsub("^[Tt]he ", "")), id = country } } end
  if full then return { addressee = full } end
end

return M
