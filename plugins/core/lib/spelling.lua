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

-- The words with where they begin; parts of hyphenated ones apart.
local function parts(text)
  local found = {}
  for place, word in text:gmatch("()([^%s%-/]+)") do
    local plain = word:gsub("^[%p\u{2018}\u{201C}]+", function(marks)
      place = place + #marks
      return ""
    end)
    plain = plain:gsub("^\xE2\x80[\x98\x9C]", function(marks)
      place = place + #marks
      return ""
    end)
    plain = plain:gsub("\u{2019}s$", ""):gsub("'s$", "")
    plain = plain:gsub("^([dDlL])\u{2019}", ""):gsub("^([dDlL])'", "")
    if plain ~= "" then found[#found + 1] = { place = place, word = plain, raw = word } end
  end
  return found
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

local function spell(words, index, text, place, depth)
  if place == 0 then return index + 1 end
  if index == 0 or depth > 60 then return nil end
  local word = words[index].word:lower()
  if words[index].raw:find("[();:]") then return nil end
  -- The longest beginning of the word that ends at this letter, shortest first.
  local number = NUMBERS[word]
  if number and text:sub(place, place) == number then
    return spell(words, index - 1, text, place - 1, depth + 1)
  end
  local found
  for length = 1, math.min(3, place) do
    if text:sub(place - length + 1, place) == word:sub(1, length) then
      local first = spell(words, index - 1, text, place - length, depth + 1)
      if first and (not found or words[first].word:match("^%u")) then found = first end
    end
  end
  if JOINING[word] then
    local first = spell(words, index - 1, text, place, depth + 1)
    if first and (not found or not words[found].word:match("^%u")) then found = first end
  end
  return found
end

-- The long form at the end of `text` that the letters of `short` spell, and where it begins; nil
-- for none.
return function(text, short)
  local wanted = letters(short)
  if not wanted then return nil end
  local words = parts(text)
  local first = spell(words, #words, wanted, #wanted, 0)
  if not first or first == #words then return nil end
  local long = text:sub(words[first].place)
  long = long:gsub("[%s%p]+$", ""):gsub("\u{201D}$", ""):gsub("\u{2019}$", "")
  return long, words[first].place
end
