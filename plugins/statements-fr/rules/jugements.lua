-- What is said of a thing is a position of who speaks: "ces attaques sont inacceptables".
-- luacheck: no max line length

local W = require "lib.mots"

local IS = "(est | sont | était | étaient | a été | ont été | fut | furent | serait | seraient | reste | restent | demeure | demeurent | devient | deviennent | paraît | paraissent | apparaît | semble | semblent | s' avère | s' avèrent)"
local NOT = "((n' est | ne sont | n' était | n' étaient | ne saurait être | ne sauraient être | ne peut être | ne peuvent être | n' a été | n' ont été | ne sera | ne seront | ne serait | ne paraît | ne semble) [(pas | plus | en rien | nullement | en aucun cas | en aucune manière | aucunement | donc pas)] [été] | (n' a pas été | n' ont pas été))"
local MAKES = "(~constituer | ~représenter | ~être | ~marquer | ~former | ~demeurer | ~rester | ~devenir | ~incarner | ~signifier)"
local A = "(une | un | des | de | d' | la | le | l' | les)"
local very = "[" .. W.very .. "] [" .. W.very .. "]"

-- "une décision qui viole le droit" judges nothing for itself; an infinitive has no subject.
local function judged(m)
  local before = m.text:sub(1, m.trigger.first - m.first)
  return not (before:find "%f[%a]qui%f[%A]" or before:find "%f[%a]dont%f[%A]" or before:find "%f[%a]s['’]?il%f[%A]"
    or before:find "%f[%a]si%f[%A]")
end

local BLAME = { holder = "$issuer", polarity = -1, strength = 3, ladder = "position.generale" }
local PRAISE = { holder = "$issuer", polarity = 1, strength = 2, ladder = "position.generale" }

rule "position.jugement" {
  emit = "stance", language = "fr",
  match = {
    "target:<subject> @(" .. IS .. " " .. very .. " " .. W.bad .. ")",
    "@((c' est | c' était | ce sont | ce serait | cela est) " .. very .. " " .. W.bad .. ")",
    "target:<np> [,] qui @(" .. IS .. " " .. W.very .. " " .. W.bad .. ")",
    "target:<subject> @(" .. NOT .. " " .. very .. " " .. W.accord "acceptable admissible tolérable justifiable justifié légitime crédible conforme compatible satisfaisant suffisant proportionné équitable libre transparent recevable fondé" .. ")",
    "target:<subject> @(" .. NOT .. " ni {lower} ni {lower})",
    "target:<subject> @(" .. NOT .. " (à la hauteur | dans l' intérêt | de nature à | réunies | réunis | garanties | garantis | une option | une solution | la solution | la bonne voie | une bonne nouvelle | un bon signal))",
    "target:<subject> @(" .. IS .. " " .. very .. " (contraire | contraires | incompatible | incompatibles | en contradiction | en violation | en rupture | en totale contradiction | attentatoire | attentatoires) (à | au | aux | avec | de | du | des) [<np>])",
    "target:<subject> @(" .. IS .. " [(totalement | entièrement | largement)] ((sans | dénué de | dénuée de | dénués de | dénuées de | dépourvu de | dépourvue de | dépourvus de | dépourvues de) [tout] (fondement | fondements | valeur | légitimité | objet | crédibilité | effet juridique) | nul et non avenu | nulle et non avenue | nuls et non avenus | nulles et non avenues))",
    "target:<subject> @((est | sont) (constitutif | constitutive | constitutifs | constitutives) (de | d') {lower} [de {lower}])",
    "target:<subject> @((n'a | n'ont | n' avait) (aucune | aucun | pas de) {lower}{0,2} (valeur | légitimité | validité | fondement | justification | crédibilité | effet | raison d'être | sens | place))",
    "target:<subject> @((ne peut | ne peuvent | ne saurait) [(plus | pas)] (durer | perdurer | continuer | rester sans réponse | rester sans conséquence))",
    "target:<subject> @((n'a | n'ont) pas sa place | (n'ont) pas leur place)",
    "target:<subject> @(ne (repose | reposent) sur (aucun | aucune) {lower})",
  },
  set = BLAME, when = judged,
  unless = { "si elle", "s'il", "moins {lower}" },
  examples = { "Ces attaques [[sont inacceptables]].", "Ce scrutin [[n'a été ni libre ni équitable]]." },
  counter = { "Cette aide est utile." },
}

