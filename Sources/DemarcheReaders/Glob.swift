/// A pattern for names of files: `*`, `?` and `**`, and no other signs.
///
/// `*` stands for any signs but `/`, `?` for one sign but `/`, `**` for any signs, and `**/` for
/// any number of folders, none included. A pattern without `/` is held against the last name of
/// a path, another against the whole path.
package struct Glob: Sendable, Hashable {
  private enum Step: Hashable {
    case sign(Unicode.Scalar)
    case one, some, anything, folders

    func accepts(_ sign: Unicode.Scalar) -> Bool {
      switch self {
      case .sign(let own): own == sign
      case .one, .some: sign != "/"
      case .anything, .folders: true
      }
    }
  }

  /// The pattern as given.
  package let pattern: String
  private let steps: [Step]
  private let isForNames: Bool

  /// Reads a pattern; every text is one. A `/` at its end is left out.
  package init(_ pattern: String) {
    self.pattern = pattern
    let signs = Array(pattern.unicodeScalars)
    let count = signs.last == "/" ? signs.count - 1 : signs.count
    steps = Glob.steps(of: signs[..<count])
    isForNames = !signs[..<count].contains("/")
  }

  /// Whether the pattern covers the whole of `path`, a path relative to the folder asked for.
  ///
  /// - Complexity: O(signs of the path × signs of the pattern).
  package func matches(_ path: String) -> Bool {
    let signs = Array(path.unicodeScalars)
    guard isForNames, let slash = signs.lastIndex(of: "/") else { return matches(signs: signs) }
    return matches(signs: Array(signs[(slash + 1)...]))
  }

  // `rest[place]` tells whether the steps behind this one cover the signs from `place` on.
  private func matches(signs: [Unicode.Scalar]) -> Bool {
    var rest = [Bool](repeating: false, count: signs.count) + [true]
    for step in steps.reversed() {
      var covered = [Bool](repeating: false, count: signs.count + 1)
      for place in stride(from: signs.count, through: 0, by: -1) {
        let isAccepted = place < signs.count && step.accepts(signs[place])
        switch step {
        case .sign, .one:
          covered[place] = isAccepted && rest[place + 1]
        case .some, .anything:
          covered[place] = rest[place] || (isAccepted && covered[place + 1])
        case .folders:
          let isStart = place == 0 || signs[place - 1] == "/"
          covered[place] = (isStart && rest[place]) || (isAccepted && covered[place + 1])
        }
      }
      rest = covered
    }
    return rest[0]
  }

  private static func steps(of signs: ArraySlice<Unicode.Scalar>) -> [Step] {
    var steps: [Step] = []
    var index = signs.startIndex
    while index < signs.endIndex {
      let rest = signs[index...]
      let isStart = index == signs.startIndex || signs[index - 1] == "/"
      if isStart, rest.starts(with: "**/".unicodeScalars) {
        steps.append(.folders)
        index += 3
      } else if rest.starts(with: "**".unicodeScalars) {
        steps.append(.anything)
        index += 2
      } else {
        steps.append(signs[index] == "*" ? .some : signs[index] == "?" ? .one : .sign(signs[index]))
        index += 1
      }
    }
    return steps
  }
}
