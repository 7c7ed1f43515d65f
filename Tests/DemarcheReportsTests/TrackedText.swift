import Foundation
import FoundationXML

/// The compared text of a document of Word as it is when its changes are accepted or rejected.
final class TrackedText: NSObject, XMLParserDelegate {
  private enum Change { case inserted, deleted }

  private struct Paragraph {
    var isText = false
    var end: Change?
    var runs: [(words: String, change: Change?)] = []
  }

  private static let changes: [String: Change] = [
    "w:ins": .inserted, "w:moveTo": .inserted, "w:del": .deleted, "w:moveFrom": .deleted,
  ]

  private var paragraphs: [Paragraph] = []
  private var open: [String] = []
  /// The names of moves in order, each for where it begins and where it ends.
  private(set) var moves: [String] = []

  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// The paragraphs when all changes are accepted.
  var accepted: [String] { text(without: .deleted) }
  /// The paragraphs when all changes are rejected.
  var rejected: [String] { text(without: .inserted) }

  private func text(without change: Change) -> [String] {
    var texts: [String] = []
    var isOpen = false
    for paragraph in paragraphs where paragraph.isText {
      let words = paragraph.runs.filter { $0.change != change }.map(\.words).joined()
      if isOpen, let last = texts.indices.last { texts[last] += words } else { texts.append(words) }
      isOpen = paragraph.end == change
    }
    return texts == [""] ? [] : texts
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elementName)
    let last = paragraphs.count - 1
    if elementName == "w:p" { paragraphs.append(Paragraph()) }
    if elementName == "w:pStyle" {
      paragraphs[last].isText = attributes["w:val"] == "StatementText"
    }
    if open.suffix(3).dropLast() == ["w:pPr", "w:rPr"] {
      paragraphs[last].end = TrackedText.changes[elementName] ?? paragraphs[last].end
    }
    if elementName == "w:moveFromRangeStart" || elementName == "w:moveToRangeStart" {
      moves.append(attributes["w:name"] ?? "")
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard open.last == "w:t" || open.last == "w:delText" else { return }
    let change = open.reversed().lazy.compactMap { TrackedText.changes[$0] }.first
    paragraphs[paragraphs.count - 1].runs.append((string, change))
  }
}
