/// Text for a terminal: characters with their width and style, wrapped by columns.
struct StyledLine: Sendable {
  /// How characters look where colours are allowed.
  struct Style: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let bold = Style(rawValue: 1)
    static let dim = Style(rawValue: 2)
    static let italic = Style(rawValue: 4)
    static let underline = Style(rawValue: 8)
    static let red = Style(rawValue: 16)
    static let green = Style(rawValue: 32)
    static let struck = Style(rawValue: 64)

    /// The escape sequence that sets the style and nothing else.
    ///
    /// - Source: ECMA-48, section 8.3.117 (SGR).
    var sequence: String {
      let codes = [
        (Style.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.struck, "9"),
      ]
      let colours = [(Style.red, "31"), (.green, "32")]
      let set = (codes + colours).filter { contains($0.0) }.map { ";" + $0.1 }
      return "\u{1B}[0\(set.joined())m"
    }
  }

  /// One character.
  struct Cell: Sendable {
    var character: Character
    var width: Int
    var style: Style
  }

  private(set) var cells: [Cell] = []

  /// An empty line.
  init() {}

  /// A line of one text.
  init(_ text: String, _ style: Style = []) {
    append(text, style)
  }

  /// A line of those characters.
  init(_ cells: some Sequence<Cell>) {
    self.cells = Array(cells)
  }

  /// The columns it takes.
  var width: Int { cells.reduce(0) { $0 + $1.width } }

  /// Appends text as one line; what could steer a terminal becomes U+FFFD.
  mutating func append(_ text: String, _ style: Style = []) {
    var clean = String.UnicodeScalarView()
    forEachPrintableInline(in: text) { scalar in
      clean.append(StyledLine.isOverride(scalar) ? "\u{FFFD}" : scalar)
    }
    for character in String(clean) {
      let width = DisplayWidth.width(of: character)
      cells.append(Cell(character: character, width: width, style: style))
    }
  }

  /// Breaks the line at blanks and beside wide characters; a longer word is cut.
  ///
  /// - Parameters:
  ///   - limit: the columns of a line, taken as 2 where it is less.
  ///   - first: the columns of the first line, where they differ.
  /// - Returns: at least one line, without blanks at its ends.
  func wrapped(at limit: Int, first: Int? = nil) -> [StyledLine] {
    var lines: [StyledLine] = []
    var line: [Cell] = []
    var (width, breakable) = (0, 0)
    for cell in cells {
      let isBlank = cell.character == " "
      if isBlank, line.isEmpty { continue }
      if cell.width == 2 { breakable = line.count }
      if width + cell.width > max(2, lines.isEmpty ? first ?? limit : limit) {
        if isBlank || breakable == 0 { breakable = line.count }
        lines.append(StyledLine(line[..<breakable]).trimmed)
        line.removeFirst(breakable)
        (width, breakable) = (line.reduce(0) { $0 + $1.width }, 0)
        if isBlank { continue }
      }
      line.append(cell)
      width += cell.width
      if isBlank || cell.width == 2 { breakable = line.count }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(StyledLine(line).trimmed) }
    return lines
  }

  private var trimmed: StyledLine {
    var cells = self.cells
    while cells.last?.character == " " { cells.removeLast() }
    return StyledLine(cells)
  }

  private static func isOverride(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
