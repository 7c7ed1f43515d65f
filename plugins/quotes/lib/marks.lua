-- Quotation marks, and what they hold.
-- luacheck: no max line length

-- The marks by how they begin, which a search for one byte finds: ", then “ ” „ ‘, then « ».
local MARKS = { '"', "\xE2\x80[\x98\x9C-\x9E]", "\xC2[\xAB\xBB]" }
local WIDTHS = { 1, 3, 2 }
local OPENING = { ["“"] = true, ["„"] = true, ["«"] = true }

local function straight(text, p)
  local free = p == 1 or text:find("^[%s%(%[]", p - 1) ~= nil
  return { first = p, last = p, straight = true, opens = free, inner = free and text:find("^%w", p + 1) ~= nil }
end

-- Single marks count behind a colon or comma, and up to the end of a sentence: gives that.
local function single(text, p)
  if p <= 2 or not text:find("^[:,] ", p - 2) then return nil end
  local stop = text:find("[%.!?,]’%f[^%w\128-\255]", p)
  local held = stop and text:sub(p, stop)
  return held and not held:find('["\n]') and not held:find("“", 1, true) and stop
end

-- The first mark from a place on, with where that ends. Those that the text has not are looked for
-- once.
local function next_mark(text, places, at)
  local first, last
  for i, sign in ipairs(MARKS) do
    local place = places[i]
    if place and place < at then
      place = text:find(sign, at) or false
      places[i] = place
    end
    if place and (not first or place < first) then first, last = place, place + WIDTHS[i] - 1 end
  end
  return first, last
end

-- The quotation marks of a text: where each begins and ends, and what it does.
local function marks(text)
  local found, places = {}, { 0, 0, 0 }
  local first, last = next_mark(text, places, 1)
  while first do
    local mark = text:sub(first, last)
    if mark == '"' then
      found[#found + 1] = straight(text, first)
    elseif mark ~= "‘" then
      local opens = OPENING[mark]
      found[#found + 1] = { first = first, last = last, opens = opens, closes = not opens or nil }
    else
      local stop = single(text, first)
      if stop then
        found[#found + 1] = { first = first, last = last, opens = true }
        found[#found + 1] = { first = stop + 1, last = stop + 3, closes = true }
        first = stop + 3
      end
    end
    first, last = next_mark(text, places, first + 1)
  end
  return found
end

-- The quotations of a text, without those inside others. A mark at the beginning of a paragraph
-- carries on a quotation that is still open.
local function quotations(text)
  local found, open, depth = {}, nil, 0
  for _, mark in ipairs(marks(text)) do
    local starts = mark.first == 1 or text:sub(mark.first - 1, mark.first - 1) == "\n"
    if open and not (mark.opens and starts) and text:sub(open.reach, mark.first):find("\n%s*\n") then
      -- It was never closed: what the writer left open is no quotation.
      open, depth = nil, 0
    end
    if not open then
      if mark.opens then open, depth = { first = mark.first, inside = mark.last + 1, reach = mark.last }, 1 end
    elseif mark.opens and (not mark.straight or mark.inner) then
      if not starts then depth = depth + 1 end
      open.reach = mark.last
    else
      depth = depth - 1
      open.reach = mark.last
      if depth <= 0 then
        found[#found + 1] = { first = open.first, inside = open.inside, ends = mark.first - 1, last = mark.last }
        open = nil
      end
    end
  end
  return found
end

-- What is in marks because it is the name of something: "Package of Measures for the Lake".
local NAMING = {}
for word in ([[
  entitled titled untitled title titre intitulé intitulée motto slogan theme thème conference conférence seminar
  séminaire debate débat exhibition exposition project projet programme program plateforme platform so-called
  soi-disant dit dite dits dites
]]):gmatch("%S+") do NAMING[word] = true end

-- With letters that a plain search finds.
local CHARGES = {
  { "guilty of", "guilty of%s+$" }, { "charged with", "charged with%s+$" }, { "accused of", "accused of%s+$" },
  { "convicted", "convicted of%s+$" }, { "convicted", "convicted for%s+$" }, { "charges of", "charges of%s+$" },
  { "accus", "accusée?s? d['’]?e?%s*$" }, { "coupable", "coupables? d['’]?e?%s*$" }, { "condamn", "condamnée?s? pour%s+$" },
}

-- Whether the words in marks end as a sentence or a part of one does.
local function is_clause(text, q)
  local last = q.ends
  while last > q.inside and text:find("^%s", last) do last = last - 1 end
  return last >= q.inside and text:find("^[%.!?,;:]", last) ~= nil
end

local function is_name(text, q)
  local before = text:sub(math.max(1, q.first - 40), q.first - 1):lower()
  -- The last word, read from the end on.
  local word = before:reverse():match("^%s+([%a\128-\255%-]+)")
  if word and NAMING[word:reverse()] then return true end
  -- What somebody is charged with is a matter of law.
  for _, charge in ipairs(CHARGES) do
    if before:find(charge[1], 1, true) and before:find(charge[2]) then return true end
  end
  if is_clause(text, q) then return false end
  local count = 0
  for token in text:sub(q.inside, q.ends):gmatch("[%w\128-\255][%w\128-\255'’%-]*") do
    if #token >= 4 then
      if token:find("^%l") then return false end
      count = count + 1
    end
  end
  return count >= 2
end

return { quotations = quotations, is_name = is_name }
