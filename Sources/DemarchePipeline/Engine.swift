import DemarcheLua
public import DemarcheModel
package import DemarchePacks
package import DemarcheRules
package import DemarcheScripting

/// Packs that were opened, loaded and compiled; immutable, shared by all jobs.
public struct Engine: Sendable {
  /// What packs may use, and how many jobs run.
  public struct Options: Sendable {
    /// How many statements are annotated at once; at least 1.
    public var jobs: Int
    /// Bytes that the Lua state of a pack may hold.
    public var memoryBytes: Int
    /// Work units of one batch of callbacks; nil is no limit for packs in this process, and
    /// 20,000,000 for those in a worker.
    public var fuel: Int?
    /// Seconds of one batch of callbacks.
    public var seconds: Double
    /// Glob patterns over rule ids; empty for all rules. What chosen rules build on runs as well,
    /// and what it finds is left out.
    public var rules: [String]
    /// Which packs run in a worker process.
    public var isolation = Isolation.untrusted
    /// The folders of packs that are trusted, as they are named to the engine.
    public var trustedFolders: Set<String> = []
    /// The program that serves as worker: `demarche`, or another that calls `WorkerProcess.serve`.
    public var workerProgram: String?
    /// Whether a worker may run where the kernel has no Landlock.
    public var allowsMissingLandlock = false
    /// How packs are set.
    package var configuration = PackConfiguration()
    /// What is held against packs before any of them runs.
    package var gate = PackGate()
    /// Where compiled packs are kept from run to run; nil keeps none. What is found is the same.
    public var cache: RuleCache?

    /// The defaults of the design.
    public init(
      jobs: Int = 1, memoryBytes: Int = 64 << 20, fuel: Int? = nil, seconds: Double = 1,
      rules: [String] = []
    ) {
      self.jobs = max(1, jobs)
      self.memoryBytes = memoryBytes
      self.fuel = fuel
      self.seconds = seconds
      self.rules = rules
    }
  }

  package let programs: [PackProgram]
  package let rules: RuleSet
  package let limits: ScriptLimits
  let digests: RuleDigests
  /// How the packs were to run.
  public let options: Options
  /// What was wrong with packs; the rest of them works.
  public let diagnostics: [Diagnostic]
  /// What became of the cache.
  public let cacheOutcome: RuleCache.Outcome
  let folders: [String]

  /// Opens packs.
  ///
  /// - Parameter folders: in order; of two rules with one id the first counts.
  /// - Throws: `DemarcheError` where a folder is no pack. A fault inside a pack is a diagnostic.
  public init(packs folders: [String], options: Options = Options()) throws(DemarcheError) {
    let limits = ScriptLimits(
      memoryBytes: options.memoryBytes, fuel: options.fuel, callbackSeconds: options.seconds)
    var places: [String: LuaPlace] = [:]
    for folder in folders { places[folder] = try Engine.place(of: folder, options) }
    let cache = options.cache.flatMap {
      PackCache($0, packs: folders, places: places, limits: limits, rules: options.rules)
    }
    let packs: CompiledPacks
    if let kept = cache?.load() {
      try options.gate.judge(kept.programs.map(\.source))
      packs = kept
      cacheOutcome = .hit
    } else {
      let (compiled, digests) = try Engine.compile(folders, places, limits, options)
      packs = compiled
      cacheOutcome =
        if let cache {
          .miss(isKept: cache.store(compiled, digests: digests))
        } else {
          options.cache == nil ? .off : .unusable
        }
    }
    programs = packs.programs
    rules = packs.rules
    diagnostics = packs.diagnostics
    digests = packs.digests
    self.limits = limits
    self.options = options
    self.folders = folders
  }

  private static func compile(
    _ folders: [String], _ places: [String: LuaPlace], _ limits: ScriptLimits, _ options: Options
  ) throws(DemarcheError) -> (packs: CompiledPacks, digests: [[UInt8]]) {
    var diagnostics: [Diagnostic] = []
    var digests: [[UInt8]] = []
    var programs: [PackProgram] = []
    let opened = try open(folders, places, &diagnostics, &digests)
    try options.gate.judge(opened)
    for source in opened { programs.append(try load(source, limits)) }
    let declared = programs.filter { $0.declarations != nil }
    let compiled = RuleSet.compile(declared.compactMap(\.declarations), choosing: options.rules)
    let faults =
      programs.flatMap(\.diagnostics) + compiled.diagnostics.map { locate($0, programs) }
    diagnostics += inOrder(faults, of: programs)
    let packs = CompiledPacks(
      programs: programs, rules: compiled.rules, diagnostics: diagnostics,
      digests: RuleDigests(
        zip(declared, compiled.packs).map { (program: $0, declared: $1) }))
    return (packs, digests)
  }

