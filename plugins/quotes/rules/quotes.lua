-- Whose words a statement quotes. Quotations run over sentences and paragraphs, so most are found
-- in the text as a whole: the marks, and who is named with a verb of saying beside them.

local marks = require "lib.marks"
local people = require "lib.actors"
local sayings = require "lib.sayings"
local SAYING, ISSUING = sayings.saying, sayings.issuing

local WORDS = "()([%a\195][%a\195\128-\191]*)()"

-- The first verb of saying in text[first..last], and where it stands.
local function verb(text, first, last)
  for from, word, behind in text:gmatch(WORDS, first) do
    if behind - 1 > last then return nil end
    if SAYING[word] then return { first = from, last = behind - 1 } end
  end
end

-- The last verb there; one with more than `most` words behind it is none, and the last words are
-- told from the end on.
local function last_verb(text, first, last, kind, most)
  local count, start = 0, first
  for behind in text:sub(first, last):reverse():gmatch("%S+()") do
    count = count + 1
    if count > most then start = last - behind + 2 break end
  end
  local found
  for from, word, behind in text:gmatch(WORDS, start) do
    if behind - 1 > last then break end
    if kind[word] then found = { first = from, last = behind - 1 } end
  end
  return found
end

-- How many words a text has, or `most`.
local function words(text, first, last, most)
  local count = 0
  for _ in text:sub(first, last):gmatch("%S+") do
    count = count + 1
    if count == most then break end
  end
  return count
end

-- Whether the full stop at the end of a text belongs to a title or an initial: "Mr.", "J.".
local function is_short(text)
  return text:find("%f[%a]%u%.%s*$") ~= nil or text:find("%f[%a]%u%a?%a?e?%.%s*$") ~= nil
    and (sayings.titles[text:match("(%a+)%.%s*$")] or false)
end

-- The rest of the sentence behind a place: up to a full stop, a line's end or 200 bytes.
local function window_behind(text, place)
  local at, stop = place
  repeat
    stop = text:find("[%.!?]%s", at) or text:find("[%.!?]$", at) or #text
    at = stop + 1
  until stop >= #text or not is_short(text:sub(math.max(1, stop - 12), stop))
  local line = text:find("\n", place, true) or #text + 1
  return math.min(stop, line - 1, place + 200)
end

-- The beginning of the sentence before a place.
local function window_before(text, place)
  local first = math.max(1, place - 220)
  local before = text:sub(first, place - 1)
  local cut = 0
  for mark, stop in before:gmatch("([%.!?”\"»])%s+()[%u\195]") do
    if mark ~= "." or not is_short(before:sub(1, stop - 1)) then cut = stop - 1 end
  end
  for stop in before:gmatch("\n()") do if stop - 1 > cut then cut = stop - 1 end end
  return first + cut
end

local PRONOUNS = { "he", "she", "elle", "il" }

-- Whether a text says he or she. Plain searches first: patterns that are tried at every byte are slow.
local function is_pronoun(text)
  local low = " " .. text:lower() .. " "
  for _, word in ipairs(PRONOUNS) do
    local at, last = low:find(word, 1, true)
    while at do
      if not low:find("^%a", at - 1) and not low:find("^%a", last + 1) then return true end
      at, last = low:find(word, at + 1, true)
    end
  end
  return false
end

