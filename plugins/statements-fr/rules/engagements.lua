-- What somebody promises to do.
-- luacheck: no max line length

local W = require "lib.mots"

local READY = W.accord "déterminé résolu prêt disposé engagé mobilisé disponible décidé"
local MOBILISED = W.accord "mobilisé engagé vigilant attentif déterminé présent disponible actif"
local adv = "(!(de | d' | du | des | que | qu' | la | le | les | l' | à | au | aux | et | {punct})){0,3}"
local FOR = "(à ce que | à | au | aux | pour que | pour | en faveur (de | d' | du | des) | en vue (de | d' | du) | dans | afin (de | d' | que) | auprès (de | d' | du | des) | contre | aux côtés (de | d' | du | des))"
local PLEDGE = "(engagement | engagements | détermination | volonté | disponibilité | disposition | intention | résolution | promesse)"
local STEADY = W.accord "total constant plein entier ferme inébranlable indéfectible résolu fort profond commun collectif continu pleine inchangé intact"
local BY = W.by
local aside = W.aside

rule "engagement.s-engager" {
  emit = "commitment", language = "fr",
  match = {
    BY .. " @(~engager " .. adv .. " (à ce que | à | au | aux | pour | en faveur (de | d' | du | des) | dans | contre)) content:<clause>",
    BY .. " @(~engager " .. adv .. ") " .. aside .. " (à | pour | en faveur (de | d' | du | des)) content:<clause>",
    BY .. " @((~promettre | ~décider | ~convenir | ~choisir | ~accepter) " .. adv .. " (de | d')) content:(!(la | le | l' | les | un | une | ce | cette | ces | son | sa | leur) <clause>)",
    BY .. " @((~prendre {lower}{0,2} engagement | ~faire {lower}{0,1} (choix | promesse) | ~avoir {lower}{0,2} intention) (de | d')) content:<clause>",
    BY .. " @(" .. W.say .. " (son | sa | notre | leur | l' | la | mon | ma | toute sa | toute notre) {lower}{0,4} " .. PLEDGE .. " [" .. STEADY .. "] [et {lower}] (à ce que | à | au | aux | de | d' | du | pour | dans | (en faveur (de | d' | du | des)) | contre | en vue (de | d'))) content:<clause>",
    BY .. " @(" .. W.say .. " (l' | la | le) {lower}{0,2} " .. PLEDGE .. " (de | d' | du | des) [(la | l' | le | les)] <actor> (à | pour | de | d' | en faveur (de | d' | du | des) | dans | contre)) content:<clause>",
  },
  where = "not by.kind = 'group'",
  unless = {
    "(poursuites | négociations | conflit | guerre | procédure | réformes | discussions) engagées", "~engager (<actor> | les (autorités | parties)) à",
    "n' engager que", "(n' | ne) (engage | engagent) (que | pas)", "~accepter (de | d') {num}", "(n' | ne) {lower}{0,1} (engager | promettre | décider | accepter)",
  },
  examples = { "La France [[s'engage à]] renforcer son soutien." }, counter = { "L'engagement est fort." },
}

-- "notre engagement à", "notre soutien est indéfectible".
rule "engagement.notre" {
  emit = "commitment", language = "fr",
  match = {
    "@(notre {lower}{0,2} (engagement | détermination | volonté) [" .. STEADY .. "] (à | en faveur (de | d' | du | des) | pour | contre)) content:<clause>",
    "@((notre | son | l') {lower}{0,2} (engagement | détermination | soutien) {lower}{0,6} ((reste | demeure | est | sera) {lower}{0,1} " .. W.accord "total entier intact inébranlable indéfectible plein constant inchangé absolu" .. "))",
  },
  set = { by = "$issuer" },
  examples = { "[[Notre détermination à]] lutter contre l'impunité est entière." }, counter = { "Leur engagement est connu." },
}

rule "engagement.etre-pret" {
  emit = "commitment", language = "fr",
  match = {
    BY .. " @((~être | ~rester | ~demeurer | ~tenir | ~dire | ~déclarer | ~montrer) " .. adv .. " " .. READY .. " [et {lower}{1,2}] [{lower}] " .. FOR .. ") content:<clause>",
    BY .. " @((~être | ~rester | ~demeurer | ~tenir | ~dire | ~déclarer | ~montrer) " .. adv .. " " .. READY .. ") " .. aside .. " [{lower}] " .. FOR .. " content:<clause>",
    BY .. " @((~rester | ~demeurer) " .. adv .. " " .. MOBILISED .. ")",
    BY .. " @(~tenir {lower}{0,2} à (la | sa | leur | votre) disposition [(de | d' | du | des)]) [content:<clause>]",
  },
  unless = { "(conflit | guerre | négociations | parties | autorités) (engagées | engagés | engagé)", "(~être | ~rester | ~tenir) (ni | pas) {lower}" },
  examples = { "La France [[est prête à]] aider les populations.", "Nous [[restons mobilisés pour]] la paix." },
  counter = { "Le repas est prêt." },
}

