-- Who asks whom to do what.
-- luacheck: no max line length

local W = require "lib.mots"
local qui = require "lib.qui"

local OF, AGAIN, DET = W.of, W.again, W.det
local TO = "(à ce que | à ce qu' | à | au | aux)"
local WHOM = "addressee:(<np> [(au | en | dans) <np>])"
-- Behind "à": "à toutes les parties pour qu'elles".
local FORTHAT = "(pour qu'elle | pour qu'elles | pour qu'il | pour qu'ils | pour que | pour qu' | afin qu'elle | afin qu'elles | afin qu'il | afin qu'ils | afin que | afin qu' | à | de | d' | pour | afin de | afin d')"
local BY = W.by
-- "toutes les parties, en particulier la Norvège,".
local LISTED = "(<np>) [, (en particulier | notamment | y compris | à commencer par | et en particulier | et notamment | au premier rang desquels | au premier rang desquelles | en premier lieu) (!(, | \";\")){1,16} ,] " .. AGAIN

rule "demande.appeler" {
  emit = "demand", language = "fr",
  match = {
    BY .. " @~appeler " .. AGAIN .. " " .. AGAIN .. " " .. WHOM .. " " .. AGAIN .. " " .. TO .. " content:<clause>",
    BY .. " @~appeler " .. AGAIN .. " " .. W.aside .. " " .. AGAIN .. " addressee:" .. LISTED .. " à content:<clause>",
    BY .. " @~appeler " .. AGAIN .. " " .. AGAIN .. " addressee:((!({punct} | à | au | aux)){1,16}) [,] " .. AGAIN .. " [,] " .. TO .. " content:<clause>",
    BY .. " @(~appeler " .. AGAIN .. " " .. AGAIN .. " " .. TO .. ") content:<clause>",
    BY .. " en @(~appeler (à | au | aux)) content:<clause>",
    "(et | ,) @(appelle | appellent | appelons | appelé) " .. AGAIN .. " " .. WHOM .. " " .. TO .. " content:<clause>",
    "(et | ,) @((appelle | appellent | appelons | appelé) " .. AGAIN .. " " .. TO .. ") content:<clause>",
    "@~appeler+ing " .. AGAIN .. " " .. WHOM .. " " .. TO .. " content:<clause>",
    "@(~appeler+ing " .. AGAIN .. " " .. TO .. ") content:<clause>",
  },
  set = { force = "call" },
  unless = { "(~appeler | appelé | appelés | appelée | appelées) au (téléphone | secours)" },
  examples = {
    "La France [[appelle]] la Russie à retirer ses troupes.", "Nous [[appelons à]] la retenue.",
  },
  counter = { "Cet appel est clair." },
}

-- "lance un appel à", "réitère son appel à": with the noun.
rule "demande.appel" {
  emit = "demand", language = "fr",
  match = {
    BY .. " @((~lancer | ~adresser | ~réitérer | ~renouveler | ~réaffirmer | ~relayer | ~rappeler | ~soutenir | ~appuyer | ~joindre | ~associer | ~répéter) [" .. W.to .. "] (un | son | notre | leur | l' | cet | mon) {lower}{0,3} appel " .. W.gap .. ") (à | au | aux | auprès de) addressee:((!(pour | afin | {punct} | de | d')){1,12}) " .. FORTHAT .. " content:<clause>",
    BY .. " @((~lancer | ~adresser | ~réitérer | ~renouveler | ~réaffirmer | ~relayer | ~rappeler | ~soutenir | ~appuyer | ~joindre | ~associer | ~répéter) [" .. W.to .. "] (un | son | notre | leur | l' | cet | mon) {lower}{0,3} appel " .. W.gap .. " (à ce que | à | au | aux | en faveur (de | d' | du | des) | pour que | pour qu' | pour)) content:<clause>",
    BY .. " @((~réitérer | ~renouveler | ~réaffirmer | ~rappeler | ~formuler | ~exprimer) (sa | notre | leur | la) (demande | exigence) " .. W.gap .. " (de | d' | du | que | qu' | pour | à | en faveur (de | d' | du))) content:<clause>",
  },
  set = { force = "call" }, beats = { "demande.appeler" },
  examples = {
    "La France [[réitère son appel à]] un cessez-le-feu.", "La France [[lance un appel]] aux parties pour qu'elles négocient.",
  },
  counter = { "Cet appel est clair." },
}

