package import DemarcheModel

/// Statements that annotations made elsewhere may point to.
package struct ImportTexts: Sendable {
  private var statements: [String: Statement] = [:]

  /// Statements by key, URL, path and the last part of their path; of equal names the first counts.
  package init(_ statements: [Statement] = []) {
    for statement in statements {
      let origin = statement.source.origin
      let names = [
        statement.key, statement.url, origin, origin.split(separator: "/").last.map(String.init),
      ]
      for name in names.compactMap({ $0 }) where self.statements[name] == nil {
        self.statements[name] = statement
      }
    }
  }

  /// The statement that an IRI names; `%XX` and a `file://` in front are read as what they mean.
  func statement(named iri: String) -> Statement? {
    var plain = ImportTexts.unescaped(iri)
    if let known = statements[iri] ?? statements[plain] { return known }
    if plain.hasPrefix("file://") { plain.removeFirst(7) }
    if let known = statements[plain] { return known }
    return plain.split(separator: "/").last.flatMap { statements[String($0)] }
  }

  private static func unescaped(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < utf8.count {
      if utf8[index] == 0x25, index + 2 < utf8.count,
        let byte = UInt8(
          String(decoding: utf8[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(utf8[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
