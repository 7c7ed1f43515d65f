-- Who takes which position on what. The strengths are this pack's judgement: 1 for words without
-- praise or blame, 5 for the strongest.
-- luacheck: no max line length

local W = require "lib.mots"

local OF, TO, adv, adj, gap, OWN, SAY, ABOUT = W.of, W.to, W.adv, W.adj, W.gap, W.own, W.say, W.about
local H = W.holder
local CLAUSE = H .. " @ target:<clause>"
-- "le soutien de la France à".
local BYWHOM = "[(de | d' | du | des) [(la | l' | le | les)] <actor>] "
local IS = "(~être | ~rester | ~demeurer | ~dire | ~déclarer | ~montrer | ~sentir | ~sembler)"
local WITH = "(~apprendre | ~prendre connaissance | ~recevoir | ~accueillir | ~constater | ~noter | ~relever | ~observer | ~prendre note | ~prendre acte | ~voir | ~découvrir | ~enregistrer)"
local CALM = "(satisfaction | soulagement | joie | intérêt | plaisir | fierté | espoir | gratitude | enthousiasme | confiance)"

-- What somebody will do is a promise or a plan.
local function is_now(m) return not (m.verb and m.verb.tense == "future") end

ladder "position.generale" {
  emit = "stance", language = "fr", range = { 0, 5 }, frame = H .. " @ [(que | qu')] target:<clause>",
  doc = "Positions in the formulas of French-speaking ministries.",
  intensify = {
    fermement = 1, vivement = 1, fortement = 1, pleinement = 1, ["profondément"] = 1,
    vigoureusement = 1, ["sévèrement"] = 1, gravement = 1, ["extrêmement"] = 1, chaleureusement = 1,
    ["énergiquement"] = 1, solennellement = 1, ["catégoriquement"] = 1, ["résolument"] = 1, ["fermeté"] = 1,
    vive = 1, profonde = 1, plein = 1, ["entière"] = 1, grande = 1, ["extrême"] = 1, ferme = 1,
    ["particulièrement"] = 1, vigueur = 1, ["très"] = 1, entier = 1, profond = 1, total = 1, totale = 1,
    pleine = 1, ["sincères"] = 1, vives = 1, unanimement = 1,
  },
  when = is_now,
  unless = {
    -- A request is none: "encourage les parties à".
    "~encourager (<actor> | <np>) (à | au | aux)", "~engager (<actor> | <np>) à", "~remercier {lower} de bien vouloir",
    "(~souligner | ~marquer | ~évoquer | ~noter | ~constater | ~relever) (la | l') [{lower}] (nécessité | urgence)",
    "~insister " .. adv .. " sur (la nécessité | l' urgence | l' impératif | l' obligation)", "~insister " .. adv .. " pour",
    SAY .. " " .. OWN .. " " .. adj .. " (appel | appels | demande | exigence)",
    -- Nor is a promise.
    SAY .. " " .. OWN .. " " .. adj .. " (engagement | engagements | détermination | volonté | disponibilité | disposition | intention | résolution) " .. gap .. " (à | au | aux | en faveur | pour | de | d' | dans | contre)",
    "~rappeler " .. adv .. " <np> à (ses | leurs | son | leur)", "~rappeler (le | la | l') {lower} qui",
  },
  { "~prendre {lower}{0,2} (note | acte) " .. OF, polarity = 0, strength = 1,
    examples = { "La France [[prend note des]] résultats." }, counter = { "Il prend une note." } },
  { "~prendre {lower}{0,1} connaissance " .. OF, polarity = 0, strength = 1,
    examples = { "La France [[a pris connaissance du]] rapport." }, counter = { "Il fait connaissance." } },
  { "(~noter | ~constater | ~observer (que | qu'))", polarity = 0, strength = 1 },
  { "(~rappeler | ~souligner | ~réaffirmer | ~réitérer | ~affirmer | ~redire | ~relever | ~marquer | ~répéter)", polarity = 0, strength = 1,
    examples = { "La France [[rappelle]] que le droit doit être respecté." }, counter = { "Le rappel est utile." } },
  { "~insister " .. adv .. " sur", polarity = 0, strength = 1 },
  { "(~mettre (l' | un) accent | ~attirer " .. adv .. " l' attention [(de | du | des) <np>]) sur", polarity = 0, strength = 1,
    examples = { "La France [[met l'accent sur]] la prévention." }, counter = { "Il parle avec un accent." } },
  { "(~estimer | ~considérer | ~juger | ~croire | ~penser) " .. adv .. " (que | qu')", polarity = 0, strength = 1, frame = CLAUSE },
  { "(" .. IS .. " " .. adv .. " " .. W.accord "convaincu persuadé conscient certain" .. " | ~être d' avis | ~avoir {lower}{0,2} (conviction | certitude)) (que | qu' | de | d' | du | des)", polarity = 0, strength = 1, frame = CLAUSE,
    examples = { "Nous [[sommes convaincus que]] le dialogue est possible." }, counter = { "Un homme convaincu parle." } },
  { IS .. " " .. adv .. " " .. W.accord "attentif vigilant" .. " " .. gap .. " (à ce que | à | au | aux | sur | quant (à | au | aux) | face (à | au | aux))", polarity = 0, strength = 1, frame = CLAUSE,
    examples = { "Nous [[sommes très attentifs au]] respect du droit." }, counter = { "Un public attentif écoute." } },
  { "(~espérer | ~former {lower}{0,3} (vœu | vœux | voeu | voeux | espoir) | ~avoir {lower}{0,2} espoir) (que | qu' | pour que | pour qu' | de | d')", polarity = 1, strength = 1, frame = CLAUSE,
    examples = { "La France [[forme le vœu que]] la trêve dure." }, counter = { "Un vœu est vain." } },
  { "~espérer", polarity = 1, strength = 1, frame = H .. " @ target:(" .. W.det .. " <clause>)" },
  { "~suivre " .. adv .. " (avec " .. adj .. " (attention | vigilance | intérêt) | de (très | tout)? près | attentivement)", polarity = 0, strength = 1,
    examples = { "La France [[suit de très près]] la situation." }, counter = { "La suite est connue." } },
  { "~souhaiter " .. adv .. " (que | qu')", polarity = 1, strength = 1, frame = CLAUSE },
  { "~souhaiter", polarity = 1, strength = 1, frame = H .. " @ target:((un | une | la | le | l' | plein | bon | bonne | plus | beaucoup) <clause>)" },
  { WITH .. " avec " .. adj .. " " .. CALM .. " [" .. OF .. "]", polarity = 1, strength = 2 },
  { "~saluer", polarity = 1, strength = 2,
    examples = { "La France [[salue]] l'accord conclu hier.", "Nous [[saluons]] cette décision." },
    counter = { "Le salut est dans la paix." } },
  { "~féliciter " .. adv .. " (de ce que | de | d' | du | des | que | qu')", polarity = 1, strength = 2, frame = CLAUSE,
    examples = { "La France [[se félicite de]] cet accord." }, counter = { "Des félicitations sont venues." } },
  { "~féliciter", polarity = 1, strength = 3 },
  { "(~réjouir | ~louer | ~enorgueillir) " .. adv .. " (de ce que | de | d' | du | des | que | qu')", polarity = 1, strength = 2, frame = CLAUSE },
  { "~accueillir " .. adv .. " (favorablement | positivement | (avec " .. adj .. " (satisfaction | soulagement | intérêt | joie | faveur)))", polarity = 1, strength = 2 },
  { "(~reconnaître | ~admettre) (que | qu')", polarity = 0, strength = 1, frame = CLAUSE,
    examples = { "Nous [[reconnaissons que]] cela prend du temps." }, counter = { "La reconnaissance est due." } },
  { "~reconnaître", polarity = 0, strength = 1, frame = H .. " @ target:((la | le | l' | les) [{lower}] (nécessité | importance | urgence | besoin | besoins | menace | risque | risques | défi | défis | gravité | droit | droits | rôle) [<clause>])" },
  { "(~apprécier | ~approuver | ~reconnaître | ~valoriser | ~honorer | ~estimer [{lower}] à leur juste valeur)", polarity = 1, strength = 2 },
  { "(~souscrire | ~adhérer) " .. adv .. " " .. TO, polarity = 1, strength = 2 },
  { "~associer " .. adv .. " (à l' | à la | au | aux | à cet | à cette | à ce | à ces)", polarity = 1, strength = 2, frame = CLAUSE,
    examples = { "La France [[s'associe pleinement à la]] douleur des familles." }, counter = { "Une association est née." } },
  { "~partager " .. OWN .. " " .. adj .. " (préoccupation | préoccupations | inquiétude | inquiétudes | tristesse | douleur | émotion | peine | deuil | indignation) [" .. gap .. " " .. ABOUT .. "]", polarity = -1, strength = 2, frame = CLAUSE },
  { "~partager", polarity = 1, strength = 2, frame = H .. " @ target:(" .. OWN .. " [{lower}] (analyse | analyses | vue | vues | avis | constat | position | positions | appréciation | objectif | objectifs | conviction | convictions | sentiment | valeurs | vision | ambition | ambitions | évaluation | souhait | point de vue | approche | volonté | joie | fierté | satisfaction) [<clause>])" },
  { "~encourager", polarity = 1, strength = 2 },
  { "~remercier", polarity = 1, strength = 2 },
  { "(~attacher | ~accorder) " .. adv .. " {lower}{0,4} (importance | prix | valeur | attention) [{lower}{1,2}] " .. TO, polarity = 1, strength = 2 },
  { IS .. " " .. adv .. " " .. W.glad .. " " .. gap .. " (à ce que | à | au | aux | de ce que | de | d' | du | des | que | qu' | avec | envers | par | pour)", polarity = 1, strength = 2, frame = CLAUSE,
    examples = { "La France [[est très attachée à]] la liberté." }, counter = { "La pièce est jointe." } },
  { "(~soutenir | ~appuyer | ~endosser | ~cautionner | ~prôner | ~défendre)", polarity = 1, strength = 3,
    examples = { "La France [[soutient]] pleinement ces efforts." }, counter = { "Le soutien est utile." } },
  { "(~plaider | ~militer | ~œuvrer | ~oeuvrer | ~prononcer | ~engager) [{lower}{1,3}] en faveur " .. OF, polarity = 1, strength = 2, frame = CLAUSE,
    examples = { "Nous [[plaidons sans relâche en faveur de]] la trêve." }, counter = { "Il plaide sa cause." } },
  { "(~plaider [{lower}{1,3}] pour | ~militer [{lower}{1,3}] pour | ~être [{lower}] (favorable | favorables) " .. TO .. ")", polarity = 1, strength = 2, frame = CLAUSE,
    examples = { "La France [[plaide pour]] une trêve." }, counter = { "Il plaide coupable." } },
  { "~préférer (que | qu')", polarity = 1, strength = 1, frame = CLAUSE },
  { SAY .. " " .. OWN .. " " .. adj .. " " .. W.praise .. " " .. BYWHOM .. gap .. " " .. ABOUT, polarity = 1, strength = 3, frame = CLAUSE,
    examples = { "La France [[réaffirme son attachement à]] la liberté de la presse." },
    counter = { "Son attachement est connu." } },
  { "(~apporter | ~réaffirmer | ~exprimer | ~renouveler | ~adresser | ~présenter | ~transmettre | ~offrir | ~témoigner | ~manifester) " .. TO .. " target:((!({punct} | que | qui)){1,12}) " .. OWN .. " " .. adj .. " (soutien | appui | solidarité | gratitude | remerciements | félicitations | amitié | condoléances | sympathie)", polarity = 1, strength = 3, frame = H .. " @",
    examples = { "La France [[exprime aux familles sa solidarité]]." }, counter = { "Il apporte aux enfants un livre." } },
  { "~assurer target:((!({punct} | que | qui)){1,12}) (de | d' | du) [" .. OWN .. "] " .. adj .. " (soutien | appui | solidarité | amitié | gratitude | confiance | sympathie | compassion | disponibilité)", polarity = 1, strength = 3, frame = H .. " @",
    examples = { "La France [[assure les autorités de la Norvège de son plein soutien]]." }, counter = { "Il assure la garde." } },
  { "~faire part (à | au | aux) target:((!({punct} | que | qui)){1,8}) (de | d' | du | des) [" .. OWN .. "] " .. adj .. " (préoccupation | préoccupations | inquiétude | inquiétudes | indignation | désaccord | réserves)", polarity = -1, strength = 2, frame = H .. " @",
    examples = { "Elle [[a fait part à son homologue de la préoccupation]] de la France." }, counter = { "Il fait part de tout." } },
  { "(~avoir hâte (de | d') | ~se réjouir (à l'idée) (de | d'))", polarity = 1, strength = 1, frame = CLAUSE,
    examples = { "Nous [[avons hâte de]] travailler ensemble." }, counter = { "La hâte est vaine." } },
  { "(~être | ~rester | ~demeurer) " .. W.accord "uni ferme solidaire unanime" .. " dans " .. OWN .. " {lower}{0,2} (condamnation | rejet | opposition | refus) (de | d' | du | des | à | au | aux)", polarity = -1, strength = 4, frame = CLAUSE,
    examples = { "Nous [[sommes unis dans notre condamnation de]] cette attaque." }, counter = { "Ils sont unis." } },
  { "(~être | ~rester | ~demeurer) " .. W.accord "uni ferme solidaire unanime" .. " dans " .. OWN .. " {lower}{0,2} (soutien | appui | solidarité) (de | d' | du | des | à | au | aux | avec | pour | envers)", polarity = 1, strength = 3, frame = CLAUSE,
    examples = { "Nous [[sommes unis dans notre soutien à]] l'Ukraine." }, counter = { "Ils sont unis." } },
  { "(~avoir " .. adj .. " confiance (dans | en | que | qu') | ~faire " .. adj .. " confiance (à | au | aux))", polarity = 1, strength = 2, frame = CLAUSE,
    examples = { "La France [[a toute confiance dans]] la justice." }, counter = { "La confiance règne." } },
  { SAY .. " " .. OWN .. " " .. adj .. " condoléances [" .. BYWHOM .. gap .. " " .. ABOUT .. "]", polarity = 1, strength = 2, frame = H .. " @ [target:<clause>]" },
  { SAY .. " " .. OWN .. " " .. adj .. " " .. W.wish .. " " .. gap .. " (de | d' | que | qu' | pour)", polarity = 1, strength = 1, frame = CLAUSE },
  { "(~rendre " .. adj .. " hommage " .. TO .. " | ~incliner " .. adv .. " (devant | avec))", polarity = 1, strength = 3, frame = CLAUSE },
  { "(~tenir | ~être | ~rester | ~demeurer | ~ranger) " .. adv .. " (aux côtés | du côté) " .. OF, polarity = 1, strength = 3, frame = CLAUSE },
  { "~regretter", polarity = -1, strength = 2,
    examples = { "La France [[regrette]] cette décision." }, counter = { "Le regret est vain." } },
  { "(~inquiéter | ~alarmer | ~émouvoir | ~indigner | ~préoccuper | ~désoler | ~affliger | ~étonner) " .. adv .. " (de ce que | de | d' | du | des | que | qu')", polarity = -1, strength = 2, frame = CLAUSE },
  { IS .. " " .. adv .. " " .. W.sad .. " " .. adv .. " (par | de ce que | de voir | de | d' | du | des | que | qu' | devant | face (à | au | aux) | au sujet (de | d' | du | des) | quant (à | au | aux) | à l'idée | à propos (de | d' | du | des) | sur | à la suite (de | d' | du | des) | après | à ce que | à | au | aux)", polarity = -1, strength = 2, frame = CLAUSE,
    examples = { "La France [[est très préoccupée par]] la situation." }, counter = { "Il est préoccupé." } },
  { SAY .. " " .. OWN .. " " .. adj .. " " .. W.worry .. " " .. BYWHOM .. gap .. " " .. ABOUT, polarity = -1, strength = 2, frame = CLAUSE,
    examples = { "La France [[exprime sa vive préoccupation face à]] la dégradation de la situation." },
    counter = { "La préoccupation demeure." } },
  { "(~avoir | ~nourrir | ~émettre) {lower}{0,4} (doutes | réserves | inquiétudes | craintes | préoccupations) " .. gap .. " " .. ABOUT, polarity = -1, strength = 2, frame = CLAUSE,
    examples = { "La France [[a de sérieux doutes sur]] ce scrutin." }, counter = { "Le doute est permis." } },
  { "(~suivre | ~observer | ~regarder) " .. adv .. " avec " .. adj .. " (préoccupation | inquiétude | tristesse | consternation)", polarity = -1, strength = 1 },
  { WITH .. " avec " .. adj .. " (consternation | tristesse | horreur | stupeur | inquiétude | préoccupation | émotion | effroi | regret | stupéfaction | indignation | douleur | déception | peine) [et [{lower}] {lower}] [" .. OF .. "]", polarity = -1, strength = 2 },
  { "(~déplorer | ~désapprouver | ~réprouver | ~critiquer | ~récuser | ~rejeter | ~refuser | ~contester | ~réfuter | ~fustiger | ~stigmatiser | ~démentir | ~redouter)", polarity = -1, strength = 3,
    examples = { "Nous [[déplorons]] cette décision." }, counter = { "Le rejet est total." } },
  { "~craindre " .. adv .. " (que | qu')", polarity = -1, strength = 2, frame = CLAUSE },
  { "~opposer " .. adv .. " (à ce que | à | au | aux)", polarity = -1, strength = 3, frame = CLAUSE },
  { "(~protester | ~élever | ~insurger | ~inscrire en faux | ~mobiliser) " .. adv .. " contre", polarity = -1, strength = 3, frame = CLAUSE },
  { "~tenir target:((!(" .. TO .. " | {punct} | responsable | responsables)){1,14}) pour (responsable | responsables | comptable | comptables)", polarity = -1, strength = 3, frame = H .. " @",
    examples = { "Nous [[tenons le régime pour responsable]] de sa mort." }, counter = { "Il se tient prêt." } },
  { "(~condamner | ~dénoncer) ((dans les termes les plus {lower}) | (avec la plus {lower} {lower}) | (avec [la] {lower}{0,2} (force | vigueur | fermeté)) | (sans (réserve | équivoque | ambiguïté)))", polarity = -1, strength = 5 },
  { "(~condamner | ~dénoncer)", polarity = -1, strength = 4,
    examples = { "La France [[condamne]] fermement l'attaque.", "Nous [[condamnons]] ces actes." },
    counter = { "La condamnation est unanime." } },
}

