import DemarcheModel

extension GoldFile {
  /// Takes annotations as gold: a brat folder, Web Annotations, findings.
  ///
  /// - Parameters:
  ///   - texts: statements that annotations may point to.
  ///   - unit: the unit of positions in JSON.
  /// - Throws: `DemarcheError` where they cannot be read.
  package init(
    path: String, format: InterchangeFormat, unit: OffsetUnit = .bytes,
    texts: ImportTexts = ImportTexts()
  ) throws(DemarcheError) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    try InterchangeReader(format, unit: unit, texts: texts).read(path) { findings in
      diagnostics += findings.diagnostics.filter { $0.code.hasPrefix("import/") }
      var given = findings.statement
      // Places count in the text itself, wherever it came from.
      given.offsets = OffsetMap()
      given.diagnostics = []
      entries.append(
        Entry(line: entries.count + 1, statement: GoldStatement(findings), given: given))
    }
    self.init(path: path, entries: entries, diagnostics: diagnostics)
  }

  private init(path: String, entries: [Entry], diagnostics: [Diagnostic]) {
    self.path = path
    statements = nil
    self.entries = entries
    self.diagnostics = diagnostics
  }
}
