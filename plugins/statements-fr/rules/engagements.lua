-- What somebody promises to do.

local READY = "(déterminé | déterminée | déterminés | déterminées | résolu | résolue | résolus | résolues | prêt | prête | prêts | prêtes | disposé | disposée | disposés | engagé | engagée | engagés | engagées | mobilisé | mobilisée | mobilisés | mobilisées | disponible | disponibles | décidé | décidée | décidés)"
local adv = "(!(de | d' | du | des | que | qu' | la | le | les | l' | à | au | aux | et | {punct})){0,3}"
local FOR = "(à ce que | à | au | aux | pour que | pour | en faveur (de | d' | du | des) | en vue (de | d' | du) | dans | afin (de | d' | que) | auprès (de | d' | du | des))"

rule "engagement.s-engager" {
  emit = "commitment", language = "fr",
  match = {
    "by:<actor> @(~engager " .. adv .. " (à ce que | à | au | pour | en faveur (de | d' | du | des))) content:<clause>",
    "by:<actor> @((~promettre | ~décider) (de | d')) content:<clause>",
    "by:<actor> @((~réaffirmer | ~rappeler | ~réitérer | ~confirmer | ~exprimer | ~redire | ~renouveler | ~souligner | ~marquer | ~témoigner) (son | sa | notre | leur | l' | la) {lower}{0,2} (engagement | détermination | volonté | disponibilité | disposition) {lower}{0,2} (à | au | aux | de | d' | pour | (en faveur (de | d' | du | des)) | contre)) content:<clause>",
  },
  where = "not by.kind = 'group'",
  examples = { "La France [[s'engage à]] renforcer son soutien." }, counter = { "L'engagement est fort." },
}

rule "engagement.etre-pret" {
  emit = "commitment", language = "fr",
  match = {
    "by:<actor> @((~être | ~rester | ~demeurer | ~tenir) " .. adv .. " " .. READY .. " [, avec <np> ,] [{lower}] " .. FOR .. ") content:<clause>",
    "by:<actor> @((~rester | ~demeurer) " .. adv .. " (mobilisée | mobilisé | mobilisés | engagée | engagé))",
    "by:<actor> @(~tenir à (la | sa | leur) disposition " .. "(de | d' | du | des)) content:<clause>",
  },
  unless = { "(conflit | guerre | négociations | parties) engagées" },
  examples = { "La France [[est prête à]] aider les populations.", "Nous [[restons mobilisés pour]] la paix." },
  counter = { "Le repas est prêt." },
}

-- "continuera à", "poursuivra": the issuer's future.
rule "engagement.futur" {
  emit = "commitment", language = "fr",
  match = {
    "by:<actor> @((continuera | continuerons) " .. adv .. " (à | de | d' | au | aux)) content:<clause>",
    "by:<actor> @((poursuivra | poursuivrons | maintiendra | maintiendrons | renforcera | renforcerons | soutiendra | soutiendrons | apportera | apporterons | accompagnera | accompagnerons | défendra | défendrons | fournira | fournirons | organisera | organiserons | prendra | prendrons | mettra | mettrons | intensifiera | intensifierons | consacrera | consacrerons | présentera | présenterons | adoptera | adopterons | accueillera | accueillerons | portera | porterons | tiendra | tiendrons | fera | ferons | aidera | aiderons | mobilisera | mobiliserons)) content:<clause>",
    "by:<actor> @((veillera | veillerons | contribuera | contribuerons | participera | participerons | œuvrera | œuvrerons | oeuvrera | oeuvrerons | travaillera | travaillerons | attachera | attacherons | répondra | répondrons | agira | agirons | plaidera | plaiderons) " .. adv .. " (à ce que | à | au | aux | pour | avec | en faveur (de | d' | du | des))) content:<clause>",
    "by:<actor> @((restera | resterons | demeurera | demeurerons | sera | serons) " .. adv .. " (aux côtés (de | d' | du | des) | mobilisée | mobilisés | vigilante | vigilants | engagée | attentive | attentifs)) content:<clause>",
    "by:<actor> @((ne | n') {lower}{0,2} (reconnaîtra | reconnaîtrons | acceptera | accepterons | ménagera | ménagerons) [(pas | jamais)]) content:<clause>",
    "by:<actor> @((entend | entendons | compte | comptons) [(bien | ainsi | également)] (poursuivre | continuer | contribuer | renforcer | maintenir | soutenir | apporter | prendre | jouer)) content:<clause>",
  },
  where = "by = issuer",
  examples = { "La France [[poursuivra]] ses efforts.", "Nous [[continuerons à]] soutenir l'Ukraine." },
  counter = { "Le ministre a poursuivi son voyage." },
}