-- "Nous avons toujours dit que": what the issuer itself says; of others it is only reported.
rule "position.dire" {
  emit = "stance", language = "fr",
  match = {
    W.holder .. " @((~dire | ~déclarer | ~indiquer | ~confirmer | ~assurer | ~soutenir | ~maintenir | ~préciser | ~signaler) " .. adv .. " (que | qu')) target:<clause>",
  },
  where = "holder = issuer", when = is_now,
  set = { polarity = 0, strength = 1, ladder = "position.generale" },
  examples = { "Nous [[avons toujours dit que]] le dialogue est possible." }, counter = { "Le témoin a dit que la mer est haute." },
}

-- "Nous en prenons acte", "la France s'en félicite".
rule "position.en" {
  emit = "stance", language = "fr",
  match = W.holder .. " en @((prend | prenons | prends | prennent | a pris | avons pris | avait pris) {lower}{0,2} (note | acte))",
  set = { polarity = 0, strength = 1, ladder = "position.generale" },
  examples = { "Nous en [[prenons acte]]." }, counter = { "Il prend une note." },
}

rule "position.s-en" {
  emit = "stance", language = "fr",
  match = {
    W.holder .. " [nous] @((s' en | en) (félicite | félicitent | félicitons | réjouit | réjouissent | réjouissons))",
  },
  set = { polarity = 1, strength = 2, ladder = "position.generale" },
  examples = { "La France [[s'en félicite]]." }, counter = { "Il s'en va." },
}

