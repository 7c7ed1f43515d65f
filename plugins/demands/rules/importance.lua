-- "stresses the importance of": what is said to be important is asked for.

local meant = require "lib.meant"

-- The rest of the clause, with what a comma and a preposition add to it.
local clause = "<clause> [, (including | with | by | without | in | through | as well as | notably | particularly | especially | starting) <clause>]"

local function implied(m)
  local content = m.content
  return { addressee = meant.implied(m, content.text, meant.unnamed), content = meant.trimmed(content, m) }
end

-- What is important without being asked for.
local tied = {}
for noun in ([[
  relationship relation partnership tie bond friendship role visit meeting summit
  agreement treaty treatie convention resolution alliance day anniversary anniversarie
  work contribution report event decision election concept issue matter question
  link conference forum charter mission vote case ruling judgment moment step
]]):gmatch "%S+" do tied[noun] = true end

-- "stresses the importance of": what is important is asked for, unless it is a tie, a role, a day.
local weigh = "(~stress | ~underline | ~underscore | ~emphasise | ~emphasize | ~highlight | ~reiterate | ~reaffirm | ~affirm | ~recall | ~recognise | ~recognize | ~acknowledge | ~note | ~confirm | ~reconfirm | ~restate | ~repeat | ~agree on | ~concur on | ~insist on | ~point to | ~draw attention to | ~be united on | ~stress+ing | ~underline+ing | ~underscore+ing | ~emphasise+ing | ~emphasize+ing | ~highlight+ing | ~reiterate+ing | ~reaffirm+ing | ~affirm+ing | ~recall+ing | ~recognise+ing | ~recognize+ing | ~acknowledge+ing | ~note+ing | ~confirm+ing)"
rule "demand.importance" {
  emit = "demand",
  match = {
    "@(" .. weigh .. " [(also | again | once again | both | in particular | together | jointly)] (the | its | their | our) (!({punct} | that | to | of)){0,4} (importance | significance | urgency) of) content:(" .. clause .. ")",
  },
  when = function(m)
    local text = m.content.text:lower():gsub("^both ", "")
    if text:find "^%a+ing%f[%A]" then return true end
    -- What exists already is praised by its importance.
    local head = text:match "^(.-)%f[%a]of%f[%A]" or text
    head = (" " .. head .. " "):gsub("%p", " "):match "^ ?(.-) in " or head
    head = head:match "^(.-) to " or head
    head = " " .. head:gsub("%p", " ") .. " "
    for word in head:gmatch "[^ ]+" do
      if tied[word] or tied[word:match "^(.*)s$"] then return false end
    end
    return not text:find "^this%f[%A]" and not text:find "^these%f[%A]" and not text:find "^that%f[%A]"
  end,
  unless = { "(not | n't | never | no) ({lower}){0,2} " .. "(stress | underline | underscore | emphasise | highlight | reiterate | reaffirm | recognise)" },
  build = implied,
  set = { force = "need" },
  examples = {
    "The EU [[stressed the importance of]] [[content|opening the harbour]].",
    "We [[underline the great importance of]] [[content|unhindered access to the region]].",
  },
  counter = {
    "They noted the importance of the treaty.", "He stressed the importance of this day.",
    "They reaffirmed the importance of the relationship between the two countries.",
    "The talks were of great importance.",
  },
}

-- "underscored its support and the importance of": the verb stands farther before.
local told = {
  "stressed", "underlined", "underscored", "emphasized", "emphasised", "highlighted", "reiterated", "reaffirmed",
  "affirmed", "acknowledged", "noted", "agreed on", "recalled", "recognized", "recognised", "stress", "underline",
  "underscore", "emphasize", "emphasise", "highlight", "reiterate", "reaffirm", "stresses", "underlines",
}
rule "demand.importance-too" {
  emit = "demand",
  match = "(and | (as well as) | including) [(on | also | both)] @(the ({lower}){0,2} (importance | urgency | necessity) of) content:(" .. clause .. ")",
  when = function(m)
    local text = m.content.text:lower()
    if not text:find "^%l+ing%f[%A]" and not text:find "^full " and not text:find "^continued " and not text:find "^further " then return false end
    local before = m.sentence.text:sub(1, m.trigger.first - m.sentence.first)
    for _, verb in ipairs(told) do
      if before:find("%f[%a]" .. verb .. "%f[%A]") then return true end
    end
    return false
  end,
  build = implied,
  set = { force = "need" },
  examples = { "They underlined their friendship with Norlund and [[the importance of]] [[content|opening the harbour]]." },
  counter = { "They met in Norlund and the importance of opening the harbour was clear.", "They noted the storm and the importance of the treaty." },
}
