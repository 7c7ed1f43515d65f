-- Reports as pages of MediaWiki.

-- What may mean something there, wherever in a line it stands.
local ESCAPE = {
  ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;",
  ["["] = "&#91;", ["]"] = "&#93;", ["{"] = "&#123;", ["}"] = "&#125;", ["|"] = "&#124;",
  ["'"] = "&#39;", ["*"] = "&#42;", ["#"] = "&#35;", [":"] = "&#58;", [";"] = "&#59;",
  ["="] = "&#61;", ["~"] = "&#126;", ["_"] = "&#95;", ["--"] = "&#45;&#45;",
}

-- A table of lines, the first of them the head.
local function wiki_table(node)
  local lines = { '{| class="wikitable"' }
  if node.caption ~= "" then lines[#lines + 1] = "|+ " .. node.caption end
  for _, column in ipairs(node.columns) do lines[#lines + 1] = "! " .. column.content end
  for _, row in ipairs(node.rows) do
    lines[#lines + 1] = "|-"
    for _, cell in ipairs(row) do
      lines[#lines + 1] = "| " .. cell.content .. cell.citation
    end
  end
  lines[#lines + 1] = "|}"
  return table.concat(lines, "\n")
end

format "wiki" {
  title = "MediaWiki",
  doc = "A page that can be pasted into the house wiki as it is.",
  extension = "wiki",
  escape = ESCAPE,

  -- Running text: what comes in is escaped already.
  strong = function(content) return "'''" .. content .. "'''" end,
  emphasis = function(content) return "''" .. content .. "''" end,
  link = function(content, url) return "[" .. url .. " " .. content .. "]" end,
  cite = function(numbers)
    local marks = {}
    for i, number in ipairs(numbers) do marks[i] = ("[[#e%d|(%d)]]"):format(number, number) end
    return " " .. table.concat(marks)
  end,

  -- Blocks: `content` is running text that the functions above have made.
  heading = function(node)
    local signs = ("="):rep(node.level)
    return signs .. " " .. node.content .. " " .. signs
  end,
  list = function(node)
    local sign = node.kind == "ordered" and "# " or "* "
    return sign .. table.concat(node.items, "\n" .. sign)
  end,
  table = wiki_table,
  callout = function(node) return "<blockquote>" .. node.content .. "</blockquote>" end,

  -- The whole page: the wiki prints the title, and sources are what people look for.
  document = function(doc)
    local lines = { doc.body, "", "== Evidence ==" }
    for _, e in ipairs(doc.evidence) do
      lines[#lines + 1] = ('# <span id="e%d"></span>'):format(e.number)
        .. e.content .. " – " .. (e.link or e.headline)
    end
    return table.concat(lines, "\n") .. "\n\n[[Category:Statements]]"
  end,
}
