lexicon "actor" {
  XS = { "Sarvania", kind = "state" },
  XL = { "Lomar", kind = "state" },
}

local CODES = { Sarvania = "XS", Lomar = "XL" }

-- "Sarvania: Statement by …": a feed gives the headline apart from the text.
rule "headline.country" {
  emit = "metadata",
  statement = function(s)
    local code = CODES[(s.headline or ""):match("^(%a+):")]
    if code then return { { at = s.blocks[1], subject_country = code } } end
  end,
}
