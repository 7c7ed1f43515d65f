-- Lua with LPeg: one grammar of all rules, tried at the beginning of each word.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lpeg = require "lpeg"
local peer = require "peer"

local P, R, S = lpeg.P, lpeg.R, lpeg.S
local letter = R("az", "AZ")
local free = #(1 - (letter + R "09" + S "_-")) + -P(1)
local report

local function word(text)
  local pattern = P(true)
  for character in text:gmatch "." do pattern = pattern * S(character .. character:upper()) end
  return pattern
end

-- Looking ahead keeps no captures, so that matches are told while matching goes on.
local function ends(number, rule)
  local function tell(_, position)
    report(number, position)
    return true
  end
  local tail = lpeg.Cmt(word(rule.last) * free, tell)
  local head = word(rule.first) * P " "
  if rule.shape == "choice" then
    return #((word(rule.first) + word(rule.third)) * P " " * tail)
  elseif rule.shape == "optional" then
    return #(head * (#tail + P(true)) * word(rule.third) * P " " * tail) + #(head * tail)
  elseif rule.shape == "gap" then
    local between = R "az" ^ 1 * P " "
    return #(head * (#tail + P(true)) * between * (#tail + P(true)) * between * tail) + P(true)
  end
  return #(head * tail)
end

local start = os.clock()
local all = P(true)
for number, rule in ipairs(peer.rules()) do all = all * (ends(number, rule) + P(true)) end
local other = (1 - letter) ^ 1
local rest = (letter + R "09" + S "_-'") ^ 1
local grammar = ((all * rest) + other + 1) ^ 0
local prepare_seconds = os.clock() - start

local version = type(lpeg.version) == "function" and lpeg.version() or lpeg.version
peer.measure(function(text, found)
  report = found
  grammar:match(text)
end, prepare_seconds, "LPeg " .. version .. ", " .. _VERSION)
