import DemarcheLua
import DemarcheModel
import DemarcheReports
import DemarcheRules
import DemarcheText

/// The model as scripts see it: small handles that lead to values on this side.
///
/// A class because the functions of a Lua state share it. A handle of an earlier statement is
/// stale, and using it is an error.
final class ModelViews {
  /// Raised when what handles lead to changes.
  private(set) var generation: UInt32 = 1
  var statements: [Statement] = []
  var analysis: TextAnalysis?
  private(set) var matches: [CallbackMatch] = []
  var annotations: [(statement: Int, value: Annotation)] = []
  /// In reports, where the annotations of each statement end among all.
  private(set) var statementEnds: [Int] = []
  /// In reports, what countries are called, by code, as far as the statements say.
  private(set) var countryNames: [String: String] = [:]
  /// Which annotations the script may ask for.
  private(set) var access = AnnotationAccess.none
  /// The types that filters know.
  private(set) var types = AnnotationType.core
  var dates: [DateValue] = []
  var lists: [[LuaHandle]] = []
  var cursors: [(list: Int, next: Int)] = []
  /// What a reader reads.
  private(set) var source = ReaderSource(origin: "", name: "", text: "")
  var builder: DocumentBuilder?
  var methods: [String: Int] = [:]
  /// Values that scripts may have made here; they count as their memory, some 128 bytes each.
  private let capacity: Int
  private var listedCount = 0
  private var documentBytes = 0
  private let memoryBytes: Int
  let setup: PackSetup
  /// The rule whose function runs; nil while the pack is loaded, and in reports and readers.
  private(set) var rule: String?

  init(memoryBytes: Int, setup: PackSetup = PackSetup()) {
    self.memoryBytes = memoryBytes
    self.setup = setup
    capacity = max(1000, memoryBytes / 128)
  }

  /// Makes `statement` the one at hand.
  func begin(_ statement: Statement, _ analysis: TextAnalysis) {
    reset()
    statements = [statement]
    self.analysis = analysis
  }

  /// Makes the findings of many statements, with annotations of these types, the archive of a
  /// report.
  func begin(_ findings: [Findings], types: [AnnotationType]) {
    reset()
    access = .all
    self.types = types
    statements = findings.map(\.statement)
    for (index, finding) in findings.enumerated() {
      annotations += finding.annotations.map { (index, $0) }
      statementEnds.append(annotations.count)
    }
    countryNames = ModelViews.names(in: annotations.map(\.value))
  }

  // Of several names the first counts.
  private static func names(in annotations: [Annotation]) -> [String: String] {
    var names: [String: String] = [:]
    for annotation in annotations where annotation.type == "actor" {
      guard let id = annotation["id"]?.value?.plainText, id.utf8.count == 2, names[id] == nil,
        let name = annotation["name"]?.value?.plainText
      else { continue }
      names[id] = name
    }
    return names
  }

  /// Makes a source document the one at hand.
  func begin(_ source: ReaderSource) {
    reset()
    self.source = source
  }

  /// Makes these matches the ones at hand; every handle given before is stale from now on.
  func begin(_ matches: [CallbackMatch]) {
    forgetValues()
    access = .none
    self.matches = matches
    rule = matches.first?.rule
  }

  /// Makes what a statement rule, of that name, reads the annotations at hand.
  func begin(_ question: StatementQuestion, name: String) {
    forgetValues()
    matches = []
    annotations = question.annotations.map { (0, $0) }
    access = .types(question.reads, rule: name)
    rule = question.rule
  }

  private func reset() {
    forgetValues()
    source.text = ""
    statements = []
    analysis = nil
    matches = []
    annotations = []
    statementEnds = []
    access = .none
  }

  private func forgetValues() {
    generation &+= 1
    rule = nil
    dates = []
    lists = []
    cursors = []
    listedCount = 0
    documentBytes = 0
    builder = nil
  }

  func handle(_ kind: ViewClass, _ id: Int) -> LuaValue {
    .handle(rawHandle(kind, id))
  }

  func rawHandle(_ kind: ViewClass, _ id: Int) -> LuaHandle {
    LuaHandle(classID: kind.rawValue, generation: generation, id: UInt64(id))
  }

  /// The class and index of a handle that is not stale.
  func read(_ handle: LuaHandle) throws(LuaHostError) -> (ViewClass, Int) {
    guard let kind = ViewClass(rawValue: handle.classID) else {
      throw LuaHostError("this value is of no known class")
    }
    // Options are the same value in all calls.
    guard handle.generation == generation || kind == .options else {
      throw LuaHostError(
        "this \(kind.name) belongs to an earlier call, statement or report", code: "lua/stale-value"
      )
    }
    try checkRoom()
    guard let index = Int(exactly: handle.id), exists(kind, index) else {
      throw LuaHostError("this \(kind.name) does not exist", code: "lua/stale-value")
    }
    return (kind, index)
  }

  /// Throws when a script has made more values than its memory would hold.
  func checkRoom() throws(LuaHostError) {
    guard dates.count + lists.count + cursors.count + listedCount <= capacity else {
      throw LuaHostError(
        "more than \(capacity) dates and lists in one statement or report",
        code: "lua/memory-exceeded")
    }
  }

