/// The lines of a brat annotation file, taken apart.
struct BratLines {
  /// Words of the text.
  struct TextBound {
    var line: Int
    var type: String
    /// In code points, in the order of the line.
    var parts: [(start: Int, end: Int)]
    var words: String?
  }
  /// A trigger with its arguments; or a relation, which has no trigger.
  struct Event {
    var line: Int
    var id: String
    var type: String
    var trigger: String?
    var arguments: [(role: String, id: String)]
  }

  private(set) var textBounds: [String: TextBound] = [:]
  /// The ids of text-bounds, in order.
  private(set) var textBoundOrder: [String] = []
  private(set) var events: [Event] = []
  /// The trigger of each event, by its id.
  private(set) var triggers: [String: String] = [:]
  /// By what they are on, in order.
  private(set) var attributes: [String: [(name: String, value: String?)]] = [:]
  private(set) var references: [String: (id: String, name: String)] = [:]
  private(set) var notes: [String: [(type: String, text: String, line: Int)]] = [:]
  /// Lines of kinds that have no counterpart.
  private(set) var dropped: [Int] = []

  static let lineLimit = 1_000_000

  /// Takes the lines of a file apart.
  init(_ text: String) throws(ImportFault) {
    var number = 0
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      guard number <= BratLines.lineLimit else {
        throw ImportFault(
          "import/too-large", "file should have at most \(BratLines.lineLimit) lines, but has more")
      }
      try add(String(Substring(bytes)), number)
    }
  }

  private mutating func add(_ line: String, _ number: Int) throws(ImportFault) {
    let columns = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    guard columns.count > 1, let kind = columns[0].first else {
      throw .malformed(
        "line should be an id, a tab and an annotation, but is \(GivenText.quoted(line))",
        line: number)
    }
    let words = columns[1].utf8.split(separator: 0x20).map { String(Substring($0)) }
    let rest = columns.count > 2 ? columns[2] : nil
    switch kind {
    case "T": try addTextBound(columns[0], columns[1], rest, number)
    case "E": try addEvent(columns[0], words, number)
    case "R": try addRelation(columns[0], words, number)
    case "A", "M":
      guard words.count == 2 || words.count == 3 else {
        throw BratLines.wrong("an attribute: NAME ID or NAME ID VALUE", columns[1], number)
      }
      attributes[words[1], default: []].append((words[0], words.count > 2 ? words[2] : nil))
    case "N":
      guard words.count == 3, let colon = words[2].firstIndex(of: ":") else {
        throw BratLines.wrong("a reference: Reference ID DATABASE:KEY", columns[1], number)
      }
      references[words[1]] = (String(words[2][words[2].index(after: colon)...]), rest ?? "")
    case "#":
      guard words.count == 2 else { throw BratLines.wrong("a note: TYPE ID", columns[1], number) }
      notes[words[1], default: []].append((words[0], rest ?? "", number))
    default: dropped.append(number)
    }
  }

  private mutating func addTextBound(
    _ id: String, _ place: String, _ words: String?, _ line: Int
  ) throws(ImportFault) {
    let fault = BratLines.wrong("words of the text: TYPE START END", place, line)
    guard let space = place.firstIndex(of: " ") else { throw fault }
    var parts: [(start: Int, end: Int)] = []
    for part in place[space...].split(separator: ";") {
      let numbers = part.split(separator: " ").map { Int($0) }
      guard numbers.count == 2, let start = numbers[0], let end = numbers[1], start <= end else {
        throw fault
      }
      parts.append((start, end))
    }
    guard !parts.isEmpty else { throw fault }
    guard textBounds[id] == nil else {
      throw .malformed("the id '\(id)' should stand once, but stands again", line: line)
    }
    textBounds[id] = TextBound(
      line: line, type: String(place[..<space]), parts: parts, words: words)
    textBoundOrder.append(id)
  }

  private mutating func addEvent(
    _ id: String, _ words: [String], _ line: Int
  ) throws(ImportFault) {
    let pairs = words.compactMap(BratLines.pair)
    guard let head = pairs.first, pairs.count == words.count else {
      throw BratLines.wrong(
        "an event: TYPE:ID ROLE:ID …", words.joined(separator: " "), line)
    }
    triggers[id] = head.id
    events.append(
      Event(
        line: line, id: id, type: head.role, trigger: head.id, arguments: Array(pairs.dropFirst())))
  }

  private mutating func addRelation(
    _ id: String, _ words: [String], _ line: Int
  ) throws(ImportFault) {
    let pairs = words.dropFirst().compactMap(BratLines.pair)
    guard let type = words.first, pairs.count == words.count - 1, !pairs.isEmpty else {
      throw BratLines.wrong(
        "a relation: TYPE Arg1:ID Arg2:ID", words.joined(separator: " "), line)
    }
    events.append(Event(line: line, id: id, type: type, trigger: nil, arguments: pairs))
  }

  private static func pair(_ word: String) -> (role: String, id: String)? {
    guard let colon = word.lastIndex(of: ":"), colon != word.startIndex else { return nil }
    return (String(word[..<colon]), String(word[word.index(after: colon)...]))
  }

  private static func wrong(_ expected: String, _ found: String, _ line: Int) -> ImportFault {
    .malformed("line should be \(expected), but is \(GivenText.quoted(found))", line: line)
  }
}
