import DemarcheLua
import DemarcheModel
import DemarchePacks
import DemarcheRules

/// Gathers what the files of a pack declare while they run; a class because the host functions of
/// the state share it.
final class DeclarationCollector {
  private struct Pending {
    var kind: String
    var name: String
    var location: RuleLocation
  }

  private let source: PackSource
  private(set) var declarations: PackDeclarations
  private(set) var reports: [ReportDeclaration] = []
  private(set) var readers: [ReaderDeclaration] = []
  private(set) var formats: [FormatDeclaration] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var pending: [Pending] = []
  private var ruleNames: Set<String> = []
  private let memoryBytes: Int
  private var heldBytes = 0
  private var locators: [String: SourceLocator] = [:]

  static let kinds = Binding.declarations.map(\.name)

  /// - Parameter memoryBytes: of text that declarations may hold.
  init(source: PackSource, memoryBytes: Int) {
    self.source = source
    self.memoryBytes = memoryBytes
    declarations = PackDeclarations(id: source.id, version: source.version)
    declarations.spokenLanguages = source.languages
  }

  /// `rule "name"`: notes the name; the table follows in the next call.
  func begin(_ kind: String, _ call: LuaCall) throws(LuaHostError) {
    guard let location = call.location() else {
      throw LuaHostError("'\(kind)' is called by no file")
    }
    guard case .string(let name) = call[0], !name.isEmpty else {
      throw LuaHostError(
        "'\(kind)' should be followed by a name, got \(FieldTable.show(call[0]))",
        code: "rule/missing-name")
    }
    guard DeclarationCollector.isName(name) else {
      throw LuaHostError(
        "the name of a \(kind) should be at most 100 letters, digits, '.', '_' and '-', got "
          + FieldTable.show(.string(String(name.prefix(120)))), code: "rule/bad-name")
    }
    guard pending.count < 100 else {
      throw LuaHostError("100 declarations have a name but no table", code: "rule/missing-table")
    }
    pending.append(
      Pending(
        kind: kind, name: name,
        location: RuleLocation(file: location.chunk, line: location.line)))
  }

