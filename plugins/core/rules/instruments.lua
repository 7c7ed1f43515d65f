-- Treaties, resolutions, laws, plans: by number, by the last or first word of the name, by name.

local SMALL = "{lower} | {punct} | {num}"
local CLOSED = "(the | a | an | this | that | these | those | our | its | their | his | her | in | on | at | by | for | of | from | to | with | under | as | and | or | but | if | when | while | we | he | she | it | they | i | both | all | any | no | such | after | before | since | following | signing | implementing | regarding | including | recalling | reaffirming | mr | ms | today | statement | readout | remarks)"
local INNER = "!(<instrument_head> | " .. CLOSED .. " | <role> | " .. SMALL .. ")"

-- Words that end the name of something binding, and so may stand behind any capitalised words.
-- Others, as Plan and Mechanism, are in the lexicon too.
local LINK = "(of | of the | on | on the | in | in the | for | for the | and | against | to | to the | with | with the | , | , and | - | concerning | relating to | 's | by | between | its)"
-- What follows the first word: no other instrument begins in it.
local PART = "!(<instrument_head> | <instrument> | " .. CLOSED .. " | <role> | " .. SMALL .. ")"
local COMPLEMENT = "(on | for | of | against | concerning | regarding | relating to | between | to | with) [(the | its | all | a | an)] [[(certain | particular | some)] (areas | districts | regions | parts) of [the]] " .. PART .. " (" .. PART .. " | and the <actor> | " .. LINK .. " " .. PART .. "){0,12}"
local FIRST_WORD = "(Treaty | Convention | Covenant | Protocol | Agreement | Accord | Memorandum | Memorandum of Understanding | Memorandum of Cooperation | Declaration | Joint Declaration | Charter | Statute | Constitution | Code | Code of Conduct | Pact | Compact | Resolution | Directive | Regulation | Decision | Law | Federal Law | Act | Decree | Package of Measures | Package of measures | Guidelines | Guiding Principles | Framework Agreement | Plan of Action | Action Plan | Roadmap | Pledge | Communiqué | Arrangement | Optional Protocol | Additional Protocol | Executive Order | Presidential Memorandum | Accords | Agreements | Political Declaration | Strategic Framework | Letter of Intent)"

local NUMBER = "[(No | No. | Nr | n° | number | #)] [.] number:{num} [/ {num}]"
local UN = "(UN | U.N. | United Nations | UNSC | UNGA | UN Security Council | U.N. Security Council | United Nations Security Council | Security Council | UN General Assembly | United Nations General Assembly | General Assembly | Human Rights Council | UN Human Rights Council | UNHRC | HRC | European Parliament | PACE | OAS | IAEA | IAEA Board of Governors)"

-- "Security Council Resolution 2118 (2013)", "UNSCR 2254", "resolution 71/205".
rule "instrument.resolution" {
  emit = "instrument",
  match = {
    "[the] name:@([" .. UN .. "] [" .. UN .. "] (Resolution | resolution) " .. NUMBER .. " [\"(\" {num} \")\"])",
    "[the] name:@([" .. UN .. "] [" .. UN .. "] (Resolution | resolution) (ES | ES-10 | ES-11 | A/ES-11) [(- | –) {num}] [/ {num}])",
    "name:@([(UN | U.N. | UNSC)] (UNSCR | UNGAR | UNHRCR | SCR) " .. NUMBER .. " [\"(\" {num} \")\"])",
    "name:@(" .. UN .. " [" .. UN .. "] Presidential Statement " .. NUMBER .. ")",
    "name:@((S | A | A/HRC | S/RES | A/RES | A/HRC/RES | S/PRST) / {num} [/ {num}])",
  },
  set = { name = "$name.text", kind = "resolution", number = "$number.text" },
  examples = { "in line with [[UN Security Council Resolution 2118]]" }, counter = { "the resolution of 2013" },
}