rule "position.jugement-nom" {
  emit = "stance", language = "fr",
  match = {
    "target:<subject> @(" .. MAKES .. " " .. very .. " [en soi ,] " .. A .. " {lower}{0,3} " .. W.badnoun .. " (!(de | d' | du | des | à | au | aux | contre | pour | et | qui | que | qu' | dans | en | par | {punct})){0,2} [(à | au | aux | de | d' | du | des | contre | pour) <np>])",
    "@((c' est | c' était | il s' agit | il s' agit là | ce sont) [là] " .. very .. " " .. A .. " {lower}{0,3} (violation | atteinte | crime | provocation | menace | escalade | ingérence | recul | échec | erreur | faute | injustice | mascarade | manquement | tragédie | drame | honte | scandale | mensonge | manipulation | acte " .. W.bad .. "))",
    "target:<subject> @((~relever | ~apparenter | ~assimiler) {lower}{0,2} (de | d' | du | des | à | au | aux) [(la | l' | un | une)] (crime | crimes | provocation | propagande | désinformation | terrorisme | torture | génocide | nettoyage ethnique | chantage | intimidation | agression | annexion))",
    "target:<subject> @((~être | ~constituer | ~représenter | ~rester | ~demeurer) {lower}{0,3} (source | motif | sujet | objet) (de | d') [{lower}{1,2}] (préoccupation | préoccupations | inquiétude | inquiétudes))",
  },
  set = BLAME, when = judged,
  unless = { "(pas | ni | plus | sans) (une | un | de | d')", "qui n'est" },
  examples = { "Ces tirs [[constituent une violation du droit international]]." },
  counter = { "Cette aide est un fait." },
}

