-- Fifty formulas of official statements, written by hand; benchmarks measure what they cost.

annotation_type "formula" {
  fields = {
    holder = "actor", target = "range", other = "range", place = "range", force = "text",
    n = "integer",
  },
  overlap = "one_per_trigger",
}

local target = "[that] target:<clause>"
local addressee = "other:(<actor> | <np>)"

local function formula(name, match, example, counter)
  rule(name) { emit = "formula", match = match, examples = { example }, counter = { counter } }
end

-- Positions
formula("condemn", "holder:<actor> @~condemn " .. target,
  "The EU [[strongly condemns]] the attack.", "A man condemned to death.")
formula("welcome", "holder:<actor> @~welcome " .. target,
  "Norway [[welcomes]] the agreement.", "You are welcome here.")
formula("regret", "holder:<actor> @(~regret | ~deplore) " .. target,
  "We [[deeply regret]] this decision.", "To our regret, it failed.")
formula("reject", "holder:<actor> @(~reject | ~oppose) target:<np>",
  "Norway [[rejects]] the claim.", "The rejected claim was old.")
formula("support", "holder:<actor> @~support target:<np>",
  "The United States [[supports]] the plan.", "Support for the plan is strong.")
formula("applaud", "holder:<actor> @(~applaud | ~commend | ~praise) target:<np>",
  "We [[applaud]] the brave work.", "There was applause.")
formula("recognise", "holder:<actor> @(~recognise | ~acknowledge) " .. target,
  "We [[recognise]] the need for change.", "A recognised state.")
formula("concerned", "holder:<actor> @(~be [{lower}] (concerned | alarmed | worried) (about | by | at)) target:<np>",
  "The EU [[is gravely concerned about]] the arrests.", "All concerned were there.")
formula("note", "holder:<actor> @(~take note of) target:<np>",
  "We [[take note of]] the results.", "He wrote a note.")
formula("share", "holder:<actor> @~share target:<np>",
  "We [[share]] the grief of the families.", "A share of the market.")
formula("stand-with", "holder:<actor> @(~stand (with | by | behind)) target:<np>",
  "The United States [[stands with]] the people of Ukraine.", "He stands here.")
formula("stand-ready", "holder:<actor> @(~stand ready to) target:<clause>",
  "We [[stand ready to]] help.", "We are ready.")
formula("thank", "holder:<actor> @~thank target:<np>",
  "We [[thank]] the teams.", "Many thanks.")
formula("congratulate", "holder:<actor> @~congratulate target:<np> [on <clause>]",
  "We [[congratulate]] the people of Norway.", "Send congratulations.")
formula("mourn", "holder:<actor> @(~mourn | ~grieve) target:<np>",
  "We [[mourn]] the victims.", "It was a mournful day.")

-- Commitments
formula("commit", "holder:<actor> @(~be [{lower}] committed to) target:<clause>",
  "We [[are fully committed to]] peace.", "He committed a crime.")
formula("continue", "holder:<actor> @(will continue to) target:<clause>",
  "We [[will continue to]] work.", "The work continues.")
formula("reaffirm", "holder:<actor> @(~reaffirm | ~reiterate) target:<np>",
  "We [[reaffirm]] our support.", "A repeated claim.")
formula("pledge", "holder:<actor> @(~pledge | ~promise | ~vow) (to | that) target:<clause>",
  "Norway [[pledges]] to help.", "A pledge was made.")
formula("work-with", "holder:<actor> @(~work (with | together with)) target:<np>",
  "We [[work with]] our partners.", "The work is hard.")
formula("look-forward", "holder:<actor> @(~look forward to) target:<clause>",
  "We [[look forward to]] the meeting.", "Look back in anger.")
formula("announce", "holder:<actor> @~announce target:<clause>",
  "The United States [[announced]] new aid.", "An announcement was made.")
formula("intend", "holder:<actor> @(~intend to | ~plan to) target:<clause>",
  "We [[intend to]] act.", "The plan is old.")

