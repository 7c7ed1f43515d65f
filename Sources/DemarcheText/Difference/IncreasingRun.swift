/// Finds longest increasing subsequences.
enum IncreasingRun {
  /// The places of a longest strictly increasing subsequence, ascending.
  ///
  /// - Complexity: O(n log n).
  /// - Source: Fredman, "On computing the length of longest increasing subsequences", Discrete
  ///   Mathematics 11 (1975), by patience sorting.
  static func places(in values: [Int]) -> [Int] {
    // Of each length the place of the least value that such a subsequence ends with.
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: values.count)
    for (place, value) in values.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if values[ends[middle]] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var run: [Int] = []
    var place = ends.last ?? -1
    while place >= 0 {
      run.append(place)
      place = previous[place]
    }
    return run.reversed()
  }
}