-- "Resolutions 2254, 2268 and 2401 (2018)": each is one instrument.
local MANY = "(Resolutions | resolutions | UNSCRs | UNGARs | SCRs | Executive Orders | E.O.s | EOs | Proclamations | Public Laws)"
rule "instrument.many" {
  emit = "instrument",
  match = {
    "[the] @(head:([" .. UN .. "] [" .. UN .. "] " .. MANY .. ") [\"(\" {any}{1,4} \")\"] [(No | No. | Nos | Nos. | numbers)] number:({num} [/ {num}]) [\"(\" {num} \")\"])",
  },
  build = function(m)
    return { name = m.head.text:gsub("s$", "") .. " " .. m.number.text }
  end,
  set = { kind = "resolution", number = "$number.text" },
  examples = { "We recall [[Security Council resolutions 9178]], 9199 and 9253." },
  counter = { "The resolutions of 2013 and 2014 were read." },
}

rule "instrument.further" {
  emit = "instrument", reads = { "instrument" },
  statement = function(s)
    local found, text = {}, nil
    for a in s:annotations("instrument"):each() do
      local head = a.rule == "demarche/core/instrument.many" and a.name:match("^(.*) [^ ]+$")
      local at = head and a.last + 1
      text = text or at and s.text
      while at do
        local first, last, number = text:find("^,? ?a?n?d? ?&? ?([0-9]+/?[0-9]*)", at)
        if not first or #number < 3 then break end
        found[#found + 1] = {
          first = last - #number + 1, last = last, name = head .. " " .. number,
          kind = "resolution", number = number,
        }
        local _, year = text:find("^ ?%([0-9]+%)", last + 1)
        at = (year or last) + 1
      end
    end
    return found
  end,
  examples = { "We recall Security Council resolutions 9178, [[9199]] (2031)." },
  counter = { "We recall Security Council resolution 9178, 13 in all." },
}

-- "Regulation (EU) No 833/2014", "Council Decision 2014/512/CFSP", "Directive 2009/73/EC".
rule "instrument.eu-act" {
  emit = "instrument",
  match = {
    "name:@([(Council | Commission)] [(Implementing | Delegated | Common)] (Regulation | Decision | Directive | Recommendation | Position | Joint Action) [\"(\" ({upper} | , | {Cap})+ \")\"] " .. NUMBER .. " [/ ({upper} | {num})] [/ {upper}] [\"(\" {upper} \")\"])",
  },
  set = { name = "$name.text", kind = "act", number = "$number.text" },
  examples = { "as said in [[Council Regulation (EU) No 833/2014]]" }, counter = { "the Decision of 12 May" },
}

-- "Executive Order 14024", "Presidential Proclamation 8015", "Federal Law No. 272-FZ", "Executive Orders 13818 and 14024", "H.R. 1042".
local NUMBERED = "(Executive Order | Presidential Executive Order | Presidential Memorandum | National Security Presidential Memorandum | Legislative Decree | Government Decree | Constitutional Law | E.O. | EO | Presidential Proclamation | Proclamation | Presidential Determination | Presidential Decree | Decree | Presidential Policy Directive | Public Law | Federal Law | Law | Government Resolution | Order | Protocol | Convention | ILO Convention | Optional Protocol | Ordinance | National Security Memorandum | Directive | H.R. | S. Res . | H. Res . | Statutory Instrument | Bill)"
rule "instrument.numbered" {
  emit = "instrument",
  match = {
    "[(Section | section | Article | article) article:({num} | {any}) of] [the] name:@(" .. NUMBERED .. " " .. NUMBER .. " [- {any}]) [(section | Section) {any}]",
    "name:@(" .. NUMBERED .. " [(No | No. | Nr | n° | number)] [.] number:{num} [- {any}])",
    "name:@(" .. NUMBERED .. " \"(\" {any}{1,4} \")\" [(No | No. | number)] [.] number:({num} [- {any}]))",
    "name:@((Proclamation | Determination | NSM | NSPM | PDD | NSDD) - number:{num})",
  },
  set = { name = "$name.text", number = "$number.text" },
  examples = { "sanctions under [[Executive Order 14024]]" }, counter = { "an order was given in 2014" },
}

