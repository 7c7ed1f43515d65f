import DemarcheModel

/// An example with its marks taken out: `[[…]]` the trigger, `[[field|…]]` a field.
struct MarkedExample {
  private(set) var text = ""
  private(set) var trigger: TextRange?
  private(set) var fields: [(name: String, range: TextRange)] = []

  init(_ source: String) {
    var rest = source[...]
    while let open = rest.firstRange(of: "[[") {
      text += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "]]") else {
        text += "[["
        continue
      }
      let inside = rest[..<close.lowerBound]
      let bar = inside.firstIndex(of: "|")
      let words = bar.map { inside[inside.index(after: $0)...] } ?? inside
      let range = TextRange(text.utf8.count, text.utf8.count + words.utf8.count)
      if let bar {
        fields.append((String(inside[..<bar]), range))
      } else {
        trigger = range
      }
      text += words
      rest = rest[close.upperBound...]
    }
    text += rest
  }
}
