-- What happened or will happen, and when.
-- luacheck: no max line length

local W = require "lib.mots"

local THE = "[(la | le | les | l' | ce | cette | ces | cet | un | une | des | son | sa | ses | leur | leurs | notre | nos) [!(de | d' | du | des) {lower}]]"
-- From a noun that names what happens up to its date, over no other such noun.
local gap = "(!(<event_noun> | \";\" | \":\" | \",\")){0,24}"
-- A day that is no event's: a deadline, a limit, a document's.
local NO_DAY = {
  "(résolution | règlement | résolutions) {any}", "(depuis | jusqu' | jusqu'au | avant | d'ici | à partir du | au-delà de | au-delà du) [(le | la | au | à | l')] <date>",
  "(chaque | tous les) <date>", "(au lendemain | à la veille) [(de | du | d')] <date>",
}
rule "fait.nom" {
  emit = "event", language = "fr", beats = { "fait.sujet", "fait.simple" },
  match = {
    "what:@(" .. THE .. " <event_noun> " .. gap .. " date:<date>)",
    "what:@(" .. THE .. " <event_noun> " .. gap .. " , (le | en | ce | au) date:<date>)",
    "what:@(" .. THE .. " <event_noun> " .. gap .. " [,] \"(\" [le] date:<date> \")\")",
    "what:@(" .. THE .. " <event_noun> " .. gap .. " , [(qui | qu')] ({any}){1,8} (le | en | du | ce | au) date:<date>)",
  },
  unless = NO_DAY,
  examples = {
    "La France condamne [[l'attaque de missiles contre le port de Veslin le 10 mars]].",
    "Elle salue [[l'élection d'hier]].",
  },
  counter = { "Une élection est un choix." },
}

local VERBS = "(~entretenir | ~rencontrer | ~rendre | ~recevoir | ~arrêter | ~condamner | ~libérer | ~tuer | ~assassiner | ~enlever | ~adopter | ~signer | ~ratifier | ~réunir | ~visiter | ~déplacer | ~frapper | ~attaquer | ~viser | ~bombarder | ~lancer | ~annoncer | ~confirmer | ~détenir | ~exécuter | ~interpeller | ~expulser | ~élire | ~tenir | ~participer | ~souscrire | ~accueillir | ~entrer | ~exprimer | ~déclarer | ~mourir | ~décéder | ~parler | ~convoquer | ~présider | ~ouvrir | ~prendre | ~célébrer | ~dérouler | ~commencer | ~débuter | ~quitter | ~arriver | ~publier | ~décider | ~indiquer | ~rappeler | ~échanger | ~évacuer | ~suspendre"
  .. " | ~prolonger | ~reconduire | ~proroger | ~effectuer | ~organiser | ~conclure | ~achever | ~terminer | ~envahir | ~annexer | ~occuper | ~blesser | ~emprisonner | ~incarcérer | ~inculper | ~juger | ~acquitter | ~gracier | ~interdire | ~dissoudre | ~fermer | ~nommer | ~désigner | ~démissionner | ~investir | ~succéder | ~voter | ~approuver | ~rejeter | ~promulguer | ~lever | ~imposer | ~sanctionner | ~inscrire | ~tirer | ~abattre | ~exploser | ~couler | ~intercepter | ~saisir | ~détruire | ~incendier | ~survenir | ~intervenir | ~produire | ~débuter | ~reprendre | ~rejoindre | ~adhérer | ~retirer | ~rompre | ~rétablir | ~proclamer | ~reconnaître | ~saluer | ~évoquer | ~prononcer | ~présenter | ~remettre | ~inaugurer | ~commémorer | ~honorer | ~assister | ~intervenir | ~échouer | ~fuir | ~disparaître | ~naître | ~créer | ~fonder | ~instituer | ~marquer | ~avoir lieu | ~coûter | ~causer | ~perpétrer | ~commettre | ~revendiquer | ~notifier | ~déposer | ~demander | ~requérir | ~refuser | ~opposer | ~franchir | ~violer | ~transmettre | ~dire | ~affirmer | ~souligner | ~appeler | ~condamner)"