rule "position.jugement-verbe" {
  emit = "stance", language = "fr",
  match = {
    "target:<subject> @((~violer | ~enfreindre | ~bafouer | ~méconnaître | ~menacer | ~compromettre | ~fragiliser | ~saper | ~entraver | ~ébranler | ~déstabiliser | ~discréditer | ~entacher | ~ternir | ~contredire | ~trahir | ~déshonorer | ~éroder | ~affaiblir | ~aggraver | ~exacerber | ~hypothéquer | ~piétiner) " .. W.adv .. " " .. W.det .. " <np>)",
    "target:<subject> @(~porter " .. W.adv .. " (atteinte | préjudice | tort) " .. W.to .. ")",
    "target:<subject> @((~aller " .. W.adv .. " à l' encontre (de | d' | du | des)) | ~contrevenir " .. W.adv .. " " .. W.to .. " | ~nuire " .. W.adv .. " " .. W.to .. " | ~faire {lower}{0,2} obstacle " .. W.to .. " | ~fouler aux pieds)",
    "target:<subject> @(~mettre " .. W.adv .. " (en danger | en péril | en cause | à mal | à bas))",
    "target:<subject> @((~susciter | ~nourrir | ~inspirer | ~soulever | ~provoquer | ~renforcer | ~accroître) {lower}{0,4} (préoccupation | préoccupations | inquiétude | inquiétudes | indignation | doutes | réprobation | consternation | craintes | condamnation))",
    "target:<subject> @((~porter | ~avoir) (la | une | toute la | l' entière) {lower}{0,3} responsabilité [{lower}] (de | d' | du | des | dans | pour))",
    "target:<subject> @((~être | ~demeurer) {lower}{0,2} " .. W.accord "responsable coupable comptable" .. " (de | d' | du | des))",
    "target:<subject> @((~utiliser | ~instrumentaliser | ~employer | ~exploiter) (!({punct} | qui | que)){1,8} (comme (une | un | des) {lower}{0,1} (arme | armes | instrument | instruments | outil | outils | moyen | moyens | levier | bouclier | boucliers | otage | otages | monnaie) (de | d' | du | humains | politique | politiques | $)))",
    "target:<subject> @((~instrumentaliser | ~prendre en otage) [" .. W.adv .. "]) <np>",
    "target:<subject> @((~priver) (!({punct} | qui | que)){1,8} (de | d') [(leurs | ses | leur | tout | toute)] {lower}{0,2} (droits | droit | libertés | liberté | accès | nourriture | soins))",
    "target:<subject> @((~utiliser | ~recourir) " .. W.adv .. " (à la | la | à l' | l') (famine | faim | torture | terreur | arme alimentaire | arme de la faim))",
    "target:<subject> nous @(~préoccuper | ~inquiéter | ~alarmer | ~indigner | ~choquer | ~révolter)",
    "target:<subject> @(ne (contribue | contribuent | fait | font | peut | peuvent) (pas | que | qu') [{lower}{0,2}] (à la (paix | stabilité | désescalade | sécurité) | à l' apaisement | aggraver | compliquer | accroître | exacerber | renforcer | alimenter | retarder | éloigner | conforter))",
    "target:<subject> @((~marquer | ~franchir) {lower}{0,3} (nouvelle | dangereuse) {lower}{0,3} (escalade | dégradation | étape dans l'escalade | étape dans la répression))",
  },
  set = BLAME, when = judged,
  unless = { "(pour | de | d' | à | sans | afin de | peut | peuvent | pourrait | pourraient | doit | doivent) {lower}{0,1} (violer | menacer | compromettre | porter | nuire | mettre | aggraver | fragiliser)" },
  examples = { "Cette décision [[porte atteinte à]] la justice.", "Ces tirs [[menacent la paix]]." },
  counter = { "Des actes qui menacent la paix sont connus." },
}

rule "position.jugement-favorable" {
  emit = "stance", language = "fr",
  match = {
    "target:<subject> @(" .. IS .. " " .. very .. " " .. W.good .. ")",
    "@((c' est | ce sont | c' était) " .. very .. " " .. W.good .. ")",
    "target:<subject> @(" .. MAKES .. " " .. very .. " " .. A .. " [" .. W.very .. "] (" .. W.strong .. " | " .. W.good .. ") [et {lower}] " .. W.goodnoun .. ")",
    "target:<subject> @(" .. MAKES .. " " .. very .. " " .. A .. " [{lower}] " .. W.goodnoun .. " [" .. W.very .. "] (" .. W.strong .. " | " .. W.good .. "))",
    "target:<subject> @(" .. MAKES .. " " .. very .. " " .. A .. " [{lower}] (avancée | avancées | progrès | succès | réussite | victoire | (chance pour) | (pas (dans | vers | en avant)) | (bonne nouvelle) | (bonnes nouvelles) | (pilier) | (pierre angulaire) | (étape vers) | (partenaire de) | (moment historique)))",
    "@((c' est | c' était | il s' agit | ce sont) [là] " .. very .. " " .. A .. " [" .. W.very .. "] [(" .. W.strong .. " | " .. W.good .. ")] [et {lower}] (avancée | avancées | progrès | succès | pas | étape | signal | signe | geste | nouvelle | résultat | réussite | chance | contribution) [" .. W.very .. "] [(" .. W.strong .. " | " .. W.good .. " | (dans la bonne direction))])",
    "target:<subject> @((est | reste | demeure | constitue) la seule {lower}{0,1} (voie | issue | solution | option | manière | réponse) [{lower}])",
    "target:<subject> @(~aller dans (le bon sens | la bonne direction))",
    "target:<subject> @((~envoyer | ~adresser) {lower}{0,3} (signal | message) " .. W.accord "positif encourageant fort clair" .. ")",
    "target:<subject> @(~mériter {lower}{0,2} (hommage | respect | soutien | reconnaissance | admiration | gratitude))",
    "target:<subject> @(~permettre {lower}{0,2} (avancées | progrès) [{lower}])",
  },
  set = PRAISE, when = judged,
  unless = { "(pas | ni | plus | sans) (une | un | de | d' | la | le) {lower}", "si elle", "serait {lower}{0,2} (positif | utile)" },
  examples = { "Cet échange [[constitue une avancée]] vers la paix." },
  counter = { "Cet échange est long." },
}

