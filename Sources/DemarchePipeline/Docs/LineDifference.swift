/// Where two texts differ, as people know it from `diff -u`: the lines between what both begin and
/// end with.
package enum LineDifference {
  /// Lines with `-` of the first and `+` of the second text, at most `limit` of each, below a line
  /// that says where they stand; nothing where the texts are the same.
  package static func text(from old: String, to new: String, limit: Int = 40) -> String {
    guard old != new else { return "" }
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let most = min(before.count, after.count)
    let lead = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let tail = min(end, most - lead)
    let gone = before[lead..<(before.count - tail)]
    let come = after[lead..<(after.count - tail)]
    let head = "@@ -\(lead + 1),\(gone.count) +\(lead + 1),\(come.count) @@"
    return ([head] + lines("-", gone, limit) + lines("+", come, limit))
      .map { $0 + "\n" }.joined()
  }

  private static func lines(
    _ sign: String, _ lines: ArraySlice<Substring>, _ limit: Int
  ) -> [String] {
    let shown = lines.prefix(limit).map { sign + TerminalText.plain(String($0)) }
    let rest = lines.count - shown.count
    return rest > 0 ? shown + ["\(sign)… \(rest) more"] : shown
  }
}
