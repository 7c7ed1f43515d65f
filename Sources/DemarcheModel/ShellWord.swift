/// Words of a shell's command line, for commands that people are told to try.
package enum ShellWord {
  /// The word as a shell reads it back, whatever it holds; control characters become `?`.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./+@,:%".utf8.contains(byte)
    }
    if isPlain && !word.isEmpty { return word }
    var inner = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "'": inner += "'\\''"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: inner += "?"
      default: inner.unicodeScalars.append(scalar)
      }
    }
    return "'" + inner + "'"
  }
}