  /// Throws when there are more lines than a script's memory would hold.
  func checkRoom(for lineCount: Int) throws(LuaHostError) {
    if lineCount <= capacity { return }
    throw LuaHostError(
      "the source has more than \(capacity) lines; 'string.gmatch' takes one at a time",
      code: "lua/memory-exceeded")
  }

  /// Counts text that goes into a document; throws when there is more than memory would hold.
  func charge(documentText text: String) throws(LuaHostError) {
    documentBytes += text.utf8.count + 64
    guard documentBytes <= memoryBytes else {
      throw LuaHostError(
        "the report has more than \(memoryBytes) bytes of text", code: "lua/memory-exceeded")
    }
  }

  // A worker may make handles up.
  private func exists(_ kind: ViewClass, _ index: Int) -> Bool {
    switch kind {
    case .statement: statements.indices.contains(index)
    case .block:
      statements.indices.contains(index >> 32)
        && statements[index >> 32].blocks.indices.contains(index & 0xFFFF_FFFF)
    case .sentence: analysis?.sentences.indices.contains(index) == true
    case .match, .verb: matches.indices.contains(index)
    case .capture:
      matches.indices.contains(index >> 16)
        && matches[index >> 16].captures.indices.contains(index & 0xFFFF)
    case .annotation: annotations.indices.contains(index)
    case .date: dates.indices.contains(index)
    case .list: lists.indices.contains(index)
    case .iterator: cursors.indices.contains(index)
    case .archive, .doc, .source, .options: index == 0
    }
  }

  /// What answers for handles.
  var handleClasses: LuaHandleClasses {
    var classes = LuaHandleClasses(names: ViewClass.allCases.map(\.name))
    // Captures come before the fields of a match, and they differ from match to match.
    let fields = ViewClass.allCases.map { $0 == .match ? [] : $0.fields }
    classes.fieldNumber = { (classID, name) in fields[Int(classID)].firstIndex(of: name) }
    classes.readField = { [unowned self] (handle, number) throws(LuaHostError) in
      let (kind, index) = try self.read(handle)
      return try self.field(fields[Int(kind.rawValue)][number], of: kind, index)
    }
    classes.index = { [unowned self] (handle, key) throws(LuaHostError) in
      let (kind, index) = try self.read(handle)
      if case .integer(let place) = key, kind == .list { return try self.item(handle, at: place) }
      guard case .string(let name) = key else {
        throw LuaHostError("\(kind.article) has only fields with names")
      }
      // What the binding table does not name is not there, whatever reads fields may know.
      guard kind.hasOwnFields || kind.fields.contains(name) else { throw unknown(name, kind) }
      return try self.field(name, of: kind, index)
    }
    classes.text = { [unowned self] (handle) throws(LuaHostError) in
      let (kind, index) = try self.read(handle)
      switch kind {
      case .date: return self.dates[index].text
      case .annotation: return self.text(ofAnnotation: index)
      case .statement: return self.statements[index].headline ?? self.statements[index].key
      default: return kind.name
      }
    }
    classes.count = { [unowned self] (handle) throws(LuaHostError) in
      let (kind, index) = try self.read(handle)
      guard kind == .list else { throw LuaHostError("\(kind.article) has no length") }
      return self.lists[index].count
    }
    classes.areEqual = { [unowned self] (left, right) throws(LuaHostError) in
      let (kind, first) = try self.read(left)
      let (other, second) = try self.read(right)
      guard kind == other else { return false }
      return kind == .date ? self.dates[first] == self.dates[second] : first == second
    }
    classes.isLess = { [unowned self] (left, right) throws(LuaHostError) in
      let (kind, first) = try self.read(left)
      let (other, second) = try self.read(right)
      guard kind == .date, other == .date, let day = self.dates[first].firstDay,
        let next = self.dates[second].firstDay
      else { throw LuaHostError("only resolved dates have an order") }
      return day < next
    }
    return classes
  }

  func text(ofAnnotation index: Int) -> String {
    let (statement, annotation) = annotations[index]
    return statements[statement].text(in: annotation.range) ?? ""
  }

  func date(_ value: DateValue) -> LuaValue {
    dates.append(value)
    return handle(.date, dates.count - 1)
  }

  func list(_ handles: [LuaHandle]) -> LuaValue {
    listedCount += handles.count
    lists.append(handles)
    return handle(.list, lists.count - 1)
  }

  func unknown(_ name: String, _ kind: ViewClass, more: [String] = []) -> LuaHostError {
    LuaHostError(
      "\(kind.article) has no field '\(name)'", code: "lua/unknown-field", name: name,
      candidates: more + kind.fields)
  }

  /// A method, as a value to be called.
  func method(_ kind: ViewClass, _ name: String) throws(LuaHostError) -> LuaValue {
    guard let number = methods[kind.name + "." + name] else { throw unknown(name, kind) }
    return .hostFunction(number)
  }
}
