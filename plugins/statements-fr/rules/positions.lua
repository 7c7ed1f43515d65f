-- Who takes which position on what. The strengths are this pack's judgement: 1 for words without
-- praise or blame, 5 for the strongest.

local OF = "(de | d' | du | des)"
local TO = "(à | au | aux)"
-- What may stand between a verb and its preposition: "chaleureusement", "une nouvelle fois".
local adv = "(!(de | d' | du | des | que | qu' | la | le | les | l' | à | au | aux | et | {punct})){0,3}"
local OWN = "(la même | les mêmes | cette | ces | son | sa | ses | notre | nos | mon | ma | mes | leur | leurs | la | le | l' | toute sa | toute notre | tout son | tout notre | toute la | tout le | une | un)"
-- Adjectives before a noun: "sa plus vive préoccupation".
local adj = "(!(de | d' | du | des | à | au | aux | {punct})){0,3}"
-- The same behind a noun, where a preposition may end it.
local gap = "(!(de | d' | du | des | à | au | aux | et | que | qu' | sur | face | devant | après | pour | envers | avec | quant | contre | concernant | la | le | les | l' | dans | en | {punct})){0,2}"
-- "le soutien de la France à".
local BYWHOM = "[(de | d' | du | des) [(la | l' | le | les)] <actor>] "
local FEELING = "(consternation | tristesse | horreur | stupeur | inquiétude | préoccupation | émotion | effroi | regret | stupéfaction | indignation | douleur)"
local SAY = "(~exprimer | ~réaffirmer | ~rappeler | ~réitérer | ~redire | ~renouveler | ~marquer | ~témoigner | ~confirmer | ~manifester | ~souligner | ~dire | ~affirmer | ~adresser | ~présenter | ~apporter | ~assurer)"
local ABOUT = "(face à | à l'égard (de | d' | du | des) | au sujet (de | d' | du | des) | à propos (de | d' | du | des) | quant (à | au | aux) | devant | après | concernant | sur | de ce que | pour | envers | avec | à | au | aux | de | d' | du | des | que | qu')"
local WORRIED = "(préoccupé | préoccupée | préoccupés | préoccupées | inquiet | inquiète | inquiets | inquiètes | alarmé | alarmée | alarmés | alarmées | consterné | consternée | consternés | attristé | attristée | attristés | choqué | choquée | choqués | bouleversé | bouleversée | bouleversés | horrifié | horrifiée | horrifiés | indigné | indignée | indignés | révolté | révoltée | révoltés | ému | émue | émus | déçu | déçue | déçus | scandalisé | scandalisée | scandalisés | atterré | atterrée | atterrés)"