rule "demande.demander" {
  emit = "demand", language = "fr",
  match = {
    BY .. " @(~demander | ~enjoindre | ~ordonner | ~intimer | ~recommander) " .. AGAIN .. " " .. AGAIN .. " (à | au | aux) " .. WHOM .. " " .. AGAIN .. " [,] " .. AGAIN .. " [,] (de | d' | que | qu') content:<clause>",
    BY .. " @((~demander | ~recommander) " .. AGAIN .. " " .. AGAIN .. " (à ce que | à ce qu' | que | qu')) content:<clause>",
    BY .. " @(~demander | ~recommander | ~préconiser) " .. AGAIN .. " " .. AGAIN .. " content:(" .. DET .. " <clause>)",
    "(et | ,) @(demande | demandent | demandons) " .. AGAIN .. " (à | au | aux) " .. WHOM .. " (de | d' | que | qu') content:<clause>",
    "(et | ,) @((demande | demandent | demandons) " .. AGAIN .. " (que | qu')) content:<clause>",
    "@(demandant) " .. AGAIN .. " (à | au | aux) " .. WHOM .. " (de | d' | que | qu') content:<clause>",
    "@(demandant) " .. AGAIN .. " content:(" .. DET .. " <clause>)",
    BY .. " @(~demander " .. AGAIN .. " (de | d')) content:<clause>",
  },
  set = { force = "call" },
  examples = {
    "Nous [[demandons]] aux autorités de libérer les prisonniers.",
    "La France [[demande]] la libération immédiate des otages.", "Nous [[demandons]] sa libération.",
  },
  counter = { "La demande est forte." },
}

local URGE = "(~exhorter | ~inviter | ~encourager | ~presser | ~prier | ~sommer | ~inciter | ~conjurer | ~engager | ~adjurer | ~enjoindre | ~pousser | ~convier)"
rule "demande.exhorter" {
  emit = "demand", language = "fr",
  match = {
    BY .. " @" .. URGE .. " " .. AGAIN .. " " .. AGAIN .. " " .. WHOM .. " " .. AGAIN .. " (à ce que | à | au | aux | de | d') content:<clause>",
    BY .. " @" .. URGE .. " " .. W.aside .. " addressee:" .. LISTED .. " à content:<clause>",
    BY .. " @" .. URGE .. " " .. AGAIN .. " " .. AGAIN .. " addressee:((!({punct} | à)){1,18}) [,] " .. AGAIN .. " [,] à content:<clause>",
    "(et | ,) @(exhorte | exhortons | exhortent | invite | invitons | invitent | encourage | encourageons | encouragent) " .. AGAIN .. " " .. WHOM .. " " .. AGAIN .. " à content:<clause>",
    "@(exhortant | invitant | encourageant | pressant) " .. AGAIN .. " " .. WHOM .. " à content:<clause>",
    "<subject> (les | l' | le | la) @" .. URGE .. " " .. AGAIN .. " à content:<clause>",
  },
  set = { force = "call" },
  unless = { "s' (engager | engage | engagent)", "nous (engageons | engagerons)" },
  examples = { "La France [[exhorte]] les parties à reprendre le dialogue." },
  counter = { "Les invités sont venus." },
}

-- "Les parties sont appelées à".
rule "demande.passive" {
  emit = "demand", language = "fr", beats = { "demande.appeler", "demande.exhorter" },
  match = {
    "addressee:<subject> @((est | sont | était | étaient) " .. AGAIN .. " " .. W.accord "appelé invité exhorté prié sommé encouragé tenu obligé engagé convié enjoint" .. ") " .. AGAIN .. " (à | de | d') content:<clause>",
    "addressee:<subject> @((~avoir (l' | la | une | le) [{lower}] (obligation | responsabilité | devoir) (de | d')) | (auront | aura) à) content:<clause>",
  },
  unless = { "nous (sommes | avons)", "(s' | se) (est | sont)", "(est | sont) (appelé | appelés | appelée | appelées) à (devenir | jouer | se)", "(n' | ne)" },
  set = { force = "call", by = "$issuer" },
  examples = { "Les parties [[sont appelées]] à respecter la trêve." }, counter = { "Ils sont venus à Oslo." },
}