-- "Prohibiting Russian Uranium Imports Act", "Deep and Comprehensive Free Trade Area".
local SECTION = "[(Section | section | Sections | sections | Article | article | Articles | articles | Art. | Annex | Chapter | paragraph | Title) article:({any} [(and | to) {any}]) (of | to) [the]]"
local MODIFIERS = "[(U.S. | U.K. | US | UK) (- | –)] [" .. INNER .. " , " .. INNER .. " [,] and] " .. INNER .. " (" .. INNER .. " | (and | & | \"–\") " .. INNER .. "){0,7}"
local ACT = INNER .. " (" .. INNER .. " | (and | , | , and | & | 's | ' | \"–\" | of | for | to | through | against | in) " .. INNER .. "){0,14}"
rule "instrument.named" {
  emit = "instrument",
  match = {
    SECTION .. " name:(" .. ACT .. " @(Act | Law | Bill) [of {num}] [, {num}]) [\"(\" [the] {upper} \")\" [Act]]",
    SECTION .. " name:(" .. MODIFIERS .. " @<instrument_head>) [\"(\" [the] {upper} \")\" [Act]]",
    SECTION .. " name:([{Cap}] @" .. FIRST_WORD .. " " .. COMPLEMENT .. ")",
    "name:@(<nationality> (Constitution | constitution | Criminal Code | criminal code | Penal Code | penal code | Civil Code | Electoral Code | electoral code | Labour Code | Tax Code))",
    "name:((<capital> | <place>) @([(peace | ceasefire | political | climate | nuclear | withdrawal | grain | migration)] (agreement | agreements | accord | accords | memorandum | protocol | treaty | convention | ceasefire agreement)))",
    "name:(<actor kind=state> @(nuclear (deal | agreement | accord)))",
    "name:@((nuclear | peace | grain | gas transit) (deal | agreement | accord) (with | between) [the] <actor> [and [the] <actor>])",
    "name:@(<nationality> (nuclear (deal | agreement) | Labor Code | Family Code | Administrative Code | Code of Criminal Procedure | Criminal Procedure Code | Electoral Law | Election Law))",
    "name:@((Joint (Statement | Declaration | Communiqué | Communique) | Declaration | Communiqué | Communique) of [the] <date>)",
    "name:@((ceasefire | trilateral | bilateral | tripartite | joint | peace | political) (agreement | statement | declaration | memorandum | communiqué | accord) of [the] <date>)",
    "[the] name:@(<date> [,] (Joint (Statement | Declaration | Communiqué | Communique | Agreement) | Declaration | Communiqué | Communique | Memorandum))",
    "name:@((association | partnership | cooperation | free trade | trade | peace | ceasefire | readmission | visa facilitation | withdrawal) agreement between [the] <actor> and [the] <actor>)",
  },
  set = { name = "$name.text" },
  unless = {
    "Government of National Accord", "(Presidential | <actor>) Decision", "(Peaceful | Conflict | Political | Dispute | Swift) Resolution",
    "(Rule | International | Humanitarian | Martial | European | Criminal | Maritime | Customary) (of Law | Law)", "Helsinki Final Act", "Foreign Agents Registry",
    "(Mission | Court | Council | Committee | Commission | Party | Ministry | Department | Office) (Decision | Decisions | Resolution | Conclusions | Regulation | Statement)",
    "Law (School | Center | Centre | Professor | Review | Firm | Enforcement)", FIRST_WORD .. " of <capital> in",
    "<instrument_head> (Organization | Organisation | Secretariat)", "\"(\" the [{punct}] {Cap}{0,3} <instrument_head> [{punct}] \")\"", "^ (!(the | by | of | in | to | with)){0,8} Joint (Statement | Declaration | Communiqué | Communique)",
  },
  examples = { "in line with the Enhanced Partnership and Cooperation [[Agreement]]" },
  counter = { "an agreement was reached" },
}

