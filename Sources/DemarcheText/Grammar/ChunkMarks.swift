/// The vocabulary's numbers of the marks and words that chunking asks for by name.
package struct ChunkMarks: Sendable {
  package let comma: UInt32
  package let semicolon: UInt32
  package let colon: UInt32
  package let slash: UInt32
  package let ampersand: UInt32
  package let but: UInt32
  package let call: UInt32
  package let no: UInt32
  package let longer: UInt32
  package let well: UInt32
  package let nor: UInt32
  package let only: UInt32
  package let merely: UInt32
  package let just: UInt32
  package let also: UInt32
  package let not: UInt32
  package let `as`: UInt32
  package let particular: UInt32
  package let such: UInt32
  package let together: UInt32
  package let along: UInt32
  package let most: UInt32
  package let whose: UInt32
  package let face: UInt32
  package let `if`: UInt32
  package let `while`: UInt32
  /// What opens an insertion that belongs to its phrase: "including", "such".
  package let inclusive: [UInt32]
  /// What says of a subject that there is none: "no", "nobody".
  package let none: [UInt32]
  /// What stands between a pronoun and its verb: "we all", "they both".
  package let quantifiers: [UInt32]
  /// Verbs by which statements take positions, in their base form.
  package let claiming: [UInt32]
  /// Those of them that go on with a preposition: "call for", "look to".
  package let leaning: [UInt32]
  /// Words before a noun in the singular, and in the plural: "this", "these".
  package let singular: [UInt32]
  package let plural: [UInt32]
  /// What announces a date: "upcoming", "scheduled".
  package let announcing: [UInt32]
  /// What a date that is a deadline stands behind: "until".
  package let deadlines: [UInt32]
  /// What opens a clause that gives a reason or another side: "because", "although".
  package let adversative: [UInt32]
  /// French words: "ainsi que" joins; "se félicite" is no passive.
  package let ainsi: UInt32
  package let qui: UInt32
  package let reflexives: [UInt32]
  package let objects: [UInt32]

  /// Numbers them in `vocabulary`, adding what it lacks.
  package init(in vocabulary: inout Vocabulary) {
    comma = vocabulary.add(Array(",".utf8))
    semicolon = vocabulary.add(Array(";".utf8))
    colon = vocabulary.add(Array(":".utf8))
    slash = vocabulary.add(Array("/".utf8))
    ampersand = vocabulary.add(Array("&".utf8))
    but = vocabulary.add(Array("but".utf8))
    call = vocabulary.add(Array("call".utf8))
    no = vocabulary.add(Array("no".utf8))
    longer = vocabulary.add(Array("longer".utf8))
    well = vocabulary.add(Array("well".utf8))
    nor = vocabulary.add(Array("nor".utf8))
    only = vocabulary.add(Array("only".utf8))
    merely = vocabulary.add(Array("merely".utf8))
    just = vocabulary.add(Array("just".utf8))
    also = vocabulary.add(Array("also".utf8))
    not = vocabulary.add(Array("not".utf8))
    particular = vocabulary.add(Array("particular".utf8))
    such = vocabulary.add(Array("such".utf8))
    together = vocabulary.add(Array("together".utf8))
    along = vocabulary.add(Array("along".utf8))
    whose = vocabulary.add(Array("whose".utf8))
    face = vocabulary.add(Array("face".utf8))
    most = vocabulary.add(Array("most".utf8))
    `as` = vocabulary.add(Array("as".utf8))
    `if` = vocabulary.add(Array("if".utf8))
    `while` = vocabulary.add(Array("while".utf8))
    inclusive = ChunkMarks.inclusiveWords.map { vocabulary.add(Array($0.utf8)) }
    none = ChunkMarks.noneWords.map { vocabulary.add(Array($0.utf8)) }
    quantifiers = ["all", "both", "each", "tous"].map { vocabulary.add(Array($0.utf8)) }
    claiming = ChunkMarks.claimingVerbs.map { vocabulary.add(Array($0.utf8)) }
    leaning = ["appeal", "call", "commit", "look", "remain", "stand"].map {
      vocabulary.add(Array($0.utf8))
    }
    singular = ["this", "another", "every"].map { vocabulary.add(Array($0.utf8)) }
    plural = ["these", "those"].map { vocabulary.add(Array($0.utf8)) }
    announcing = ChunkMarks.announcingWords.map { vocabulary.add(Array($0.utf8)) }
    deadlines = ChunkMarks.deadlineWords.map { vocabulary.add(Array($0.utf8)) }
    adversative = ChunkMarks.adversativeWords.map { vocabulary.add(Array($0.utf8)) }
    ainsi = vocabulary.add(Array("ainsi".utf8))
    qui = vocabulary.add(Array("qui".utf8))
    reflexives = ["se", "s'", "me", "m'"].map { vocabulary.add(Array($0.utf8)) }
    objects = ["nous", "vous", "lui", "leur", "en"].map { vocabulary.add(Array($0.utf8)) }
  }

  private static let inclusiveWords = [
    "including", "especially", "particularly", "notably", "specifically", "primarily", "mainly",
    "starting", "beginning", "y", "notamment", "particulier",
  ]
  private static let noneWords = ["no", "none", "nobody", "aucun", "aucune"]
  private static let claimingVerbs = [
    "acknowledge", "affirm", "appeal", "applaud", "appreciate", "call", "commend", "commit",
    "condemn", "congratulate", "demand", "denounce", "deplore", "emphasise", "emphasize",
    "encourage", "endorse", "expect", "express", "extend", "honor", "honour", "hope", "invite",
    "look", "mourn", "note", "offer", "oppose", "pledge", "praise", "reaffirm", "recall",
    "recognise", "recognize", "regret", "reiterate", "reject", "remain", "remember", "renew",
    "request", "salute", "stand", "stress", "support", "thank", "underline", "underscore", "urge",
    "welcome", "wish",
  ]
  private static let announcingWords = [
    "upcoming", "forthcoming", "coming", "next", "scheduled", "due", "planned", "prochain",
    "prochaine", "prochains", "prochaines",
  ]
  private static let deadlineWords = ["until", "till", "before", "avant"]
  private static let adversativeWords = [
    "because", "although", "though", "whereas", "whilst", "parce", "alors", "tandis",
  ]
}
