-- Who is named: persons with their office, bodies.
-- luacheck: no max line length

-- "ministre de l'Europe et des affaires étrangères", "homologue danois".
-- The same, read from the name backwards: "de l'Europe et des affaires étrangères".
local OF = "(de | d' | du | des)"
local STOP = "est | a | sont | ont | se | s' | qui | que | qu' | dont | lors | {punct} | <civility> | <role> | avec | par | à | en | pour | et | chargé | chargée | délégué | déléguée | auprès"
-- "de l'économie, des finances et de la relance".
local AND = "et !(le | la | les | un | une | <role> | <civility> | {Cap})"
local FIELDS = "[" .. OF .. " (!(" .. STOP .. ") | (, | et) " .. OF .. " | " .. AND .. "){1,14}]"
local CHARGED = "[(chargé | chargée | délégué | déléguée | en charge | pour | auprès | à | aux | en) (!(" .. STOP .. ") | (, | et) (de | d' | du | des | aux | à | la | les) | " .. AND .. "){1,14}]"
local FORMER = "[(ancien | ancienne | nouveau | nouvel | nouvelle | futur | future)]"
local BEFORE = FORMER .. " <role> [(adjoint | adjointe | exécutif | exécutive | élu | élue | fédéral | fédérale)] [<nationality>] " .. FIELDS
local ROLE = BEFORE .. " " .. CHARGED .. " [(du | de la | de l') <role> [<person>]]"
local SHORT = "<role> [(adjoint | adjointe | élu | élue)] [<nationality>] [(de | d' | du | des) (l' | la | le)? <actor>]"
local OTHERS = "(journalistes | ministres | présidents | citoyens | ressortissants | militants | opposants | avocats | députés | sénateurs | soldats | otages | otage | prisonniers | prisonniers politiques | prisonnier | prisonnier politique | citoyen | citoyenne | ressortissant | ressortissante | compatriotes | compatriote | dissident | dissidente | activistes | défenseurs des droits de l'Homme | ambassadeurs | chanceliers | blogueurs | étudiants | photographe | photographes | reporter | reporters | professeur | professeure | artiste | chanteur | chanteuse | athlète | pilote | pilotes | patriarche | archevêque | évêque | imam | commandant | capitaine | amiral | lieutenant | docteur | oligarque | homme d'affaires | femme d'affaires | économiste | humoriste | dirigeants | messieurs | mesdames | frères | époux)"

rule "acteur.personne" {
  emit = "actor", publish = "actor", language = "fr", beats = { "actor.person-named", "acteur.personne-parle" },
  zone = { "title", "dateline", "heading", "body", "list_item", "quotation", "signature" },
  match = {
    "<civility> name:@<person> , [(la | le | l' | les)] role:(" .. ROLE .. ")",
    "role:(" .. BEFORE .. " " .. CHARGED .. ") [,] <civility> name:@<person>",
    "role:(" .. SHORT .. ") [,] [<civility>] name:@<person>",
    "role:(<role> (de | d') !(l' | la | le | les | cette | ce | son | sa)) name:@<person>",
    "role:(<role> " .. FIELDS .. ") , name:@<person> ,",
    "name:@<person> , [(la | le | l')] role:(" .. ROLE .. ")",
    "<civility> name:@<person>",
  },
  set = { kind = "person", name = "$name.text" },
  examples = {
    "Mme [[Éva Lind]], ministre de l'Europe et des affaires étrangères, est à Paris.",
    "Il a reçu le président [[Karl Berg]].", "M. [[Karl Berg]] se rend à Paris.",
  },
  counter = { "Le ministre est à Paris." },
}

-- "Les journalistes A, B et C", "MM. A et B".
rule "acteur.personne-liste" {
  emit = "actor", publish = "actor", language = "fr", beats = { "actor.person-named" },
  match = {
    "role:(" .. OTHERS .. " [<nationality>]) name:@<person>",
    "role:(" .. OTHERS .. " [<nationality>]) <person> (, <person>){0,6} [,] (et | ,) name:@<person>",
    "(<civility> | MM) [.] <person> (, <person>){0,6} [,] (et | ,) name:@<person>",
    "(<civility> | MM) [.] name:@<person> (, | et) <person>",
  },
  set = { kind = "person", name = "$name.text" },
  examples = { "Les journalistes [[Éva Lind]] et Karl Berg sont libres." }, counter = { "Les journalistes sont libres." },
}