-- "ne peut accepter que", "ne saurait reconnaître": what nobody should expect of the holder.
rule "position.refus" {
  emit = "stance", language = "fr",
  match = {
    H .. " (ne | n') @((accepte | acceptons | acceptent | tolère | tolérons | tolèrent | admet | admettons | cautionne | cautionnons | approuve | approuvons | partage | partageons | soutient | soutenons | souhaite | souhaitons | croit | croyons | comprend | comprenons | reconnaît | reconnaissons) (pas | plus | jamais | aucun | aucune)) [(à | au | aux)] [(que | qu')] target:<clause>",
    H .. " (ne | n') @((peut | peuvent | pouvons | saurait | sauraient | saurions | pourra | pourrons | pourrait) [(pas | jamais | plus | donc | en aucun cas | en aucune manière | en aucune façon)] (accepter | admettre | tolérer | reconnaître | cautionner | approuver | accorder | rester indifférent | rester indifférente | rester indifférents | rester silencieux | se résoudre | se résigner | soutenir | souscrire)) [(à | au | aux | devant | face à)] [(que | qu')] target:<clause>",
  },
  set = { polarity = -1, strength = 3, ladder = "position.generale" }, beats = { "position.generale" },
  examples = { "La France ne [[peut accepter]] cette situation." },
  counter = { "La France peut accepter cette offre." },
}

