-- Names that are known: countries, organisations, roles, principles, instruments.

lexicon "actor" { file = "lexicons/countries.tsv" }
lexicon "actor" { file = "lexicons/organisations.tsv" }
lexicon "nationality" { file = "lexicons/demonyms.tsv" }
lexicon "capital" { file = "lexicons/capitals.tsv" }
lexicon "role" { file = "lexicons/roles.tsv" }
lexicon "principle" { file = "lexicons/principles.tsv" }
lexicon "instrument_head" { file = "lexicons/instrument-heads.tsv" }
lexicon "instrument" { file = "lexicons/instruments.tsv" }

-- Words that stand for an actor; the host leads them to it.
lexicon "actor" {
  we = { "we", kind = "pronoun" },
  i = { "I", kind = "pronoun", case = "exact" },
  both = { "both", kind = "pronoun" },
  he = { "he", kind = "pronoun" },
  she = { "she", kind = "pronoun" },
  they = { "they", kind = "pronoun" },
}

-- What somebody is; with a nationality or a name beside it. Too common to be titles.
lexicon "occupation" {
  "member", "head", "leader", "founder", "co-founder", "chief", "deputy", "coordinator",
  "lecturer", "academic", "artist", "musician", "singer", "priest", "student", "volunteer",
  "publisher", "analyst", "expert", "adviser", "advisor", "official", "officer", "citizen",
  "dissident", "politician", "critic", "defender", "wife", "husband", "widow", "owner",
  "manager", "financier", "sailor", "serviceman", "nun", "cleric", "veteran", "candidate",
  "negotiator", "employee", "translator", "interpreter", "publicist", "columnist", "broadcaster",
  "presenter", "National Coordinator", "Deputy Head", "Head of Division", "Head of Unit",
  "Head of Department", "Deputy Chief", "Rapporteur", "Co-Rapporteur", "Delegate",
  "Acting Director", "Project Manager", "Fellow", "Counsel", "Elder", "Metropolitan",
  "co-leader", "pastor", "sociologist", "political scientist", "law professor",
  "human rights advocate", "environmentalist", "trade union activist", "feminist", "rapper",
  "actress", "athlete", "swimmer", "footballer", "chess player", "mathematician", "physicist",
  "theologian", "archimandrite", "monk", "ex-president", "ex-minister", "vice-mayor",
  "councillor", "magistrate", "notary", "midwife", "farmer", "fisherman", "warden",
  "prison director", "investigator", "police chief", "army chief", "warlord", "arms dealer",
  "trafficker", "smuggler", "facilitator", "fundraiser", "recruiter", "hacker", "programmer",
  "judge", "director", "commander", "minister", "professor", "bishop", "archbishop", "chairman",
  "chairwoman", "chair", "rabbi", "imam", "sheikh", "envoy", "representative", "prosecutor",
  "general", "colonel", "captain", "senator", "ombudsman", "engineer",
  "Jehovah's Witness", "prisoner", "political analyst", "protester", "demonstrator", "refugee",
}

-- Short titles that take up longer ones: "Foreign Minister Eva Lind … the Minister".
lexicon "title" {
  Minister = {
    "Foreign Minister", "Defence Minister", "Defense Minister", "Interior Minister",
    "Justice Minister", "Finance Minister", "Economy Minister", "Trade Minister",
    "Energy Minister", "Health Minister",
  },
  ["High Representative"] = {
    "High Representative/Vice-President", "High Representative/Vice President",
    "High Representative and Vice-President",
  },
}

-- Titles of several, in front of their names: "Presidents Lind and Berg".
lexicon "titles" {
  "Presidents", "Vice Presidents", "Vice-Presidents", "Prime Ministers", "Deputy Prime Ministers",
  "Ministers", "Foreign Ministers", "Ministers of Foreign Affairs", "Ministers for Foreign Affairs",
  "Defence Ministers", "Defense Ministers", "Ministers of Defence", "Ministers of Defense",
  "Interior Ministers", "Justice Ministers", "Finance Ministers", "Trade Ministers",
  "Energy Ministers", "Health Ministers", "Deputy Ministers", "Ministers of State", "Secretaries",
  "Secretaries of State", "Under Secretaries", "Assistant Secretaries", "State Secretaries",
  "Foreign Secretaries", "Defence Secretaries", "Commissioners", "European Commissioners",
  "EU Commissioners", "Executive Vice-Presidents", "Ambassadors", "Permanent Representatives",
  "Special Representatives", "Special Envoys", "Envoys", "Chancellors", "Premiers", "Senators",
  "Congressmen", "Congresswomen", "Representatives", "Governors", "Mayors", "Generals", "Colonels",
  "Admirals", "Judges", "Kings", "Queens", "Presidents-elect", "MEPs", "MPs",
  "National Security Advisors", "National Security Advisers", "Directors", "Directors General",
  "Directors-General", "Secretaries General", "Secretaries-General", "Co-Rapporteurs",
  "Rapporteurs", "Special Rapporteurs", "Board Members", "Members of Parliament",
  "Members of the European Parliament", "Members", "Leaders", "Chairs", "Co-chairs", "Co-Chairs",
  "Spokespersons", "Chairpersons", "Chairmen", "Deputy Directors", "Messrs",
}

-- Offices that stand for the issuer, with a capital and "the" before them.
lexicon "office" {
  "Ministry", "Spokesperson", "Foreign Ministry", "Ministry of Foreign Affairs", "Government",
  "Department", "High Representative", "Minister",
}

-- The last word of the name of an organisation; no person is called so.
lexicon "organisation_head" {
  "Party", "Movement", "Council", "Commission", "Committee", "Ministry", "Department", "Office",
  "Agency", "Authority", "Court", "Tribunal", "Parliament", "Assembly", "Congress", "Senate",
  "Bank", "Fund", "Union", "League", "Group", "Forum", "Alliance", "Coalition", "Front",
  "Organisation", "Organization", "Association", "Federation", "Foundation", "Institute",
  "University", "Mission", "Force", "Forces", "Guard", "Police", "Army", "Service", "Services",
  "Bureau", "Secretariat", "Government", "Administration", "Embassy", "Delegation", "Board",
  "Centre", "Center", "Society", "Network", "Company", "Corporation", "Times", "Post", "Radio",
  "Television", "News", "Agency", "Courier", "Herald", "Tribune", "Republic", "Kingdom",
  "Chamber", "House", "Cabinet", "Directorate", "Presidency", "Church", "Club", "Panel", "Body",
  "Sub-Committee", "Subcommittee", "Task Force", "Academy", "Consortium", "Confederation",
  "Observatory", "Inspectorate", "Treasury", "Navy", "Corps", "Brigade", "Battalion", "Regiment",
  "Militia", "Brotherhood", "Caucus", "Consulate", "Chancellery", "Chairmanship", "Community",
  "Conference of States Parties", "Trust", "Syndicate", "Cartel", "Ombudsman", "Working Party",
  "Contact Group", "Museum", "Academy of Sciences",
}
