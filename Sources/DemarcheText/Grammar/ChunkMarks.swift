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
    func add(_ word: String) -> UInt32 { vocabulary.add(Array(word.utf8)) }
    (comma, semicolon) = (add(","), add(";"))
    (colon, slash) = (add(":"), add("/"))
    (ampersand, but) = (add("&"), add("but"))
    (call, no) = (add("call"), add("no"))
    (longer, well) = (add("longer"), add("well"))
    (nor, only) = (add("nor"), add("only"))
    (merely, just) = (add("merely"), add("just"))
    (also, not) = (add("also"), add("not"))
    (particular, such) = (add("particular"), add("such"))
    (together, along) = (add("together"), add("along"))
    (whose, face) = (add("whose"), add("face"))
    (most, `as`) = (add("most"), add("as"))
    (`if`, `while`) = (add("if"), add("while"))
    inclusive = ChunkMarks.inclusiveWords.map(add)
    none = ChunkMarks.noneWords.map(add)
    quantifiers = ["all", "both", "each", "tous"].map(add)
    claiming = ChunkMarks.claimingVerbs.map(add)
    leaning = ["appeal", "call", "commit", "look", "remain", "stand"].map(add)
    singular = ["this", "another", "every"].map(add)
    plural = ["these", "those"].map(add)
    announcing = ChunkMarks.announcingWords.map(add)
    deadlines = ChunkMarks.deadlineWords.map(add)
    adversative = ChunkMarks.adversativeWords.map(add)
    (ainsi, qui) = (add("ainsi"), add("qui"))
    reflexives = ["se", "s'", "me", "m'"].map(add)
    objects = ["nous", "vous", "lui", "leur", "en"].map(add)
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
