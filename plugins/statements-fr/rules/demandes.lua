-- Who asks whom to do what.

local OF = "(de | d' | du | des)"
local TO = "(à ce que | à ce qu' | à | au | aux)"
local AGAIN = "[(à nouveau | de nouveau | une nouvelle fois | à cet égard | par ailleurs | par conséquent | en outre | donc | aussi | ainsi | également | instamment | solennellement | fermement | vivement | encore | toujours | enfin)]"
local WHOM = "addressee:(<np> [(au | en | dans) <np>])"

rule "demande.appeler" {
  emit = "demand", language = "fr",
  match = {
    "by:<actor> @~appeler " .. AGAIN .. " " .. WHOM .. " " .. AGAIN .. " " .. TO .. " content:<clause>",
    "by:<actor> @(~appeler " .. AGAIN .. " " .. TO .. ") content:<clause>",
    "@~appeler+ing " .. WHOM .. " " .. TO .. " content:<clause>",
  },
  set = { force = "call" },
  examples = {
    "La France [[appelle]] la Russie à retirer ses troupes.", "Nous [[appelons à]] la retenue.",
  },
  counter = { "Cet appel est clair." },
}

rule "demande.demander" {
  emit = "demand", language = "fr",
  match = {
    "by:<actor> @~demander " .. AGAIN .. " (à | au | aux) " .. WHOM .. " " .. AGAIN .. " (de | d' | que | qu') content:<clause>",
    "by:<actor> @(~demander " .. AGAIN .. " " .. AGAIN .. " (à ce que | à ce qu' | que | qu')) content:<clause>",
    "by:<actor> @~demander " .. AGAIN .. " content:((la | le | les | l' | une | un | cette | ce) <clause>)",
  },
  set = { force = "call" },
  examples = {
    "Nous [[demandons]] aux autorités de libérer les prisonniers.",
    "La France [[demande]] la libération immédiate des otages.",
  },
  counter = { "La demande est forte." },
}

rule "demande.exhorter" {
  emit = "demand", language = "fr",
  match = "by:<actor> @(~exhorter | ~inviter | ~encourager | ~presser | ~prier | ~sommer | ~inciter | ~conjurer | ~engager) " .. AGAIN .. " " .. WHOM .. " " .. AGAIN .. " (à | au | aux | de | d') content:<clause>",
  set = { force = "call" },
  examples = { "La France [[exhorte]] les parties à reprendre le dialogue." },
  counter = { "Les invités sont venus." },
}

rule "demande.exiger" {
  emit = "demand", language = "fr",
  match = {
    "by:<actor> @(~exiger | ~réclamer | ~attendre) " .. AGAIN .. " " .. OF .. " " .. WHOM .. " (que | qu') content:<clause>",
    "by:<actor> @((~exiger | ~réclamer | ~attendre) " .. AGAIN .. " (que | qu')) content:<clause>",
    "by:<actor> @(~exiger | ~réclamer | ~attendre) " .. AGAIN .. " content:((la | le | les | l' | une | un | des) <clause>)",
    "@((impose | imposent | commande | commandent) (de | d')) content:<clause>",
    "<subject> @(~exiger) content:<np>",
  },
  set = { force = "must" },
  examples = {
    "La France [[exige]] la libération de ses ressortissants.",
    "Nous [[attendons qu']]il soit libéré.",
  },
  counter = { "Cette exigence est connue." },
}

-- "La Russie doit …", "Les parties devraient …".
rule "demande.devoir" {
  emit = "demand", language = "fr",
  match = {
    "addressee:<subject> @((doit | doivent | devra | devront) [(également | aussi | maintenant | immédiatement | impérativement | absolument | donc | désormais | en particulier | par ailleurs | à présent | pleinement | enfin)]) content:<clause>",
    "(tout | Tout | tous | Tous) @((doit | doivent)) content:<clause>",
    "addressee:<subject> @((devrait | devraient) [(également | aussi | maintenant | donc | désormais)]) content:<clause>",
  },
  set = { force = "must" },
  unless = { "(ne | n' | nous | je | l' | le | les | la) (doit | doivent | devra | devront | devrait | devraient)" },
  examples = { "La Russie [[doit]] cesser ses attaques." },
  counter = { "La Russie ne doit pas attaquer.", "Nous devons agir." },
}

-- What is forbidden.
rule "demande.interdire" {
  emit = "demand", language = "fr",
  match = {
    "addressee:<subject> @((ne | n') (doit | doivent | devra | devront | devrait | devraient | peut | peuvent | saurait | sauraient) [(pas | plus | jamais | en aucun cas | être | rester | demeurer | en aucune manière)] ) content:<clause>",
    "addressee:<np> ne @((doit | doivent | peut | peuvent)) content:<clause>",
  },
  set = { force = "must not" },
  where = "not content.text in ('que')",
  unless = { "nous ne", "(peut | peuvent) que" },
  examples = { "Cette intervention [[ne doit pas]] aggraver la situation.", "Ces actes [[ne peuvent rester]] impunis." },
  counter = { "La Russie doit cesser ses attaques." },
}

-- "Il est urgent que …", "il faut …".
rule "demande.falloir" {
  emit = "demand", language = "fr",
  match = {
    "@(il (est | sera | serait | demeure | reste) [{lower}] (indispensable | essentiel | crucial | impératif | nécessaire | urgent | important | primordial | vital | temps) (que | qu')) addressee:<np> , ..16 , content:<clause>",
    "@(il (est | sera | serait | demeure | reste) [{lower}] force:(indispensable | essentiel | crucial | impératif | nécessaire | urgent | important | primordial | fondamental | vital | capital | temps | souhaitable) (que | qu' | de | d')) content:<clause>",
    "@(il (faut | faudra | faudrait) [(que | qu' | maintenant | désormais | aussi | également | donc | absolument)]) content:<clause>",
    "@(il (convient | importe | conviendrait) [(maintenant | désormais | aussi | également | donc)] (que | qu' | de | d')) content:<clause>",
    "@(il (appartient | incombe | revient)) (à | au | aux) addressee:<np> (de | d') content:<clause>",
  },
  unless = { "il est important pour" },
  examples = {
    "[[Il est urgent que]] la Russie cesse ses attaques.", "[[Il faut]] agir.",
    "[[Il appartient]] aux parties de négocier.",
  },
  counter = { "Il est heureux de venir." },
}

-- "souligne la nécessité de …".
rule "demande.necessite" {
  emit = "demand", language = "fr",
  match = {
    "@((~marquer | ~marquer+ed | ~souligner | ~souligner+ed | ~rappeler | ~rappeler+ed | ~réaffirmer | ~réitérer | ~évoquer) (la | l' | leur) [{lower}] (nécessité | urgence | impératif) [{lower}] (de | d' | du | que | qu')) content:<clause>",
    "@(~insister {lower}{0,2} sur (la nécessité | l'urgence | l'impératif) (de | d' | du | que | qu')) content:<clause>",
    "by:<actor> @((~plaider | ~œuvrer) ({lower}){0,2} (pour | (en faveur (de | d' | du | des)))) content:<clause>",
  },
  set = { force = "need" },
  examples = { "Le ministre [[a souligné la nécessité de]] protéger les civils." },
  counter = { "La nécessité fait loi." },
}
