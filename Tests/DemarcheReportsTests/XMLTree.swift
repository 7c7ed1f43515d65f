import Foundation
import FoundationXML

/// The elements and the text of XML that another parser reads; nil where it refuses it.
final class XMLTree: NSObject, XMLParserDelegate {
  /// The names of the elements in order, of each with its attributes.
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// For each element by index the text in it, of all below.
  private(set) var texts: [String] = []
  /// For each element by index the one it stands in; nil for the first.
  private(set) var parents: [Int?] = []
  private var open: [Int] = []

  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// The names that occur.
  var names: Set<String> { Set(elements.map(\.name)) }

  /// All text.
  var text: String { texts.first ?? "" }

  /// The texts of the elements of that name.
  func texts(of name: String) -> [String] {
    zip(elements, texts).filter { $0.0.name == name }.map(\.1)
  }

  /// For each element of that name the names of those that stand in it.
  func children(of name: String) -> [[String]] {
    var children: [Int: [String]] = [:]
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent, default: []].append(elements[index].name) }
    }
    return elements.indices.filter { elements[$0].name == name }.map { children[$0] ?? [] }
  }

  /// The values of an attribute of the elements of that name.
  func values(of attribute: String, in name: String) -> [String] {
    elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    parents.append(open.last)
    open.append(elements.count)
    elements.append((elementName, attributes))
    texts.append("")
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for index in open { texts[index] += string }
  }
}
