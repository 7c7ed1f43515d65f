-- What a statement says of itself: kind, issuer, countries.

rule "entete.genre" {
  emit = "metadata", language = "fr", zone = { "title", "heading" },
  match = {
    "^ @(Point de presse | point de presse | Conférence de presse | Briefing presse)",
  },
  set = { kind = "press briefing" },
  examples = { "[[Point de presse]] du 3 mai 2023" }, counter = { "Le point est clair." },
}

rule "entete.communique" {
  emit = "metadata", language = "fr", zone = { "title", "heading" },
  match = "@(Communiqué | communiqué | Communiqué de presse)",
  set = { kind = "communiqué" },
  unless = { "(Communiqué | communiqué) (conjoint | commun)" },
  examples = { "[[Communiqué]] du ministère" }, counter = { "Point de presse" },
}

rule "entete.declaration" {
  emit = "metadata", language = "fr", zone = { "title", "heading" },
  match = "@(Déclaration | déclaration) (du | de | de la | des)",
  set = { kind = "statement" },
  unless = { "(Déclaration | déclaration) (conjointe | commune)" },
  examples = { "[[Déclaration]] du porte-parole" }, counter = { "Point de presse" },
}

rule "entete.conjointe" {
  emit = "metadata", language = "fr", zone = { "title", "heading" },
  match = "@((Déclaration | déclaration | Communiqué | communiqué) (conjointe | commune | conjoint | commun))",
  set = { kind = "joint statement" },
  examples = { "[[Déclaration conjointe]] des ministres" }, counter = { "Point de presse" },
}

rule "entete.discours" {
  emit = "metadata", language = "fr", zone = { "title", "heading" },
  match = "@(Discours | Intervention | Allocution) (de | du | à | devant)",
  set = { kind = "speech" },
  examples = { "[[Discours]] de la ministre" }, counter = { "Point de presse" },
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
