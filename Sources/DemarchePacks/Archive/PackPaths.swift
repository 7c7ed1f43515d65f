/// The paths of an archive as they are met: each may be written on every file system, and no two
/// mean one file on any.
struct PackPaths {
  /// Why a path is refused, to stand behind its name.
  struct Refusal: Error {
    let reason: String
  }

  /// The most bytes of a path, and the most parts.
  static let byteLimit = 200
  static let partLimit = 16

  private struct Known {
    let path: String
    let isFolder: Bool
  }

  // By the path in capitals and back, which does not tell case apart; equality of strings does not
  // tell normal forms apart.
  private var known: [String: Known] = [:]

  /// Takes the next path.
  mutating func add(_ path: String) throws(Refusal) {
    try PackPaths.check(path)
    let parts = path.split(separator: "/")
    var prefix = ""
    for (place, part) in parts.enumerated() {
      prefix += (place == 0 ? "" : "/") + part
      let isFolder = place < parts.count - 1
      let folded = prefix.uppercased().lowercased()
      guard let other = known.updateValue(Known(path: prefix, isFolder: isFolder), forKey: folded)
      else { continue }
      let isSame = other.path.utf8.elementsEqual(prefix.utf8)
      if isSame, isFolder, other.isFolder { continue }
      throw Refusal(reason: PackPaths.clash(prefix, other, isFolder: isFolder))
    }
  }

  private static func clash(_ path: String, _ other: Known, isFolder: Bool) -> String {
    if other.path.utf8.elementsEqual(path.utf8) {
      return isFolder || other.isFolder
        ? "should be a file or a folder, but is both" : "should be there once, but is there twice"
    }
    let difference = other.path == path ? "normal form" : "upper and lower case"
    return "should differ from '\(shown(other.path))' in more than \(difference)"
  }

  private static func check(_ path: String) throws(Refusal) {
    guard path.utf8.count <= byteLimit else {
      throw Refusal(reason: "should have a path of at most \(byteLimit) bytes")
    }
    guard !path.utf8.contains(0x5C) else {
      throw Refusal(reason: "should have no backslash in its path")
    }
    guard !path.unicodeScalars.contains(where: { isInvisible($0) }) else {
      throw Refusal(reason: "should have no control characters in its path")
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.hasPrefix("/") else {
      throw Refusal(reason: "should have a path inside the pack, but begins with '/'")
    }
    guard !parts.contains("..") else {
      throw Refusal(reason: "should have a path inside the pack, but has '..'")
    }
    guard parts.count <= partLimit else {
      throw Refusal(reason: "should lie at most \(partLimit) folders deep")
    }
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." }) else {
      throw Refusal(reason: "should have no empty part and no '.' in its path")
    }
    guard parts.allSatisfy({ $0.utf8.first != 0x2E }) else {
      throw Refusal(reason: "should have no part that begins with '.'")
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// A path for a message: what cannot be seen is written as a number, and it has an end.
  static func shown(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars.prefix(byteLimit) {
      if isInvisible(scalar) {
        text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return path.unicodeScalars.count > byteLimit ? text + "…" : text
  }
}