-- Demands
formula("call-on", "holder:<actor> @(~call on | ~call upon) " .. addressee .. " to target:<clause>",
  "We [[call on]] Russia to stop.", "They had a phone call on Monday.")
formula("urge", "holder:<actor> @(~urge | ~encourage | ~ask) " .. addressee .. " to target:<clause>",
  "The EU [[urges]] Norway to act.", "The urge to act is strong.")
formula("call-for", "holder:<actor> @(~call [{lower}] for) target:<clause>",
  "We [[call for]] calm.", "The call was short.")
formula("must", "other:<subject> @(must [(now | also)]) target:<clause>",
  "Russia [[must]] stop.", "We call for calm.")
formula("should", "other:<subject> @(should [(now | also)]) target:<clause>",
  "All parties [[should]] wait.", "We call for calm.")
formula("crucial", "@(it ~be [{lower}] force:(crucial | essential | important | vital | imperative) (that | to | for)) target:<clause>",
  "[[It will be crucial to]] wait.", "This is an important day.")
formula("demand", "holder:<actor> @~demand target:<clause>",
  "We [[demand]] the release of all.", "Demand for grain is high.")
formula("need", "other:<subject> @((need | needs) to) target:<clause>",
  "The parties [[need to]] talk.", "There is no need.")

-- Events, acts, instruments
formula("meet", "holder:<actor> @~meet with other:(<actor> | <np>)",
  "The President of Norway came; the EU [[met]] with Norway.", "The meeting was long.")
formula("host", "holder:<actor> @~host target:<np>",
  "Norway [[hosted]] a summit.", "The host was kind.")
formula("visit", "holder:<actor> @(~visit | ~travel to) place:<np>",
  "The EU [[visited]] the region.", "The visit was long.")
formula("sign", "holder:<actor> @~sign target:<np>",
  "Norway [[signed]] the treaty.", "A sign of hope.")
formula("sanction", "holder:<actor> @(~impose [{lower}] sanctions) [(on | against)] target:<np>",
  "The EU [[imposed new sanctions]] on the regime.", "The sanctions are old.")
formula("designate", "holder:<actor> @~designate target:<np>",
  "The United States [[designated]] the group.", "A designated area.")
formula("anniversary", "n:<ordinal> @anniversary of target:<np>",
  "Today is the tenth [[anniversary]] of the accord.", "It was their anniversary.")
formula("in-line-with", "@(in (line | accordance | keeping) with) target:<np>",
  "This is [[in line with]] the charter.", "They stood in line.")
formula("under-law", "@(under (international | domestic | federal) law)",
  "This is illegal [[under international law]].", "A federal law.")
formula("violation", "@(violation of | violations of | breach of) target:<np>",
  "It is a [[violation of]] the charter.", "A serious breach.")
formula("on-behalf", "@(on behalf of) target:<np>",
  "He spoke [[on behalf of]] the group.", "We act for them.")
formula("support-for", "[our] {lower}{0,2} @(support for) target:<np>",
  "We repeat our strong [[support for]] the plan.", "We support the plan.")
formula("efforts-to", "@(efforts to) target:<clause>",
  "We back [[efforts to]] end the war.", "Great efforts.")
formula("rule-of-law", "@((rule of law | human rights | fundamental freedoms)) ..4 (and | or) other:<np>",
  "We defend the [[rule of law]] and the press.", "A rule is a rule.")
formula("today", "^ @today [,] target:<clause>",
  "[[Today]], we act.", "We act today.")
formula("percent", "n:<number> @(percent | per cent) of target:<np>",
  "It is 20 [[percent]] of the total.", "A percent sign.")
formula("million", "@(<money>) (in | for | to) ..2 target:<np>",
  "It gave [[$3.2 million]] for the camps.", "It gave much.")
formula("not-alone", "{Cap} ... @(not alone | no longer alone)",
  "Norway is [[not alone]].", "We came alone.")
formula("close-partner", "@((close | key | strong | important) (partner | ally | friend)) [of target:<np>]",
  "Norway is a [[close partner]] of the EU.", "A partner is here.")
