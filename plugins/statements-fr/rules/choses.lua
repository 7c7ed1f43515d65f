-- Treaties, resolutions, agreements.

rule "instrument.resolution" {
  emit = "instrument", language = "fr",
  match = {
    "name:@((résolution | Résolution | résolutions | Résolutions) [n°] number:{num} [(\"(\" {num} \")\")] [(du | de l' | de la | des) <actor>])",
    "name:@((règlement | décision | directive) \"(\" {upper} \")\" [n°] number:{num} [/ {num}])",
  },
  set = { name = "$name.text", kind = "resolution" },
  examples = { "La [[résolution 2345 du Conseil de sécurité]] est claire." },
  counter = { "La résolution est claire." },
}

rule "instrument.accord" {
  emit = "instrument", language = "fr",
  match = {
    "name:@((accord | accords | Accord | Accords | déclaration | Déclaration | convention | Convention | conventions | Conventions | traité | Traité | protocole | Protocole | protocoles | charte | Charte | statut | Statut | mémorandum | Mémorandum | pacte | Pacte | feuille de route | format) (de | d' | du) [(la | le | l')] ({Cap} | <capital>) [{Cap}])",
    "name:@((Accord | Convention | Traité | Protocole | Mémorandum | Pacte | Déclaration | Charte) (sur | pour | relatif | relative | contre | de) {any}{1,9})",
    "name:@((accord | accords | traité | convention) (de | d') (cessez-le-feu | paix | association | partenariat | libre-échange) [<nationality>])",
    "name:@((traité | accord) {Cap} [{Cap}])",
  },
  set = { name = "$name.text" },
  unless = { "<instrument>" },
  examples = { "Les [[accords de Varsovie]] sont clairs." }, counter = { "Un accord est possible." },
}
