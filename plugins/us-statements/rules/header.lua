-- Titles, bylines and release lines of the White House and the Department of State.

local ROLE = "(Secretary | Secretary of State | Deputy Secretary | Deputy Secretary of State | Under Secretary | Assistant Secretary | Acting Assistant Secretary | Special Envoy | Special Presidential Envoy | Special Presidential Envoy for Climate | Special Representative | Department Spokesperson | Principal Deputy Spokesperson | NSC Spokesperson | National Security Advisor | White House Press Secretary | Press Secretary | White House Communications Director | First Lady | Second Gentleman | National Economic Advisor | Attorney General | Counselor)"
local NAMES = "(Biden | Trump | Obama | Bush | Clinton | Harris | Vance | Pence | Blinken | Pompeo | Tillerson | Kerry | Rubio | Sullivan | Waltz | Price | Psaki | Jean-Pierre | Leavitt | Nauert | Ortagus | Sherman)"
local HOUSE = "(White House | NSC | National Security Council | U.S. Department of State | Department of State | State Department | U.S. State Department)"

-- "Secretary Blinken's Call with …", "Statement by NSC Spokesperson …", "Readout of President Biden's …".
rule "header.issuer" {
  emit = "metadata", zone = "title",
  match = {
    "^ [(the | U.S.)] @(" .. ROLE .. ") ({Cap} | for | of | the | 's)",
    "(by | from | of) [the] [({Cap} | and | to | the){1,8}] @(" .. ROLE .. ") ({Cap} | for | of)",
    "(^ | by | from | of | \":\") [the] [(President | Vice President | Secretary)] [{Cap}] [{Cap} .] @" .. NAMES,
    "(^ | by | from | of) [the] @" .. HOUSE,
    "^ [the] @(United States | U.S. | US)", "letter to the @(Speaker of the House of Representatives | Congress)",
    "[a] message to the @(Congress | Senate)",
    "^ @(President | Vice President) " .. NAMES,
    "^ @(Background Press Call | Press Gaggle | Department Press Briefing | Executive Order on | Presidential (Memorandum | Determination | Proclamation) | Proclamation on)",
  },
  set = { issuer = "US" },
  unless = {
    "(EU | UN | United Nations | European | British | UK | French | German | Canadian | NATO | OSCE | Ukrainian) ..2 " .. ROLE,
    ROLE .. " of [the] (MFA | <actor kind=government> | Ministry | Foreign Ministry | Prime Minister | Government | Republic | Kingdom)",
    "(Secretary of State for | Secretary General | Secretary-General | Special Representative of the | State Secretary)",
  },
  examples = { "[[Secretary]] Lind’s Call with Norwegian Foreign Minister Berg" },
  counter = { "Meeting of the Foreign Minister with U.S. Secretary Lind", "Statement by UN Special Envoy Berg" },
}

-- "Joint Statement by President Lind of Chile and President Biden": both issue it.
rule "header.joint" {
  emit = "metadata", zone = "title",
  match = {
    "^ joint @(statement | declaration | communiqué) (by | of | from) [the] [(President | Vice President | Secretary)] [{Cap}] [{Cap} .] " .. NAMES .. " ({Cap} | .){0,2} and ..8 of [the] [(Republic | Kingdom) of] other:<actor kind=state>",
    "^ joint @(statement | declaration | communiqué) (by | of | from) [the] ..6 of [the] [(Republic | Kingdom) of] other:<actor kind=state> and [the] (President | Vice President | Secretary) [{Cap}] [{Cap} .] " .. NAMES,
  },
  build = function(m) return { issuer = "United States, " .. m.other.text, kind = "joint statement" } end,
  examples = { "Joint [[Statement]] by President Joe Biden and Prime Minister Anna Lind of Norway" },
  counter = { "Statement by President Joe Biden on Prime Minister Anna Lind of Norway" },
}

-- The United States or its officers anywhere in a title: only a hint.
rule "header.hint" {
  emit = "metadata", zone = "title",
  match = { "@(United States | U.S. | US)", "@(" .. ROLE .. ") <person>", "@President " .. NAMES },
  set = { issuer = "US", weight = 3 },
  examples = { "Sanctions of the [[United States]] on the fund" }, counter = { "Sanctions of Norway on the fund" },
}