-- "Nos pensées vont aux victimes".
rule "position.pensees" {
  emit = "stance", language = "fr",
  match = {
    "@((nos | mes | ses | toutes nos | toutes mes | toutes ses) {lower}{0,3} (pensées | condoléances | vœux | remerciements | félicitations) [et [(nos | notre)] {lower}{1,3}] [(ce matin | ce soir | aujourd'hui | en premier lieu | d'abord | avant tout)] (vont | iront | sont | s'adressent | accompagnent | se tournent) [(d'abord | aussi | également | avant tout | en premier lieu | bien sûr | aujourd'hui | tout particulièrement | en particulier)]) target:<clause>",
    "@((toutes nos | nos | mes | toutes mes) {lower}{0,2} condoléances) (à | au | aux) target:<clause>",
    "^ @(solidarité | pensées | (une pensée) | hommage | merci | bravo | félicitations | soutien) (avec | pour | à | au | aux) target:<clause>",
  },
  set = { polarity = 1, strength = 2, ladder = "position.generale" },
  examples = { "[[Nos pensées vont]] aux victimes." }, counter = { "Nos idées vont loin." },
}

-- "C'est avec tristesse que nous avons appris".
rule "position.c-est-avec" {
  emit = "stance", language = "fr",
  match = "@(c' est avec (une | la | un | le)? {lower}{0,4} (tristesse | émotion | consternation | horreur | stupeur | regret | inquiétude | préoccupation | peine | effroi | douleur | indignation | gravité) [et {lower}{1,2}] (que | qu')) target:<clause>",
  set = { polarity = -1, strength = 2, ladder = "position.generale" }, beats = { "position.generale" },
  examples = { "[[C'est avec une grande tristesse que]] nous avons appris sa mort." },
  counter = { "C'est avec lui que nous parlons." },
}

