-- What happened or will happen, and when.

-- A word that may stand between an article and the noun that names the event.
local mod = "!(of | in | on | for | to | the | a | an | and | or | by | with | that | which | as | {punct} | {Cap})"
local mods = "[" .. mod .. "] [" .. mod .. "]"

rule "event.dated" {
  emit = "event",
  match = {
    "what:@(date:<date> <nationality>? " .. mods .. " <event_noun> [in <actor>])",
    "what:@(date:<date> 's " .. mods .. " <event_noun> [in (<actor> | <names>)] [(with | between) <np>])",
    "what:@(the " .. mods .. " <event_noun> (of | on | in) date:<date>)",
    "what:@((<event_noun> [(in | with | of | on | between) <np>]) [held] (on | in | of) date:<date>)",
    "what:@(the " .. mods .. " events of date:<date>)",
    "what:@(<event_noun> (held | scheduled) (on | for) date:<date>)",
  },
  examples = {
    "We note [[yesterday’s elections in Kazakhstan]].",
    "after [[the tragic events of January 2022]]",
  },
  counter = { "An election is a choice." },
}

-- "The officer was today released", "spoke by phone today", "met yesterday".
rule "event.verb" {
  emit = "event",
  match = {
    "what:@((~release | ~arrest | ~detain | ~sentence | ~kill | ~abduct | ~kidnap | ~attack | ~convict | ~execute | ~sign | ~adopt | ~open | ~launch | ~meet | ~speak | ~hold | ~shell | ~injure | ~bomb | ~fire | ~cross | ~visit | ~ratify) ..8 date:<date>)",
    "what:@((was | were | has been | have been) date:<date> (~release | ~arrest | ~detain | ~sentence | ~kill | ~abduct | ~convict | ~execute | ~sign | ~adopt) [(from | in | by | to) <np>] [in <actor>])",
    "date:<date> ..6 what:@((~release | ~arrest | ~detain | ~sentence | ~kill | ~abduct | ~attack | ~convict | ~execute | ~sign | ~adopt | ~meet | ~speak) [<np>])",
    "what:@((~abduct+ed | ~kill+ed | ~sign+ed | ~adopt+ed | ~arrest+ed | ~detain+ed | ~release+ed | ~hold+ed) ..8 date:<date>)",
  },
  examples = { "He [[was released from prison on 3 May]]." },
  counter = { "Prisoners should be released." },
}

rule "event.anniversary" {
  emit = "event", match = "what:@([the] n:<ordinal> anniversary of <np>)",
  build = function(m)
    local issued = m.statement.issued_on
    if not issued then return nil end
    return {
      date = date.year(issued),
      origin = m.n.value and date.minus(date.year(issued), { years = m.n.value }),
    }
  end,
  examples = { "We mark [[the 30th anniversary of diplomatic relations]]." },
  counter = { "His birthday was yesterday." },
}

-- A known event without a date of its own: "the local elections", "the registration of …".
rule "event.plain" {
  emit = "event", zone = { "body", "list_item", "quotation" },
  match = {
    "what:@(the (registration | signing | adoption | arrest | detention | sentencing | execution | killing | abduction) of <np>)",
    "what:@(the " .. mods .. " noun:<event_noun> [in ([{Cap}] <actor> | <names>)])",
  },
  where = "not noun.kind in ('other', 'meeting', 'signing', 'trial', 'anniversary', 'call') and not noun.name in ('voting', 'vote', 'poll', 'polls', 'ballot', 'count')",
  unless = { "<date> 's" },
  examples = { "They followed [[the local elections]]." },
  counter = { "Elections matter." },
}
