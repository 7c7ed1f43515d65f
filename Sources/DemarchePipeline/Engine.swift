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
    /// Whether a run follows at once: then packs get ready for it while the cache is read.
    public var startsEarly = false

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
  /// In the order of the packs; none where an earlier run compiled them.
  let manifests: [Manifest]
  let names: RuleNames
  let selection: RuleSelection
  let tunes: TuneSet
  let uses = TuneUses()
  /// For the jobs of the first run; nil where nothing was begun.
  let early: EarlyStates?

  /// Opens packs.
  ///
  /// - Parameter folders: in order; of two rules with one id the first counts.
  /// - Throws: `DemarcheError` where a folder is no pack, or a setting fits none. A fault inside a
  ///   pack is a diagnostic.
  public init(packs folders: [String], options: Options = Options()) throws(DemarcheError) {
    let limits = ScriptLimits(
      memoryBytes: options.memoryBytes, fuel: options.fuel, callbackSeconds: options.seconds)
    var places: [String: LuaPlace] = [:]
    for folder in folders { places[folder] = try Engine.place(of: folder, options) }
    let granted = GrantedFiles(options.configuration)
    let cache = options.cache.flatMap {
      PackCache(
        $0, packs: folders, places: places, limits: limits, options: options, granted: granted)
    }
    let packs: CompiledPacks
    var early: EarlyStates?
    if let kept = cache?.load(begin: { early = Engine.start($0, calling: $1, limits, options) }) {
      try options.gate.judge(kept.programs.map(\.source))
      packs = kept
      manifests = []
      cacheOutcome = .hit
    } else {
      early = nil
      let build = PackBuild(folders, places, limits, options, granted)
      let (compiled, manifests, digests) = try build.compile()
      packs = compiled
      self.manifests = manifests
      let isKept = cache.map { $0.store(compiled, digests: digests) }
      cacheOutcome = isKept.map { .miss(isKept: $0) } ?? (options.cache == nil ? .off : .unusable)
    }
    programs = packs.programs
    rules = packs.rules
    names = packs.names
    selection = RuleSelection(options, packs.names, packs.profiles)
    var tuner = TuneReader(options.configuration, packs.names, packs.rules)
    tunes = tuner.read()
    digests = packs.digests.tuned(by: tunes)
    diagnostics = packs.diagnostics + granted.faults + tuner.diagnostics
    self.limits = limits
    self.options = options
    self.folders = folders
    self.early = early
  }

  // What runs in a worker is started when it is needed: a process costs more than a state. Four
  // threads hold the pack that takes longest and the others beside it.
  private static func start(
    _ programs: [PackProgram], calling packs: [String], _ limits: ScriptLimits, _ options: Options
  ) -> EarlyStates? {
    guard options.startsEarly, (try? options.gate.judge(programs.map(\.source))) != nil else {
      return nil
    }
    let near = programs.filter {
      $0.source.place == .inProcess && packs.contains($0.source.id)
    }
    return EarlyStates(near, limits: limits, threadCount: min(4, options.jobs))
  }

  /// Has the process's heap made of big pages where the system has them, before packs are opened.
  ///
  /// For a program of its own: it changes how the heap grows, whoever asks for memory.
  public static func useBigPages() { LuaThread.useBigPages() }

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