-- "la nomination de Mme Éva Lind comme ministre", "son avocat, Karl Berg".
local COMME = "(comme | en tant que | en tant qu' | en qualité de | en sa qualité de | au poste de | aux fonctions de | à la fonction de | au rang de)"
local PROCHE = "(avocat | avocate | épouse | époux | mari | femme | fille | fils | frère | sœur | soeur | père | mère | collègue | codétenu | codétenue | coaccusé | coaccusée | compagnon | compagne | successeur | prédécesseur | prédécesseure | adjoint | adjointe)"
rule "acteur.personne-nommee" {
  emit = "actor", publish = "actor", language = "fr", beats = { "actor.person-named", "acteur.personne-parle" },
  match = {
    "(nomination | élection | réélection | désignation | investiture | reconduction | confirmation) (de | d') [<civility>] name:@<person> " .. COMME .. " [(la | le | l' | nouveau | nouvelle)] role:(" .. ROLE .. ")",
    "[<civility>] name:@<person> [,] [qui] [(a été | est | était | avait été | vient d'être | sera)] (nommé | nommée | élu | élue | réélu | réélue | désigné | désignée | reconduit | reconduite | confirmé | confirmée) [" .. COMME .. "] [(nouveau | nouvelle)] role:(" .. ROLE .. ")",
    "[<civility>] name:@<person> [,] " .. COMME .. " role:(" .. ROLE .. ")",
    "(son | sa | leur | ses | leurs) role:" .. PROCHE .. " [,] [<civility>] name:@<person>",
  },
  set = { kind = "person", name = "$name.text" },
  examples = { "Nous saluons la nomination de Mme [[Éva Lind]] comme ministre de la culture.", "Il a vu son avocat, [[Karl Berg]]." },
  counter = { "Nous saluons la nomination de la ministre.", "Il a vu son avocat." },
}

-- Who speaks or acts as only a person does, and stands without office.
rule "acteur.personne-parle" {
  emit = "actor", publish = "actor", language = "fr",
  match = {
    "name:@<person> (s'est (prononcé | prononcée | exprimé | exprimée | entretenu | entretenue | rendu | rendue | dit | dite) | a (déclaré | dit | affirmé | assuré | estimé | ajouté | rencontré | téléphoné | souligné | démissionné | promis | reconnu | expliqué) | (a été | avait été | est | était) (arrêté | arrêtée | assassiné | assassinée | emprisonné | emprisonnée | détenu | détenue | empoisonné | empoisonnée | libéré | libérée | condamné | condamnée | incarcéré | incarcérée | interpellé | interpellée | réélu | réélue | décédé | décédée | mort | morte))",
    "(libération | arrestation | assassinat | condamnation | détention | mort | empoisonnement | décès | disparition | procès | élection | réélection | santé | mémoire | famille | avocats | emprisonnement | incarcération | exécution | enlèvement) (de | d') name:@<person>",
    "@<person> , (né | née | âgé | âgée | détenu | détenue | emprisonné | emprisonnée | condamné | condamnée | arrêté | arrêtée | assassiné | assassinée) ",
  },
  unless = { "<actor>", "<capital>", "(Le | La | Les) {any}", "<organisation_head>" },
  set = { kind = "person", name = "$trigger" },
  examples = { "[[Karl Berg]] s'est exprimé hier.", "Nous demandons la libération de [[Karl Berg]]." }, counter = { "Oslo a voté." },
}

-- Those who are named by their surname alone.
rule "acteur.personne-connue" {
  emit = "actor", publish = "actor", language = "fr",
  match = "name:@(Poutine | Loukachenko | Zelensky | Zelenski | Assad | Maduro | Navalny | Erdogan | Erdoğan | Khamenei | Kadyrov | Ianoukovitch | Medvedev | Prigojine | Kadhafi | Moubarak | Nétanyahou | Netanyahou | Macron | Orban | Orbán | Obama | Trump | Biden | Merkel | Lavrov | Kerry | Blinken | Bachar al-Assad | Hollande | Sarkozy | Porochenko | Tikhanovskaïa | Tsikhanouskaïa | Gorbatchev | Eltsine | Staline)",
  set = { kind = "person", name = "$name.text" },
  unless = { "(administration | Administration | plan | clan | régime | gouvernement | système | doctrine) {Cap}", "{Cap} (administration | Tower)" },
  examples = { "[[Poutine]] a menti." }, counter = { "Le Kremlin a menti." },
}

