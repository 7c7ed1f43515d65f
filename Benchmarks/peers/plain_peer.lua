-- Plain Lua: words cut by gmatch, rules looked up by their first word.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local peer = require "peer"

local start = os.clock()
local by_first = {}
for number, rule in ipairs(peer.rules()) do
  local words = { rule.first }
  if rule.shape == "choice" then words[2] = rule.third end
  for _, word in ipairs(words) do
    by_first[word] = by_first[word] or {}
    table.insert(by_first[word], { number = number, rule = rule })
  end
end
local prepare_seconds = os.clock() - start

-- The words of a text in small letters, as written, where they stand, and whether one space alone
-- is before them.
local function read(text)
  local words, written, ends, linked = {}, {}, {}, {}
  local count, last = 0, -1
  for first, word, after in text:gmatch("()([%w_'-]+)()") do
    count = count + 1
    words[count], written[count], ends[count] = word:lower(), word, after
    linked[count] = first == last + 1 and text:byte(last) == 32
    last = after
  end
  return words, written, ends, linked
end

local function match(rule, words, written, linked, index)
  local last = rule.last
  if not linked[index + 1] then return nil end
  if words[index + 1] == last then return index + 1 end
  if rule.shape == "optional" then
    if words[index + 1] == rule.third and linked[index + 2] and words[index + 2] == last then
      return index + 2
    end
  elseif rule.shape == "gap" then
    for place = index + 2, index + 3 do
      if not linked[place] or not written[place - 1]:find("^%l+$") then return nil end
      if words[place] == last then return place end
    end
  end
  return nil
end

peer.measure(function(text, found)
  local words, written, ends, linked = read(text)
  for index, word in ipairs(words) do
    local rules = by_first[word]
    if rules then
      for _, entry in ipairs(rules) do
        local place = match(entry.rule, words, written, linked, index)
        if place then found(entry.number, ends[place]) end
      end
    end
  end
end, prepare_seconds, _VERSION)
