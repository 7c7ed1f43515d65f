-- luacheck: no max line length
-- The short forms in brackets of a text, with the long forms before them that they spell.

local spelled = require "lib.spelling"

-- What may stand between the bracket and the short form.
local OPENINGS = {
  "hereinafter referred to as", "hereafter referred to as", "hereinafter", "hereafter", "henceforth", "referred to as",
  "also known as", "known as", "abbreviated as", "in short", "also", "or", "the",
}
-- How far before the bracket a long form may begin, in bytes.
local REACH = 200

local function without_openings(text)
  local lower = text:lower()
  for _, words in ipairs(OPENINGS) do
    if lower:sub(1, #words + 1) == words .. " " then return without_openings(text:sub(#words + 2)) end
  end
  return text
end

-- The short form in a bracket, or nil: one word, in quotation marks or not.
local function short_form(inside)
  local text = without_openings(inside)
  text = text:gsub("^[\"']", ""):gsub("[\"',]$", "")
  text = text:gsub("^\u{201C}", ""):gsub("^\u{2018}", ""):gsub("\u{201D}$", ""):gsub("\u{2019}$", "")
  return text:match("^%u[%w&%-]+%+?$")
end

-- Where the sentence that a byte is in begins.
local function starts(sentences)
  local next, current = 1, 1
  return function(place)
    while sentences[next] and sentences[next].first <= place do
      current, next = sentences[next].first, next + 1
    end
    return current
  end
end

-- The annotations of a statement; none where an actor that ends before the bracket is in `ends`.
return function(text, sentences, ends)
  local found, sentence_start = {}, starts(sentences)
  local open = text:find("(", 1, true)
  while open do
    -- Only what is short: plain searches cost next to nothing, patterns over a whole text do.
    local close = text:find(")", open, true)
    if not close then break end
    local inside = text:sub(open + 1, math.min(close - 1, open + 60))
    local short = close - open < 60 and not inside:find("(", 1, true) and short_form(inside)
    local last = open - 1
    while last > 0 and text:find("^%s", last) do last = last - 1 end
    if short and last > 0 and not (ends and ends[last]) then
      local first = math.max(sentence_start(open), open - REACH)
      local bracket = text:sub(first, last):match("^.*[();]()")
      if bracket then first = first + bracket - 1 end
      local long, place = spelled(text:sub(first, last), short)
      if long then
        local at = text:find(short, open + 1, true)
        found[#found + 1] = {
          first = first + place - 1, last = close, trigger = { first = at, last = at + #short - 1 },
          short = short, long = long,
        }
      end
    end
    open = text:find("(", open + 1, true)
  end
  return found
end
