-- What the peers in Lua share: reading texts and rules, measuring, and telling the result.

local peer = {}

local TEXTS, RULES, COUNTS, SECONDS, RUNS = table.unpack(arg, 1, 5)

-- The rules: shape, first word, last word, third word.
function peer.rules()
  local rules = {}
  for line in io.lines(RULES) do
    local shape, first, last, third = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
    rules[#rules + 1] = { shape = shape, first = first, last = last, third = third }
  end
  return rules
end

local function read_texts()
  local texts = {}
  local file = assert(io.open(TEXTS, "rb"))
  for head in file:lines() do
    texts[#texts + 1] = file:read(tonumber(head))
    file:read("l")
  end
  file:close()
  return texts
end

-- Calls `work(text, found)` for each text; it calls `found(rule, position)` for each match.
function peer.measure(work, prepare_seconds, version)
  local texts, passes, done = read_texts(), {}, 0
  local function ignore() end
  for run = 1, tonumber(RUNS) do
    done = 0
    local start = os.clock()
    for _, text in ipairs(texts) do
      work(text, ignore)
      done = done + 1
      if run == 1 and os.clock() - start > tonumber(SECONDS) then break end
    end
    passes[run] = os.clock() - start
    if done < #texts then break end
  end
  table.sort(passes)
  local counts, bytes = {}, 0
  for index = 1, done do
    local seen = {}
    work(texts[index], function(rule, position)
      local key = rule .. " " .. position
      if not seen[key] then
        seen[key] = true
        counts[rule] = (counts[rule] or 0) + 1
      end
    end)
    bytes = bytes + #texts[index]
  end
  local file = assert(io.open(COUNTS, "w"))
  for rule, count in pairs(counts) do file:write(rule - 1, "\t", count, "\n") end
  file:close()
  local form = '{"seconds": %.6f, "runs": %d, "texts": %d, "bytes": %d, '
    .. '"prepare_seconds": %.6f, "version": "%s"}'
  local median = passes[(#passes + 1) // 2]
  print(form:format(median, #passes, done, bytes, prepare_seconds, version))
end

return peer
