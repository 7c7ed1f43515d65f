-- What a statement says of itself: kind, issuer, countries, day.
-- luacheck: no max line length

-- Kind, the words for it in a title, and words that make another one of it.
local KINDS = {
  { "genre", "press briefing", "(^ @(Point de presse | point de presse | Briefing presse | Briefing de presse) | @((Point | Briefing | Conférence) de presse (du | quotidien)))",
    nil, "[[Point de presse]] du 3 mai 2023", "Le point est clair." },
  { "conference", "remarks", "@((Conférence | conférence) de presse (de | conjointe | du | des) | Propos | Déclaration à la presse | Point presse)",
    "(Conférence | conférence) de presse du {num}", "[[Conférence de presse de]] la ministre", "Point de presse" },
  { "communique-de-presse", "press release", "@((Communiqué | communiqué | Communiqués | COMMUNIQUÉ) de presse | Note d'information)",
    "(Communiqué | communiqué) de presse (conjoint | commun)", "[[Communiqué de presse]] du ministère", "Point de presse" },
  { "communique", "communiqué", "@(Communiqué | communiqué | COMMUNIQUÉ)",
    "(Communiqué | communiqué | COMMUNIQUÉ) [de presse] (conjoint | commun | de presse)", "[[Communiqué]] du ministère", "Point de presse" },
  { "declaration", "statement", "@((Déclaration | déclaration | DÉCLARATION | Déclarations) [à la presse] (du | de | de la | des | d' | au nom | sur | faite | à | concernant) | (Réaction | réaction) (de | du | à))",
    "(Déclaration | déclaration | Déclarations) [à la presse] (conjointe | commune | du G7)", "[[Déclaration du]] porte-parole", "Point de presse" },
  { "conjointe", "joint statement", "@((Déclaration | déclaration | Communiqué | communiqué | Déclaration de presse | Communiqué de presse) (conjointe | commune | conjoint | commun | trilatérale | quadripartite) | (Déclaration | déclaration) (du | des) (G7 | E3 | Quad | Quint | G20 | ministres (du | des)))",
    nil, "[[Déclaration conjointe]] des ministres", "Point de presse" },
  { "discours", "speech", "@((Discours | Intervention | Allocution) (de | du | à | devant | lors | d'))",
    nil, "[[Discours de]] la ministre", "Point de presse" },
  { "entretien", "interview", "@((Entretien | Interview | interview) (de | du | avec | accordé | accordée) ..8 (à | au | avec))",
    "Entretien {lower}", "[[Interview de la ministre au]] journal", "Point de presse" },
  { "message", "message", "@(Message (de | du | à))", nil, "[[Message de]] la ministre", "Point de presse" },
  { "compte-rendu", "readout", "@((Compte rendu | Compte-rendu) (de | du) | (Entretien | Rencontre | Échange | Appel | Conversation) [téléphonique] [(de | du | d') ({Cap} | {lower} | <civility>){1,6}] (avec | entre))",
    nil, "[[Entretien téléphonique avec]] la ministre", "Point de presse" },
  { "conclusions", "conclusions", "@((Conclusions | conclusions) (du | sur) (Conseil | conseil | la | le))", nil, "[[Conclusions du Conseil]] sur le Sahel", "Point de presse" },
}

for _, row in ipairs(KINDS) do
  rule("entete." .. row[1]) {
    emit = "metadata", language = "fr", zone = { "title", "heading" },
    match = row[3], set = { kind = row[2] }, unless = row[4],
    examples = { row[5] }, counter = { row[6] },
  }
end

-- Whose ministry, embassy or mission stands above or below the text.
local LETTERHEAD = { "title", "heading", "dateline", "signature", "boilerplate", "contact" }
rule "entete.ministere" {
  emit = "metadata", language = "fr", zone = LETTERHEAD,
  match = {
    "@(Ministère de l'Europe et des affaires étrangères | Ministère de l'Europe et des Affaires étrangères | Ministère des Affaires étrangères et du Développement international | Quai d'Orsay | diplomatie.gouv.fr | Ambassade de France)",
    "(Déclaration | Communiqué | Message) (de | du | de la | de l') @(ministre de l'Europe et des affaires étrangères | ministre de l'Europe et des Affaires étrangères | Président de la République | président de la République)",
  },
  set = { issuer = "FR" },
  examples = { "[[Ministère de l'Europe et des affaires étrangères]]" }, counter = { "Le ministère est là." },
}

rule "entete.departement" {
  emit = "metadata", language = "fr", zone = LETTERHEAD,
  match = "@(Département fédéral des affaires étrangères | Département fédéral des Affaires étrangères | DFAE | Conseil fédéral | Confédération suisse)",
  set = { issuer = "CH" },
  examples = { "[[Département fédéral des affaires étrangères]]" }, counter = { "Le département est là." },
}

