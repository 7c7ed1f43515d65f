-- What happened or will happen, and when.

-- From a noun that names what happens up to its date, over no other such noun.
local gap = "(!(<event_noun> | \";\" | \":\" | \",\")){0,24}"
rule "fait.nom" {
  emit = "event", language = "fr",
  match = {
    "what:@([(la | le | les | l' | ce | cette | ces | cet | un | une | des)] <event_noun> " .. gap .. " date:<date>)",
    "what:@([(la | le | les | l' | ce | cette | ces | un | une)] <event_noun> " .. gap .. " , (le | en) date:<date>)",
  },
  unless = { "(résolution | règlement) {any}" },
  examples = {
    "La France condamne [[l'attaque de missiles contre le port de Veslin le 10 mars]].",
    "Elle salue [[l'élection d'hier]].",
  },
  counter = { "Une élection est un choix." },
}

local VERBS = "(~entretenir | ~rencontrer | ~rendre | ~recevoir | ~arrêter | ~condamner | ~libérer | ~tuer | ~assassiner | ~enlever | ~adopter | ~signer | ~ratifier | ~réunir | ~visiter | ~déplacer | ~frapper | ~attaquer | ~viser | ~bombarder | ~lancer | ~annoncer | ~confirmer | ~détenir | ~exécuter | ~interpeller | ~expulser | ~élire | ~tenir | ~participer | ~souscrire | ~accueillir | ~entrer | ~exprimer | ~déclarer | ~mourir | ~décéder | ~parler | ~convoquer | ~présider | ~ouvrir | ~prendre | ~célébrer | ~dérouler | ~commencer | ~débuter | ~quitter | ~arriver | ~publier | ~décider | ~indiquer | ~rappeler | ~échanger | ~évacuer | ~suspendre)"
local DONE = "(~arrêter+ed | ~condamner+ed | ~libérer+ed | ~tuer+ed | ~assassiner+ed | ~enlever+ed | ~adopter+ed | ~signer+ed | ~ratifier+ed | ~conclure+ed | ~agréer+ed | ~interpeller+ed | ~expulser+ed | ~élire+ed | ~annoncer+ed | ~publier+ed | ~lancer+ed | ~détenir+ed | ~enlever+ed | ~organiser+ed | ~prévoir+ed | ~tenir+ed | ~disparaître+ed)"

rule "fait.verbe" {
  emit = "event", language = "fr",
  match = {
    "what:@(" .. VERBS .. " (!(\";\" | \":\" | <event_noun>)){0,16} date:<date>)",
    "what:@(" .. DONE .. " (!(\";\" | \":\" | <event_noun>)){0,10} date:<date>)",
    "date:<date> , ..8 what:@(" .. VERBS .. " [<np>])",
  },
  examples = {
    "La ministre [[s'est entretenue hier]] avec son homologue.",
    "Il a été libéré, [[arrêté le 28 juin]] à Veslin.",
  },
  counter = { "La ministre s'est entretenue avec son homologue." },
}

rule "fait.anniversaire" {
  emit = "event", language = "fr",
  match = "what:@([le] n:<ordinal> anniversaire (de | d' | du | des) <np>)",
  build = function(m)
    local issued = m.statement.issued_on
    if not issued then return nil end
    return {
      date = date.year(issued),
      origin = m.n.value and date.minus(date.year(issued), { years = m.n.value }),
    }
  end,
  examples = { "Nous célébrons [[le 30e anniversaire de l'indépendance]]." },
  counter = { "Son anniversaire était hier." },
}

-- A known one without a date of its own: "la guerre en Ukraine".
rule "fait.simple" {
  emit = "event", language = "fr", zone = { "body", "list_item", "quotation" },
  match = {
    "what:@((la | l' | le | les | cette | ces) noun:<event_noun> <nationality> [(à | en | au | aux | contre | dans | sur) <np>])",
    "what:@((la | l' | le | les) noun:<event_noun> (en | au | à | aux | contre) (<actor> | <names> | <capital>))",
  },
  where = "noun.kind in ('war', 'attack', 'election', 'coup', 'disaster')",
  examples = { "Ils ont évoqué [[la guerre en Norvège]]." }, counter = { "La guerre est un fléau." },
}