ladder "position.generale" {
  emit = "stance", language = "fr", range = { 0, 5 }, frame = "holder:<actor> @ [(que | qu')] target:<clause>",
  doc = "Positions in the formulas of French-speaking ministries.",
  intensify = {
    fermement = 1, vivement = 1, fortement = 1, pleinement = 1, ["profondément"] = 1,
    vigoureusement = 1, ["sévèrement"] = 1, gravement = 1, ["extrêmement"] = 1, chaleureusement = 1,
    ["énergiquement"] = 1, solennellement = 1, ["catégoriquement"] = 1, ["résolument"] = 1, ["fermeté"] = 1,
    vive = 1, profonde = 1, plein = 1, ["entière"] = 1, grande = 1, ["extrême"] = 1, ferme = 1,
    ["particulièrement"] = 1, vigueur = 1, ["très"] = 1,
  },
  -- A request is none: "encourage les parties à".
  unless = { "~encourager (<actor> | <np>) à", "~souligner (la | l') [{lower}] (nécessité | urgence)" },
  { "~prendre {lower}{0,2} (note | acte) " .. OF, polarity = 0, strength = 1,
    examples = { "La France [[prend note des]] résultats." }, counter = { "Il prend une note." } },
  { "~noter", polarity = 0, strength = 1 },
  { "~constater", polarity = 0, strength = 1 },
  { "(~rappeler | ~souligner | ~réaffirmer | ~réitérer | ~affirmer | ~redire | ~relever | ~marquer)", polarity = 0, strength = 1,
    examples = { "La France [[rappelle]] que le droit doit être respecté." }, counter = { "Le rappel est utile." } },
  { "~insister " .. adv .. " sur", polarity = 0, strength = 1 },
  { "(~estimer | ~considérer | ~juger | ~croire) (que | qu')", polarity = 0, strength = 1, frame = "holder:<actor> @ target:<clause>" },
  { "~espérer (que | qu')", polarity = 1, strength = 1, frame = "holder:<actor> @ target:<clause>" },
  { "~suivre " .. adv .. " avec " .. adj .. " (attention | vigilance | intérêt)", polarity = 0, strength = 1 },
  { "~souhaiter (que | qu')", polarity = 1, strength = 1, frame = "holder:<actor> @ target:<clause>" },
  { "~souhaiter", polarity = 1, strength = 1, frame = "holder:<actor> @ target:((un | une | la | le | l' | plein | bon | bonne) <clause>)" },
  { "(~apprendre | (~prendre connaissance)) avec " .. adj .. " (satisfaction | soulagement | joie) [" .. OF .. "]", polarity = 1, strength = 2 },
  { "~saluer", polarity = 1, strength = 2,
    examples = { "La France [[salue]] l'accord conclu hier.", "Nous [[saluons]] cette décision." },
    counter = { "Le salut est dans la paix." } },
  { "~féliciter " .. adv .. " (de ce que | de | d' | du | des | que | qu')", polarity = 1, strength = 2, frame = "holder:<actor> @ target:<clause>",
    examples = { "La France [[se félicite de]] cet accord." }, counter = { "Des félicitations sont venues." } },
  { "~féliciter", polarity = 1, strength = 3 },
  { "~réjouir " .. adv .. " (de ce que | de | d' | du | des | que | qu')", polarity = 1, strength = 2, frame = "holder:<actor> @ target:<clause>" },
  { "~accueillir " .. adv .. " (favorablement | (avec (satisfaction | soulagement | intérêt)))", polarity = 1, strength = 2 },
  { "(~apprécier | ~approuver | ~reconnaître)", polarity = 1, strength = 2 },
  { "~souscrire " .. adv .. " " .. TO, polarity = 1, strength = 2 },
  { "~partager " .. OWN .. " " .. adj .. " (préoccupation | préoccupations | inquiétude | inquiétudes | tristesse | douleur | émotion) " .. gap .. " " .. ABOUT, polarity = -1, strength = 2, frame = "holder:<actor> @ target:<clause>" },
  { "~partager", polarity = 1, strength = 2 },
  { "~encourager", polarity = 1, strength = 2 },
  { "~remercier", polarity = 1, strength = 2 },
  { "~attacher " .. adv .. " {lower}{0,4} importance " .. TO, polarity = 1, strength = 2 },
  { "(~être | ~rester | ~demeurer) " .. adv .. " (attaché | attachée | attachés | attachées | favorable | favorables) " .. TO, polarity = 1, strength = 2,
    examples = { "La France [[est très attachée à]] la liberté." }, counter = { "La pièce est jointe." } },
  { "(~soutenir | ~appuyer)", polarity = 1, strength = 3,
    examples = { "La France [[soutient]] pleinement ces efforts." }, counter = { "Le soutien est utile." } },
  { SAY .. " " .. OWN .. " " .. adj .. " (attachement | soutien | appui | solidarité | gratitude | reconnaissance | satisfaction | admiration | amitié | confiance | estime | sympathie | respect) " .. BYWHOM .. gap .. " " .. ABOUT, polarity = 1, strength = 3, frame = "holder:<actor> @ target:<clause>",
    examples = { "La France [[réaffirme son attachement à]] la liberté de la presse." },
    counter = { "Son attachement est connu." } },
  { SAY .. " " .. OWN .. " " .. adj .. " condoléances " .. gap .. " " .. ABOUT, polarity = 1, strength = 2, frame = "holder:<actor> @ target:<clause>" },
  { SAY .. " " .. OWN .. " " .. adj .. " (souhait | souhaits | volonté | désir | espoir) " .. gap .. " (de | d' | que | qu')", polarity = 1, strength = 1, frame = "holder:<actor> @ target:<clause>" },
  { "~rendre " .. adj .. " hommage " .. TO, polarity = 1, strength = 3 },
  { "(~tenir | ~être | ~rester | ~demeurer | ~ranger) " .. adv .. " aux côtés " .. OF, polarity = 1, strength = 3, frame = "holder:<actor> @ target:<clause>" },
  { "~regretter", polarity = -1, strength = 2,
    examples = { "La France [[regrette]] cette décision." }, counter = { "Le regret est vain." } },
  { "(~inquiéter | ~alarmer | ~émouvoir | ~indigner) " .. adv .. " (de ce que | de | d' | du | des | que | qu')", polarity = -1, strength = 2, frame = "holder:<actor> @ target:<clause>" },
  { "(~être | ~rester | ~demeurer) " .. adv .. " " .. WORRIED .. " " .. adv .. " (par | de ce que | de | d' | du | des | que | qu' | devant | face à | au sujet (de | d' | du | des) | quant (à | au | aux))", polarity = -1, strength = 2, frame = "holder:<actor> @ target:<clause>",
    examples = { "La France [[est très préoccupée par]] la situation." }, counter = { "Il est préoccupé." } },
  { SAY .. " " .. OWN .. " " .. adj .. " (préoccupation | préoccupations | inquiétude | inquiétudes | horreur | indignation | émotion | tristesse | regret | regrets | consternation | stupeur | effroi | réprobation | désaccord | opposition | colère | condamnation) " .. BYWHOM .. gap .. " " .. ABOUT, polarity = -1, strength = 2, frame = "holder:<actor> @ target:<clause>",
    examples = { "La France [[exprime sa vive préoccupation face à]] la dégradation de la situation." },
    counter = { "La préoccupation demeure." } },
  { "~faire part " .. OF .. " " .. OWN .. " " .. adj .. " (préoccupation | préoccupations | inquiétude | inquiétudes) " .. gap .. " " .. ABOUT, polarity = -1, strength = 2, frame = "holder:<actor> @ target:<clause>" },
  { "~suivre " .. adv .. " avec " .. adj .. " (préoccupation | inquiétude)", polarity = -1, strength = 1 },
  { "(~apprendre | (~prendre connaissance)) avec " .. adj .. " " .. FEELING .. " [" .. OF .. "]", polarity = -1, strength = 2 },
  { "(~déplorer | ~désapprouver | ~réprouver | ~critiquer | ~récuser | ~rejeter | ~refuser)", polarity = -1, strength = 3,
    examples = { "Nous [[déplorons]] cette décision." }, counter = { "Le rejet est total." } },
  { "~opposer " .. adv .. " (à ce que | à | au | aux)", polarity = -1, strength = 3, frame = "holder:<actor> @ target:<clause>" },
  { "~protester " .. adv .. " contre", polarity = -1, strength = 3 },
  { "(~condamner | ~dénoncer) ((dans les termes les plus {lower}) | (avec la plus {lower} {lower}) | (avec (force | vigueur | fermeté)) | (sans (réserve | équivoque | ambiguïté)))", polarity = -1, strength = 5 },
  { "(~condamner | ~dénoncer)", polarity = -1, strength = 4,
    examples = { "La France [[condamne]] fermement l'attaque.", "Nous [[condamnons]] ces actes." },
    counter = { "La condamnation est unanime." } },
}

