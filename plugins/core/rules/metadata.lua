-- Who issues a statement, where its layout says so: a byline, a letterhead.

local STATE = "(Republic | Kingdom | Federation | Commonwealth | Principality | State | Union | Democratic Republic | Federal Republic) of [the] (<actor> | <names>)"

rule "issuer.letterhead" {
  emit = "metadata", zone = { "title", "dateline", "signature", "contact", "heading", "boilerplate" },
  match = {
    "issuer:@((Ministry of Foreign Affairs | Ministry of External Affairs | Department of External Affairs | Foreign Ministry) of [the] " .. STATE .. ")",
    "issuer:@((Ministry of Foreign Affairs | Ministry of External Affairs | Department of External Affairs | Foreign Ministry) of [the] (<actor> | <names>))",
    -- Anywhere else a government may be what the title is about.
    "(^ | by [the] | from [the]) issuer:@(Government of [the] (<actor> | <names>))",
    "^ issuer:@(" .. STATE .. ") [, ({Cap} | of | and | for)+] $",
  },
  examples = { "[[Republic of Caldmoor]], Department of External Affairs" },
  counter = {
    "The Republic was founded long ago.",
    "Statement from the National Security Advisor on Government of Israel Decision to Open the Crossing",
  },
}