rule "position.c-est-avec-joie" {
  emit = "stance", language = "fr",
  match = "@(c' est avec (une | la | un | le)? {lower}{0,4} (joie | satisfaction | soulagement | plaisir | fierté | gratitude | espoir) [et {lower}{1,2}] (que | qu')) target:<clause>",
  set = { polarity = 1, strength = 2, ladder = "position.generale" }, beats = { "position.generale" },
  examples = { "[[C'est avec une grande joie que]] nous l'avons appris." },
  counter = { "C'est avec lui que nous parlons." },
}

-- "Notre position est fondée sur le dialogue", "la position de la France est constante".
local POLICY = "((notre | nous | nos | ma) [{lower}] (position | politique | approche | ligne | démarche | attitude | stratégie | réponse | diplomatie | action) | (la | l') (position | politique | approche | ligne | démarche | attitude | stratégie | réponse | diplomatie) (de | du | des | d') [(la | l' | le | les)] holder:<actor> | (la | l') (position | politique | approche | diplomatie) (française | suisse | belge | luxembourgeoise | canadienne))"
rule "position.fondee" {
  emit = "stance", language = "fr",
  match = {
    POLICY .. " [(sur ce (point | sujet | dossier) | en la matière | à cet égard | à ce sujet | ,){1,2}] @((est | reste | demeure | a toujours été | sera) [(toujours | donc | d'abord | ainsi | clairement)] (fondée | basée | guidée | centrée | axée) (sur | par) | (repose | reposait | se fonde | s'appuie | s'articule) [(toujours | donc | d'abord | ainsi)] (sur | autour de | autour d')) target:((!({punct} | car | mais | qui | dont | afin | lorsque)){1,24})",
    POLICY .. " [(sur ce (point | sujet | dossier) | en la matière | à cet égard | à ce sujet){1,2}] @((est | reste | demeure | a toujours été) [(très | parfaitement | bien | tout à fait | toujours)] (claire | constante | inchangée | ferme | cohérente | connue | la même))",
  },
  set = { polarity = 0, strength = 1, ladder = "position.generale" },
  examples = { "Notre position [[est fondée sur]] le respect du droit.", "La position de la France [[est constante]]." },
  counter = { "Sa maison est fondée sur le roc.", "La position du navire est claire." },
}