-- What is said of a thing: "ces attaques sont inacceptables".
rule "position.jugement" {
  emit = "stance", language = "fr",
  match = {
    "target:<subject> @((est | sont | était | étaient | demeure | demeurent | reste | restent) [(tout à fait | absolument | totalement | parfaitement | profondément | particulièrement)] (regrettable | regrettables | décevant | décevante | inacceptable | inacceptables | intolérable | intolérables | injustifiable | injustifiables | inadmissible | inadmissibles | injustifié | injustifiée | injustifiés | injustifiées | inqualifiable | inqualifiables | odieux | odieuse | odieuses | déplorable | déplorables | préoccupant | préoccupante | préoccupants | préoccupantes | inquiétant | inquiétante | illégal | illégale | illégaux | illégales | alarmant | alarmante | irresponsable | irresponsables))",
    "target:<subject> @((n' est | ne sont | ne saurait être) pas (acceptable | acceptables | admissible | tolérable | justifiable | justifié | justifiée))",
    "target:<subject> @((est | sont) (contraire | contraires) (à | au | aux) <np>)",
    "target:<subject> @((~constituer | ~représenter | ~être) (une | un | des | de) {lower}{0,2} (violation | violations | atteinte | atteintes | crime | crimes | provocation | provocations | menace | menaces | entrave | entraves | escalade | attaque contre | attaques contre) {lower}{0,4} [(à | au | aux | de | du | des | contre | pour) <np>])",
    "target:<subject> @((est | sont) (constitutif | constitutive | constitutifs | constitutives) (de | d') {lower} [de {lower}])",
    "target:<subject> @(~violer (le | la | les | l') <np>)",
  },
  set = { holder = "$issuer", polarity = -1, strength = 3 },
  unless = { "si elle", "s'il" },
  examples = {
    "Ces attaques [[sont inacceptables]].",
    "Ces tirs [[constituent une violation du droit international]].",
  },
  counter = { "Cette aide est utile." },
}