rule "entete.union" {
  emit = "metadata", language = "fr", zone = LETTERHEAD,
  match = {
    "(Déclaration | déclaration | Communiqué) (du | de la | de) ..12 @(au nom de l' (Union européenne | UE))",
    "(Déclaration | déclaration | Communiqué | Remarques) (du | de la | de) @((haut représentant | Haut représentant | haute représentante | Haute représentante | Haut Représentant | Haute Représentante))",
    "(Conclusions | conclusions) du @(Conseil)",
  },
  set = { issuer = "EU" },
  examples = { "Déclaration du haut représentant [[au nom de l'Union européenne]]" }, counter = { "Déclaration du ministre" },
}

rule "entete.mission" {
  emit = "metadata", language = "fr", zone = LETTERHEAD,
  match = {
    "^ [l'] @(Ambassade | Mission permanente | Représentation permanente | Délégation | Consulat général | Gouvernement | Ministère des affaires étrangères | Ministère des Affaires étrangères) (de | du | de la | de l' | d' | des) [(la | l' | République (de | du | d'))] c:<actor>",
    "(Déclaration | Communiqué | déclaration | communiqué) (du | de la) (ministre | ministère | porte-parole du ministère) @(des affaires étrangères | des Affaires étrangères) (de | du | de la | de l' | d' | des) [(la | l')] c:<actor kind=state>",
    "@(ministère | Ministère) c:<nationality> des (affaires étrangères | Affaires étrangères)",
  },
  set = { issuer = "$c.id" },
  examples = { "[[Ambassade]] de Norvège" }, counter = { "L'ambassade a fermé." },
}

-- "Discours de Mme Éva Lind".
rule "entete.orateur" {
  emit = "metadata", language = "fr", zone = "title",
  match = {
    "@(Déclaration | Discours | Intervention | Allocution | Entretien | Interview | Propos | Message | Communiqué | Tribune | Conférence de presse | Remarques) (de | du | d' | de la) [(la | le)] [role:<role> [(de | des | du | d') (!(<civility> | <person> | {punct})){1,9}] [,]] [<civility>] speaker:<person>",
  },
  -- "du ministère de l'Europe et des Affaires étrangères": one word is a name behind a civility only.
  when = function(m)
    return m.speaker.text:find("%s") ~= nil or m.text:find("%f[%a]M[lmre]*%.? " .. m.speaker.text, 1) ~= nil
  end,
  examples = { "[[Discours]] de Mme Éva Lind", "[[Discours]] de Mme Lind" },
  counter = { "Discours de la ministre", "Déclaration de la porte-parole du ministère de l'Europe et des Affaires étrangères" },
}

-- The daily briefing of the French ministry, by its name and date.
rule "entete.quai-d-orsay" {
  emit = "metadata", language = "fr", zone = { "title", "heading" },
  match = "^ @(Point de presse du) <date>",
  set = { issuer = "FR", kind = "press briefing" },
  examples = { "[[Point de presse du]] 3 mai 2023" }, counter = { "Point de presse" },
}

-- Who opens sentences with the formulas of an issuer.
rule "entete.emetteur" {
  emit = "metadata", language = "fr", zone = { "body", "list_item" },
  match = {
    "^ who:<actor> @(~condamner | ~saluer | ~déplorer | ~regretter | ~appeler | ~exprimer | ~réaffirmer | ~rappeler | ~soutenir | ~féliciter | ~dénoncer | ~réitérer | ~demander | ~suivre | ~attendre)",
    "who:<actor> @(~être {lower}{0,2} (préoccupée | préoccupé | attachée | attaché | déterminée | mobilisée))",
    ", who:<actor> @(~réaffirmer | ~appeler | ~engager | ~condamner | ~rester | ~poursuivre)",
  },
  where = "who.kind in ('state', 'igo')",
  set = { issuer = "$who" },
  examples = { "La France [[condamne]] cette attaque." }, counter = { "Cette attaque est grave." },
}

-- The countries of which the first sentences speak, but for the issuer's own.
local function is_other(m)
  local issuer = m.statement.issuer
  if m.sentence.index > 6 or m.country.id == "FR" or m.country.id == "EU" then return false end
  return not (issuer and issuer.id == m.country.id)
end

rule "entete.pays" {
  emit = "metadata", language = "fr", zone = { "title", "body" },
  match = { "country:@<actor kind=state>", "country:@<nationality>" },
  when = is_other,
  set = { subject_country = "$country.id" },
  examples = { "La Commission salue les élections en [[Norvège]]." },
  counter = { "La France salue les élections." },
}
