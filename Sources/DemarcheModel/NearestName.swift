/// Offers the name that somebody probably meant.
public enum NearestName {
  /// The candidate with the fewest edits from `name`, or nil where none is near enough.
  ///
  /// An edit inserts, deletes or changes a scalar, or swaps two that stand side by side. At most
  /// a third of the scalars of `name` may be edited, but one edit always may; ties go to the
  /// earlier candidate.
  ///
  /// - Complexity: O(candidates × their length × length of `name`).
  /// - Source: the Damerau–Levenshtein distance in its restricted form (optimal alignment).
  public static func find(_ name: String, in candidates: [String]) -> String? {
    // Nobody misspells a name of that length; the comparison is quadratic.
    guard name.utf8.count <= 256 else { return nil }
    let written = Array(name.unicodeScalars)
    var limit = max(1, written.count / 3)
    var nearest: String?
    for candidate in candidates {
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - written.count) <= limit else { continue }
      let edits = distance(written, other)
      guard edits <= limit, edits < max(written.count, other.count) else { continue }
      nearest = candidate
      if edits == 0 { return candidate }
      limit = edits - 1
    }
    return nearest
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = left[row] == right[column] ? 0 : 1
        var least = min(above[column + 1] + 1, current[column] + 1, above[column] + change)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