local WANT = "(~exiger | ~réclamer | ~attendre)"
rule "demande.exiger" {
  emit = "demand", language = "fr",
  match = {
    BY .. " @" .. WANT .. " " .. AGAIN .. " " .. AGAIN .. " " .. OF .. " " .. WHOM .. " (que | qu') content:<clause>",
    BY .. " @(" .. WANT .. " " .. AGAIN .. " " .. AGAIN .. " (que | qu')) content:<clause>",
    BY .. " @" .. WANT .. " " .. AGAIN .. " " .. AGAIN .. " content:(" .. DET .. " <clause>)",
    BY .. " @((~vouloir | ~entendre) (que | qu')) content:<clause>",
    "(et | ,) @((exige | exigent | exigeons | réclame | réclament | réclamons) " .. AGAIN .. ") content:((que | qu' | " .. DET .. ") <clause>)",
    "@((impose | imposent | commande | commandent) (de | d')) content:<clause>",
    "<subject> @(~exiger) content:<np>",
    "<subject> @(~nécessiter | requiert | requièrent) content:<np>",
  },
  set = { force = "must" },
  unless = { "(n' | ne) (exige | attend | réclame | nécessite)", "(n' | ne) (attendons | attendent)" },
  examples = {
    "La France [[exige]] la libération de ses ressortissants.",
    "Nous [[attendons qu']]il soit libéré.", "La France [[réclame]] sa libération.",
  },
  counter = { "Cette exigence est connue." },
}

-- "La Russie doit …", "Les parties devraient …", "Toute la lumière doit être faite".
local INNER = "[(également | aussi | maintenant | immédiatement | impérativement | absolument | donc | désormais | en particulier | par ailleurs | à présent | pleinement | enfin | ainsi | sans délai | dès lors | dès à présent | au contraire | en effet | avant tout | d'abord | toujours | encore | tous | toutes | aujourd'hui | instamment | par conséquent | à cet égard | rapidement | urgemment | bien évidemment | en priorité)]"
local MUST = "@((doit | doivent | devra | devront) " .. INNER .. ")"
local SHOULD = "@((devrait | devraient) " .. INNER .. ")"
local NOBODY = "(nul | nulle {lower} | nul {lower} | personne | aucun {lower} | aucune {lower} | aucun | aucune)"
local MUST_NOT = "@((ne | n') (doit | doivent | devra | devront | devrait | devraient | peut | peuvent | saurait | sauraient) [(pas | plus | jamais | en aucun cas | en aucune manière | en aucune façon | en rien)] [(être | rester | demeurer)])"
local NOT_ASKED = {
  "(ne | n' | nous | je | j' | on | l' | le | les | la) (doit | doivent | devra | devront | devrait | devraient)",
  "(doit | doivent) (se rendre | se réunir | se tenir | rencontrer | s'entretenir | avoir lieu | recevoir | participer | arriver | s'achever)",
  "(devrait | devraient) (permettre | se tenir | se réunir | avoir lieu | intervenir | suffire)",
  "(comme | combien | que) (doit | doivent)", "(si | s'il | s'ils | s'elle) (!({punct})){0,6} (doit | doivent | devait | devrait | devraient)",
}
local NOT_FORBIDDEN = {
  "(nous | je | on) (ne | n')", "(peut | peuvent | saurait | saurions | pouvons | doit | doivent) (que | qu')",
  "(peut | peuvent | saurait | sauraient) [(pas | plus)] [être] (durer | perdurer | continuer | rester sans | accepter | admettre | tolérer | reconnaître | justifier | excuser | légitimer | cautionner | soutenir | souscrire | se résoudre | se résigner | accepté | acceptée | toléré | tolérée | justifié | justifiée | reconnu | reconnue | acceptable | exclu | exclue | confirmer | commenter | répondre)",
}

local function somebody(m)
  return qui.open(m, m.addressee) and qui.is(m.addressee) and not qui.passive(m.content.text)
end
local function something(m)
  return qui.open(m, m.what) and (not qui.is(m.what) or qui.passive(m.rest.text))
end
-- The whole clause, with its subject, is what is demanded.
local function clause(m) return { content = { first = m.what.first, last = m.rest.last } } end

