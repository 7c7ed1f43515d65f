-- Words that the French formulas share. Patterns are put together from them.
-- luacheck: no max line length

local W = {}

-- All forms of adjectives: "préoccupé" gives préoccupée, préoccupés, préoccupées.
local ENDINGS = {
  { "eux", "eux", "euse", "euses" }, { "al", "aux", "ale", "ales" }, { "if", "ifs", "ive", "ives" },
  { "el", "els", "elle", "elles" }, { "en", "ens", "enne", "ennes" }, { "er", "ers", "ère", "ères" },
  { "et", "ets", "ète", "ètes" }, { "eur", "eurs", "euse", "euses" }, { "nul", "nuls", "nulle", "nulles" },
  { "teur", "teurs", "trice", "trices" }, { "on", "ons", "onne", "onnes" }, { "majeur", "majeurs", "majeure", "majeures" }, { "s", "s", "se", "ses" }, { "e", "es", "e", "es" },
}

local function forms(word)
  local ending
  for _, row in ipairs(ENDINGS) do
    local last = row[1]
    if word:sub(-#last) == last and (not ending or #last > #ending[1]) then ending = row end
  end
  if not ending then return { word, word .. "s", word .. "e", word .. "es" } end
  local stem = word:sub(1, #word - #ending[1])
  return { word, stem .. ending[2], stem .. ending[3], stem .. ending[4] }
end

-- A choice of all forms of the words, which stand between blanks or, in groups, between bars.
function W.accord(words)
  local out, seen = {}, {}
  for word in words:gmatch "%S+" do
    for _, form in ipairs(forms(word)) do
      if not seen[form] then
        seen[form] = true
        out[#out + 1] = form
      end
    end
  end
  return "(" .. table.concat(out, " | ") .. ")"
end

W.of = "(de | d' | du | des)"
W.to = "(à | au | aux)"
W.that = "(que | qu')"

-- What opens a noun phrase, but for a bare preposition.
W.det = "(la | le | les | l' | une | un | des | ce | cet | cette | ces | son | sa | ses | leur | leurs | notre | nos | mon | ma | mes | tout | toute | tous | toutes | plusieurs | chaque | de nouvelles | de nouveaux)"
W.own = "(la même | les mêmes | le même | cette | ces | ce | cet | son | sa | ses | notre | nos | mon | ma | mes | leur | leurs | la | le | l' | les | toute sa | toute notre | toute ma | toute leur | tout son | tout notre | tout mon | tout leur | toute la | tout le | toutes ses | toutes nos | tous ses | tous nos | une | un | des | de | d')"

-- Between a verb and what it takes: "chaleureusement", "une nouvelle fois".
W.adv = "(!(de | d' | du | des | que | qu' | la | le | les | l' | à | au | aux | et | {punct})){0,3}"
-- An insertion: ", avec ses partenaires,".
W.aside = "[, (avec | aux côtés | en | dans | comme | par | au | à | aujourd'hui | une nouvelle fois | une fois encore | également | notamment | ainsi | conjointement | de concert | plus que jamais) (!(\";\" | \":\" | ,)){0,12} ,]"
-- Adjectives before a noun: "sa plus vive préoccupation", "sa profonde et sincère".
W.adj = "(!(de | d' | du | des | à | au | aux | que | qu' | {punct})){0,4}"
-- The same behind a noun, where a preposition may end it.
W.gap = "(!(de | d' | du | des | à | au | aux | que | qu' | sur | face | devant | après | pour | envers | avec | auprès | quant | contre | concernant | la | le | les | l' | dans | en | suite | {punct})){0,3}"

W.again = "[(à nouveau | de nouveau | une nouvelle fois | une fois de plus | une fois encore | à cet égard | à ce titre | à cette occasion | en particulier | en conséquence | par ailleurs | par conséquent | en outre | de plus | de même | plus que jamais | en premier lieu | avant tout | dès lors | dès à présent | dès maintenant | sans délai | d'urgence | avec force | avec insistance | avec fermeté | avec vigueur | avec gravité | donc | aussi | ainsi | également | désormais | instamment | solennellement | fermement | vivement | fortement | urgemment | expressément | respectueusement | notamment | encore | toujours | enfin | conjointement | unanimement | régulièrement | aujourd'hui | maintenant | immédiatement)]"

-- Who stands for several without a name.
W.group = "((les | ces | l'ensemble des | les deux) [deux] (parties | participants | dirigeants | délégations | partenaires | membres | chefs d'État et de gouvernement | chefs d'État | chefs d'Etat et de gouvernement | ambassadeurs | signataires | gouvernements | États membres | Etats membres))"
local with = " et (ses | nos | leurs) {lower}{0,1} (États membres | Etats membres | partenaires | alliés)"
-- "notre pays" is the issuer, who need not be named.
local own = "((notre | Notre) (pays | gouvernement | ministère | délégation) | (le | Le) (gouvernement | Gouvernement) (français | suisse | belge | canadien) | (la | La) diplomatie (française | suisse))"
W.holder = "(holder:<actor> | holder:<actor>" .. with .. " | holder:" .. W.group .. " | " .. own .. ")"
W.by = "(by:<actor> | by:<actor>" .. with .. " | by:" .. W.group .. " | " .. own .. ")"

-- Saying and giving, before a noun of position.
W.say = "(~exprimer | ~réaffirmer | ~rappeler | ~réitérer | ~redire | ~renouveler | ~marquer | ~témoigner | ~confirmer | ~manifester | ~souligner | ~dire | ~affirmer | ~adresser | ~présenter | ~apporter | ~assurer | ~transmettre | ~offrir | ~formuler | ~répéter | ~afficher | ~accorder | ~porter | ~signifier | ~indiquer | ~partager | ~communiquer | ~former | ~faire part (de | d' | du | des) | ~faire état (de | d' | du | des) | ~faire connaître | ~avoir fait part (de | d' | du | des))"
W.about = "(face (à | au | aux) | à l'égard (de | d' | du | des) | à l'endroit (de | d' | du | des) | à l'encontre (de | d' | du | des) | à la suite (de | d' | du | des) | suite (à | au | aux) | au sujet (de | d' | du | des) | à propos (de | d' | du | des) | en faveur (de | d' | du | des) | auprès (de | d' | du | des) | vis-à-vis (de | d' | du | des) | au vu (de | d' | du | des) | en ce qui concerne | quant (à | au | aux) | devant | après | concernant | sur | de ce que | de voir | pour | envers | avec | contre | dans | en | à ce que | à | au | aux | de | d' | du | des | que | qu')"

W.praise = "(attachement | soutien | appui | solidarité | gratitude | reconnaissance | satisfaction | admiration | amitié | confiance | estime | sympathie | respect | remerciements | félicitations | soulagement | joie | fierté | approbation | adhésion | encouragement | encouragements | hommage | considération | compassion | espérance | optimisme | affection | vœux | voeux)"
W.grief = "(condoléances | pensées | sympathies)"
W.wish = "(souhait | souhaits | volonté | désir | espoir | espoirs | vœu | voeu)"
W.worry = "(préoccupation | préoccupations | inquiétude | inquiétudes | horreur | indignation | émotion | tristesse | regret | regrets | consternation | stupeur | effroi | réprobation | désaccord | opposition | colère | condamnation | rejet | refus | déception | doutes | doute | réserves | désapprobation | stupéfaction | incompréhension | alarme | douleur | peine | affliction | dégoût | révolte | protestation | protestations | mécontentement | scepticisme | craintes | crainte | hostilité | surprise | étonnement)"

-- Feelings of a holder.
W.sad = W.accord("préoccupé inquiet alarmé consterné attristé choqué bouleversé horrifié indigné révolté ému déçu scandalisé atterré peiné troublé outré stupéfait navré affligé effaré accablé opposé hostile réservé sceptique inquiété meurtri endeuillé surpris étonné frappé")
W.glad = W.accord("attaché favorable reconnaissant heureux fier satisfait ravi confiant solidaire encouragé honoré soulagé touché optimiste enthousiaste impressionné admiratif ouvert sensible")

-- Verdicts on a thing.
W.bad = W.accord("inacceptable intolérable injustifiable injustifié inadmissible inqualifiable inexcusable impardonnable odieux ignoble abject lâche barbare déplorable regrettable condamnable répréhensible choquant révoltant scandaleux honteux indigne préoccupant inquiétant alarmant dramatique tragique catastrophique désastreux critique illégal illicite illégitime irresponsable dangereux provocateur disproportionné décevant insuffisant infondé mensonger erroné fallacieux absurde contre-productif contreproductif excessif arbitraire injuste inhumain cruel criminel cynique brutal atroce effroyable terrible horrible épouvantable insupportable insoutenable inconcevable incompréhensible discriminatoire liberticide inopportun malvenu douteux caduc frauduleux grave déstabilisateur déstabilisant attentatoire intimidant hypocrite grotesque invalide nauséabond impensable inapproprié malheureux contestable discutable problématique lamentable affligeant désolant consternant navrant meurtrier aveugle sanglant sauvage monstrueux pénible négatif infâme")
W.good = W.accord("encourageant positif prometteur remarquable exemplaire salutaire bienvenu courageux excellent satisfaisant réconfortant appréciable louable historique constructif formidable")
W.strong = W.accord("important majeur décisif essentiel significatif notable crucial premier réel véritable grand utile concret considérable fort bon immense précieux fondamental")
W.goodnoun = "(avancée | avancées | étape | étapes | pas | progrès | signal | signe | signes | geste | développement | développements | nouvelle | nouvelles | succès | résultat | résultats | contribution | chance | opportunité | occasion | évolution | percée | perspective | victoire | réussite | tournant | mesure | exemple | initiative | message | partenaire | ami | amie | allié | alliée)"
W.badnoun = "(violation | violations | atteinte | atteintes | crime | crimes | provocation | provocations | menace | menaces | entrave | entraves | escalade | agression | ingérence | ingérences | recul | reculs | régression | obstacle | obstacles | échec | erreur | faute | injustice | mascarade | simulacre | parodie | manquement | manquements | infraction | rupture | revers | coup | affront | insulte | défi | négation | remise en cause | acte | tragédie | drame | catastrophe | honte | scandale | mensonge | mensonges | manipulation | chantage | intimidation | instrumentalisation | détournement | dérive | fuite en avant | préoccupation | inquiétude | souci | danger | risque | source | motif | facteur)"

-- Adverbs before a verdict.
W.very = "(très | tout à fait | absolument | totalement | parfaitement | profondément | particulièrement | extrêmement | gravement | clairement | manifestement | évidemment | entièrement | proprement | tout simplement | simplement | également | aussi | tout aussi | toujours | donc | ainsi | encore | plus que jamais | d'autant plus | à tous égards | à la fois | hautement | fortement | fondamentalement | moralement | juridiquement | politiquement | inutilement | de plus en plus | plus | si | trop | bien | à l'évidence | en soi | par nature | désormais | à nos yeux | vraiment | véritablement | sérieusement | malheureusement | pour le moins | naturellement)"

return W