  private static func open(
    _ folders: [String], _ places: [String: LuaPlace], _ diagnostics: inout [Diagnostic],
    _ digests: inout [[UInt8]]
  ) throws(DemarcheError) -> [PackSource] {
    var sources: [PackSource] = []
    var manifests: [Manifest] = []
    for path in folders {
      do throws(PackError) {
        let folder = try PackFolder.open(path)
        digests.append(folder.digest)
        if let first = manifests.firstIndex(where: { $0.id == folder.manifest.id }) {
          if folder.path != sources[first].folder {
            diagnostics.append(loadedTwice(folder, sources[first].folder))
          }
          continue
        }
        diagnostics += folder.diagnostics
        manifests.append(folder.manifest)
        sources.append(PackSource(folder, in: places[path] ?? .inProcess))
      } catch {
        throw DemarcheError(error.diagnostics)
      }
    }
    let unmet = manifests.flatMap { $0.unmetRequirements(among: manifests) }
    if !unmet.isEmpty { throw DemarcheError(unmet) }
    return sources
  }

  private static func loadedTwice(_ folder: PackFolder, _ first: String) -> Diagnostic {
    Diagnostic(
      code: "pack/loaded-twice", severity: .warning,
      message:
        "pack '\(folder.manifest.id)' is loaded from '\(first)' already; this one is left out",
      file: folder.path + "/pack.toml",
      help: "'--no-default-packs' leaves out those that come with it"
    )
  }

  private static func load(
    _ source: PackSource, _ limits: ScriptLimits
  ) throws(DemarcheError) -> PackProgram {
    do throws(LuaError) {
      return try LuaThread().run { PackLoader.load(source, limits: limits) }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
  }

  // By pack, file and line, so that all that is wrong with a file stands together.
  private static func inOrder(
    _ diagnostics: [Diagnostic], of programs: [PackProgram]
  ) -> [Diagnostic] {
    func pack(_ diagnostic: Diagnostic) -> Int {
      programs.firstIndex { diagnostic.file?.hasPrefix($0.source.folder) ?? false }
        ?? programs.count
    }
    return diagnostics.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (pack(one), one.file ?? "", one.line ?? 0, one.column ?? 0, left.offset)
        < (pack(other), other.file ?? "", other.line ?? 0, other.column ?? 0, right.offset)
    }.map(\.element)
  }

  static func locate(_ diagnostic: Diagnostic, _ programs: [PackProgram]) -> Diagnostic {
    guard let rule = diagnostic.rule,
      let program = programs.first(where: { rule.hasPrefix($0.source.id + "/") })
    else { return diagnostic }
    return program.source.located(diagnostic)
  }

  /// What the packs declare; they are loaded for it where an earlier run compiled them.
  func declarations() throws(DemarcheError) -> [PackDeclarations] {
    let known = programs.compactMap(\.declarations)
    if known.count == programs.count { return known }
    var options = options
    options.cache = nil
    return try Engine(packs: folders, options: options).programs.compactMap(\.declarations)
  }

  /// The annotation types that rules emit, and those of the core.
  package var annotationTypes: [AnnotationType] { rules.types }

  /// The reports of all packs, by name.
  package var reports: [ReportDeclaration] {
    programs.flatMap(\.reports).sorted { ($0.name, $0.pack) < ($1.name, $1.pack) }
  }
}

extension PackSource {
  /// The files of a pack folder that hold Lua or phrases.
  init(_ folder: PackFolder, in place: LuaPlace) {
    let files =
      folder.rules + folder.libraries + folder.lexicons + folder.reports + folder.readers
      + folder.formats
    self.init(
      id: folder.manifest.id, version: folder.manifest.version.text, folder: folder.path,
      files: files.map { File(path: $0.path, bytes: $0.bytes) }.sorted { $0.path < $1.path },
      sha256: folder.treeSHA256, place: place)
  }
}