-- One rule for who must, one for what must: "toute la lumière doit être faite".
for _, row in ipairs {
  { "devoir", MUST, "must", NOT_ASKED, "La Russie [[doit]] cesser ses attaques.", "Toute la lumière [[doit]] être faite." },
  { "devrait", SHOULD, "should", NOT_ASKED, "Les parties [[devraient]] négocier.", "Les résultats [[devraient]] être publiés." },
} do
  local name, modal = row[1], row[2]
  rule("demande." .. name) {
    emit = "demand", language = "fr",
    match = {
      "addressee:(<np>) [,] qui " .. modal .. " content:<clause>",
      "addressee:<subject> [(seul | seule | également | aussi)] " .. modal .. " content:<clause>",
      "addressee:(tout | Tout | tous | Tous) " .. modal .. " content:<clause>",
    },
    when = somebody, set = { force = row[3] }, unless = row[4], beats = { "demande." .. name .. "-etre" },
    examples = { row[5] }, counter = { "La Russie ne doit pas attaquer.", "Nous devons agir." },
  }
  rule("demande." .. name .. "-etre") {
    emit = "demand", language = "fr",
    match = {
      "what:(<np>) [,] qui [(seul | seule | également | aussi)] " .. modal .. " rest:<clause>",
      "what:<subject> [(seul | seule | également | aussi)] " .. modal .. " rest:<clause>",
      "what:(tout | Tout | tous | Tous | et | mais) " .. modal .. " rest:<clause>",
    },
    when = something, build = clause, set = { force = row[3] }, unless = row[4],
    examples = { row[6] }, counter = { "La Russie doit cesser ses attaques.", "Nous devons être forts." },
  }
end

-- What is forbidden.
rule "demande.interdire" {
  emit = "demand", language = "fr",
  match = {
    "addressee:" .. NOBODY .. " ne @((doit | doivent | devrait | peut | saurait)) content:<clause>",
    "addressee:<subject> " .. MUST_NOT .. " content:<clause>",
    "addressee:<np> ne @((doit | doivent | peut | peuvent)) content:<clause>",
  },
  when = function(m) return qui.open(m, m.addressee) and not m.content.text:find "^qu" end,
  set = { force = "must not" }, unless = NOT_FORBIDDEN,
  examples = { "Cette intervention [[ne doit pas]] aggraver la situation.", "Ces actes [[ne peuvent rester]] impunis." },
  counter = { "La Russie doit cesser ses attaques.", "La France ne peut accepter cela." },
}

-- "Il est urgent que …", "il faut …".
local NEEDED = "(indispensable | essentiel | crucial | impératif | nécessaire | urgent | important | primordial | fondamental | vital | capital | temps | grand temps | souhaitable | prioritaire | impérieux | plus que temps | plus qu'urgent | de la plus haute importance)"
local BE = "(est | sera | serait | demeure | reste | apparaît | semble | paraît)"
rule "demande.falloir" {
  emit = "demand", language = "fr",
  match = {
    "@((il | c') " .. BE .. " {lower}{0,3} " .. NEEDED .. " (que | qu')) addressee:<np> , ..16 , content:<clause>",
    "@((il | c') " .. BE .. " {lower}{0,3} force:" .. NEEDED .. " (que | qu' | de | d')) content:<clause>",
    "@(il (faut | faudra | faudrait) " .. AGAIN .. " [(que | qu' | absolument | impérativement | tout faire pour)] [(que | qu')]) content:<clause>",
    "@(il ne (faut | faudrait) (pas | plus | surtout pas)) content:<clause>",
    "@(il (convient | importe | conviendrait) " .. AGAIN .. " (que | qu' | de | d')) content:<clause>",
    "@(il (appartient | incombe | revient) " .. AGAIN .. ") (à | au | aux) addressee:<np> " .. AGAIN .. " (de | d') content:<clause>",
    "@((il | c') est (de la responsabilité | du devoir | du ressort | de l'obligation) (de | d' | du | des)) addressee:<np> (de | d' | que | qu') content:<clause>",
    "@(c' est) (à | au | aux) addressee:((!(de | d' | que | qu' | {punct})){1,8}) (de | d' | qu'il appartient de | qu'il revient de) content:<clause>",
    "@((il y a urgence | il y a lieu | il est de la plus haute importance | le temps est venu | le moment est venu | l'heure est venue) (à | de | d' | pour | que)) content:<clause>",
    "@(l' heure est (à | au | aux)) content:<clause>",
    "@((la | notre) {lower}{0,2} (priorité | urgence) ((est | doit être | reste | demeure) {lower}{0,2} (de | d' | que | la | le | l'))) content:<clause>",
    "content:<subject> @((est | sont | reste | demeure) {lower}{0,2} " .. W.accord "nécessaire indispensable impératif requis" .. ")",
  },
  unless = { "il est important pour", "il est temps (libre)", "(faut | faudra) (dire | noter | rappeler | souligner | savoir | croire | espérer)", "(n' | ne | pas) (est | sont) {lower}{0,2} (nécessaire | indispensable)" },
  set = { force = "must" },
  examples = {
    "[[Il est urgent que]] la Russie cesse ses attaques.", "[[Il faut]] agir.",
    "[[Il appartient]] aux parties de négocier.",
  },
  counter = { "Il est heureux de venir." },
}

