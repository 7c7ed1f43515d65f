import ArgumentParser
import DemarcheModel
import DemarchePipeline

/// The flags that mean the same everywhere.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A pack's folder, added for this run; may be given again.", valueName: "path"),
    completion: .directory)
  var pack: [String] = []

  @Flag(help: "Without the packs that come with demarche.")
  var noDefaultPacks = false

  @Option(
    help: ArgumentHelp(
      "Only what rules find whose id matches, such as 'stance.*'; what they build on runs too. May be given again.",
      valueName: "glob"), completion: Completion.rules)
  var rules: [String] = []

  @OptionGroup var setting: SettingOptions

  @Option(
    help: ArgumentHelp(
      "The day of issue, against which relative dates resolve.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(
    help: ArgumentHelp("Who issues the statements: an id or a name, such as EU.", valueName: "name")
  )
  var issuer: String?

  @Option(
    help: ArgumentHelp(
      "The language of the statements, such as en; 'auto' detects that of lines too.",
      valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Of a folder, only files that match, whatever they are; may be given again.",
      valueName: "glob"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp("Of a folder, no files that match; may be given again.", valueName: "glob"))
  var exclude: [String] = []

  @OptionGroup var input: InputOptions

  @OptionGroup var place: WorkspaceOptions

  @Option(
    help: ArgumentHelp(
      "Statements at once; as many as there are cores unless told.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Work units that a batch of a pack's functions may take.", valueName: "n"))
  var fuel: Int?

  @Option(help: ArgumentHelp("Memory of a pack's Lua state, such as 64MiB.", valueName: "size"))
  var memory: String?

  @Option(
    help: ArgumentHelp("Seconds that a batch of a pack's functions may take.", valueName: "seconds")
  )
  var time: Double?

  @Option(
    help: ArgumentHelp(
      "Packs that run in a process of their own: 'untrusted' (those of --pack), 'all' or 'none'.",
      valueName: "which"), transform: CommonOptions.isolation)
  var isolate = Isolation.untrusted

  @Flag(help: "Run such packs also where the kernel has no Landlock.")
  var withoutLandlock = false

  @Flag(help: "Load and compile the packs anew; DEMARCHE_CACHE=off does the same.")
  var noCache = false

  @Flag(help: "Without colour; NO_COLOR does the same.")
  var noColor = false

  @Flag(help: "Plain output: no colour, no progress.")
  var plain = false

  @Flag(name: [.long, .customShort("q")], help: "Only errors on standard error.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Tell on standard error what became of the cache and what readers left out.")
  var verbose = false

  /// Folders that a command takes as its arguments; they come before all others.
  var leading: [String] = []
  /// Whether diagnostics are told, not only judged.
  var isTelling = true

  /// Takes what is reported, for machines.
  var log: DiagnosticLog?

  // What the command line can set: not `leading`, `isTelling` and `log`.
  private enum CodingKeys: String, CodingKey {
    case pack, noDefaultPacks, rules, setting, date, issuer, language, include, exclude, input
    case place, jobs, fuel, memory, time, isolate, withoutLandlock, noCache, noColor, plain
    case quiet, verbose
  }

  func validate() throws {
    if let date, CalendarDate(iso: date) == nil {
      throw ValidationError("--date expects YYYY-MM-DD, got '\(date)'")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs expects 1 to 256, got \(jobs)")
    }
    if let fuel, fuel < 1 { throw ValidationError("--fuel expects 1 or more, got \(fuel)") }
    if let time, !(time > 0) { throw ValidationError("--time expects more than 0, got \(time)") }
    if let memory, CommonOptions.bytes(memory) == nil {
      throw ValidationError(
        "--memory expects a size such as 64MiB, in bytes or with kB, MB, KiB, MiB or GiB, got '\(memory)'"
      )
    }
  }

  var usesColour: Bool {
    Console.outputIsTerminal && !noColor && !plain && Console.variable("NO_COLOR") == nil
  }
  var printer: DiagnosticPrinter {
    DiagnosticPrinter(
      isColoured: Console.errorIsTerminal && !noColor && !plain
        && Console.variable("NO_COLOR") == nil, flags: repeatedFlags)
  }

  // What of the command line decides what a pack finds in a statement.
  private var repeatedFlags: [String] {
    let flags = packFlags + setting.words + inputFlags.filter { $0.1 != nil } + limitFlags
    let inOrder = flags.filter { $0.value != nil } + flags.filter { $0.value == nil }
    return inOrder.map { name, value in
      value.map { name + " " + ShellWord.quoted($0) } ?? name
    }
  }

  /// The words of the command line that decide what is found, and in which statements. Limits and
  /// isolation are not among them: who makes a report again decides what packs may do.
  var replayArguments: [String] {
    let values: [(String, String?)] =
      rules.map { ("--rules", $0) } + include.map { ("--include", $0) }
      + exclude.map { ("--exclude", $0) } + inputFlags
    return (packFlags + setting.words + values.filter { $0.1 != nil }).map { name, value in
      value.map { name + "=" + $0 } ?? name
    }
  }

  private var packFlags: [(name: String, value: String?)] {
    let values: [(String, String?)] =
      pack.map { ("--pack", $0) } + [
        ("--workspace", place.workspace), ("--date", date), ("--issuer", issuer),
        ("--language", language),
      ]
    return values.filter { $0.1 != nil } + (noDefaultPacks ? [("--no-default-packs", nil)] : [])
      + (place.noWorkspace ? [("--no-workspace", nil)] : [])
  }

  private var inputFlags: [(String, String?)] {
    [("--input", input.input), ("--fields", input.fields)]
  }

  private var limitFlags: [(name: String, value: String?)] {
    let values: [(String, String?)] = [
      ("--fuel", fuel.map(String.init)), ("--memory", memory), ("--time", time.map { String($0) }),
      ("--isolate", isolate == .untrusted ? nil : isolate.rawValue),
    ]
    return values.filter { $0.1 != nil } + (withoutLandlock ? [("--without-landlock", nil)] : [])
  }
  var showsProgress: Bool { Console.errorIsTerminal && !plain && !quiet }

  var metadata: StatementSource.Metadata {
    StatementSource.Metadata(
      date: date.flatMap { CalendarDate(iso: $0) }, issuer: issuer, language: language)
  }

  /// The statements of paths.
  ///
  /// - Throws: exit 64 where no reader has the name that was given.
  func source(_ paths: [String], _ engine: Engine) throws -> StatementSource {
    let source = StatementSource(
      paths, metadata: metadata, include: include, exclude: exclude, input: input.kind,
      mapping: input.mapping, programsIn: Console.path, readers: engine.readers)
    if let fault = source.inputFault {
      report([fault])
      throw ExitStatus.usage.exit
    }
    InputFiles.note(source.paths)
    return source
  }

  /// Opens the packs; reports what is wrong with them.
  ///
  /// - Parameters:
  ///   - asksDeclarations: the packs must be read, as the cache keeps no declarations.
  ///   - startsEarly: statements are read next, so that packs may get ready for them.
  /// - Throws: exit 78 where a pack cannot be opened at all, 64 where the language is none.
  func engine(
    asksDeclarations: Bool = false, startsEarly: Bool = false
  ) throws -> (Engine, ExitStatus) {
    if startsEarly { Engine.useBigPages() }
    let opening = try WorkspaceOpening.find(place, printer)
    let trusted =
      opening?.folders(withShipped: !noDefaultPacks)
      ?? (noDefaultPacks ? [] : DefaultPacks.folders)
    let folders = leading + trusted + pack
    if folders.isEmpty {
      Console.error(
        "demarche: error: no pack is loaded [pack/none]\n"
          + "  help: name one with --pack, or set DEMARCHE_PLUGINS to the folder 'plugins'\n")
      throw ExitStatus.badConfiguration.exit
    }
    var options = Engine.Options(jobs: jobs ?? Console.coreCount, rules: rules)
    options.fuel = fuel
    options.isolation = isolate
    options.gate = opening?.open.gate ?? options.gate
    // What is named on the command line computes in a process of its own, and asks nobody.
    let named = options.gate.gatedFolders.intersection(leading + pack)
    options.gate.gatedFolders.subtract(named)
    options.trustedFolders = Set(trusted).subtracting(named)
    options.workerProgram = Console.ownProgram
    options.allowsMissingLandlock = withoutLandlock
    options.configuration =
      opening.map { PackConfiguration($0.open.workspace) } ?? options.configuration
    options.cache = noCache || asksDeclarations ? nil : CacheSetting.cache
    options.startsEarly = startsEarly
    if let memory, let bytes = CommonOptions.bytes(memory) { options.memoryBytes = bytes }
    if let time { options.seconds = time }
    setting.apply(to: &options.configuration)
    let engine = try self.engine(folders, &options, opening)
    if !asksDeclarations { OpenEngines.keep(engine) }
    if verbose { Console.error(CacheSetting.note(engine)) }
    let status = report(engine.diagnostics)
    try requireLanguage(engine)
    if status == .success { try requireRules(engine) }
    return (engine, status)
  }

  private func requireLanguage(_ engine: Engine) throws {
    guard let fault = language.flatMap(engine.languageFault) else { return }
    report([fault])
    throw ExitStatus.usage.exit
  }

  private func requireRules(_ engine: Engine) throws {
    guard !rules.isEmpty, engine.ruleSummaries(matching: nil).isEmpty else { return }
    Console.error(
      "demarche: error: no rule matches "
        + rules.map { "'\($0)'" }.joined(separator: " or ") + " [rule/none]\n"
        + "  help: 'demarche rules' lists them; give --rules once for each pattern\n")
    throw ExitStatus.usage.exit
  }

  // Asks once for packs that were never approved, where somebody can be asked.
  private func engine(
    _ folders: [String], _ options: inout Engine.Options, _ opening: WorkspaceOpening?
  ) throws -> Engine {
    do throws(DemarcheError) {
      return try Engine(packs: folders, options: options)
    } catch {
      let asking = error.diagnostics.filter { $0.code == "trust/not-approved" }
      if let opening, !asking.isEmpty, asking.count == error.diagnostics.count,
        let gate = try opening.approve(asking.compactMap(\.file), place, printer)
      {
        options.gate.approvedTrees = gate.approvedTrees
        return try self.engine(folders, &options, nil)
      }
      _ = report(error.diagnostics)
      let isMisnamed = error.code == "profile/unknown" && setting.profile != nil
      throw (isMisnamed ? ExitStatus.usage : PackTrouble.status(error.diagnostics)).exit
    }
  }

  /// Prints diagnostics; gives the status that they amount to.
  @discardableResult
  func report(_ diagnostics: [Diagnostic]) -> ExitStatus {
    var status = ExitStatus.success
    for diagnostic in diagnostics {
      log?.add(diagnostic)
      if quiet && diagnostic.severity != .error { continue }
      // What a reader left out of each page would bury the rest.
      if !verbose && diagnostic.severity == .note { continue }
      if isTelling { Console.error(printer.text(of: diagnostic)) }
      if diagnostic.severity == .error { status = status.worse(CommonOptions.status(diagnostic)) }
    }
    return status
  }

  @Sendable private static func isolation(_ text: String) throws -> Isolation {
    guard let isolation = Isolation(rawValue: text) else {
      throw ValidationError("--isolate expects 'untrusted', 'all' or 'none', got '\(text)'")
    }
    return isolation
  }

  static func status(_ diagnostic: Diagnostic) -> ExitStatus {
    if diagnostic.code.hasPrefix("check/") || diagnostic.code.hasPrefix("case/") {
      return .difference
    }
    if diagnostic.code == "lua/not-confined" { return .refused }
    if diagnostic.code.hasSuffix("-exceeded") { return .budgetExceeded }
    if diagnostic.code == "read/not-found" { return .noInput }
    if diagnostic.code.hasPrefix("read/") || diagnostic.code.hasPrefix("import/") {
      return .badData
    }
    return .pluginFailed
  }

  static func bytes(_ text: String) -> Int? {
    let units = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "kB": 1000, "MB": 1_000_000]
    for (unit, factor) in units where text.hasSuffix(unit) {
      guard let number = Int(text.dropLast(unit.count)), number > 0 else { return nil }
      return number.multipliedReportingOverflow(by: factor).overflow ? nil : number * factor
    }
    guard let number = Int(text), number > 0 else { return nil }
    return number
  }
}
