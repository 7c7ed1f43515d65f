import DemarcheModel

/// A file of cases with what happened written into it; all else stays byte for byte.
package struct CaseAcceptance: Sendable {
  package let path: String
  /// The whole file.
  package let bytes: [UInt8]
  /// The lines that change, `-` in front of the old and `+` of the new, each with its number.
  package let difference: [String]

  /// The files in which something would change, in the order of packs and files.
  package static func all(of report: CaseReport) -> [CaseAcceptance] {
    report.packs.flatMap { pack in
      pack.files.compactMap { file in
        let outcomes = pack.cases.filter { $0.file == file.path }
        return CaseAcceptance(file, outcomes, pack: pack.id)
      }
    }
  }

  // nil where nothing changes.
  private init?(_ file: CaseFile, _ outcomes: [CaseOutcome], pack: String) {
    var edits = CaseEdits()
    for outcome in outcomes { edits.add(outcome, pack: pack) }
    guard !edits.isEmpty else { return nil }
    path = file.path
    var bytes: [UInt8] = []
    var difference: [String] = []
    for index in file.rawLines.indices {
      let raw = file.rawLines[index]
      let number = index + 1
      let ending = raw.suffix { $0 == 0x0A || $0 == 0x0D }
      let changed = edits.line(number, file.lines[index])
      if let changed {
        difference += ["- \(number): \(file.lines[index])", "+ \(number): \(changed)"]
        bytes += Array(changed.utf8) + ending
      } else {
        bytes += raw
      }
      guard let added = edits.added[number] else { continue }
      if ending.isEmpty { bytes.append(0x0A) }
      for line in added {
        difference.append("+ \(number): \(line)")
        bytes += Array(line.utf8) + (ending.isEmpty ? [0x0A] : Array(ending))
      }
    }
    self.bytes = bytes
    self.difference = difference
  }
}

extension [UInt8] {
  fileprivate func suffix(_ isEnding: (UInt8) -> Bool) -> [UInt8] {
    var start = count
    while start > 0, isEnding(self[start - 1]) { start -= 1 }
    return Array(self[start...])
  }
}
