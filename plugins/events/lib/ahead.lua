-- Days without a year that lie ahead: "which will be held in Norlund on 13 April".

local M = {}

-- Words before a day, in its sentence, that tell that it lies ahead.
local signs = {
  " will be ", " will host ", " will hold ", " will take place", " to be held ", "upcoming ",
  "forthcoming ", "lead%-up to ", "run%-up to ", "in view of ", "in the view of ", "ahead of ",
  "in advance of ", "in preparation for ", "scheduled for ", "looking forward to ",
  "look forward to ",
}

local function ahead(m)
  local before = m.sentence.text:sub(1, m.date.first - m.sentence.first + 1)
  for _, sign in ipairs(signs) do
    if before:find(sign) then return true end
  end
  return false
end

-- Verbs in the present that go with what is about to happen: "on 3 May the Council holds …".
local present = {
  " holds ", " hosts ", " takes place", " visits ", " travels ", " meets ", " begins ", " opens ",
  " convenes ", " will ", " take place", " hold ",
}

local function soon(m)
  local text = m.text .. " "
  for _, verb in ipairs(present) do
    if text:find(verb, 1, true) then return true end
  end
  return false
end

-- The day of a match with `date`, a year later where it would lie far behind and the words say
-- that it lies ahead.
function M.day(m)
  local told = m.date
  -- The words first: most days have a year or are told from today, and values cost more.
  local words = told.text
  if words:find "%d%d%d%d" or not words:find "%d" or words:find("ago", 1, true) then return nil end
  local day, issued = told.value, m.statement.issued_on
  if not day or not issued or day.precision ~= "day" then return nil end
  local away = date.days(day, issued)
  if away and (away >= 60 and ahead(m) or away >= 300 and soon(m)) then
    return { date = date.plus(day, { years = 1 }) }
  end
end

return M