  // Names stand in commands that people copy, and in paths.
  private static func isName(_ name: String) -> Bool {
    name.utf8.count <= 100
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
      }
  }

  /// The table of the declaration that `begin` noted. What is wrong is reported, not raised, so
  /// that the rest of the file is read.
  func finish(_ call: LuaCall) throws(LuaHostError) {
    let declaration = try lastPending()
    guard case .table(let table) = call[0] else { throw noTable(call[0], of: declaration) }
    try hold(table.byteCount)
    let faults = DeclarationFaults()
    do throws(DeclarationError) {
      try read(declaration, table, faults)
    } catch {
      faults.add(error)
    }
    let isRule = declaration.kind == "rule" || declaration.kind == "ladder"
    diagnostics += faults.diagnostics.map { fault in
      var diagnostic = fault
      if isRule { diagnostic.rule = source.id + "/" + declaration.name }
      return diagnostic
    }
  }

  /// The same for a declaration that is known.
  func pass(_ measure: LuaMeasure) throws(LuaHostError) {
    let declaration = try lastPending()
    switch measure {
    case .table(let byteCount): try hold(byteCount)
    case .other(let value): throw noTable(value, of: declaration)
    }
  }

  private func lastPending() throws(LuaHostError) -> Pending {
    if let declaration = pending.popLast() { return declaration }
    throw LuaHostError("a declaration has a table but no name", code: "rule/missing-name")
  }

  private func noTable(_ value: LuaValue, of declaration: Pending) -> LuaHostError {
    LuaHostError(
      "\(declaration.kind) '\(declaration.name)' should be followed by a table, got "
        + FieldTable.show(value), code: "rule/missing-table")
  }

  private func hold(_ byteCount: Int) throws(LuaHostError) {
    heldBytes += byteCount
    guard heldBytes <= memoryBytes else {
      throw LuaHostError(
        "the declarations of the pack have more than \(memoryBytes) bytes of text",
        code: "lua/memory-exceeded")
    }
  }

  /// Reports declarations that got no table; to be called behind each file.
  func endFile() {
    for declaration in pending {
      diagnostics.append(
        Diagnostic(
          code: "rule/missing-table",
          message: "\(declaration.kind) '\(declaration.name)' has no table",
          file: declaration.location.file, line: declaration.location.line))
    }
    pending = []
  }

  private func read(
    _ declaration: Pending, _ table: LuaTable, _ faults: DeclarationFaults
  ) throws(DeclarationError) {
    guard let file = source.file(declaration.location.file) else { return }
    let locator = locator(of: file)
    let found = locator.declaration(
      declaration.kind, declaration.name, line: declaration.location.line)
    var declaration = declaration
    if let place = found?.place { declaration.location = place }
    let fields = FieldTable(
      table, subject: "\(declaration.kind) '\(declaration.name)'", location: declaration.location,
      locator: locator, outline: found?.outline, faults: faults)
    try checkUnique(declaration)
    try keep(declaration, fields)
  }

  // Of a lexicon what is sound; of all else nothing that has a fault.
  private func keep(_ declaration: Pending, _ fields: FieldTable) throws(DeclarationError) {
    let name = declaration.name
    switch declaration.kind {
    case "rule":
      let rule = try DeclarationReader.rule(name, fields)
      guard fields.faults.isEmpty else { return }
      declarations.rules.append(rule)
      ruleNames.insert(name)
    case "ladder":
      let ladder = try DeclarationReader.ladder(name, fields)
      guard fields.faults.isEmpty else { return }
      declarations.ladders.append(ladder)
      ruleNames.insert(name)
    case "lexicon": declarations.lexicons.append(try lexicon(declaration, fields))
    case "annotation_type":
      let type = try DeclarationReader.type(name, fields)
      guard fields.faults.isEmpty else { return }
      declarations.types.append(type)
      declarations.typeLocations.append(declaration.location)
    case "language":
      let language = try DeclarationReader.language(name, fields)
      if fields.faults.isEmpty { declarations.languages.append(language) }
    case "reader":
      let reader = try DeclarationReader.reader(name, fields, pack: source.id)
      if fields.faults.isEmpty { readers.append(reader) }
    case "format":
      let format = try DeclarationReader.format(name, fields, pack: source.id)
      if fields.faults.isEmpty { formats.append(format) }
    default:
      let report = try DeclarationReader.report(name, fields, pack: source.id)
      if fields.faults.isEmpty { reports.append(report) }
    }
  }

  private func locator(of file: PackSource.File) -> SourceLocator {
    if let known = locators[file.path] { return known }
    let made = SourceLocator(file: file, kinds: DeclarationCollector.kinds)
    locators[file.path] = made
    return made
  }

  private func checkUnique(_ declaration: Pending) throws(DeclarationError) {
    let isTaken: Bool
    switch declaration.kind {
    case "rule", "ladder": isTaken = ruleNames.contains(declaration.name)
    case "report": isTaken = reports.contains { $0.name == declaration.name }
    case "reader": isTaken = readers.contains { $0.name == declaration.name }
    case "format": isTaken = formats.contains { $0.name == declaration.name }
    default: isTaken = false
    }
    guard isTaken else { return }
    throw DeclarationError(
      "rule/declared-twice", "\(declaration.kind) '\(declaration.name)' is declared already",
      at: declaration.location)
  }

  private func lexicon(
    _ declaration: Pending, _ fields: FieldTable
  ) throws(DeclarationError) -> LexiconDeclaration {
    let language = LexiconReader.language(of: fields)
    guard case .string(let path)? = fields.table["file"], fields.table.array.isEmpty,
      fields.table.fields.count == (language == nil ? 1 : 2)
    else {
      var lexicon = try LexiconReader.lexicon(declaration.name, fields)
      if let language { lexicon.restrict(to: language) }
      return lexicon
    }
    guard let file = source.file(path) else {
      if path.hasPrefix(PackSource.workspacePrefix) { throw notGranted(path, at: declaration) }
      let known = source.files.map(\.path).filter { $0.hasPrefix("lexicons/") }
      throw DeclarationError(
        "rule/missing-file", "the pack has no file '\(path)'", at: declaration.location,
        help: NearestName.find(path, in: known).map { "did you mean '\($0)'?" })
    }
    var lexicon = try LexiconTable.read(
      file, type: declaration.name, location: declaration.location, fields.faults)
    if let language { lexicon.restrict(to: language) }
    return lexicon
  }

  private func notGranted(_ path: String, at declaration: Pending) -> DeclarationError {
    DeclarationError(
      "pack/not-granted", "no file '\(path)' is granted to the pack", at: declaration.location,
      help: "'permissions.read' of its pack.toml asks for it, and the workspace grants it to a "
        + "trusted pack: [policy.grants.\"\(source.id)\"] read = [\"\(path)\"]")
  }
}
