-- luacheck: no max line length
-- The short forms in brackets of a text, with the long forms before them that they spell.

local spelled = require "lib.spelling"

-- What may stand between the bracket and the short form, in the order in which it is tried.
local OPENINGS = {
  "hereinafter referred to as ", "hereafter referred to as ", "hereinafter ", "hereafter ", "henceforth ", "referred to as ",
  "also known as ", "known as ", "abbreviated as ", "in short ", "also ", "or ", "the ",
}
-- How far before the bracket a long form may begin, in bytes.
local REACH = 200

local function without_openings(text)
  local lower = text:lower()
  for _, words in ipairs(OPENINGS) do
    if lower:find(words, 1, true) == 1 then return without_openings(text:sub(#words + 1)) end
  end
  return text
end

-- The short form in a bracket, or nil: one word, in quotation marks or not.
local function short_form(text)
  if text:find(" ", 1, true) then
    -- Most of what has several words begins with none of the openings.
    if not text:find("^[hraioktHRAIOKT]%a") then return nil end
    text = without_openings(text)
  end
  if text:find("^%u[%w&%-]+%+?$") then return text end
  if not text:find("^[\"'%u\xE2]") then return nil end
  text = text:gsub("^[\"']", ""):gsub("[\"',]$", "")
  text = text:gsub("^\u{201C}", ""):gsub("^\u{2018}", ""):gsub("\u{201D}$", ""):gsub("\u{2019}$", "")
  return text:match("^%u[%w&%-]+%+?$")
end

-- Where the sentence that a byte is in begins.
local function sentence_start(sentences, place)
  local low, high, current = 1, #sentences, 1
  while low <= high do
    local middle = (low + high) // 2
    local first = sentences[middle].first
    if first <= place then current, low = first, middle + 1 else high = middle - 1 end
  end
  return current
end

-- The end of the words before a place.
local function words_end(text, place)
  local last = place - 1
  while last > 0 and text:find("^%s", last) do last = last - 1 end
  return last
end

local BREAKS = { "(", ")", ";" }

-- What stands behind the last bracket or semicolon between two places, and from where on.
local function unbroken(text, first, last)
  local words, from = text:sub(first, last), 1
  for _, sign in ipairs(BREAKS) do
    local at = words:find(sign, from, true)
    while at do
      from = at + 1
      at = words:find(sign, from, true)
    end
  end
  return words:sub(from), first + from - 1
end

-- What the words from `first` to `last` and the short form in the bracket make.
local function definition(text, first, last, open, close, short)
  local words, from = unbroken(text, first, last)
  local long, place = spelled(words, short)
  if not long then return nil end
  local at = text:find(short, open + 1, true)
  return {
    first = from + place - 1, last = close, trigger = { first = at, last = at + #short - 1 },
    short = short, long = long,
  }
end

-- The annotations of a statement; none where an actor that ends before the bracket is in `ends`.
return function(s, ends)
  local text = s.text
  local open = text:find("(", 1, true)
  if not open then return nil end
  local found, sentences = {}, nil
  while open do
    -- Only what is short: plain searches cost next to nothing, patterns over a whole text do.
    local close = text:find(")", open, true)
    if not close then break end
    local next = text:find("(", open + 1, true)
    local short = close - open < 60 and not (next and next < close) and short_form(text:sub(open + 1, close - 1))
    local last = short and words_end(text, open) or 0
    if short and last > 0 and not (ends and ends[last]) then
      sentences = sentences or s.sentences
      local first = math.max(sentence_start(sentences, open), open - REACH)
      found[#found + 1] = definition(text, first, last, open, close, short)
    end
    open = next
  end
  return found
end