-- "souligne la nécessité de …".
local NEED = "(nécessité | urgence | impératif | impérieuse nécessité | obligation | besoin)"
rule "demande.necessite" {
  emit = "demand", language = "fr",
  match = {
    "@((~marquer | ~marquer+ed | ~souligner | ~souligner+ed | ~rappeler | ~rappeler+ed | ~réaffirmer | ~réitérer | ~évoquer | ~relever | ~mettre en avant | ~redire | ~exprimer | ~partager) [" .. AGAIN .. "] (la | l' | leur | le | une) [{lower}] " .. NEED .. " [{lower}] [(pour (l' | la | le | les) {any}{1,4})] (de | d' | du | que | qu')) content:<clause>",
    "@(~insister {lower}{0,3} sur (la | l' | le) [{lower}] " .. NEED .. " [{lower}] (de | d' | du | que | qu')) content:<clause>",
    "@(~insister {lower}{0,3} (pour que | pour qu' | pour)) content:<clause>",
    "@(soulignant (la | l' | le) [{lower}] " .. NEED .. " [{lower}] (de | d' | du | que | qu')) content:<clause>",
    BY .. " @((~plaider | ~œuvrer | ~militer) ({lower}){0,2} (pour | (en faveur (de | d' | du | des)))) content:<clause>",
  },
  set = { force = "need" },
  examples = { "Le ministre [[a souligné la nécessité de]] protéger les civils." },
  counter = { "La nécessité fait loi." },
}

-- "souligne l'importance de protéger": what it is important to do is asked for.
rule "demande.importance" {
  emit = "demand", language = "fr",
  match = {
    "@((~marquer | ~souligner | ~souligner+ed | ~rappeler | ~rappeler+ed | ~réaffirmer | ~réitérer | ~relever | ~redire | ~exprimer | ~reconnaître) [" .. AGAIN .. "] (l' | toute l' | la grande | l'extrême) [{lower}] importance [{lower}] (de | d' | que | qu')) content:<clause>",
    "@(~insister {lower}{0,3} sur (l' | toute l') [{lower}] importance [{lower}] (de | d')) content:<clause>",
    "@((soulignant | rappelant | réaffirmant) (l' | toute l') [{lower}] importance [{lower}] (de | d')) content:<clause>",
  },
  when = function(m)
    local verb = m.content.text:match "^s['’e]%s*(%S+)" or m.content.text:match "^(%S+)"
    return m.trigger.text:find "qu[e'’]?$" ~= nil or verb ~= nil and (verb:find "[ei]r$" ~= nil or verb:find "[aioun][dtvru]re$" ~= nil)
  end,
  set = { force = "need" },
  examples = { "La France [[souligne l'importance de]] protéger les civils." },
  counter = { "La France souligne l'importance de cette réforme.", "La France souligne l'importance du dialogue." },
}

-- "met en garde contre", "rappelle la Norvège à ses obligations".
rule "demande.mise-en-garde" {
  emit = "demand", language = "fr",
  match = {
    BY .. " @(~mettre " .. AGAIN .. " en garde " .. AGAIN .. ") [addressee:<np>] contre content:<clause>",
    BY .. " @(~mettre) addressee:<np> en garde contre content:<clause>",
    BY .. " @~rappeler " .. AGAIN .. " addressee:<np> (à | au | aux) content:((ses | leurs | leur | sa | son) (obligations | obligation | engagements | responsabilités | devoirs | responsabilité) [<clause>])",
    BY .. " @~rappeler " .. AGAIN .. " (à | au | aux) addressee:<np> content:((ses | leurs) (obligations | engagements | responsabilités | devoirs) [<clause>])",
    BY .. " @~rappeler " .. AGAIN .. " content:((les | ses | leurs) (obligations | engagements | responsabilités) (de | du | des | d') <clause>)",
  },
  set = { force = "warn" },
  examples = { "La France [[met en garde]] la Norvège contre une escalade." }, counter = { "Il est de garde." },
}
