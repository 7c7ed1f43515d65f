import DemarchePipeline

/// Writes what collectors made, in order, to standard output or to a file.
struct FindingsSink: ~Copyable {
  private let format: ExtractCommand.Format
  private let isFlushed: Bool
  private let csvHeader: String
  private var file: PartialFile?
  private var folder: BratFolder?
  private var waiting: [UInt8] = []
  private var isFirst = true

  /// A sink for a format.
  ///
  /// - Parameters:
  ///   - output: a path; nil or `-` is standard output.
  ///   - isFlushed: whether everything is written at once, instead of in blocks.
  ///   - csvHeader: the first line of CSV.
  /// - Throws: exit 73 where the file cannot be made.
  init(
    format: ExtractCommand.Format, output: String?, isFlushed: Bool,
    csvHeader: String = FindingsCSV.header
  ) throws {
    self.csvHeader = csvHeader
    self.format = format
    if format == .brat {
      folder = try BratFolder(output ?? "")
    } else {
      file = try OutputFile(output).open()
    }
    self.isFlushed = isFlushed
  }

  /// Writes the bytes of a portion, each statement of which begins with what separates it.
  mutating func write(_ portion: ExtractPortion) throws {
    for document in portion.documents { try folder?.write(document) }
    guard !portion.bytes.isEmpty else { return }
    if isFirst { waiting += opening }
    let separatorCount = isFirst ? ExtractCollector.separator(of: format).count : 0
    isFirst = false
    let isLarge = waiting.isEmpty && separatorCount == 0 && portion.bytes.count >= 1 << 16
    if !isLarge { waiting += portion.bytes[separatorCount...] }
    if isLarge { return try put(portion.bytes) }
    if isFlushed || waiting.count >= 1 << 16 { try flush() }
  }

  /// Writes what closes the output; a file then has its name.
  mutating func end() throws {
    try folder?.end()
    switch format {
    case .json: waiting += Array((isFirst ? "[]\n" : "\n]\n").utf8)
    case .csv where isFirst: waiting += opening
    default: break
    }
    try flush()
    try file?.commit()
    file = nil
  }

  /// Writes what waits; a file is given up, so that none stands there by half.
  mutating func breakOff() throws {
    try folder?.end()
    guard file == nil else {
      file = nil
      return
    }
    try flush()
  }

  private var opening: [UInt8] {
    switch format {
    case .json: Array("[\n".utf8)
    case .csv: Array(csvHeader.utf8)
    default: []
    }
  }

  private mutating func flush() throws {
    guard !waiting.isEmpty else { return }
    try put(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    if file == nil { return Console.out(shown(bytes)) }
    try file?.write(bytes)
  }

  // Data is given as it is, but a terminal must not be steered by it.
  private func shown(_ bytes: [UInt8]) -> [UInt8] {
    guard format == .csv, Console.outputIsTerminal else { return bytes }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { TerminalText.plain(String($0)) }.joined(separator: "\n").utf8)
  }
}
