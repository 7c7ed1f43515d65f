-- Treaties, resolutions, agreements.
-- luacheck: no max line length

rule "instrument.resolution" {
  emit = "instrument", language = "fr",
  match = {
    "name:@((résolution | Résolution | résolutions | Résolutions | RCSNU) [n°] number:{num} [\"(\" {num} \")\"] [(du | de l' | de la | des) <actor>])",
    "name:@((règlement | décision | directive | Règlement | Décision | Directive) [d'exécution] \"(\" {upper} \")\" [n°] number:{num} [/ {num}])",
    "name:@((loi | décret | ordonnance | arrêté | arrêt | avis) (n° | n) number:{num} [- {num}])",
    "(résolutions | Résolutions) {num} [\"(\" {num} \")\"] (, {num} [\"(\" {num} \")\"]){0,6} (et | ,) number:@{num}",
  },
  set = { name = "$trigger", kind = "resolution" },
  examples = { "La [[résolution 2345 du Conseil de sécurité]] est claire." },
  counter = { "La résolution est claire." },
}

local HEAD = "(accord | accords | Accord | Accords | déclaration | Déclaration | convention | Convention | conventions | Conventions | traité | Traité | traités | protocole | Protocole | protocoles | charte | Charte | statut | Statut | mémorandum | Mémorandum | pacte | Pacte | feuille de route | format | document | Document | acte final | Acte final | code de conduite)"
local WIDE = "(convention | Convention | traité | Traité | protocole | Protocole | pacte | Pacte | charte | Charte | statut | Statut)"
local STOP = "{punct} | est | sont | a | ont | et | qui | que | qu' | dont | où | doit | doivent | en vigueur | signé | signée | conclu | conclue | adopté | adoptée | avec | dans | par | lors"
rule "instrument.accord" {
  emit = "instrument", language = "fr",
  match = {
    "name:@(" .. HEAD .. " (de | d' | du) [(la | le | l' | les)] ({Cap} | <capital>) [{Cap}] [(sur | relatif | relative) (la | le | l' | les) (!(" .. STOP .. ")){1,6}])",
    "name:@((Accord | Convention | Traité | Protocole | Mémorandum | Pacte | Déclaration | Charte) (sur | pour | relatif | relative | contre | de | d' | du | des | international | internationale | européen | européenne | universelle) (!(" .. STOP .. ")){1,9})",
    "(la | le | l' | du | de la | au | à la | aux | les | des) name:@(" .. WIDE .. " (sur | pour | relatif à | relative à | relatif aux | relative aux | contre | des Nations unies | de l'ONU | de l'OSCE | du Conseil de l'Europe | européen | européenne | internationale | international | interaméricaine | universelle | d'interdiction | de non-prolifération | de sauvegarde | portant | instituant | créant) (!(" .. STOP .. ")){0,9})",
    "(l' | les | des | aux) name:@((accord | accords) (sur | relatif à | relatif aux | de (libre-échange | partenariat | association | stabilisation | coopération | paix | réadmission | cessez-le-feu) | d'association) (!(" .. STOP .. ")){1,8})",
    "name:@((accord | accords | traité | convention) (de | d') (cessez-le-feu | paix | association | partenariat | libre-échange) [<nationality>])",
    "name:@((traité | accord | accords | dispositif | initiative) {Cap} [({Cap} | {lower} {Cap})])",
    "name:@((loi | Loi) (sur | contre | relative à | dite) (!(" .. STOP .. ")){1,6})",
    "name:@((Agenda | agenda) 2030 | Plan d'action global commun | plan d'action conjoint | plan d'action global conjoint)",
  },
  set = { name = "$name.text" },
  unless = {
    "<instrument>", "(format | document | statut) (de | d' | du) [(la | le | l' | les)] (<actor> | <nationality>)",
    "(déclaration | document | Déclaration) (de | du | d' | de la) [(la | le | l')] (<civility> | <role> | <actor> | {Cap} {Cap})",
  },
  examples = { "Les [[accords de Varsovie]] sont clairs.", "Nous respectons la [[convention sur la pêche]]." }, counter = { "Un accord est possible." },
}
