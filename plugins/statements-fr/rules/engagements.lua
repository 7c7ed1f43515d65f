-- What somebody promises to do.

local READY = "(déterminé | déterminée | déterminés | déterminées | résolu | résolue | résolus | résolues | prêt | prête | prêts | prêtes | disposé | disposée | disposés | engagé | engagée | engagés | engagées | mobilisé | mobilisée | mobilisés | mobilisées | disponible | disponibles | décidé | décidée | décidés)"
local adv = "(!(de | d' | du | des | que | qu' | la | le | les | l' | à | au | aux | et | {punct})){0,3}"
local FOR = "(à ce que | à | au | aux | pour que | pour | en faveur (de | d' | du | des) | en vue (de | d' | du) | dans | afin (de | d' | que) | auprès (de | d' | du | des))"

rule "engagement.s-engager" {
  emit = "commitment", language = "fr",
  match = {
    "by:<actor> @(~engager " .. adv .. " (à ce que | à | au | pour | en faveur (de | d' | du | des))) content:<clause>",
    "by:<actor> @((~promettre | ~décider) (de | d')) content:<clause>",
    "by:<actor> @((~réaffirmer | ~rappeler | ~réitérer | ~confirmer | ~exprimer | ~redire | ~renouveler | ~souligner | ~marquer | ~témoigner) (son | sa | notre | leur | l' | la) {lower}{0,2} (engagement | détermination | volonté | disponibilité | disposition) [(total | totale | constant | constante | plein | pleine | entier | entière | ferme)] (à | au | aux | de | d' | pour | (en faveur (de | d' | du | des)) | contre)) content:<clause>",
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
    "by:<actor> @(~continuer " .. adv .. " (à | de | d' | au | aux)) content:<clause>",
    "by:<actor> @((~veiller | ~contribuer | ~participer | ~œuvrer | ~oeuvrer | ~travailler | ~attacher | ~répondre | ~agir | ~plaider | ~coopérer | ~lutter | ~employer | ~engager) " .. adv .. " (à ce que | à | au | aux | pour | avec | contre | en faveur (de | d' | du | des))) content:<clause>",
    "by:<actor> @((~rester | ~demeurer | ~être) " .. adv .. " (aux côtés (de | d' | du | des) | mobilisée | mobilisés | mobilisé | vigilante | vigilants | vigilant | engagée | engagés | attentive | attentifs)) content:<clause>",
    "by:<actor> @(~poursuivre | ~maintenir | ~renforcer | ~soutenir | ~apporter | ~accompagner | ~défendre | ~fournir | ~organiser | ~prendre | ~mettre | ~intensifier | ~consacrer | ~présenter | ~adopter | ~accueillir | ~porter | ~tenir | ~faire | ~aider | ~mobiliser | ~verser | ~financer | ~livrer | ~proposer | ~examiner | ~reconnaître | ~accepter | ~ménager | ~suivre | ~réévaluer | ~évaluer | ~rester | ~demeurer) content:<clause>",
  },
  where = "by = issuer",
  when = function(m) return m.verb and m.verb.tense == "future" end,
  examples = { "Nous [[poursuivrons]] nos efforts.", "Nous [[continuerons à]] soutenir l'Ukraine." },
  counter = { "Nous poursuivons nos efforts.", "Le témoin poursuivra son voyage." },
}

-- "entend poursuivre": what the issuer means to do.
rule "engagement.intention" {
  emit = "commitment", language = "fr",
  match = "by:<actor> @((entend | entendons | compte | comptons) [(bien | ainsi | également)] (poursuivre | continuer | contribuer | renforcer | maintenir | soutenir | apporter | prendre | jouer | défendre | veiller | participer)) content:<clause>",
  where = "by = issuer",
  examples = { "Nous [[entendons poursuivre]] nos efforts." }, counter = { "Il entend un bruit." },
}
