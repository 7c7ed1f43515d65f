-- How statements differ: word by word, and how firm their positions are. Two are compared as they
-- are given, more each with the next of the same issuer in order of their dates.

-- The words of demands and commitments by the beginnings of their forms, the softest first. They
-- are this pack's judgement; edit them in a copy.
local RUNGS = {
  { "invit", "encourag" }, { "hope", "expect" }, { "ask", "request", "should" },
  { "call", "appeal", "remind" }, { "urg", "press" }, { "implor", "exhort", "insist" },
  { "demand", "must", "order" },
}

local DIRECTIONS = { "turned", "firmer", "softer", "reworded", "new", "gone" }
local TITLES = {
  turned = "Turned", firmer = "Firmer", softer = "Softer", reworded = "Reworded", new = "New",
  gone = "Gone",
}
local SIGNS = { [-1] = "−", [0] = "±", [1] = "+" }

-- "welcomes" (+2)
local function formula(doc, a)
  local weight = a.type == "stance" and a.strength and
    " (" .. (a.negated and "not " or "") .. (SIGNS[a.polarity] or "") .. a.strength .. ")" or ""
  return { doc:term("“" .. a.trigger.text .. "”"), weight }
end

local function claim(doc, step)
  local a = step.after or step.before
  local content = { formula(doc, step.before or a), " → ", formula(doc, a), ": ", step.target }
  if step.direction == "new" or step.direction == "gone" then
    local who = a.type == "stance" and a.holder or a.by
    local name = who and (who.name or who.text) .. " " or ""
    content = { name, formula(doc, a), a.type == "stance" and " " or ": ", step.target }
  end
  local evidence = {}
  if step.before then evidence[#evidence + 1] = step.before end
  if step.after then evidence[#evidence + 1] = step.after end
  doc:claim(content, evidence)
end

local function compare(doc, before, after, level)
  local changes = doc:difference(before, after, { steps = false, rungs = RUNGS })
  for _, direction in ipairs(DIRECTIONS) do
    local isFirst = true
    for _, step in ipairs(changes.steps) do
      if step.direction == direction then
        if isFirst then doc:heading(level, TITLES[direction]) end
        isFirst = false
        claim(doc, step)
      end
    end
  end
end

local REMEDY = "write 'Date: YYYY-MM-DD' at the head of a text, or what its kind of file has for it"

-- How many have a day, and who the others are: the first ten by name; nil where there are none.
local function count_dated(list)
  local names = {}
  for _, s in ipairs(list) do
    if not s.issued_on then names[#names + 1] = "'" .. s.key .. "'" end
  end
  if #names == 0 then return #list end
  return #list - #names, table.concat(names, ", ", 1, math.min(10, #names))
    .. (#names > 10 and " and " .. #names - 10 .. " more" or "")
    .. (#names == 1 and " has" or " have") .. " no date of issue to go by"
end

report "compare" {
  title = "What changed",
  doc = "How two statements differ, word by word, and which positions are firmer, softer or gone.",
  build = function(archive, _, doc)
    local list = {}
    for s in archive:statements():each() do list[#list + 1] = s end
    if #list < 2 then error("compare expects two statements or more, got " .. #list, 0) end
    if #list == 2 then return compare(doc, list[1], list[2], 2) end
    local dated, undated = count_dated(list)
    if dated < 2 then
      error("of " .. #list .. " statements compare expects two or more with a date of issue, got "
        .. dated .. ": " .. undated .. "; " .. REMEDY, 0)
    end
    -- What the others have to tell is not lost for it.
    if undated then doc:callout("Left out: " .. undated .. "; " .. REMEDY .. ".", "warning") end
    local hasPair = false
    -- Those without an issuer are compared with each other.
    for _, issuer in ipairs(archive:statements():group "issuer") do
      local before
      for after in issuer.items:sort("issued"):each() do
        if before and after.issued_on then
          doc:heading(2, { before, " → ", after })
          compare(doc, before, after, 3)
          hasPair = true
        end
        before = after.issued_on and after or before
      end
    end
    if not hasPair then doc:note("No two statements are of the same issuer.") end
  end,
}
