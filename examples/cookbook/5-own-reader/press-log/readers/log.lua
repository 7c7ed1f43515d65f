-- The press log of a ministry: one file a day, an entry under each "== 14:30 Headline".

reader "press-log" {
  extensions = { "plog" },
  read = function(source)
    local day = source.text:match("PRESS LOG (%d%d%d%d%-%d%d%-%d%d)")
    local statements, entry, block = {}, nil, nil
    for _, line in ipairs(source:lines()) do
      local time, title = line.text:match("^== (%d%d:%d%d) (.+)$")
      if time then
        entry = { key = day .. "T" .. time, title = title, date = day, issuer = "EU", text = {} }
        statements[#statements + 1], block = entry, nil
      elseif line.text == "" then
        block = nil
      elseif entry then
        if block then
          block[#block + 1] = "\n"
        else
          block = {}
          entry.text[#entry.text + 1] = block
        end
        block[#block + 1] = { first = line.first, last = line.last }
      end
    end
    return statements
  end,
}