local DONE = "(~arrêter+ed | ~condamner+ed | ~libérer+ed | ~tuer+ed | ~assassiner+ed | ~enlever+ed | ~adopter+ed | ~signer+ed | ~ratifier+ed | ~conclure+ed | ~agréer+ed | ~interpeller+ed | ~expulser+ed | ~élire+ed | ~annoncer+ed | ~publier+ed | ~lancer+ed | ~détenir+ed | ~organiser+ed | ~prévoir+ed | ~tenir+ed | ~disparaître+ed | ~perpétrer+ed | ~commettre+ed | ~survenir+ed | ~mener+ed | ~emprisonner+ed | ~incarcérer+ed | ~inculper+ed | ~nommer+ed | ~désigner+ed | ~envoyer+ed | ~créer+ed | ~fonder+ed | ~instituer+ed | ~entrer+ed | ~approuver+ed | ~voter+ed | ~imposer+ed | ~décider+ed | ~prononcer+ed | ~mourir+ed | ~décéder+ed | ~blesser+ed | ~abattre+ed | ~intervenir+ed | ~ouvrir+ed | ~parapher+ed | ~négocier+ed | ~atteindre+ed | ~réunir+ed | ~déployer+ed | ~diffuser+ed | ~rendre+ed | ~prendre+ed | ~proclamer+ed | ~établir+ed)"
local far = "(!(\";\" | \":\" | <event_noun>))"

rule "fait.verbe" {
  emit = "event", language = "fr", beats = { "fait.sujet" },
  match = {
    "what:@(" .. VERBS .. " " .. far .. "{0,20} date:<date>)",
    "what:@(" .. DONE .. " " .. far .. "{0,12} date:<date>)",
    "date:<date> , ..8 what:@(" .. VERBS .. " [<np>])",
    "^ [(le | ce | en | au)] date:<date> , (!(\";\" | \":\" | ,)){1,14} what:@(" .. VERBS .. " [<np>])",
    "(qui | où) date:<date> what:@(" .. VERBS .. " [<np>])",
  },
  unless = NO_DAY,
  -- "à prolonger au-delà de 2021" did not happen.
  when = function(m)
    local first = m.what.text:match "^[^%s'’]+" or ""
    return not (first:find "[ei]r$" or first:find "[dt]re$" or first:find "oir$")
  end,
  examples = {
    "La ministre [[s'est entretenue hier]] avec son homologue.",
    "Il a été libéré, [[arrêté le 28 juin]] à Veslin.",
  },
  counter = { "La ministre s'est entretenue avec son homologue." },
}

-- The diary of a minister, without a day: "il rencontrera son homologue".
rule "fait.agenda" {
  emit = "event", language = "fr", zone = { "body", "list_item" },
  match = {
    "who:<actor> what:@((~rencontrer | ~recevoir | ~visiter | ~inaugurer | ~présider | ~coprésider | ~prononcer | ~signer | ~accueillir | ~ouvrir | ~clôturer | ~conclure) <np>)",
    "who:<actor> what:@((~entretenir | ~échanger | ~discuter | ~dialoguer) " .. W.adv .. " avec <np>)",
    "who:<actor> what:@((~rendre | ~déplacer | ~participer | ~assister | ~prendre part) " .. W.adv .. " (à | au | aux | en) <np>)",
    "who:<actor> [où <actor>] what:@(~recevoir " .. W.adv .. " par <np>)",
    "et what:@((rencontrera | recevra | visitera | prononcera | participera à | s'entretiendra avec | se rendra à | se rendra en | assistera à | sera reçu par | sera reçue par) <np>)",
  },
  when = function(m)
    local kind = m.who and m.who.kind
    if kind and not (kind == "person" or kind == "office" or kind == "pronoun") then return false end
    return m.verb == nil or m.verb.tense == "future"
  end,
  examples = { "M. Karl Berg [[rencontrera son homologue norvégien]]." }, counter = { "M. Karl Berg rencontre ses amis." },
}

