-- Names that are known in French, and the words that stand for an actor.

lexicon "actor" { file = "lexicons/pays.tsv", language = "fr" }
lexicon "actor" { file = "lexicons/organisations.tsv", language = "fr" }
lexicon "nationality" { file = "lexicons/gentiles.tsv", language = "fr" }
lexicon "role" { file = "lexicons/fonctions.tsv", language = "fr" }
lexicon "principle" { file = "lexicons/principes.tsv", language = "fr" }
lexicon "event_noun" { file = "lexicons/faits.tsv", language = "fr" }

lexicon "actor" {
  language = "fr",
  we = { "nous", kind = "pronoun" },
  i = { "je", "j'", kind = "pronoun" },
  il = { "il", kind = "pronoun" },
  elle = { "elle", kind = "pronoun" },
  ils = { "ils", kind = "pronoun" },
  elles = { "elles", kind = "pronoun" },
  ministers = { "ministres", "deux ministres", kind = "office" },
  minister = {
    "ministre", "ministre de l'Europe et des affaires étrangères", "ministre des affaires étrangères",
    "ministre délégué", "ministre déléguée", "ministre des Affaires étrangères",
    "ministre de l'Europe et des Affaires étrangères", "chef de la diplomatie française",
    "chef du DFAE", "secrétaire d'État", "secrétaire d'Etat", kind = "office",
  },
  spokesperson = { "porte-parole", "porte-parole du ministère", kind = "office" },
  president = {
    "président de la République", "Président de la République", "Président", "chef de l'État",
    "présidente de la Confédération", "président de la Confédération", kind = "office",
  },
  prime_minister = { "Premier ministre", "Première ministre", "première ministre", kind = "office" },
  federal_councillor = { "conseiller fédéral", "conseillère fédérale", kind = "office" },
  high_representative = {
    "haut représentant", "Haut représentant", "Haut Représentant", "haute représentante",
    "Haute représentante", "Haute Représentante", kind = "office",
  },
  secretary_general = {
    "secrétaire général", "Secrétaire général", "secrétaire générale", "Secrétaire générale",
    kind = "office",
  },
  presidents = { "présidents", "deux présidents", kind = "office" },
}

-- What stands before the name of a person.
lexicon "civility" {
  language = "fr",
  { "M.", case = "exact" }, { "MM.", case = "exact" }, { "Mme", case = "exact" },
  { "Mmes", case = "exact" }, { "Mlle", case = "exact" }, { "Monsieur", case = "exact" },
  { "Madame", case = "exact" },
}

lexicon "instrument" {
  language = "fr",
  ["UN-CHARTER"] = { "Charte des Nations unies", "charte des Nations unies", "Charte des Nations Unies", kind = "treaty" },
  ["ROME-STATUTE"] = { "Statut de Rome", "statut de Rome", kind = "treaty" },
  ["NPT"] = { "traité sur la non-prolifération des armes nucléaires", "traité de non-prolifération", "Traité sur la non-prolifération des armes nucléaires", "TNP", kind = "treaty" },
  ["CWC"] = { "convention sur l'interdiction des armes chimiques", "Convention sur l'interdiction des armes chimiques", kind = "treaty" },
  ["NEW-START"] = { "New Start", "New START", kind = "treaty" },
  ["INF"] = { "traité sur les forces nucléaires à portée intermédiaire", "traité FNI", kind = "treaty" },
  ["JCPOA"] = { "JCPoA", "JCPOA", "accord de Vienne", "accord de Vienne sur le nucléaire iranien", "plan d'action global commun", kind = "agreement" },
  ["MINSK"] = { "accords de Minsk", "Accords de Minsk", kind = "agreement" },
  ["PARIS"] = { "accord de Paris", "Accord de Paris", "accord de Paris sur le climat", kind = "treaty" },
  ["HELSINKI"] = { "Acte final d'Helsinki", "acte final d'Helsinki", kind = "declaration" },
  ["PARIS-CHARTER"] = { "Charte de Paris", "charte de Paris", kind = "declaration" },
  ["BUDAPEST"] = { "mémorandum de Budapest", "Mémorandum de Budapest", kind = "agreement" },
  ["UDHR"] = { "Déclaration universelle des droits de l'Homme", "Déclaration universelle des droits de l'homme", "déclaration universelle des droits de l'Homme", kind = "declaration" },
  ["ECHR"] = { "Convention européenne des droits de l'Homme", "Convention européenne des droits de l'homme", "convention européenne des droits de l'Homme", kind = "treaty" },
  ["UNCLOS"] = { "Convention des Nations unies sur le droit de la mer", "convention des Nations unies sur le droit de la mer", "Convention de Montego Bay", kind = "treaty" },
  ["VIENNA-DIPLOMATIC"] = { "Convention de Vienne", "convention de Vienne", "Convention de Vienne sur les relations diplomatiques", kind = "treaty" },
  ["GENEVA"] = { "Conventions de Genève", "conventions de Genève", kind = "treaty" },
}