-- "continuera à", "poursuivra": the issuer's future.
local GOES_ON = "(~veiller | ~contribuer | ~participer | ~œuvrer | ~oeuvrer | ~travailler | ~attacher | ~répondre | ~agir | ~plaider | ~coopérer | ~lutter | ~employer | ~engager | ~efforcer | ~associer | ~concourir | ~mobiliser | ~opposer | ~battre | ~investir | ~consulter | ~concerter | ~coordonner | ~joindre)"
local DOES = "(~poursuivre | ~maintenir | ~renforcer | ~soutenir | ~apporter | ~accompagner | ~défendre | ~fournir | ~organiser | ~prendre | ~mettre | ~intensifier | ~consacrer | ~présenter | ~adopter | ~accueillir | ~porter | ~tenir | ~faire | ~aider | ~mobiliser | ~verser | ~financer | ~livrer | ~proposer | ~examiner | ~reconnaître | ~accepter | ~ménager | ~suivre | ~réévaluer | ~évaluer | ~rester | ~demeurer | ~assumer | ~assurer | ~garantir | ~protéger | ~promouvoir | ~appuyer | ~rétablir | ~redoubler | ~accroître | ~augmenter | ~doubler | ~déployer | ~envoyer | ~allouer | ~débloquer | ~octroyer | ~rechercher | ~saisir | ~utiliser | ~user | ~exercer | ~honorer | ~respecter | ~appliquer | ~imposer | ~répéter | ~rappeler | ~demander | ~exiger | ~dénoncer | ~condamner | ~combattre | ~faciliter | ~offrir | ~construire | ~développer | ~approfondir | ~élargir | ~lever | ~sanctionner | ~tirer | ~jouer | ~préparer | ~traduire | ~poursuivre | ~tout faire | ~inscrire)"
local REFUSES = "(~accepter | ~tolérer | ~reconnaître | ~hésiter | ~ménager | ~laisser | ~permettre | ~oublier | ~cesser | ~transiger | ~céder | ~relâcher | ~abandonner | ~renoncer | ~épargner | ~baisser | ~fermer | ~cautionner | ~rester | ~admettre | ~soutenir | ~signer | ~participer | ~envoyer | ~lever | ~négocier | ~dévier | ~fléchir | ~détourner)"

local function is_future(m) return m.verb and m.verb.tense == "future" end
local function is_affirmed(m) return is_future(m) and not m.verb.negated end
local function is_denied(m) return is_future(m) and m.verb.negated end

rule "engagement.futur" {
  emit = "commitment", language = "fr",
  match = {
    BY .. " @(~continuer " .. adv .. " (à | de | d' | au | aux)) content:<clause>",
    BY .. " @(~continuer " .. adv .. ") " .. aside .. " (à | de | d') content:<clause>",
    BY .. " @(" .. GOES_ON .. " " .. adv .. " (à ce que | à | au | aux | pour | avec | contre | en (ce sens | faveur (de | d' | du | des)) | sur | dans)) content:<clause>",
    BY .. " @(" .. GOES_ON .. " " .. adv .. ") " .. aside .. " (à ce que | à | au | aux | pour | avec | contre | en faveur (de | d' | du | des)) content:<clause>",
    BY .. " @((~rester | ~demeurer | ~être) " .. adv .. " (aux côtés (de | d' | du | des) | au rendez-vous | à la hauteur | " .. MOBILISED .. ")) [content:<clause>]",
    BY .. " @(" .. DOES .. ") content:<clause>",
  },
  where = "by = issuer",
  when = is_affirmed,
  -- A date in the diary is no promise.
  unless = {
    "(~participer | ~accueillir | ~organiser | ~tenir | ~présider | ~prendre part | ~assister | ~présenter | ~porter) {lower}{0,3} (à | au | aux | le | la | les | un | une | l' | à la | à l')? {lower}{0,2} <event_noun>",
    "~tenir (à | demain | le | lundi | mardi | mercredi | jeudi | vendredi)",
  },
  examples = { "Nous [[poursuivrons]] nos efforts.", "Nous [[continuerons à]] soutenir l'Ukraine." },
  counter = {
    "Nous poursuivons nos efforts.", "Le témoin poursuivra son voyage.", "Nous participerons à la réunion.",
  },
}

-- "ne reconnaîtra jamais", "n'hésiterons pas à".
rule "engagement.refus" {
  emit = "commitment", language = "fr",
  match = BY .. " @(" .. REFUSES .. " [(pas | jamais | plus | en aucun cas | aucun | aucune)] [(à | de | d')]) content:<clause>",
  where = "by = issuer", when = is_denied,
  examples = { "Nous [[n'hésiterons pas à]] agir." }, counter = { "Nous n'acceptons pas cela.", "Nous n'oublions pas." },
}

-- "entend poursuivre": what the issuer means to do.
rule "engagement.intention" {
  emit = "commitment", language = "fr",
  match = BY .. " @((entend | entendons | compte | comptons | entends) [(bien | ainsi | également | aussi | donc | pleinement | par ailleurs)]) content:<clause>",
  where = "by = issuer",
  when = function(m)
    local verb = m.content.text:match "^se%s(%S+)" or m.content.text:match "^s['’](%S+)" or m.content.text:match "^y%s(%S+)" or m.content.text:match "^(%S+)"
    return verb ~= nil and (verb:find "[eio]i?r$" ~= nil or verb:find "[dtvu]re$" ~= nil)
  end,
  examples = { "Nous [[entendons]] poursuivre nos efforts." }, counter = { "Il entend un bruit.", "La France compte un allié." },
}