-- Words that tell in a complement what they are about, modified or not: "the Federal Act on …".
local TOPICAL = "(Treaty | Convention | Covenant | Protocol | Agreement | Accord | Memorandum | Declaration | Charter | Code | Pact | Compact | Resolution | Directive | Regulation | Act | Ordinance | Guidelines | Guiding Principles | Principles | Action Plan | Plan of Action | Plan | Programme | Roadmap | Strategy | Framework | Agenda | Vision | Pledge | Executive Order | Joint Communication | Arrangement)"
local FIRST_OF = "!(<instrument_head> | <instrument> | <nationality> | " .. CLOSED .. " | <role> | " .. SMALL .. ")"
local ABOUT = FIRST_OF .. " (" .. PART .. " | (and | of | of the | in the | , | with | to) " .. PART .. "){0,8}"
rule "instrument.topical" {
  emit = "instrument",
  match = "name:([" .. INNER .. " (" .. INNER .. " | and " .. INNER .. "){0,3}] [Framework] @" .. TOPICAL .. " (on | for | against | concerning | regarding | relating to) [(the | all | a | an)] " .. ABOUT .. ")",
  set = { name = "$name.text" },
  examples = { "It rests on the Federal [[Act]] on the Safety of Harbours." },
  counter = { "The Federal Act rests on harbours." },
}

-- "The Norway-Sweden border treaty", "the EU–Turkey statement".
local TITLES = {
  President = true, General = true, Chair = true, Secretary = true, Minister = true, Council = true,
  Operation = true, Committee = true, Summit = true, Democrat = true, Democrats = true, East = true,
}
rule "instrument.between" {
  emit = "instrument",
  match = "name:({Cap} [(- | –) {Cap}] [{lower}] [{lower}] @((agreement | agreements | deal | treaty | accord | accords | protocol | convention | declaration | statement | memorandum)))",
  when = function(m)
    local name = m.name.text
    local second = name:match("^[%a.]+[^%a ]+(%u%a+) ")
    return second ~= nil and not TITLES[second] and not name:find(" an?d? ")
  end,
  set = { name = "$name.text" },
  examples = { "It breaks the Norway-Sweden border [[treaty]]." },
  counter = { "The Norwegian border treaty, the pre-war agreement and the Vice-President statement stand." },
}

-- "the “foreign agents” law", "the law on foreign agents", "a memorandum of understanding".
rule "instrument.plain" {
  emit = "instrument",
  match = {
    "name:@(<quote> (law | laws | bill | act | decree | legislation))",
    "[\"“\"] name:@((foreign agents | foreign agent | undesirable organisations | undesirable organizations | anti-gay propaganda | foreign influence | Dima Yakovlev) [\"”\"] (law | bill | legislation | act))",
    "name:@(law on (foreign agents | undesirable organisations | undesirable organizations | transparency of foreign influence))",
    "name:@(memorandum of understanding | memoranda of understanding)",
  },
  set = { name = "$name.text", kind = "law" },
  examples = { "the case under the [[\"foreign agents\" law]]" }, counter = { "the law on taxes" },
}

rule "instrument.known" {
  emit = "instrument", language = "any", beats = { "instrument.between" },
  match = {
    SECTION .. " a:@<instrument>",
  },
  -- "The North Atlantic Treaty Organization", a short form in brackets behind the name.
  unless = { "<instrument> (Organization | Organisation)", "\"(\" the [{punct}] <instrument> [{punct}] \")\"" },
  -- The name is what the words say; a short form that the text defines is told by its definition.
  where = "a.origin != 'defined'",
  set = { name = "$a.text", kind = "$a.kind" },
  examples = { "the [[Helsinki Final Act]] binds all" }, counter = { "the final act of the play" },
}
