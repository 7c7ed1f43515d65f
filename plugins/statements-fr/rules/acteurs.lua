-- Who is named: persons with their office, bodies.

-- "ministre de l'Europe et des affaires étrangères", "homologue danois".
-- The same, read from the name backwards: "de l'Europe et des affaires étrangères".
local WORD = "(!(de | d' | du | des | et | est | a | sont | ont | se | s' | qui | que | qu' | dont | pour | à | en | avec | par | lors | {punct} | <civility> | <role>))"
local BEFORE = "<role> [<nationality>] [(de | d' | du | des) " .. WORD .. "{1,4} [et (de | d' | du | des) " .. WORD .. "{1,4}]]"
local ROLE = BEFORE .. " [(chargé | chargée | délégué | déléguée) [auprès] (de | d' | du | des | à | au | aux) " .. WORD .. "{1,4}] [(du | de la | de l') <role> [<person>]]"
local SHORT = "<role> [<nationality>] [(de | d' | du | des) (l' | la | le)? <actor>]"

rule "acteur.personne" {
  emit = "actor", publish = "actor", language = "fr",
  zone = { "title", "dateline", "heading", "body", "list_item", "quotation", "signature" },
  match = {
    "<civility> name:@<person> , [(la | le | l' | les)] [(ancien | ancienne | nouveau | nouvelle)] role:(" .. ROLE .. ")",
    "role:(" .. BEFORE .. ") [,] <civility> name:@<person>",
    "role:(" .. SHORT .. ") [,] [<civility>] name:@<person>",
    "role:(<role> (de | d') !(l' | la | le | les | cette | ce | son | sa)) name:@<person>",
    "name:@<person> , [(la | le | l')] [(ancien | ancienne)] role:(" .. ROLE .. ")",
    "<civility> name:@<person>",
  },
  set = { kind = "person", name = "$name.text" },
  examples = {
    "Mme [[Éva Lind]], ministre de l'Europe et des affaires étrangères, est à Paris.",
    "Il a reçu le président [[Karl Berg]].", "M. [[Karl Berg]] se rend à Paris.",
  },
  counter = { "Le ministre est à Paris." },
}

-- "l'armée russe", "le Parquet russe".
rule "acteur.corps" {
  emit = "actor", publish = "actor", language = "fr",
  match = {
    "name:@((armée | Armée | parquet | Parquet | police | Police | marine | garde nationale | justice | Cour suprême | cour suprême | parlement | Parlement | forces armées | forces de sécurité | services de renseignement | ministère public | banque centrale) <nationality>)",
    "name:@((ministère | Ministère) <nationality> (des | de | de la | de l') {any}{1,2})",
    "name:@((ministère | Ministère) (des | de la | de l' | du) (Affaires | affaires | Défense | défense | Intérieur | intérieur | Justice | justice) [(étrangères | Étrangères)] [<nationality>])",
  },
  set = { kind = "organisation", name = "$name.text" },
  unless = { "<actor>" },
  examples = { "Les actions de l'[[armée norvégienne]] sont connues." }, counter = { "L'armée avance." },
}

-- "les autorités russes": the government of a country.
rule "acteur.autorites" {
  emit = "actor", publish = "actor", language = "fr",
  match = {
    "name:@((autorités | gouvernement | Gouvernement | régime | pouvoir | dirigeants | diplomatie) country:<nationality>)",
    "name:@((autorités | gouvernement | Gouvernement) (de | d' | du | des) [(la | l' | le)] country:<actor kind=state>)",
  },
  set = { kind = "government", name = "$name.text", id = "$country.id" },
  examples = { "Nous appelons les [[autorités norvégiennes]] à agir." }, counter = { "Les autorités agissent." },
}

-- "Académie présidentielle russe pour l'économie nationale".
rule "acteur.organisation" {
  emit = "actor", publish = "actor", language = "fr",
  match = {
    "name:@((Académie | Université | Institut | Fondation | Association | Agence | Comité | Commission | Organisation | Cour | Bureau | Parti | Mouvement | Front | Ligue | Alliance | Fédération | Observatoire | Mission | Tribunal | Banque | Fonds | Forum | Centre | Coalition | Réseau | Collectif | Syndicat | Église | Haut-Commissariat) [{lower}] [<nationality>] [(pour | de | d' | du | des) [(la | le | les | l')] ({Cap} | {lower}) [{lower}] [(et | des | de | du) [(l' | la)] {lower} [{lower}]]])",
  },
  set = { kind = "organisation", name = "$name.text" },
  unless = { "<actor>", "^ (Mission | Organisation | Commission | Bureau | Forum | Centre) (de | d')" },
  examples = { "Il est étudiant de l'[[Académie présidentielle norvégienne]]." },
  counter = { "Une commission est née." },
}

-- "Discussions internationales de Genève (DIG)", "mission d'observation (MOV)".
rule "sigle.acteur" {
  emit = "abbreviation", language = "fr",
  match = "long:<actor> @( \"(\" short:{upper} \")\" )",
  set = { short = "$short.text", long = "$long.text" },
  examples = { "L'Organisation mondiale du commerce [[(OMC)]] se réunit." },
  counter = { "L'Organisation mondiale du commerce se réunit." },
}