-- "Antony J. Blinken, Secretary of State", "Office of the Spokesperson".
rule "byline.issuer" {
  emit = "metadata", zone = { "signature", "heading", "title", "body", "contact" },
  match = {
    "^ <person> , @(" .. ROLE .. ") [for {Cap}{1,8}] $",
    "^ @(Secretary of State | Department Spokesperson) <person> $",
    "^ @(Office of the (Spokesperson | Press Secretary | Secretary of State | Vice President | First Lady)) $",
    "^ Bureau of @({Cap} ({Cap} | and | , | of){0,8}) $", "^ [U.S.] @(Department of State) $",
    "^ @(THE WHITE HOUSE | The White House) $",
  },
  when = function(m) return m.sentence.index <= 6 end,
  set = { issuer = "US", kind = "statement", weight = 20 },
  examples = { "[[Office of the Spokesperson]]" },
  counter = { "Anna Lind, Secretary of State for Defence of Norway", "Office of the President" },
}

-- "The following is attributable to Spokesperson Ned Price:".
rule "byline.attributable" {
  emit = "metadata", zone = { "body", "heading", "signature" },
  match = {
    "(following | below) [statement] [joint statement] is @attributable to",
    "(following | below) [joint] statement @(was | is being) (released | issued) by ..12 (Secretary | Government of the United States | Governments of the United States)",
  },
  when = function(m) return m.sentence.index <= 6 end,
  set = { issuer = "US", weight = 15 },
  examples = { "The following is [[attributable]] to Spokesperson Anna Lind:" },
  counter = { "The attack is attributable to them." },
}

-- "Secretary Antony J. Blinken and Foreign Minister Lind Before Their Meeting", "Secretary Blinken at a Press Availability".
rule "header.remarks" {
  emit = "metadata", zone = "title",
  match = "^ role:@(" .. ROLE .. ") speaker:<person> (at | before | with | and | after | on | to | remarks | opening)",
  when = function(m) return not m.sentence.text:find(" Call ", 1, true) and not m.sentence.text:find(" Meeting with", 1, true) end,
  set = { kind = "remarks" },
  examples = { "[[Secretary]] Anna J. Lind and Norwegian Foreign Minister Berg Before Their Meeting" },
  counter = { "Secretary Lind’s Call with Foreign Minister Berg" },
}

-- "Secretary Lind’s Travel to Norway" tells an itinerary, not a position.
rule "header.travel" {
  emit = "metadata", zone = "title",
  match = "^ (!(statement | statements | remarks | readout | \":\" | on | by)){1,16} 's @(Travel | Trip | Upcoming Travel) (to | in)",
  set = { issuer = "US", kind = "press release" },
  examples = { "Secretary Lind’s [[Travel]] to Norway" },
  counter = { "Statement by Secretary Lind on Minister Berg’s Travel to Norway" },
}

-- "The United States …" in the first sentences: a hint.
rule "opening.issuer" {
  emit = "metadata", language = "en", zone = { "body", "list_item", "quotation" },
  match = {
    "@(United States) (~condemn | ~welcome | is | remains | has | will | continues | stands | congratulates | supports)",
    "on behalf of the @(United States | American people)",
    "(authority vested in me as | a proclamation by the) @President", "@(State Department | Department of State)",
    "@(President | Vice President | Secretary) " .. NAMES, "National Security Advisor @Sullivan", "@(my Administration | Biden-Harris Administration | Biden Administration | Trump Administration)",
  },
  when = function(m) return m.sentence.index <= 6 and #m.statement.text >= 90 end,
  set = { issuer = "US", kind = "statement", weight = 1 },
  examples = { "On behalf of the [[United States]], I congratulate Norway. It is an old friend. We wish it well for many years to come." },
  counter = { "On behalf of Norway, I congratulate the people. They are friends. We wish them well." },
}

-- Where the address of the page says so, or one that the text names.
local HOSTS = { "state.gov", "whitehouse.gov", "whitehouse.archives.gov", "usembassy.gov", "usmission.gov", "treasury.gov", "defense.gov" }

rule "source.issuer" {
  emit = "metadata",
  statement = function(s)
    local url = s.url
    local host = url and url:match("^https?://([^/]+)")
    local text = not host and s.text
    -- Plain searches are quick; most statements end here.
    if text and not text:find(".gov", 1, true) then return nil end
    for _, name in ipairs(HOSTS) do
      local weight
      if host then weight = host:sub(-#name) == name and 8
      else weight = text:find("://[%w%.%-]*" .. name:gsub("%.", "%%.")) and 1 end
      local first = weight and s.sentences[1]
      if first then return { { at = first, issuer = "US", kind = "statement", weight = weight } } end
    end
  end,
  examples = { "Link: https://www.state.gov/x" }, counter = { "Link: https://www.example.org/x" },
}
