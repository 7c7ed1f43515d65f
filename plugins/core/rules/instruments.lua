-- Treaties, resolutions, laws, plans: by number, by the last or first word of the name, by name.

local SMALL = "{lower} | {punct} | {num}"
local CLOSED = "(the | a | an | this | that | these | those | our | its | their | his | her | in | on | at | by | for | of | from | to | with | under | as | and | or | but | if | when | while | we | he | she | it | they | i | both | all | any | no | such | after | before | since | following | signing | implementing | regarding | including | recalling | reaffirming | mr | ms | today | statement | readout | remarks)"
local INNER = "!(<instrument_head> | " .. CLOSED .. " | <role> | " .. SMALL .. ")"

-- Words that end the name of something binding, and so may stand behind any capitalised words.
-- Others, as Plan and Mechanism, are in the lexicon too.
local LINK = "(of | of the | on | on the | in | in the | for | for the | and | and the | against | to | to the | with | with the | , | , and | concerning | relating to | 's | by | between | its)"
local COMPLEMENT = "(on | for | of | against | concerning | regarding | relating to | between | to | with) [(the | its | all)] " .. INNER .. " (" .. INNER .. " | " .. LINK .. " " .. INNER .. "){0,12}"
local FIRST_WORD = "(Treaty | Convention | Covenant | Protocol | Agreement | Accord | Memorandum | Memorandum of Understanding | Memorandum of Cooperation | Declaration | Joint Declaration | Charter | Statute | Constitution | Code | Code of Conduct | Pact | Compact | Resolution | Directive | Regulation | Decision | Law | Federal Law | Act | Decree | Package of Measures | Package of measures | Guidelines | Guiding Principles | Framework Agreement | Plan of Action | Action Plan | Roadmap | Pledge | Communiqué | Arrangement | Optional Protocol | Additional Protocol)"

local NUMBER = "[(No | No. | Nr | n° | number | #)] [.] number:{num} [/ {num}]"
local UN = "(UN | U.N. | United Nations | UNSC | UNGA | UN Security Council | U.N. Security Council | United Nations Security Council | Security Council | UN General Assembly | United Nations General Assembly | General Assembly | Human Rights Council | UN Human Rights Council | UNHRC | HRC | European Parliament | PACE | OAS | IAEA | IAEA Board of Governors)"

-- "Security Council Resolution 2118 (2013)", "UNSCR 2254", "resolution 71/205".
rule "instrument.resolution" {
  emit = "instrument",
  match = {
    "[the] name:@([" .. UN .. "] [" .. UN .. "] (Resolution | resolution) " .. NUMBER .. " [\"(\" {num} \")\"])",
    "[the] name:@([" .. UN .. "] [" .. UN .. "] (Resolutions | resolutions) " .. NUMBER .. " [\"(\" {num} \")\"] ((, | and | , and) {num} [/ {num}] [\"(\" {num} \")\"]){0,12})",
    "name:@((UNSCR | UNSCRs | UNGAR | UNHRCR) " .. NUMBER .. ")",
    "name:@(" .. UN .. " [" .. UN .. "] Presidential Statement " .. NUMBER .. ")",
    "name:@((S | A | A/HRC | S/RES | A/RES | A/HRC/RES | S/PRST) / {num} [/ {num}])",
  },
  set = { name = "$name.text", kind = "resolution", number = "$number.text" },
  examples = { "in line with [[UN Security Council Resolution 2118]]" }, counter = { "the resolution of 2013" },
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

-- "Executive Order 14024", "Presidential Proclamation 8015", "Federal Law No. 272-FZ", "H.R. 1042".
local NUMBERED = "(Executive Order | E.O. | EO | Presidential Proclamation | Proclamation | Presidential Determination | Presidential Decree | Decree | Presidential Policy Directive | Public Law | Federal Law | Law | Government Resolution | Order | Protocol | Convention | ILO Convention | Optional Protocol | Ordinance | National Security Memorandum | Directive | H.R. | S. Res . | H. Res . | Statutory Instrument | Bill)"
rule "instrument.numbered" {
  emit = "instrument",
  match = {
    "[(Section | section | Article | article) article:({num} | {any}) of] [the] name:@(" .. NUMBERED .. " " .. NUMBER .. " [- {any}]) [(section | Section) {any}]",
    "name:@(" .. NUMBERED .. " [(No | No. | Nr | n° | number)] [.] number:{num} [- {any}])",
  },
  set = { name = "$name.text", number = "$number.text" },
  examples = { "sanctions under [[Executive Order 14024]]" }, counter = { "an order was given in 2014" },
}

-- "Prohibiting Russian Uranium Imports Act", "Deep and Comprehensive Free Trade Area".
local SECTION = "[(Section | section | Sections | sections | Article | article | Articles | articles | Art. | Annex | Chapter | paragraph | Title) article:({any} [(and | to) {any}]) (of | to) [the]]"
local MODIFIERS = "[" .. INNER .. " , " .. INNER .. " , and] " .. INNER .. " (" .. INNER .. " | (and | & | \"–\") " .. INNER .. "){0,7}"
local ACT = INNER .. " (" .. INNER .. " | (and | , | , and | & | 's | ' | \"–\" | of | for | to | through | against | in) " .. INNER .. "){0,14}"
rule "instrument.named" {
  emit = "instrument",
  match = {
    SECTION .. " name:(" .. ACT .. " @(Act | Law | Bill) [of {num}] [, {num}]) [\"(\" [the] {upper} \")\" [Act]]",
    SECTION .. " name:(" .. MODIFIERS .. " @<instrument_head>) [\"(\" [the] {upper} \")\" [Act]]",
    SECTION .. " name:([{Cap}] @" .. FIRST_WORD .. " " .. COMPLEMENT .. ")",
    "name:@(<nationality> (Constitution | constitution | Criminal Code | criminal code | Penal Code | penal code | Civil Code | Electoral Code | electoral code | Labour Code | Tax Code))",
    "name:@((association | partnership | cooperation | free trade | trade | peace | ceasefire | readmission | visa facilitation | withdrawal) agreement between [the] <actor> and [the] <actor>)",
  },
  set = { name = "$name.text" },
  unless = {
    "Government of National Accord", "(Presidential | <actor>) Decision", "(Peaceful | Conflict | Political | Dispute | Swift) Resolution",
    "(Rule | International | Humanitarian | Martial | European | Criminal | Maritime | Customary) (of Law | Law)", "Helsinki Final Act", "Foreign Agents Registry",
    "(Mission | Court | Council | Committee | Commission | Party | Ministry | Department | Office) (Decision | Decisions | Resolution | Conclusions | Regulation | Statement)",
  },
  examples = { "in line with the Enhanced Partnership and Cooperation [[Agreement]]" },
  counter = { "an agreement was reached" },
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
  emit = "instrument", language = "any",
  match = {
    SECTION .. " a:@<instrument>",
  },
  -- The name is what the words say; a short form that the text defines is told by its definition.
  where = "a.origin != 'defined'",
  set = { name = "$a.text", kind = "$a.kind" },
  examples = { "the [[Helsinki Final Act]] binds all" }, counter = { "the final act of the play" },
}
