import DemarcheRules

/// The parser of patterns: an item whose description is the item, or an error inside the text.
enum PatternTarget {
  /// Traps where the parser breaks its word.
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let count = text.unicodeScalars.count
    do throws(PatternError) {
      let item = try PatternParser.parse(text)
      let again = try? PatternParser.parse(item.description)
      precondition(again == item, "described as \(item.description.debugDescription)")
    } catch {
      let isInside = error.offset >= 0 && error.offset + error.length <= count
      let isBehind = error.offset == count && error.length == 1
      precondition(isInside || isBehind, "\(error.code) at \(error.offset), \(error.length) long")
    }
  }
}
