package import DemarcheModel

/// One line of a case: what must be found, must not, or is not found yet.
package struct CaseExpectation: Sendable, Hashable {
  /// What the line claims.
  package enum Claim: Sendable, Hashable {
    /// `=`, or carets: must be found.
    case present
    /// `!`: must not.
    case absent
  }
  /// A field with the value that is expected of it.
  package struct FieldTest: Sendable, Hashable {
    package var name: String
    /// As written, without its quotation marks; `none` where the field must be missing.
    package var value: String
    /// Where the value stands in the line, with its quotation marks, in scalars from 0.
    var spot: Range<Int>
  }

  package var claim: Claim
  /// `?`: the claim is known not to hold yet.
  package var isGap: Bool
  /// An annotation type, or a rule by a whole or short id, `*` allowed.
  package var name: String
  /// The words, where the line names some.
  package var words: String?
  /// Where these words stand in the statement; empty where the line names none: anywhere.
  package var ranges: [TextRange]
  package var fields: [FieldTest]
  /// In the file, from 1.
  package var line: Int
  /// Whether carets mark the words.
  package var isCaret: Bool
  /// Where the sign or the carets stand in the line, and the name, in scalars from 0.
  var signSpot: Range<Int>
  var nameSpot: Range<Int>
  /// Where the words and their number stand; nil where there are none.
  var wordsSpot: Range<Int>?
  /// The end of what is read of the line; a remark may follow.
  var end: Int

  /// The claim as people read it: `stance.eu "condemns" strength=4`.
  package var text: String {
    var parts = [name]
    if let words { parts.append(CaseWords.quotation(of: words)) }
    parts += fields.map { $0.name + "=" + CaseWords.quoted($0.value) }
    return parts.joined(separator: " ")
  }
}