-- "Rien ne saurait justifier de tels actes."
rule "position.rien-ne-justifie" {
  emit = "stance", language = "fr",
  match = {
    "@((rien | aucune {lower} | aucun {lower} | aucune {lower} {lower} | aucun {lower} {lower}) ne [(saurait | peut | pourra | pourrait | viendra)] (justifie | justifiera | justifier | excuse | excusera | excuser | légitimer | légitime)) target:<clause>",
    "@(il n' (y a | existe) [(pas | plus)] (aucune | aucun | de | d') {lower}{0,1} (justification | excuse | solution militaire | alternative | issue militaire)) [(à | au | aux | pour)] target:<clause>",
  },
  set = { polarity = -1, strength = 4, ladder = "position.generale" }, beats = { "position.jugement" },
  examples = { "[[Rien ne saurait justifier]] de tels actes." }, counter = { "Rien ne bouge." },
}

rule "position.impersonnel" {
  emit = "stance", language = "fr",
  match = {
    "@((il | cela) (est | serait | était | demeure | reste | a été) " .. very .. " " .. W.bad .. " (que | qu' | de | d')) target:<clause>",
    "@(il n' est " .. very .. " pas " .. very .. " " .. W.accord "acceptable tolérable admissible normal" .. " (que | qu' | de | d')) target:<clause>",
  },
  set = { polarity = -1, strength = 3, ladder = "position.generale" }, beats = { "position.jugement" },
  examples = { "[[Il est inacceptable que]] des civils soient visés." }, counter = { "Il est tard." },
}

rule "position.impersonnel-favorable" {
  emit = "stance", language = "fr",
  match = "@(il (est | était) " .. very .. " (" .. W.good .. " | heureux) (que | qu' | de | d')) target:<clause>",
  set = { polarity = 1, strength = 2, ladder = "position.generale" }, beats = { "position.jugement-favorable" },
  examples = { "[[Il est encourageant que]] les pourparlers reprennent." }, counter = { "Il est tard." },
}

-- "considère ce scrutin comme nul", "juge cette décision inacceptable".
local JUDGE = "(~juger | ~estimer | ~considérer | ~tenir | ~qualifier | ~trouver | ~regarder)"
local WHAT = "target:((!({punct} | que | qu' | qui)){1,16})"
rule "position.tenir-pour" {
  emit = "stance", language = "fr",
  match = {
    W.holder .. " @" .. JUDGE .. " " .. WHAT .. " (comme | pour | de | d') [(étant | un | une | des)] {lower}{0,2} (" .. W.bad .. " | " .. W.badnoun .. " | nul et non avenu | nulle et non avenue)",
    W.holder .. " @((~juger | ~estimer | ~considérer | ~trouver) " .. very .. " " .. W.bad .. ") [(que | qu')] target:<clause>",
    W.holder .. " @(~juger | ~estimer | ~considérer | ~trouver) " .. WHAT .. " " .. very .. " " .. W.bad,
  },
  set = { polarity = -1, strength = 3, ladder = "position.generale" }, beats = { "position.generale" },
  examples = { "La France [[considère]] ce scrutin comme illégal." }, counter = { "La France considère ce cas." },
}
