-- The actors of a statement by place. What is asked of them crosses into the host, so each is read
-- once, and only those are that stand where somebody is looked for.

local M = {}

-- The actors of a statement, read as they are asked for.
function M.of(s)
  local list = s:annotations("actor")
  return { list = list, count = #list, firsts = {} }
end

local function first_of(actors, index)
  local first = actors.firsts[index]
  if not first then
    first = actors.list[index].first
    actors.firsts[index] = first
  end
  return first
end

local function read(actors, index)
  local actor = actors[index]
  if not actor then
    local a = actors.list[index]
    actor = {
      first = a.first, last = a.last, kind = a.kind, name = a.name, id = a.id, text = a.text,
    }
    actors[index] = actor
  end
  return actor
end

-- The first actor that begins at a place or behind it.
local function index_from(actors, place)
  local low, high = 1, actors.count
  while low <= high do
    local middle = (low + high) // 2
    if first_of(actors, middle) < place then low = middle + 1 else high = middle - 1 end
  end
  return low
end

-- Actors by place; those that stand for somebody before persons are asked for first.
function M.inside(actors, first, last, from_end)
  local found
  for index = index_from(actors, first), actors.count do
    if first_of(actors, index) > last then break end
    local a = read(actors, index)
    if a.last <= last then
      if not from_end then return a end
      found = a
    end
  end
  return found
end

-- Who stands behind a verb: "said EU High Representative Anna Lind" is the person.
function M.behind(text, actors, first, last)
  local who = M.inside(actors, first, last)
  if not who or who.kind == "person" then return who end
  local stop = math.min(last, who.last + 60)
  for index = index_from(actors, who.first), actors.count do
    if first_of(actors, index) > stop then break end
    local a = read(actors, index)
    if a.kind == "person" and not text:sub(who.last + 1, a.first - 1):find("[,;]") then return a end
  end
  return who
end

-- The last person before a place.
function M.person_before(actors, place)
  for index = index_from(actors, place) - 1, 1, -1 do
    local a = read(actors, index)
    if a.kind == "person" then return a end
  end
end

-- "Lind added": a last name that was told in full before.
function M.named_again(text, actors, first, last)
  local at, name = text:sub(first, last):match("()(%u[%a\195\128-\191%-]+)%s*$")
  if not name then return nil end
  for index = 1, index_from(actors, first) - 1 do
    local a = read(actors, index)
    if a.kind == "person" and a.name:sub(-#name - 1) == " " .. name then
      return {
        name = a.name, id = a.id, kind = "person", first = first + at - 1,
        last = first + at + #name - 2,
      }
    end
  end
end

return M
