package import DemarcheModel
import DemarcheRules

/// How people name a sentence of a statement.
package enum SentencePlace: Sendable, Equatable {
  /// By its number, from 1.
  case number(Int)
  /// By a place in it, as `extract` prints it: both from 1, columns count scalars.
  case position(line: Int, column: Int)
}

extension Engine {
  /// The number of the sentence that `place` names, from 1; whether there is one of a number is not
  /// asked.
  ///
  /// - Throws: `explain/no-sentence` where no sentence stands at a line and column.
  package func sentenceNumber(
    of place: SentencePlace, in statement: Statement
  ) throws(DemarcheError) -> Int {
    switch place {
    case .number(let number): return number
    case .position(let line, let column):
      let sentences = rules.sentences(of: statement)
      if let offset = statement.offset(line: line, column: column),
        let index = sentences.firstIndex(where: { $0.start <= offset && offset < $0.end })
      {
        return index + 1
      }
      throw DemarcheError(
        "explain/no-sentence", "'\(statement.key)' has no sentence at \(line):\(column)")
    }
  }
}

extension Statement {
  // What `lineAndColumn` gives for it; nil behind the end.
  fileprivate func offset(line: Int, column: Int) -> Int? {
    guard line > 0, column > 0 else { return nil }
    var left = line - 1
    var before = column - 1
    for (index, byte) in text.utf8.enumerated() {
      if left > 0 {
        if byte == 0x0A { left -= 1 }
      } else if byte & 0xC0 != 0x80 {
        if before == 0 { return index }
        if byte == 0x0A { return nil }
        before -= 1
      }
    }
    return nil
  }
}
