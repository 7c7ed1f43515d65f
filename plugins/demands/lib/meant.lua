-- Of whom something is demanded, where the words do not say it or say it elsewhere.
-- luacheck: no max line length

local someone = require "lib.someone"
local set = someone.set

local M = {}

-- The country or union of an id: "BY" of "BY-MFA".
local function base(id) return id and (id:match "^(%u%u)%-" or id) end

-- Of a deed the country whose it is, "the Norlundic blockade", of a pattern with `whose`.
local function whose_of(m) return m.whose end
local function victim_of(m) return m.victim end

-- Who asks, of a match with `by` and its parts, or with who says it; a rule without such a capture
-- has no such field. Gives the words, and the ids of all.
local givers = {
  function(m) return m.by end, function(m) return m.first_of end, function(m) return m.last_of end,
  function(m) return m.teller end, function(m) return m.sayer end,
}
function M.who(m)
  local text, ids
  for _, giver in ipairs(givers) do
    local there, actor = pcall(giver, m)
    if there and actor then
      text = text or actor.text
      ids = ids or {}
      if actor.id then ids[base(actor.id)] = true end
    end
  end
  return text and { text = text, ids = ids }
end

-- The only country that the statement is about, unless it is the issuer or who asks.
function M.only_country(statement, by)
  local countries = statement.subject_countries
  if not countries or #countries ~= 1 then return nil end
  if statement.issuer and base(statement.issuer.id) == countries[1] then return nil end
  if by and by.ids[countries[1]] then return nil end
  return countries[1]
end

