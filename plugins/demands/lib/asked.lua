-- Where a statement asks states or their rulers in so many words.
-- luacheck: no max line length

local someone = require "lib.someone"
local set = someone.set

local M = {}

-- Each with letters that a plain search finds: a pattern that is tried at every byte is slow.
local calls = { "^[Cc]all[sing]* u?p?on ", "^[Cc]alled u?p?on ", "^[Cc]all[sing]* for " }
local urges = { "^[Uu]rg[eings]* ", "^[Uu]rged " }
local asks_for = { "^[Aa]sk[seding]* " }
local asking = {
  { "call", 0, calls }, { "Call", 0, calls }, { "urg", 0, urges }, { "Urg", 0, urges },
  { "emand", 1, { "^[Dd]emand[seding]* that " } }, { "xpect", 1, { "^[Ee]xpect[seding]* " } },
  { "ncourag", 1, { "^[Ee]ncourag[eings]* ", "^[Ee]ncouraged " } },
  { "ask", 0, asks_for }, { "Ask", 0, asks_for },
}
M.modals = set "must should needs has"
-- What follows a name that is asked: the words, and where from their start the verb is.
local asked_by = { { " must ", 6 }, { " should ", 8 }, { " needs to", 7 }, { " has to", 5 } }
local rulers = set [[authorities government regime leadership federation administration leaders]]

-- Of the words behind a verb of asking the state or its rulers that they name.
function M.state(words)
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

-- Calls note with the place behind each verb of asking and a state or its rulers there.
local function note_verbs(text, note)
  for _, ask in ipairs(asking) do
    local letters, before, verbs = ask[1], ask[2], ask[3]
    local at = text:find(letters, 1 + before, true)
    while at do
      for _, verb in ipairs(verbs) do
        local first, last = text:find(verb, at - before)
        local name, rest
        if first then name, rest = M.state(text:sub(last + 1, last + 60)) end
        if name and (rest:find "^,? ?%a* to " or rest:find "^, [%a ]+, to " or letters == "emand") then note(first, name) end
      end
      at = text:find(letters, at + 1, true)
    end
  end
end

-- The same with each name before a modal verb.
local function note_modals(text, note)
  for _, modal in ipairs(asked_by) do
    local words, skipped = modal[1], modal[2]
    local at = text:find(words, 1, true)
    while at do
      local to = text:match("^%l+", at + skipped)
      local from = math.max(1, at - 40)
      local first, name
      if to and (to == "to" or skipped == #words) then
        first, name = text:sub(from, at - 1):match "()(%u[%a\128-\255%-]+)$"
      end
      if name then
        first = from + first - 1
        -- The subject begins there: not "of Crimean Tatars", "the Task Force".
        local lead = text:sub(math.max(1, first - 12), first - 1)
        if lead:find "[%.!?:;,\n”\"'][ \n]*$" or lead:find "%f[%a]that $" or lead:find "%f[%a]and $" or lead == "" then note(first, name) end
      end
      at = text:find(words, at + 1, true)
    end
  end
end

-- All places of a statement where a state or its rulers are asked in so many words. They are kept
-- for the statement, which is long.
local function asks(fact)
  if fact.asks then return fact.asks end
  local text, issuer = fact.text, fact.issuer
  local all, names = {}, {}
  local function note(first, name)
    local word = name:gsub("^%l+ %l+ ", ""):match "^%u[%a\128-\255%-]+"
    if not word then return end
    if names[word] == nil then names[word] = is_name(word, text, issuer) end
    if names[word] then all[#all + 1] = { first = first, name = name } end
  end
  note_verbs(text, note)
  note_modals(text, note)
  table.sort(all, function(one, other) return one.first < other.first end)
  fact.asks = all
  return all
end

-- Who is asked in so many words elsewhere in the statement: a state or its rulers, the last before
-- a place, else the first behind it.
-- In a long text, which has many subjects, only what stands near counts.
function M.elsewhere(fact, place, by)
  local found
  local reach = #fact.text > 9000 and 700 or 9000
  for _, ask in ipairs(asks(fact)) do
    if not (by and by.text:find(ask.name, 1, true)) and math.abs(ask.first - place) < reach then
      if ask.first < place then found = ask.name
      else return found or ask.name end
    end
  end
  return found
end

return M
