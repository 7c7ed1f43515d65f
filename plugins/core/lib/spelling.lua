-- Whether the letters of a short form are the first letters of the words before it, and where the
-- long form then begins: "Office of Trade Control (OTC)", "Union des forces (UF)". A word that
-- joins others may give a letter or be left out; every other word must give one.

local JOINING = {}
for word in ([[of for the and on in to with against from by at a an as de du des la le les et pour d
l en sur aux au à für der die das den und zur zum von im para y e da do dos del los las por contra
och av för i og til på]]):gmatch("%S+") do
  JOINING[word] = true
end

local NUMBERS = {
  two = "2", three = "3", four = "4", five = "5", six = "6", seven = "7", eight = "8", nine = "9",
}

-- A word without the marks around it, and how many bytes of them are before it.
local function bare(raw)
  if raw:find("^%w+$") then return raw, 0 end
  local plain = raw:gsub("^[%p\u{2018}\u{201C}]+", ""):gsub("^\xE2\x80[\x98\x9C]", "")
  local skipped = #raw - #plain
  plain = plain:gsub("\u{2019}s$", ""):gsub("'s$", "")
  return plain:gsub("^([dDlL])\u{2019}", ""):gsub("^([dDlL])'", ""), skipped
end

-- What there is of a word: where it begins, its letters in small, the first of them, whether that
-- is a capital, and whether a bracket or the like is in it.
local PLACE, LOWER, INITIAL, IS_BIG, IS_BROKEN, SIZE = 1, 2, 3, 4, 5, 5

-- The words from the last on, as they are asked for: most texts spell nothing, which the last word
-- tells. Parts of hyphenated ones are words. Gives where a word's parts begin in one list of all.
local function words_of(text)
  local size, reversed, at, parts, count = #text, text:reverse(), 1, {}, 0
  return parts, function(index)
    while count < index do
      local from, to = reversed:find("[^%s%-/]+", at)
      if not from then return nil end
      at = to + 1
      local raw = text:sub(size - to + 1, size - from + 1)
      local plain, skipped = bare(raw)
      if plain ~= "" then
        local base, lower = count * SIZE, plain:lower()
        local initial = lower:byte()
        count = count + 1
        parts[base + PLACE], parts[base + LOWER] = size - to + 1 + skipped, lower
        parts[base + INITIAL], parts[base + IS_BIG] = initial, plain:byte() ~= initial
        parts[base + IS_BROKEN] = raw:find("[();:]") ~= nil
      end
    end
    return (index - 1) * SIZE
  end
end

-- The letters that words must give: "CoaP" has "c", "o", "a", "p"; a plural "s" and figures at the
-- end give none.
local function letters(short)
  local plain = short:gsub("%+$", ""):gsub("[&%-]", "")
  local capitals = select(2, plain:gsub("%u", ""))
  if plain:match("^%u%d$") then return plain:lower(), true end
  plain = plain:gsub("%d+$", "")
  if plain:match("^%u+s$") then plain = plain:sub(1, -2) end
  if capitals < 2 or not plain:match("^%a+$") or #plain > 10 then return nil end
  return plain:lower()
end

-- The word, counted from the end, at which the letters of `text` up to `place` begin.
local function spell(parts, base_of, index, text, place, depth)
  if place == 0 then return index - 1 end
  local base = depth <= 60 and base_of(index)
  if not base or parts[base + IS_BROKEN] then return nil end
  local word, initial = parts[base + LOWER], parts[base + INITIAL]
  -- The longest beginning of the word that ends at this letter, shortest first.
  local number = NUMBERS[word]
  if number and text:sub(place, place) == number then
    return spell(parts, base_of, index + 1, text, place - 1, depth + 1)
  end
  local found
  for length = 1, place < 3 and place or 3 do
    if text:byte(place - length + 1) == initial
      and (length == 1 or text:sub(place - length + 1, place) == word:sub(1, length))
    then
      local first = spell(parts, base_of, index + 1, text, place - length, depth + 1)
      if first and (not found or parts[base_of(first) + IS_BIG]) then found = first end
    end
  end
  if JOINING[word] then
    local first = spell(parts, base_of, index + 1, text, place, depth + 1)
    if first and (not found or not parts[base_of(found) + IS_BIG]) then found = first end
  end
  return found
end

-- The long form at the end of `text` that the letters of `short` spell, and where it begins; nil
-- for none.
return function(text, short)
  local wanted = letters(short)
  if not wanted then return nil end
  local parts, base_of = words_of(text)
  local first = spell(parts, base_of, 1, wanted, #wanted, 0)
  if not first or first == 1 then return nil end
  local place = parts[base_of(first) + PLACE]
  local long = text:sub(place)
  long = long:gsub("[%s%p]+$", ""):gsub("\u{201D}$", ""):gsub("\u{2019}$", "")
  return long, place
end