-- What only those who fight can do, and what only they can agree on.
local of_war = {
  "humanitarian law", "laws of war", "ceasefire", "cease%-fire", "hostilities", "truce", "armistice",
  "sieges", "line of contact", "heavy weapons", "laying down of arms", "peace agreement", "peace accord",
  "peace deal", "peace plan", "minsk ", "de%-escalat", "any solution", "any settlement",
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
    if text:find(each) then return true end
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
  text = text:gsub("’", "'")
  local before, name, behind = text:match "^(.-)(%u[%a\128-\255%-]+)'s ([%a ]+)"
  if not name or select(2, before:gsub("%S+", "")) > 4 then return nil end
  local first, second = behind:match "^(%a+) ?(%a*)"
  if behind:find "^war machine" then return nil end
  if deeds[first] or (first ~= "and" and deeds[second]) then return name end
end

-- Each with letters that a plain search finds: a pattern that is tried at every byte is slow.
local asking = {
  { "all", "^[Cc]all[sing]* u?p?on " }, { "alled ", "^[Cc]alled u?p?on " }, { "rg", "^[Uu]rg[eings]* " },
  { "rged ", "^[Uu]rged " }, { "all", "^[Cc]all[sing]* for " }, { "emand", "^[Dd]emand[seding]* that " },
  { "xpect", "^[Ee]xpect[seding]* " }, { "ncourag", "^[Ee]ncourag[eings]* " }, { "ncouraged ", "^[Ee]ncouraged " },
  { "sk", "^[Aa]sk[seding]* " },
}
local modals = set "must should needs has"
local rulers = set [[authorities government regime leadership federation administration leaders]]

-- Of the words behind a verb of asking the state or its rulers that they name.
local function state(words)
  words = words:gsub("^first of all ", ""):gsub("^on ", ""):gsub("^the ", "")
  local office, of, rest = words:match "^(%a+) (%a+) (%u.*)$"
  if office and rulers[office:lower()] and (of == "of" or of == "in") then
    local name = rest:match "^%u[%a\128-\255%-]+"
    return name and name ~= "The" and words:sub(1, #office + #of + 2) .. name, rest:sub(#name + 1)
  end
  local name = words:match "^%u[%a\128-\255%-]+"
  if not name then return nil end
  local behind = words:sub(#name + 1)
  local more = behind:match "^ (%a+)"
  if more and rulers[more:lower()] then return name .. " " .. more, behind:sub(#more + 2) end
  return name, behind
end

local bodies = set "UN OSCE NATO EU AU ASEAN ECOWAS IAEA OPCW WHO ICC IMF WTO WFP OHCHR UNHCR OIC OAS IGAD G7 G20"

-- Whether a word is written with a capital inside sentences too, and is nobody who is no state.
local function is_name(word, text, issuer)
  local lower = word:lower()
  if someone.agents[lower] or someone.pronouns[lower] or someone.things[lower] or bodies[word] then return false end
  if issuer and (issuer.id == word or issuer.name and issuer.name:find(word, 1, true)) then return false end
  local from = 1
  while true do
    local first, last = text:find(" " .. word, from, true)
    if not first then return false end
    if text:find("^[%l,]", first - 1) and not text:find("^%a", last + 1) then return true end
    from = last + 1
  end
end

-- All places of a statement where a state or its rulers are asked in so many words. They are kept
-- for the statement, which is long.
local kept = {}
local function asks(statement)
  local text, issuer = statement.text, statement.issuer
  if kept.text == text then return kept.all end
  local all, names = {}, {}
  local function note(first, name)
    local word = name:gsub("^%l+ %l+ ", ""):match "^%u[%a\128-\255%-]+"
    if not word then return end
    if names[word] == nil then names[word] = is_name(word, text, issuer) end
    if names[word] then all[#all + 1] = { first = first, name = name } end
  end
  for _, ask in ipairs(asking) do
    local letters, verb = ask[1], ask[2]
    local at = text:find(letters, 2, true)
    while at do
      local first, last = text:find(verb, at - 1)
      if first then
        local name, rest = state(text:sub(last + 1, last + 60))
        if name and (rest:find "^,? ?%a* to " or rest:find "^, [%a ]+, to " or verb:find "that") then note(first, name) end
      end
      at = text:find(letters, (last or at) + 1, true)
    end
  end
  for modal in pairs(modals) do
    local at = text:find(" " .. modal .. " ", 1, true)
    while at do
      local to = text:match("^%l+", at + #modal + 2)
      local first, name = text:sub(math.max(1, at - 40), at - 1):match "()(%u[%a\128-\255%-]+)$"
      if name and to and (to == "to" or not modal:find "s$") then
        first = math.max(1, at - 40) + first - 1
        -- The subject begins there: not "of Crimean Tatars", "the Task Force".
        local lead = text:sub(math.max(1, first - 12), first - 1)
        if lead:find "[%.!?:;,\n”\"'][ \n]*$" or lead:find "%f[%a]that $" or lead:find "%f[%a]and $" or lead == "" then note(first, name) end
      end
      at = text:find(" " .. modal .. " ", at + 1, true)
    end
  end
  table.sort(all, function(one, other) return one.first < other.first end)
  kept = { text = text, all = all }
  return all
end

-- Who is asked in so many words elsewhere in the statement: a state or its rulers, the last before
-- a place, else the first behind it.
-- In a long text, which has many subjects, only what stands near counts.
function M.asked_elsewhere(statement, place, by)
  local found
  local reach = #statement.text > 9000 and 700 or 9000
  for _, ask in ipairs(asks(statement)) do
    if not (by and by.text:find(ask.name, 1, true)) and math.abs(ask.first - place) < reach then
      if ask.first < place then found = ask.name
      else return found or ask.name end
    end
  end
  return found
end

-- Those who fight; "the parties" where the statement asks them so in so many words.
local function fighters(statement)
  local text = statement.text
  if text:find("parties to the", 1, true) or not text:find("he parties ", 1, true) then return "parties to the conflict" end
  if text:find "[Tt]he parties should " or text:find "[Tt]he parties must " or text:find "[Tt]he parties need to " then
    return "the parties"
  end
  return "parties to the conflict"
end

-- Who is meant where the words name nobody: whose deed it is; of what those who fight can do,
-- they; who is asked elsewhere; else the only country that the statement is about.
function M.implied(m, text)
  local statement, place, by = m.statement, m.trigger.first, M.who(m)
  local there, country_of = pcall(whose_of, m)
  local whose = there and country_of and country_of.id or text and owner(text)
  if whose then return whose end
  local lower = text and text:lower() or ""
  if any(to_account, lower) then return nil end
  if any(of_war, lower) then return fighters(statement) end
  local country = M.only_country(statement, by)
  if country and any(at_home, lower) then return country end
  -- "the release of the Norlunders": asked of who holds them, wherever that is said.
  there, country_of = pcall(victim_of, m)
  if there and country_of and country_of.id == country then country = nil end
  local holder = lower:find "release" and text:match " in (%u[%a\128-\255%-]+)"
  if holder and (lower:find "detained" or lower:find "held" or lower:find "prison" or lower:find "captive") then return holder end
  local elsewhere = M.asked_elsewhere(statement, place, by)
  if elsewhere then return elsewhere end
  if any(of_arms, lower) then return fighters(statement) end
  -- In remarks, readouts and what several issue together the country is a partner more often than not.
  local issuer = statement.issuer
  if statement.kind == "remarks" or statement.kind == "readout" or issuer and issuer.id and issuer.id:find("+", 1, true) then return nil end
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

-- Where a remark on the name before begins: ", the highest standard for …".
local function remark(text)
  for _, article in ipairs { "the", "a", "an" } do
    local place, rest = text:match("%u[%w’'%-]*(), " .. article .. " (%l[%l%-]* %l.*)$")
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
    for _, claim in ipairs(next_claims) do
      if text:find(claim, rest) then return text:sub(at - 1, at - 1) == "," and at - 1 or at end
    end
    at = text:find(" and ", at + 1, true)
  end
end

-- With the match also what goes on to say what it will bring: ", which will …".
function M.trimmed(content, m)
  local cut = next_claim(content.text) or remark(content.text) or content.text:match "(),$"
  if cut and cut > 1 then return { first = content.first, last = content.first + cut - 2 } end
  local rest = m and m.statement.text:sub(content.last + 1, m.sentence.last)
  local more = rest and rest:match "^, which w[io]u?l%l* [^;\"]*"
  for _, mark in ipairs { "“", "”" } do
    local place = more and more:find(mark, 1, true)
    if place then more = more:sub(1, place - 1) end
  end
  more = more and more:gsub("[%s%.]+$", "")
  return more and { first = content.first, last = content.last + #more }
end

-- The full form of "the government" in the text before: "the Government of Norlund".
function M.full(statement, office, place)
  local before = statement.text:sub(math.max(1, place - 5000), place - 1)
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
local function before(statement, phrase)
  local text = statement.text:sub(math.max(1, phrase.first - 500), phrase.first - 1)
  local last = text:match "[%.!?][”\"']? ([%u][^%.!?\n]*[%.!?][^%.!?\n]*)$" or text:match "([%u][^%.!?\n]*[%.!?][”\"']?%s+)$"
  if not last then return nil end
  local name, behind = state((last:gsub("^The ", "")))
  local first = name and name:match("^%u[%a\128-\255%-]+"):lower()
  if not name or someone.agents[first] or someone.pronouns[first] or someone.things[first] or someone.endings(first) then return nil end
  local verb = behind:match "^ (%l+)"
  if verb and (modals[verb] or verb == "is" or verb == "continues" or verb == "bears" or verb == "remains" or verb == "will") then return name end
end

-- What stands before an addressee at the start of a sentence: "Second, both sides".
local steps = set [[
  first second third fourth fifth sixth seventh eighth firstly secondly thirdly finally lastly likewise equally
  moreover furthermore similarly therefore additionally meanwhile today now
]]

-- Where an addressee is not what its words say: "Russia and on Iran" without the second
-- preposition, and "the government" as that of the only country that the statement is about.
function M.field(phrase, statement, by)
  local text = phrase.text:gsub("^(%u%a+), ", function(word)
    if steps[word:lower()] then return "" end
  end)
  text = someone.last_part(text)
  if #text < #phrase.text then return { addressee = (text:gsub("^[Tt]he ", "")) } end
  -- Of several issuers "both sides" are not they.
  local issuer = statement.issuer
  if (text:find "^[Bb]oth %l+$" or text:find "^the two %l+$") and issuer and issuer.id and issuer.id:find("+", 1, true) then
    return { addressee = text }
  end
  local joined, times = text:gsub(" and o?n? ?u?p?on ", " and ")
  if times > 0 then return { addressee = (joined:gsub("^[Tt]he ", "")) } end
  local bare = text:lower():gsub("^the ", ""):gsub("^its ", "")
  if bare == "it" then
    local name = before(statement, phrase)
    return name and { addressee = name }
  end
  if not someone.offices[bare] then return nil end
  local full = M.full(statement, bare, phrase.first)
  local country = M.only_country(statement, by)
  if country then return { addressee = { name = full or (text:gsub("^[Tt]he ", "")), id = country } } end
  if full then return { addressee = full } end
end

return M