-- Who stands as the subject before a verb: a person with an apposition, else the nearest actor.
local function subject(text, actors, first, last)
  -- Who stands right before the verb says it: "After the loss of Per Berg, Anna Lind said".
  local near = people.inside(actors, first, last, true)
  if near and near.kind == "person" and words(text, near.last + 1, last) <= 1 and not text:find("^%s*[,’']", near.last + 1) then
    return near
  end
  local person = people.inside(actors, first, last)
  if person and person.kind == "person" and text:find("^ ?,", person.last + 1) then return person end
  -- "Anna Lind, warden of the lake, said": an office that no lexicon knows.
  local before = text:sub(first, last)
  local at, name = before:match("^%s*()(%u[%a'%.%-\128-\255]+ %u[%a'%.%- \128-\255]+) ?, [^%.;:]+,? ?$")
  name = name and name:gsub("%s+$", "")
  if name and words(name, 1, #name) <= 4 then
    return { name = name, kind = "person", first = first + at - 1, last = first + at + #name - 2 }
  end
  -- "The mission of experts found", behind a comma at most.
  local comma = before:match(".*,%s*()") or 1
  local group = sayings.named_by(before:sub(comma), first + comma - 1)
  local who = people.inside(actors, first, last, true)
  if group and not (who and who.kind == "person" and who.first >= group.first)
    and not (who and who.first >= group.first and who.last >= group.last)
  then
    return group
  end
  -- "welcomed the report, which said".
  local of_which, noun
  if sayings.is_relative(before) then of_which, noun = before:match("()%f[%a](%l+ %l+),? %l+%s*$") end
  if of_which then
    local told = sayings.named_by(noun, first + of_which - 1)
    if told then return told end
  end
  if not who then return people.named_again(text, actors, first, last) end
  local tail = text:sub(who.last + 1, last)
  if tail:find("^[’']") or words(text, who.last + 1, last) > 10 then return nil end
  if not tail:find("^ ?,") and tail:find("%f[%a]and%f[%A]") then return nil end
  return who
end

-- "according to Norway, “…”", "in the words of Anna Lind: “…”".
local SOURCES = {
  ["ccording to "] = "[Aa]ccording to ", ["n the words of "] = "[Ii]n the words of ", ["o quote "] = "[Tt]o quote ",
  ["elon "] = "[Ss]elon ", ["après "] = "[Dd]['’]après ",
}
local SOURCE_WORDS = { "ccording to ", "n the words of ", "o quote ", "elon ", "après " }

local function source(text, actors, start, place)
  local before = text:sub(start, place - 1)
  for _, letters in ipairs(SOURCE_WORDS) do
    local first, last
    if before:find(letters, 1, true) then first, last = before:find(SOURCES[letters]) end
    if first then
      first, last = first + start - 1, last + start - 1
      local who = people.inside(actors, last, place) or sayings.named_by((text:sub(last + 1, place - 1):gsub("[,:]?%s*$", "")), last + 1)
      local name = text:match("^(%u[%a\195\128-\191%-]+ %u[%a\195\128-\191%-]+),", last + 1)
      if not who and name then who = { name = name, kind = "person", first = last + 1, last = last + #name } end
      if who then return who, { first = first, last = last - 1 } end
    end
  end
end

-- An office without a name is what the words call it.
local function value(actor)
  if actor.id and actor.kind ~= "office" then return actor.id end
  return { name = actor.kind == "office" and actor.text or actor.name }
end

-- Who is named behind the marks: "“…”, said Anna Lind", "“…”, Anna Lind said", "“…” – Anna Lind".
local function named_behind(text, q, actors, previous)
  local stop = window_behind(text, q.last + 1)
  local from = text:find("[^%s,]", q.last + 1) or q.last + 1
  local v = verb(text, q.last + 1, stop)
  -- "… “A.” Anna Lind said: “B.”" is about B.
  if v and text:sub(v.last + 1, v.last + 90):find('^[^%.“”"]*:%s*["“«„]') then v = nil end
  -- "“A”, said Anna Lind" begins with the verb or with who says it; a new sentence does not count.
  if v and v.first - from <= 120 then
    local lead = text:sub(from, v.first - 1)
    local named = people.inside(actors, from, v.first - 1, true)
    if #lead <= 24 and is_pronoun(lead) or is_pronoun(text:sub(v.last + 1, v.last + 5)) then
      local who = previous and previous.who or people.person_before(actors, q.first)
      if who then return who, v end
    end
    if v.first - from <= 2 or sayings.is_helper(lead) or (named and named.first - from <= 40 and not lead:find("%f[%a]and%f[%A]")) then
      local who = named or people.behind(text, actors, v.last + 1, stop)
      local behind = text:sub(v.last + 1, stop):match("^%s+([^,%.;:]+)")
      local group = behind and sayings.named_by(behind, text:find("%S", v.last + 1))
      if group and not (who and who.kind == "person") then who = group end
      if who then return who, v end
    end
    if not lead:find("[%.!?]%s") then
      local who = people.named_again(text, actors, from, v.first - 1) or sayings.named_by(lead, from)
      if who then return who, v end
    end
  end
  local dash = text:match("^%s*[—–%-]+%s*()", q.last + 1)
  if dash then
    local who = people.inside(actors, dash, dash + 60)
    if who and who.first - dash <= 40 then return who, nil end
  end
end

-- Who is named before them: "Anna Lind said: “…”", "issued the following statement: “…”".
local function named_before(text, q, actors, previous)
  local is_new = text:sub(math.max(1, q.first - 4), q.first - 1):find("[%.!?]%s*$") ~= nil
  if is_new then return nil end
  local start = window_before(text, q.first)
  -- "Anna Lind: “…”".
  local before = text:sub(start, q.first - 1)
  local colon = before:find(":%s*$") and before:match("()%s*:%s*$")
  if colon then
    local who = people.inside(actors, start, q.first, true)
    if who and who.kind == "person" and who.last == start + colon - 2 and words(text, start, who.last) <= 8 then return who, nil end
  end
  local follows = colon and before:match(".*()%f[%a]following %a+[^:]*:%s*$")
  if follows then
    local at = start + follows - 1
    local v = last_verb(text, start, at - 1, ISSUING, 300)
    local who = v and subject(text, actors, start, v.first - 1) or people.inside(actors, start, at)
    if who then return who, { first = at, last = at + 8 } end
  end
  local v = last_verb(text, start, q.first - 1, SAYING, 9)
  if v and words(text, v.last + 1, q.first - 1) <= 9 and not text:sub(v.last + 1, q.first):find("[;”\"»]%s*%a") then
    local who
    local by = text:sub(v.last + 1, v.last + 5)
    if by:find("^ by ") or by:find("^ par ") then who = people.behind(text, actors, v.last + 4, q.first) end
    if not who and is_pronoun(text:sub(start, v.first - 1):match("[^,]*$")) then
      who = previous and previous.who or people.person_before(actors, start)
    end
    who = who or subject(text, actors, start, v.first - 1)
    -- "Comme l'a rappelé la ministre Anna Lind, « … »".
    if not who and text:sub(start, v.first - 1):find("l['’]a%s+$") then who = people.behind(text, actors, v.last + 1, q.first) end
    if who then return who, v end
  end
  return source(text, actors, start, q.first)
end

-- Who says it: behind the marks, before them, or, of a second quotation beside, who said the first.
-- Whether what stands before leads to the quotation: "Anna Lind said: “…", "Norway added “…".
local function is_introduced(text, q)
  local before = text:sub(math.max(1, q.first - 40), q.first - 1)
  return before:find(":%s*$") ~= nil or SAYING[before:match("([%a\195\128-\191]+),?%s*$") or ""] ~= nil
end

local function attribution(text, q, actors, previous)
  local first, second = named_behind, named_before
  if is_introduced(text, q) then first, second = second, first end
  local who, v = first(text, q, actors, previous)
  -- Behind a full stop somebody else may speak.
  if not who and (second == named_before or text:sub(q.ends, q.ends) ~= ".") then
    who, v = second(text, q, actors, previous)
  end
  if who then return who, v end
  if previous and q.first - previous.last <= 160 and not text:sub(previous.last, q.first):find("\n%s*\n.*%a")
    and words(text, q.inside, q.ends) >= 4
  then
    return previous.who, nil
  end
end

local function is_own(s, who)
  local issuer = who.id and s.issuer
  if issuer and (who.id == issuer.id or who.id:sub(1, 3) == (issuer.id or "?") .. "-") then return true end
  local speaker = s.speaker
  return speaker ~= nil and who.name == speaker.name
end

local function finding(s, who, first, last, inside, ends, v)
  local reporter = nil
  if not is_own(s, who) then reporter = value(who) end
  local trigger = v or { first = first, last = last }
  return {
    first = math.min(first, trigger.first), last = math.max(last, trigger.last), trigger = trigger,
    holder = value(who), content = { first = inside, last = ends }, mode = "direct", reported_by = reporter,
  }
end

local function marked(s, text, actors, found)
  local previous = nil
  for _, q in ipairs(marks.quotations(text)) do
    -- A word or two are a way of speaking: the so-called "agents".
    local count = words(text, q.inside, q.ends, 4)
    if count >= 2 and marks.is_name(text, q) then count = 0 end
    if count >= 4 or (count >= 2 and (text:find("[,%.!?]", q.ends) == q.ends or text:sub(q.first - 2, q.first - 1):find("^: ?$"))) then
      local who, v = attribution(text, q, actors(), previous)
      if who then
        -- "“A,” Anna Lind said, “and B.”": one verb, two quotations.
        if v and previous and previous.verb == v.first then v = nil end
        found[#found + 1] = finding(s, who, q.first, q.last, q.inside, q.ends, v)
        previous = { who = who, last = math.max(q.last, v and v.last or 0), verb = v and v.first or previous and previous.verb }
      end
    end
  end
end

-- Where the block ends that a place is in; nil where it is in none.
local function block_end(blocks, place)
  local low, high = 1, #blocks
  while low < high do
    local middle = (low + high) // 2
    if blocks[middle].last < place then low = middle + 1 else high = middle end
  end
  local block = blocks[low]
  local last = block and block.last
  if last and place <= last and block.first <= place then return last end
end

-- "Anna Lind, Commissioner for Trade, said: The fund grows." without marks.
local function unmarked(s, text, actors, found)
  local at = 1
  while true do
    local colon = text:find(":%s", at)
    if not colon then return end
    at = colon + 1
    local inside = text:find("%S", at)
    local leads = inside and not text:find('^["“«„•%-]', inside)
    local v = leads and last_verb(text, math.max(1, colon - 220), colon - 1, SAYING, 5)
    local start = v and words(text, v.last + 1, colon - 1) <= 5
      and not text:find("^ th[ia][st]%f[%A]", v.last + 1) and window_before(text, colon)
    if start and v.first >= start then
      local who = subject(text, actors(), start, v.first - 1)
      local ends = who and block_end(s.blocks, inside)
      if ends then
        if ends - inside > 1500 then ends = window_behind(text, inside + 20) end
        found[#found + 1] = finding(s, who, inside, ends, inside, ends, v)
      end
    end
  end
end

rule "quote.direct" {
  emit = "quote", reads = { "actor" }, language = { "en", "fr" }, beats = { "quote.indirect", "quote.document" },
  statement = function(s)
    local text, list, found = s.text, nil, {}
    local function actors()
      list = list or people.of(s)
      return list
    end
    marked(s, text, actors, found)
    unmarked(s, text, actors, found)
    return found
  end,
  examples = {
    "“We must act now,” Norway [[said]] on Monday.", "Anna Lind, the Foreign Minister, [[said]]: The fund must grow at once.",
  },
  counter = { "The so-called “people’s vote” was a sham.", "They said this: never." },
}

-- "Begin text … End text": words that somebody else wrote or that are issued together.
rule "quote.text" {
  emit = "quote", zone = { "boilerplate", "body", "heading", "signature", "list_item" },
  statement = function(s)
    local text = s.text
    -- Plain searches are quick; most statements end here.
    if not text:find("egin ", 1, true) and not text:find("EGIN ", 1, true) then return nil end
    if not (text:find("egin text", 1, true) or text:find("egin Text", 1, true) or text:find("EGIN TEXT", 1, true)) then return nil end
    local first, last = text:find("%f[%a][Bb][Ee][Gg][Ii][Nn] [Tt][Ee][Xx][Tt][%.:]*")
    -- On a line of its own, or between sentences where lines were lost.
    if not first or not s.issuer or (first > 1 and not text:sub(first - 2, first - 1):find("[\n%.:!?] ?$")) then
      return nil
    end
    local inside = text:find("%S", last + 1)
    local stop = text:find("%f[%a][Ee][Nn][Dd] [Tt][Ee][Xx][Tt]", last + 1)
    local ends = (stop or #text + 1) - 1
    while ends > last and text:sub(ends, ends):find("%s") do ends = ends - 1 end
    if not inside or inside > ends then return nil end
    return {
      {
        first = first, last = ends, trigger = { first = first, last = last }, holder = s.issuer.id or s.issuer.name,
        content = { first = inside, last = ends }, mode = "direct",
      },
    }
  end,
  examples = { "[[Begin text:]] We met in Oslo. We agreed. End text." }, counter = { "They begin texts." },
}

-- "Norway said that the fund grows", "according to Norway, the fund grows".
rule "quote.indirect" {
  emit = "quote",
  match = {
    "holder:<actor> @(~say | ~state | ~declare | ~announce | ~claim) that content:<clause>",
    "holder:<actor> @~tell <np> that content:<clause>",
    "@according to holder:<actor> , content:<clause>",
  },
  set = { mode = "indirect" },
  examples = { "Norway [[said]] that the fund grows." }, counter = { "Norway said nothing." },
}

-- "The OSCE’s report states that …": the document says it.
rule "quote.document" {
  emit = "quote",
  match = {
    "holder:<actor> 's source:({lower}{0,3} (report | reports | conclusions | findings | statement | resolution | communiqué | declaration | ruling | opinion | study)) @(~say | ~state | ~note | ~conclude | ~find | ~stress | ~show | ~confirm) [that] content:<clause>",
  },
  set = { mode = "indirect" }, beats = { "quote.indirect" },
  examples = { "The OSCE’s report [[states]] that the vote was fair." }, counter = { "The report was long." },
}
