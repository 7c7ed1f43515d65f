/// The English words that dates, numbers and sums are made of, in an open-addressed table.
struct LexemeTable: Sendable {
  private var slots: [UInt16]
  private var words: [PackedWord] = [PackedWord()]
  private var lexemes: [Lexeme] = [.other]

  /// English.
  static let english = LexemeTable()

  private init() {
    slots = [UInt16](repeating: 0, count: 2048)
    addCalendar()
    addNumbers()
    addRelations()
    addSurroundings()
    addMoney()
  }

  /// What a word is; `other` where the table does not know it.
  func lexeme(_ word: PackedWord) -> Lexeme {
    var slot = word.slot & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if words[index] == word { return lexemes[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .other
  }

  /// All words, each once.
  var entries: Zip2Sequence<ArraySlice<PackedWord>, ArraySlice<Lexeme>> {
    zip(words.dropFirst(), lexemes.dropFirst())
  }

  private mutating func add(_ word: String, _ lexeme: Lexeme) {
    let packed = PackedWord(word)
    guard self.lexeme(packed).kind == .other else { return }
    var lexeme = lexeme
    lexeme.byteCount = UInt8(packed.count)
    var slot = packed.slot & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(words.count)
    words.append(packed)
    lexemes.append(lexeme)
  }

  private mutating func add(
    _ list: String, _ kind: Lexeme.Kind, from value: Int = 0, step: Int = 0, detail: UInt8 = 0
  ) {
    for (index, word) in list.split(separator: " ").enumerated() {
      let value = Int32(value + index * step)
      add(String(word), Lexeme(kind: kind, detail: detail, value: value))
    }
  }

  private mutating func addCalendar() {
    add(
      "january february march april may june july august september october november december",
      .month, from: 1, step: 1)
    let short = Lexeme.short
    add("jan feb mar apr", .month, from: 1, step: 1, detail: short)
    add("jun jul aug sep oct nov dec", .month, from: 6, step: 1, detail: short)
    add("sept", .month, from: 9, detail: short)
    add("monday tuesday wednesday thursday friday saturday sunday", .weekday, from: 1, step: 1)
    add(
      "mondays tuesdays wednesdays thursdays fridays saturdays sundays", .weekday, from: 1, step: 1,
      detail: Lexeme.days)
    add("mon tue wed thu fri sat sun", .weekday, from: 1, step: 1, detail: short)
    add("tues weds thurs", .weekday, from: 2, step: 1, detail: short)
    add("spring summer autumn winter", .season, from: 1, step: 1)
    add("fall", .season, from: 3)
    add("q1 q2 q3 q4", .quarterCode, from: 1, step: 1)
    add("h1 h2", .halfCode, from: 1, step: 1)
    add("day week month year decade century hour", .unit, from: 1, step: 1)
    add("days weeks months years decades centuries hours", .unit, from: 1, step: 1, detail: 1)
    add("yr fy", .unit, from: 4)
    add("fortnight quarter", .unit, from: 8, step: 1)
    add("qtr", .unit, from: 9)
    add("fortnights quarters", .unit, from: 8, step: 1, detail: 1)
    add("yesterday today tomorrow", .dayWord, from: -1, step: 1)
    add("tonight", .dayWord)
    add("weekend week-end", .unit, from: 10)
    add("weekends week-ends", .unit, from: 10, detail: 1)
    add("morning afternoon evening", .dayPart)
    add("night", .dayPart, from: 1)
    add("good black bloody palm easter ash holy maundy shrove whit cyber red super", .holiday)
  }

  private mutating func addNumbers() {
    let ones = "one two three four five six seven eight nine ten eleven twelve"
    add(ones, .cardinal, from: 1, step: 1)
    add(
      "thirteen fourteen fifteen sixteen seventeen eighteen nineteen", .cardinal, from: 13, step: 1)
    let ordinals =
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    add(ordinals, .ordinal, from: 1, step: 1)
    add(
      "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", .ordinal,
      from: 13, step: 1)
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    add(tens, .cardinal, from: 20, step: 10)
    add(
      "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", .ordinal,
      from: 20, step: 10)
    for (index, ten) in tens.split(separator: " ").enumerated() {
      for (one, word) in ones.split(separator: " ").prefix(9).enumerated() {
        add(ten + "-" + word, .cardinal, from: index * 10 + 21 + one)
      }
      for (one, word) in ordinals.split(separator: " ").prefix(9).enumerated() {
        add(ten + "-" + word, .ordinal, from: index * 10 + 21 + one)
      }
    }
    add("st nd rd th", .ordinalSuffix)
    add("hundredth", .ordinal, from: 100)
    add("hundred", .scale, from: 2)
    add("thousand million billion trillion", .scale, from: 3, step: 3)
    add("bn mn tn", .scale, from: 9)
    add("half", .half)
    add(
      "twenties thirties forties fifties sixties seventies eighties nineties", .decades, from: 1920,
      step: 10)
  }

  private mutating func addRelations() {
    add("last", .last)
    add("past", .past)
    add("previous preceding", .past, detail: 1)
    add("next", .next)
    add("coming upcoming", .coming)
    add("this", .this)
    add("current", .thisOnly)
    add("ago", .ago)
    add("back", .ago, detail: 1)
    add("rest remainder", .rest)
    add("few several", .few)
    add("couple", .couple, from: 2)
    add("for", .forward)
    add("starting commencing", .starting)
    add("ending", .ending)
    add("season", .unit, from: 11)
    add("seasons", .unit, from: 11)
    add("earlier", .earlier)
    add("later", .later)
    add("before", .before)
    add("after", .after)
    add("following", .after, detail: 1)
    add("from", .from)
    add("since", .since)
    add("hence", .hence)
    add("now", .now)
    add("early", .early)
    add("mid middle", .middle)
    add("late", .late)
    add("beginning start onset outset", .beginning)
    add("end close", .end)
    add("time", .time)
  }

  private mutating func addSurroundings() {
    add("the", .the)
    add("a an", .article, from: 1)
    add("of", .of)
    add("to", .to)
    add("until till through thru", .to, detail: 1)
    add("and", .and)
    add("between", .between)
    add("in", .inside)
    add("within", .within)
    add("on", .on)
    add("at", .at)
    add("by", .by)
    add("during throughout beyond", .preposition)
    add("about around some nearly almost over approximately roughly than least", .approximate)
    add("resolution resolutions no nos nr number numbered article articles art", .legal)
    add("regulation regulations decision decisions directive directives opinion", .legal)
    add("recommendation paragraph paragraphs section sections res unscr unscrs law", .legal)
    add("laws rule rules chapter page case document act annex protocol agenda order", .legal)
    add("people persons soldiers troops men women children civilians cases percent", .counted)
    add("km kilometres kilometers metres meters miles tonnes tons hectares others", .counted)
    add("per prisoners refugees families victims deaths members", .counted)
    add("european council summit election elections referendum meeting session", .event)
    add("ceasefire agreement plenary", .event)
  }

  // `value` is an index into `MoneyScanner.currencies`.
  private mutating func addMoney() {
    for (index, entry) in MoneyScanner.currencies.enumerated() {
      add(entry.code, .currencyCode, from: index)
      add(entry.words, .currencyWord, from: index)
    }
    add("us canadian australian swiss american", .currencyPrefix, step: 1)
  }
}