-- "l'armée russe", "le Parquet russe".
rule "acteur.corps" {
  emit = "actor", publish = "actor", language = "fr",
  match = {
    "name:@((armée | Armée | parquet | Parquet | police | Police | marine | garde nationale | justice | Cour suprême | cour suprême | parlement | Parlement | forces armées | forces de sécurité | forces de défense | forces démocratiques | armée nationale | aviation | marine nationale | Sénat | sénat | Douma | Diète | Assemblée nationale | assemblée nationale | Conseil constitutionnel | Cour constitutionnelle | cour constitutionnelle | commission électorale | diplomatie | gendarmerie | tribunal | opposition démocratique | société nationale | coalition nationale | télévision | agence de presse | services de renseignement | ministère public | banque centrale) <nationality>)",
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
    "name:@((Académie | Université | Institut | Fondation | Association | Agence | Comité | Commission | Organisation | Cour | Bureau | Parti | Mouvement | Front | Ligue | Alliance | Fédération | Observatoire | Mission | Tribunal | Direction | Service | Secrétariat | Conseil | Haute Autorité | Autorité | Ambassade | ambassade | Consulat | Délégation | Parquet | Office | Chambre | Confédération | Congrès | Croissant | Société | Compagnie | Groupe | Groupement | Brigade | Armée | Commissariat | Assemblée | Parlement | Sénat | Tribune | Maison | Musée | Bibliothèque | École | Banque | Fonds | Forum | Centre | Coalition | Réseau | Collectif | Syndicat | Église | Haut-Commissariat) [{lower}] [<nationality>] [(pour | de | d' | du | des) [(la | le | les | l')] ({Cap} | {lower}) [{lower}] [(et | des | de | du) [(l' | la)] {lower} [{lower}]]])",
  },
  set = { kind = "organisation", name = "$name.text" },
  unless = { "<actor>", "^ (Mission | Organisation | Commission | Bureau | Forum | Centre) (de | d')" },
  examples = { "Il est étudiant de l'[[Académie présidentielle norvégienne]]." },
  counter = { "Une commission est née." },
}

-- "la chaîne TV Norlund", "l'ONG Norlund": by what they are.
rule "acteur.nomme" {
  emit = "actor", publish = "actor", language = "fr", beats = { "actor.person-named" },
  match = {
    "(ONG | organisation | association | fondation | chaîne | chaîne de télévision | radio | journal | quotidien | hebdomadaire | magazine | média | site | agence | agence de presse | parti | mouvement | société | entreprise | compagnie | groupe | groupe de presse | banque | milice | réseau | centre | opérateur | constructeur | coalition | plateforme | collectif | syndicat | université) [(de défense des droits de l'Homme | russe | indépendant | indépendante | américain | américaine | français | française | d'opposition | terroriste | armé | privé | privée | étatique)] [\"«\"] name:@({Cap} [({Cap} | {upper} | {lower} {Cap})])",
    "(ONG | organisation | association | fondation | chaîne | radio | journal | quotidien | parti | mouvement | société | entreprise | groupe | banque | milice | centre) name:@(<names>)",
  },
  set = { kind = "organisation", name = "$name.text" },
  unless = { "<actor>", "<person> <person>", "<capital>", "<role>" },
  examples = { "La chaîne [[Norlund Veslin]] est libre." }, counter = { "La chaîne est libre." },
}

-- "Discussions internationales de Genève (DIG)", "mission d'observation (MOV)".
rule "sigle.acteur" {
  emit = "abbreviation", language = "fr",
  match = "long:<actor> @( \"(\" short:{upper} \")\" )",
  set = { short = "$short.text", long = "$long.text" },
  examples = { "L'Organisation mondiale du commerce [[(OMC)]] se réunit." },
  counter = { "L'Organisation mondiale du commerce se réunit." },
}
