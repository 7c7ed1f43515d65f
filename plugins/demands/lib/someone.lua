-- Who can be asked to do something, and whether a modal verb asks its subject.
-- luacheck: no max line length

local M = {}

function M.set(words)
  local all = {}
  for word in words:gmatch "%S+" do all[word] = true end
  return all
end

local set = M.set

-- What stands for the state of which the statement speaks.
M.offices = set "government authorities administration leadership regime"

-- Nouns of those that can act; the last word of a phrase decides.
M.agents = set [[
  actor actors administration administrations agencies agency allies ally ambassador ambassadors
  armies army assembly authorities authority backers beneficiaries bodies body businesses cabinet
  capitals chairmanship chairperson coalition colleagues combatants commander commanders
  commission commissioner committee communities community companies company congress
  conferees council councils countries country counterpart counterparts court courts creditors
  delegation delegations diplomats donor donors entities enterprises entity envoy envoys
  employers europeans everybody everyone exporters factions faction fighters firms forces
  friends government governments group groups guarantor guarantors individuals
  industry industries institution institutions insurgents interlocutors investigators
  journalists judges judiciary junta kremlin lawmakers leader leaders leadership leaderships
  legislators legislature list mediators member members men mercenaries militaries military
  militia militias minister ministers ministries ministry mission movement movements nation
  nations nationals neighbours neighbors ngos office officers official officials operators
  opposition organisation organisations organization organizations others parliament
  parliamentarians participants parties partner partners party people peoples perpetrators
  persons players police politicians populations powers presidency president prime producers
  prosecutor prosecutors protesters proxies public rebels recipients regime regimes region
  regulators representative representatives republic responsible researchers schools
  secretariat secretary sector senate separatists services side sides signatories
  signatory society societies soldiers speaker sponsors stakeholders state states supporters
  team teams territories those trade traders troops union unions users victims voters women
  workers world youth citizens citizen ethiopians libyans ukrainians russians iranians syrians
  iraqis afghans belarusians israelis palestinians kosovars serbs armenians azerbaijanis
  georgians moldovans burmese somalis sudanese venezuelans nicaraguans cubans americans
  concerned involved media stakeholder coalitions hamas hezbollah taliban houthis
]]

-- Pronouns and the like that are somebody.
M.pronouns = set [[
  he she they them him her we you i who it everyone all both each everybody everyone nobody anyone anybody somebody someone
  one none others those it
]]

-- The last word of names that nobody can ask.
M.things = set [[
  accord accords act acts agenda agreement agreements article charter code communique communiqué
  conclusions constitution convention conventions declaration document framework law memorandum
  order package plan pact process protocol protocols resolution
  resolutions road roadmap strategy statute treaty treaties track talks line memoranda goals
]]

M.stops = set [[
  of in on at to for from with across within who which that whose whom where including as under
  against between among amongst by responsible holding around inside outside behind concerned
  involved and or
]]

-- The words that decide what a phrase is: the last before a preposition or relative, and before
-- each "and" or comma.
local function heads(text)
  local found, last = {}, nil
  for word, mark in text:gmatch "([%w\128-\255][%w'’\128-\255%-]*)(,?)" do
    local lower = word:lower()
    if last and (lower == "concerned" or lower == "involved" or lower == "responsible") and last:lower() == "those" then
      return { lower }
    elseif lower == "and" or lower == "or" then
      found[#found + 1] = last
    elseif last and M.stops[lower] then
      break
    else
      last = word
      if mark ~= "" then found[#found + 1] = word end
    end
  end
  found[#found + 1] = last
  return found
end

-- Of "Russia bears responsibility and", what a second verb shares its subject with, the first words.
local function shared(text)
  local count = 0
  for word in text:gmatch "[%w\128-\255][%w'’\128-\255%-]*" do
    count = count + 1
    local lower = word:lower()
    if count > 4 or M.stops[lower] then return false end
    if M.agents[lower] or M.pronouns[lower] then return true end
    if word:find "^%u" and lower ~= "the" and not M.things[lower] then
      if M.endings(lower) then return false end
      return true
    end
  end
  return false
end

-- Endings of nouns that are no names: "Impunity", "Elections".
function M.endings(word)
  return word:find "[tsx]ions?$" or word:find "it[yi]e?s?$" or word:find "ments?$" or word:find "[ae]nc[ey]s?$"
    or word:find "ness$" or word:find "ing$" or word:find "isms?$" or word:find "^this$" or word:find "^these$"
end

-- Of "a war - the Norlunders" and "what everybody" only the last, where a clause begins.
local clause_marks = { " - ", " – ", " — ", " what " }
function M.last_part(text)
  local from
  for _, mark in ipairs(clause_marks) do
    local first, last = text:find(mark, 1, true)
    while first do
      if not from or last >= from then from = last + 1 end
      first, last = text:find(mark, last + 1, true)
    end
  end
  return from and text:sub(from) or text
end

-- Whether a phrase is somebody: a known noun, a pronoun, or a name that is no document's.
function M.is(phrase, sentence, inherited)
  if not phrase then return false end
  if phrase.id or phrase.kind then return true end
  local text = phrase.text
  if text:find(" and", -4, true) or text:find(" but", -4, true) or text:find(" or", -3, true) then
    return shared(text)
  end
  local first, several = true, text:find "%s%u" ~= nil
  for _, word in ipairs(heads(M.last_part(text))) do
    local lower = word:lower():gsub("’", "'"):gsub("'s?$", "")
    if M.agents[lower] or M.pronouns[lower] then return true end
    if word:find "^%u" and not M.things[lower] then
      if several or not first or not sentence or phrase.first > sentence.first then return true end
      if inherited and not M.endings(lower) then return true end
    end
    first = false
  end
  return false
end

local participles = set [[
  given taken held brought put made done set kept seen met found sent paid built shown broken left
  told heard upheld withdrawn sought understood undertaken dealt driven drawn borne begun chosen
  forgotten let lost laid led read rebuilt overcome cut shut spent taught thought won written
  known won able free based
]]

-- Whether the words behind a modal are passive: "be fully respected".
function M.passive(text)
  local seen = false
  for word in text:gmatch "[%w'’\128-\255%-]+" do
    local lower = word:lower()
    if not seen then
      if lower == "be" or lower == "been" or lower == "remain" then
        seen = true
      elseif not (lower:find "ly$" or lower == "also" or lower == "now" or lower == "not"
          or lower == "never" or lower == "always" or lower == "thus" or lower == "therefore"
          or lower == "to" or lower == "all" or lower == "soon") then
        return false
      end
    elseif participles[lower] or (lower:find "ed$" and lower ~= "need" and lower ~= "indeed") then
      return true
    elseif not (lower:find "ly$" or lower == "also" or lower == "now" or lower == "never"
        or lower == "not" or lower == "always" or lower == "both" or lower == "well"
        or lower == "still" or lower == "soon") then
      return false
    end
  end
  return false
end

-- Whether a modal's subject is asked itself, and not only what is to be done named.
function M.asked(subject, predicate, sentence, inherited)
  return M.is(subject, sentence, inherited) and not M.passive(predicate.text)
end

return M
