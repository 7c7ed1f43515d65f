-- Whose words a statement quotes. Quotations run over sentences and paragraphs, so most are found
-- in the text as a whole: the marks, and who is named with a verb of saying beside them.

local SAYING = {}
for word in ([[
  said says say stated states added adds noted notes declared declares stressed stresses underlined
  underlines emphasised emphasises emphasized emphasizes told announced announces commented comments
  explained explains wrote writes tweeted posted concluded concludes continued remarked warned warns
  recalled recalls reiterated reiterates affirmed affirms reaffirmed argued insisted replied responded
  observed highlighted pointed asserted claimed maintained confirmed urged urge urges demanded
]]):gmatch("%a+") do SAYING[word] = true end

-- The quotation marks of a text: where each begins and ends, and what it does.
local function marks(text)
  local found, at = {}, 1
  while true do
    local p = text:find('["\xE2\xC2]', at)
    if not p then return found end
    local byte = text:byte(p)
    local mark
    if byte == 0x22 then mark = '"'
    elseif byte == 0xC2 then mark = text:sub(p, p + 1)
    else mark = text:sub(p, p + 2) end
    if mark == '"' then
      local free = p == 1 or text:find("^[%s%(%[]", p - 1) ~= nil
      found[#found + 1] = {
        first = p, last = p, straight = true, opens = free, inner = free and text:find("^%w", p + 1) ~= nil,
      }
    elseif mark == "“" or mark == "«" or mark == "„" then
      found[#found + 1] = { first = p, last = p + #mark - 1, opens = true }
    elseif mark == "”" or mark == "»" then
      found[#found + 1] = { first = p, last = p + #mark - 1, closes = true }
    end
    at = p + 1
  end
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

-- The first verb of saying in text[first..last], and where it stands.
local function verb(text, first, last)
  local at = first
  while at <= last do
    local from, to = text:find("%a+", at)
    if not from or to > last then return nil end
    if SAYING[text:sub(from, to):lower()] then return { first = from, last = to } end
    at = to + 1
  end
end

local function last_verb(text, first, last)
  local found, at = nil, first
  while true do
    local next = verb(text, at, last)
    if not next then return found end
    found, at = next, next.last + 1
  end
end

-- Actors by place; those that stand for somebody before persons are asked for first.
local function actor_in(actors, first, last, from_end)
  local found
  for _, a in ipairs(actors) do
    if a.first > last then break end
    if a.first >= first and a.last <= last then
      if not from_end then return a end
      found = a
    end
  end
  return found
end

-- Who stands behind a verb: "said EU High Representative Anna Lind" is the person.
local function actor_behind(text, actors, first, last)
  local who = actor_in(actors, first, last)
  if not who or who.kind == "person" then return who end
  for _, a in ipairs(actors) do
    if a.first > who.last and a.first <= last and a.kind == "person" and a.first - who.last <= 60
      and not text:sub(who.last + 1, a.first - 1):find("[,;]")
    then
      return a
    end
  end
  return who
end

local function person_before(actors, place)
  local found
  for _, a in ipairs(actors) do
    if a.first >= place then break end
    if a.kind == "person" then found = a end
  end
  return found
end

local function words(text, first, last)
  local count = 0
  for _ in text:sub(first, last):gmatch("%S+") do count = count + 1 end
  return count
end

-- The rest of the sentence behind a place: up to a full stop, a line's end or 200 bytes.
local function window_behind(text, place)
  local stop = text:find("[%.!?]%s", place) or text:find("[%.!?]$", place) or #text
  local line = text:find("\n", place, true) or #text + 1
  return math.min(stop, line - 1, place + 200)
end

-- The beginning of the sentence before a place.
local function window_before(text, place)
  local first = math.max(1, place - 220)
  local before = text:sub(first, place - 1)
  local cut = 0
  for stop in before:gmatch("[%.!?”\"»]%s+()%u") do cut = stop - 1 end
  for stop in before:gmatch("\n()") do if stop - 1 > cut then cut = stop - 1 end end
  -- Titles are no ends of sentences.
  local head = before:sub(1, cut)
  if head:find("%f[%a](Mr|Ms|Mrs|Dr|St|H%.E)%.%s*$") then cut = 0 end
  return first + cut
end

-- Who stands as the subject before a verb: a person with an apposition, else the nearest actor.
local function subject(text, actors, first, last)
  local person = actor_in(actors, first, last)
  if person and person.kind == "person" and text:find("^ ?,", person.last + 1) then return person end
  -- "Anna Lind, warden of the lake, said": an office that no lexicon knows.
  local at, name = text:sub(first, last):match("^%s*()(%u[%a'%.%-\128-\255]+ %u[%a'%.%- \128-\255]+) ?, [^%.;:]+,? ?$")
  name = name and name:gsub("%s+$", "")
  if name and words(name, 1, #name) <= 4 then
    return { name = name, kind = "person", first = first + at - 1, last = first + at + #name - 2 }
  end
  local who = actor_in(actors, first, last, true)
  if not who then return nil end
  local between = text:sub(who.last + 1, last)
  if between:find("^[’']") or words(text, who.last + 1, last) > 10 then return nil end
  if not between:find("^ ?,") and between:find("%f[%a]and%f[%A]") then return nil end
  return who
end

local function value(actor) return actor.id or { name = actor.name } end

-- Who says it: behind the marks, before them, or, of a second quotation beside, who said the first.
local function attribution(text, q, actors, previous)
  local stop = window_behind(text, q.last + 1)
  local from = text:find("[^%s,]", q.last + 1) or q.last + 1
  local v = verb(text, q.last + 1, stop)
  -- "… “A.” Anna Lind said: “B.”" is about B.
  if v and text:sub(v.last + 1, v.last + 90):find('^[^%.“”"]*:%s*["“«„]') then v = nil end
  if v and v.first - from <= 120 then
    local lead = text:sub(from, v.first - 1)
    local named = actor_in(actors, from, v.first - 1, true)
    if v.first - from <= 2 or (named and named.first - from <= 40 and not lead:find("%f[%a]and%f[%A]")) then
      local who = named or actor_behind(text, actors, v.last + 1, stop)
      if who then return who, v end
    end
    if lead:lower():find("^%s*s?he%s") or text:sub(v.last + 1, v.last + 5):lower():find("^%s+s?he%f[%A]") then
      local who = previous and previous.who or person_before(actors, q.first)
      if who then return who, v end
    end
  end
  local dash = text:match("^%s*[—–%-]+%s*()", q.last + 1)
  if dash then
    local who = actor_in(actors, dash, dash + 60)
    if who and who.first - dash <= 40 then return who, nil end
  end
  local start = window_before(text, q.first)
  local is_new = text:sub(1, q.first - 1):find("[%.!?]%s*$", math.max(1, q.first - 4)) ~= nil
  v = not is_new and last_verb(text, start, q.first - 1) or nil
  if v and words(text, v.last + 1, q.first - 1) <= 9 and not text:sub(v.last + 1, q.first):find("[;”\"»]%s*%a") then
    local who = subject(text, actors, start, v.first - 1)
    if not who and text:sub(v.last + 1, v.last + 4) == " by " then who = actor_behind(text, actors, v.last + 4, q.first) end
    if not who and text:sub(start, v.first - 1):lower():find("%f[%a]s?he%f[%A]") then
      who = previous and previous.who or person_before(actors, start)
    end
    if who then return who, v end
  end
  local follows, colon = text:sub(start, q.first - 1):find("following %a+[^:]*:%s*$")
  if follows and colon then
    local who = actor_in(actors, start, start + follows)
    if who then return who, { first = start + follows - 1, last = start + follows + 7 } end
  end
  local from_who, to_who = text:find("[Aa]ccording to ", start)
  if from_who and from_who < q.first then
    local who = actor_in(actors, to_who, q.first)
    if who then return who, { first = from_who, last = to_who - 1 } end
  end
  if previous and q.first - previous.last <= 160 and not text:sub(previous.last, q.first):find("\n%s*\n.*%a")
    and words(text, q.inside, q.ends) >= 4
  then
    return previous.who, nil
  end
end

local function is_own(s, who)
  if s.issuer and who.id and (who.id == s.issuer.id or who.id:sub(1, 3) == (s.issuer.id or "?") .. "-") then return true end
  return s.speaker ~= nil and who.name == s.speaker.name
end

local function actor_list(s)
  local list = {}
  for a in s:annotations("actor"):each() do list[#list + 1] = a end
  return list
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

-- Quotations in marks.
local function marked(s, text, actors, found)
  local previous = nil
  for _, q in ipairs(quotations(text)) do
    -- A word or two are a way of speaking: the so-called "agents".
    local count = words(text, q.inside, q.ends)
    if count >= 4 or (count >= 2 and (text:find("[,%.!?]", q.ends) == q.ends or text:find("^[,:] ?$", q.first - 2))) then
      local who, v = attribution(text, q, actors(), previous)
      if who then
        found[#found + 1] = finding(s, who, q.first, q.last, q.inside, q.ends, v)
        previous = { who = who, last = math.max(q.last, v and v.last or 0) }
      end
    end
  end
end

-- "Anna Lind, Commissioner for Trade, said: The fund grows." without marks.
local function unmarked(s, text, actors, found)
  local at = 1
  while true do
    local colon = text:find(":%s", at)
    if not colon then return end
    at = colon + 1
    local inside = text:find("%S", at)
    local start = window_before(text, colon)
    local v = last_verb(text, start, colon - 1)
    if inside and v and words(text, v.last + 1, colon - 1) <= 5
      and not text:find("^ th[ia][st]%f[%A]", v.last + 1) and not text:sub(inside, inside + 2):find('^["“«„•%-]')
    then
      local who = subject(text, actors(), start, v.first - 1)
      local block
      for _, b in ipairs(s.blocks) do
        if b.first <= inside and inside <= b.last then block = b break end
      end
      if who and block then
        local ends = block.last
        if block.last - inside > 1500 then ends = window_behind(text, inside + 20) end
        found[#found + 1] = finding(s, who, inside, ends, inside, ends, v)
      end
    end
  end
end

rule "quote.direct" {
  emit = "quote", reads = { "actor" },
  statement = function(s)
    local text, list, found = s.text, nil, {}
    local function actors()
      list = list or actor_list(s)
      return list
    end
    if text:find('["“«„]') then marked(s, text, actors, found) end
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