-- "…, et, le 30 janvier, le marché": the second day of one sentence.
rule "fait.suite" {
  emit = "event", language = "fr", beats = { "fait.sujet", "fait.verbe" },
  match = "(et | puis | ainsi que) [,] what:@((le | en) date:<date> , (le | la | les | l' | un | une | à | au | dans | contre) <np>)",
  examples = { "Ils ont visé le 3 mai le port et, [[le 4 mai, le marché de la ville]]." },
  counter = { "Le 4 mai, le marché a ouvert." },
}

rule "fait.anniversaire" {
  emit = "event", language = "fr",
  match = {
    "what:@([(le | ce | du | au)] n:<ordinal> anniversaire (de | d' | du | des) <np>)",
  },
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

-- "quinze ans après l'agression contre …": the day it looks back to.
local NUMBERS = {
  un = 1, une = 1, deux = 2, trois = 3, quatre = 4, cinq = 5, six = 6, sept = 7, huit = 8, neuf = 9,
  dix = 10, onze = 11, douze = 12, treize = 13, quatorze = 14, quinze = 15, seize = 16,
  vingt = 20, trente = 30, quarante = 40, cinquante = 50, soixante = 60,
}
rule "fait.ans-apres" {
  emit = "event", language = "fr", beats = { "fait.simple", "fait.nom" },
  match = {
    "what:@(n:(<number> | {lower} | Dix | Deux | Trois | Quatre | Cinq | Un | Une | Vingt | Trente) unit:(an | ans | mois) après " .. THE .. " <event_noun> [<nationality>] [(à | en | au | aux | contre | dans | sur | de | d' | du | des) <np>])",
  },
  build = function(m)
    local n = NUMBERS[m.n.text:lower()] or m.n.value
    local issued = m.statement.issued_on
    if not n or not issued then return nil end
    if m.unit.text == "mois" then return { date = date.minus(issued, { months = n }) } end
    return { date = date.minus(date.year(issued), { years = n }) }
  end,
  examples = { "La paix est loin [[dix ans après l'invasion de la Norvège]]." },
  counter = { "Dix ans après, il est venu." },
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

-- What the statement is about: its first sentences condemn, deplore or welcome it.
rule "fait.sujet" {
  emit = "event", language = "fr", zone = { "body", "quotation" },
  match = {
    "(~condamner | ~déplorer | ~dénoncer | ~regretter | ~saluer | ~féliciter | ~réjouir | préoccupée | préoccupé | préoccupés | consternée | consterné | indignée | choquée | horreur | indignation | ~apprendre) (!(<event_noun> | \";\" | {punct})){0,9} what:@((la | l' | le | les | cette | ce | cet | ces | d'un | d'une | un | une) [{lower}] noun:<event_noun> (!({punct} | et | qui)){0,2} (à | contre | en | de | d' | du | des | dans | par) <np>)",
    "^ what:@((la | l' | le | les | cet) [{lower}] noun:<event_noun> (!({punct} | et | qui)){0,2} (à | contre | en | de | d' | du | des | dans | par) <np>)",
    "(~féliciter | ~saluer | félicitations | ~réjouir) ..14 (pour | de | à l'occasion de | lors de) what:@((son | sa | leur) {lower}{0,2} noun:(élection | réélection | nomination | investiture | désignation | victoire | accession | libération | prise de fonctions | entrée en fonctions) [(à | au | aux | comme | en) <np>])",
  },
  where = "not noun.kind in ('meeting', 'call', 'day', 'event', 'agreement', 'war', 'independence')",
  when = function(m)
    local about = { ["intervention"] = true, ["décisions"] = true, ["mobilisation"] = true, ["rejet"] = true, ["interdiction"] = true, ["reconnaissance"] = true, ["déclaration"] = true, ["reprise"] = true, ["mission"] = true, ["levée"] = true, ["mise en place"] = true, ["peine"] = true }
    return m.sentence.index <= 4 and not about[m.noun.text]
  end,
  examples = { "La France condamne [[l'attentat de Veslin]].", "La France félicite la ministre pour [[sa nomination]]." },
  counter = { "La mer est large." },
}
