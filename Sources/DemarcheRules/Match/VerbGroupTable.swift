import DemarcheText

/// The verb groups of a text, found when first asked for; a class as all its sentences share it.
///
/// Nothing is called back while it is read or written, so that exclusive access needs no check.
final class VerbGroupTable {
  @exclusivity(unchecked) private(set) var groups: [VerbGroup] = []
  // For each token where its groups begin in `groups`; -1 where nobody asked.
  @exclusivity(unchecked) private var first: [Int32]
  @exclusivity(unchecked) private var counts: [UInt8]
  private let start: Int

  /// A table for the tokens in `tokens`.
  init(_ tokens: Range<Int>) {
    start = tokens.lowerBound
    first = [Int32](repeating: -1, count: tokens.count)
    counts = [UInt8](repeating: 0, count: tokens.count)
  }

  /// The places of the groups that a token heads, one for each form it can be there.
  func range(head: Int, _ analysis: TextAnalysis, _ finder: VerbGroups, _ language: LanguageData)
    -> Range<Int>
  {
    let place = head - start
    if first[place] < 0 {
      first[place] = Int32(groups.count)
      let known = groups.count
      for form in language.verbForms(ofWord: analysis.tokens[head].word) {
        if groups[known...].contains(where: { $0.form == form.kind }) { continue }
        if let group = finder.group(head: head, form: form.kind) { groups.append(group) }
      }
      counts[place] = UInt8(groups.count - known)
    }
    let begin = Int(first[place])
    return Range(uncheckedBounds: (begin, begin + Int(counts[place])))
  }
}
