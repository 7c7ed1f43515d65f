-- One person, written in several ways: "O. Berg" and "Olav Berg", "Joseph R. Lind, Jr." and
-- "Joe Lind", "Cho" and "Cho Min-seo". All take one of the names that the statement has.

local SHORT = {
  Joseph = "Joe", Antony = "Tony", Anthony = "Tony", William = "Bill", Robert = "Bob",
  James = "Jim", Michael = "Mike", Thomas = "Tom", Daniel = "Dan", Christopher = "Chris",
  Matthew = "Matt", Stephen = "Steve", Steven = "Steve", Edward = "Ed", Richard = "Dick",
  Donald = "Don", David = "Dave", Jacob = "Jake", Philip = "Phil", Gregory = "Greg",
  Patrick = "Pat",
}

local function has(text, name) return text:find(name, 1, true) ~= nil end

-- Magic signs of patterns as plain ones.
local function plain(word) return (word:gsub("%p", "%%%0")) end

-- The name without a middle initial and a suffix, or with the short first name, if the text has it.
local function shorter(name, text)
  local base = name:gsub(",? [JS]r%.?$", "")
  local first, last = base:match("^(%u[%a\128-\255]+) %u%. (%S+)$")
  if not first then
    if base == name then return nil end
    first, last = base:match("^(%S+) (%S+)$")
  end
  if not first then return nil end
  local short = SHORT[first] and SHORT[first] .. " " .. last
  if short and has(text, short) then return short end
  return has(text, first .. " " .. last) and first .. " " .. last or nil
end

-- "Cho Min-seo" for "Cho". Plain searches first: patterns that are tried at every byte are slow.
local function double(name, text)
  local at = text:find(name .. " ", 1, true)
  while at do
    local rest = text:match("^%u%l+%-%l+%f[^%a\128-\255]", at + #name + 1)
    if rest and (at == 1 or not text:find("^%a", at - 1)) then return name .. " " .. rest end
    at = text:find(name .. " ", at + 1, true)
  end
end

-- "Olav Berg" for "O. Berg".
local function spelled_out(initial, last, text)
  local full = "(" .. initial .. "[%a\128-\255]+[ \194]\160?" .. last .. ")()%f[^%a\128-\255]"
  local name, behind = text:match(full)
  while name and behind > #name + 1 and text:find("^[%a\128-\255]", behind - #name - 1) do
    name, behind = text:match(full, behind)
  end
  return name
end

-- What the names of the statement at hand are in full; what a function keeps is gone before the
-- next statement.
local known = {}

local function in_full(name, text)
  if not name:find(" ", 1, true) then return double(name, text) end
  local initial, last = name:match("^(%u)%. ?(%S+)$")
  if initial then return spelled_out(initial, plain(last), text) end
  return shorter(name, text)
end

return function(m)
  local name = m.name.text
  local is_short = #name <= 5
  -- Most names are neither short nor have an initial or "Jr": a stop, or an "r" at the end.
  if not is_short and not name:find(".", 1, true) and name:byte(-1) ~= 0x72 then return nil end
  local has_space = name:find(" ", 1, true)
  if not has_space and not is_short then return nil end
  local full = known[name]
  if full == nil then
    full = in_full(name, m.statement.text) or false
    known[name] = full
  end
  return full or nil
end
