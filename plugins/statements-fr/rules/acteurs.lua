-- Who is named: persons with their office, bodies.

local OF = "(de | d' | du | des)"
-- "ministre de l'Europe et des affaires étrangères", "homologue danois".
local ROLE = "<role> [<nationality>] [(de | d' | du | des) [(l' | la)] (<actor> | <np>)] [(chargé | chargée)] [(de | d' | du | des) <np>]"
local SHORT = "<role> [<nationality>] [(de | d' | du | des) (l' | la | le)? <actor>]"

rule "acteur.personne" {
  emit = "actor", publish = "actor", language = "fr",
  zone = { "title", "dateline", "heading", "body", "list_item", "quotation", "signature" },
  match = {
    "<civility> name:@<person> , [(la | le | l' | les)] [(ancien | ancienne | nouveau | nouvelle)] role:(" .. ROLE .. ")",
    "role:(" .. ROLE .. ") [,] <civility> name:@<person>",
    "role:(" .. SHORT .. ") [,] [<civility>] name:@<person>",
    "role:(<role> (de | d') {lower}) name:@<person>",
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
