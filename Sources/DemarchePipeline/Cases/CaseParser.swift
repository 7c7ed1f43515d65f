import DemarcheModel

/// Reads the lines of a file of cases.
struct CaseParser {
  let lines: [String]
  let path: String
  private let language: String?
  private(set) var cases: [StatementCase] = []
  private(set) var faults: [Diagnostic] = []
  private var current: CaseText?
  // Metadata before the first title holds for all cases.
  private var shared = CaseMetadata()
  private var expectationCount = 0

  init(_ lines: [String], path: String, language: String?) {
    self.lines = lines
    self.path = path
    self.language = language
  }

  mutating func run() {
    for index in lines.indices {
      if faults.count >= CaseFile.faultLimit { break }
      read(index)
    }
    finish()
  }

  private mutating func read(_ index: Int) {
    let line = lines[index]
    guard let start = line.unicodeScalars.firstIndex(where: { $0 != " " && $0 != "\t" }) else {
      return
    }
    let indent = line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: start)
    let sign = line.unicodeScalars[start]
    if sign == "#" { return }
    if line.hasPrefix("===") { return begin(index) }
    if sign == "^" { return readCarets(index, at: indent) }
    guard indent == 0 else {
      return fault(
        "case/syntax", "a line should begin with its sign, but begins with a blank", index,
        0..<indent,
        help: "only a line of '^' begins with blanks")
    }
    switch sign {
    case "@": readMetadata(index)
    case ">": readText(index)
    case "=", "!", "?": readExpectation(index)
    case "~": readExactness(index)
    default:
      fault(
        "case/syntax", "a line should begin with ===, @, >, ^, =, !, ?, ~ or #, but does not",
        index, 0..<1, help: "a line of the text begins with '> '")
    }
  }

  // MARK: parts

  private mutating func begin(_ index: Int) {
    finish()
    let title = lines[index].drop { $0 == "=" }.trimmingBlanks
    if title.isEmpty {
      fault(
        "case/syntax", "a case should have a title behind '===', but has none", index, 0..<3,
        help: "write what it shows: === an adverb raises the rung")
    }
    if cases.count >= CaseFile.caseLimit {
      fault(
        "case/too-large", "a file should have at most \(CaseFile.caseLimit) cases, but has more",
        index, 0..<3, help: "put some of them into another file")
    }
    current = CaseText(title: title, line: index + 1, metadata: shared, path: path)
  }

  private mutating func readMetadata(_ index: Int) {
    var words = CaseWords(lines[index], from: 1)
    while let token = words.next() {
      guard case .field(let name, let value, _) = token else {
        if words.isApart, case .bare = token { return }
        return faultToken(
          token, words.spot, index, expected: "key=value, such as 'date=2024-05-02'")
      }
      if let problem = put(name, value) {
        fault(problem.code, problem.message, index, words.spot, help: problem.help)
      }
    }
  }

  private mutating func put(_ name: String, _ value: String) -> CaseMetadata.Problem? {
    if current == nil { return shared.put(name, value) }
    if name == "zone", let zone = Zone(rawValue: value) {
      current?.zone = zone
      return nil
    }
    if name != "zone", current?.hasText == true {
      return CaseMetadata.Problem(
        code: "case/syntax",
        message: "'\(name)' should stand before the text, but stands behind it",
        help: "only 'zone' may stand between lines of the text")
    }
    return current?.metadata.put(name, value)
  }

  private mutating func readText(_ index: Int) {
    guard current != nil else { return faultOutside(index) }
    if current?.isTooLarge == true { return }
    let line = lines[index].dropFirst()
    let lead = line.first == " " ? 2 : 1
    current?.add(String(line.dropFirst(lead - 1)), line: index + 1, lead: lead)
    if let count = current?.text.utf8.count, count > CaseFile.textLimit {
      fault(
        "case/too-large", "a text should have at most \(CaseFile.textLimit) bytes, but has more",
        index, 0..<1, help: "cut it to the sentences in question")
      current?.isTooLarge = true
    }
  }

  private mutating func readCarets(_ index: Int, at indent: Int) {
    guard let text = current, let line = text.lines.last, !text.hasEnded else {
      return fault(
        "case/syntax", "carets should stand under a line of the text, but do not", index,
        indent..<indent + 1, help: "write the expectation as = NAME \"words\"")
    }
    let count = lines[index].unicodeScalars.dropFirst(indent).prefix { $0 == "^" }.count
    guard let range = text.range(of: indent..<indent + count, in: line) else {
      return fault(
        "case/caret-outside", "carets should stand under words of the line above, but do not",
        index, indent..<indent + count,
        help: "columns are counted in scalars; or write = NAME \"words\"")
    }
    var reader = ExpectationReader(lines[index], from: indent + count, isCaret: true)
    reader.expectation.signSpot = indent..<indent + count
    reader.expectation.ranges = [range]
    reader.expectation.words = text.words(range)
    add(reader.read(), index)
  }

  private mutating func readExpectation(_ index: Int) {
    guard current != nil else { return faultOutside(index) }
    var reader = ExpectationReader(lines[index], from: 0, isCaret: false)
    let read = reader.read()
    current?.hasEnded = true
    add(read, index)
  }

  private mutating func add(_ read: ExpectationReader.Outcome, _ index: Int) {
    switch read {
    case .fault(let fault):
      self.fault(fault.code, fault.message, index, fault.spot, help: fault.help)
    case .expectation(var expectation, let number):
      expectation.line = index + 1
      expectationCount += 1
      guard expectationCount <= CaseFile.expectationLimit else {
        return fault(
          "case/too-large",
          "a file should have at most \(CaseFile.expectationLimit) expectations, but has more",
          index, expectation.signSpot, help: "put some of its cases into another file")
      }
      if let words = expectation.words, !expectation.isCaret, let text = current {
        let found = text.places(of: words)
        let chosen = number.map { Array(found.dropFirst($0 - 1).prefix(1)) } ?? found
        guard !chosen.isEmpty else {
          let times = found.isEmpty ? "not at all" : "\(found.count) times"
          return fault(
            "case/no-words",
            "the text should have '\(FindingsText.shortened(words, to: 60))'"
              + (number.map { " \($0) times" } ?? "") + ", but has it \(times)", index,
            expectation.wordsSpot ?? expectation.signSpot,
            help: "quote the words as the text has them, with their capitals")
        }
        expectation.ranges = chosen
      }
      current?.expectations.append(expectation)
      current?.lastLine = index + 1
    }
  }

  private mutating func readExactness(_ index: Int) {
    guard current != nil else { return faultOutside(index) }
    var words = CaseWords(lines[index], from: 1)
    guard words.next() == .bare("exact") else {
      return fault(
        "case/syntax", "'exact' should stand behind '~', but does not", index, words.spot,
        help: "~ exact, or ~ exact stance demand")
    }
    var names: [StatementCase.Exactness.Name] = []
    while let token = words.next(), !words.isApart {
      guard case .bare(let name) = token else {
        return faultToken(token, words.spot, index, expected: "the name of a type or rule")
      }
      names.append(.init(text: name, spot: words.spot))
    }
    current?.exactness = StatementCase.Exactness(names: names, line: index + 1)
    current?.hasEnded = true
    current?.lastLine = index + 1
  }

  private mutating func finish() {
    guard let text = current else { return }
    current = nil
    if text.isTooLarge { return }
    if !text.hasText {
      return fault(
        "case/no-text", "a case should have a text, but has none", text.line - 1, 0..<3,
        help: "write its lines behind '> '")
    }
    cases.append(text.made(language: language))
  }

  // MARK: faults

  private mutating func faultOutside(_ index: Int) {
    fault(
      "case/syntax", "a case should begin with its title, but this line stands before one", index,
      0..<1, help: "write a line === TITLE above it")
  }

  private mutating func faultToken(
    _ token: CaseWords.Token, _ spot: Range<Int>, _ index: Int, expected: String
  ) {
    if token == .open {
      return fault(
        "case/syntax", "a quotation should end on its line, but does not", index, spot,
        help: "close it with '\"'")
    }
    fault(
      "case/syntax", "here should be \(expected), but is not", index, spot,
      help: "a remark stands behind two blanks")
  }

  private mutating func fault(
    _ code: String, _ message: String, _ index: Int, _ spot: Range<Int>, help: String?
  ) {
    guard faults.count < CaseFile.faultLimit else { return }
    var fault = Diagnostic(
      code: code, message: message, file: path, line: index + 1, column: spot.lowerBound + 1,
      help: help)
    fault.underline = max(1, spot.count)
    fault.excerpt = lines[index]
    faults.append(fault)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
