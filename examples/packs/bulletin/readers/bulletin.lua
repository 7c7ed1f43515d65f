-- Bulletins of the Lake Office: items between double rules, each with a head of "KEY : value" lines
-- and a text behind a gutter of a bar and two spaces.

local HEADS = { NR = "key", DATE = "date", FROM = "issuer", RE = "title", BY = "speaker" }

-- "03.05.2024" is "2024-05-03".
local function iso(text)
  local day, month, year = text:match("^(%d%d)%.(%d%d)%.(%d%d%d%d)$")
  return year and year .. "-" .. month .. "-" .. day or text
end

-- The statement without its key is none: what stands before the first item.
local function keep(statements, statement)
  if statement.key then statements[#statements + 1] = statement end
end

-- Adds a line to the text, without the gutter and the mark of a quotation: a piece of the source.
-- Gives the block that the next line goes on with, nil behind a line with nothing but the gutter.
local function add(text, block, line)
  local lead = line.text:match("^|[ ]*")
  local mark = line.text:match("^|[ ]*> ?")
  if #lead == #line.text then return nil end
  if block then
    block[#block + 1] = "\n"
  else
    block = { zone = mark and "quotation" or nil }
    text[#text + 1] = block
  end
  block[#block + 1] = { first = line.first + #(mark or lead), last = line.last }
  return block
end

reader "lake-bulletin" {
  title = "Bulletins of the Lake Office",
  doc = "Several statements a file, each with a head and a text behind a gutter.",
  extensions = { "bul" },
  charset = "windows-1252",
  detect = function(source) return source.head:find("LAKE OFFICE BULLETIN", 1, true) == 1 end,
  read = function(source)
    local statements, statement, block = {}, { text = {} }, nil
    for _, line in ipairs(source:lines()) do
      local name, value = line.text:match("^(%u+)%s*:%s*(.-)%s*$")
      if line.text:find("^====") then
        keep(statements, statement)
        statement, block = { text = {} }, nil
      elseif HEADS[name] then
        statement[HEADS[name]] = name == "DATE" and iso(value) or value
      elseif line.text:find("^|") then
        block = add(statement.text, block, line)
      end
    end
    keep(statements, statement)
    return statements
  end,
}
