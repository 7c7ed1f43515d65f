import DemarcheLua
public import DemarcheModel
import DemarchePacks
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
    /// Glob patterns over rule ids; empty for all rules.
    public var rules: [String]
    /// Which packs run in a worker process.
    public var isolation = Isolation.untrusted
    /// The folders of packs that are trusted, as they are named to the engine.
    public var trustedFolders: Set<String> = []
    /// The program that serves as worker: `demarche`, or another that calls `WorkerProcess.serve`.
    public var workerProgram: String?
    /// Whether a worker may run where the kernel has no Landlock.
    public var allowsMissingLandlock = false

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
  /// How the packs were to run.
  public let options: Options
  /// What was wrong with packs; the rest of them works.
  public let diagnostics: [Diagnostic]

  /// Opens packs.
  ///
  /// - Parameter folders: in order; of two rules with one id the first counts.
  /// - Throws: `DemarcheError` where a folder is no pack. A fault inside a pack is a diagnostic.
  public init(packs folders: [String], options: Options = Options()) throws(DemarcheError) {
    let limits = ScriptLimits(
      memoryBytes: options.memoryBytes, fuel: options.fuel, callbackSeconds: options.seconds)
    var programs: [PackProgram] = []
    var diagnostics: [Diagnostic] = []
    let opened = try Engine.open(folders, options, &diagnostics)
    for source in opened { programs.append(try Engine.load(source, limits)) }
    let chosen = programs.map { Engine.choose($0.declarations, options.rules) }
    let (set, faults) = RuleSet.compile(chosen)
    for program in programs { diagnostics += program.diagnostics }
    diagnostics += faults.map { Engine.locate($0, programs) }
    self.programs = programs
    self.limits = limits
    self.options = options
    self.diagnostics = diagnostics
    rules = set
  }

  private static func open(
    _ folders: [String], _ options: Options, _ diagnostics: inout [Diagnostic]
  ) throws(DemarcheError) -> [PackSource] {
    var sources: [PackSource] = []
    var manifests: [Manifest] = []
    for path in folders {
      let place = try place(of: path, options)
      do throws(PackError) {
        let folder = try PackFolder.open(path)
        if let first = manifests.firstIndex(where: { $0.id == folder.manifest.id }) {
          if folder.path != sources[first].folder {
            diagnostics.append(loadedTwice(folder, sources[first].folder))
          }
          continue
        }
        diagnostics += folder.diagnostics
        manifests.append(folder.manifest)
        sources.append(PackSource(folder, in: place))
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

  // Rules of which the id matches no pattern are left out; lexicons and languages stay.
  private static func choose(
    _ declarations: PackDeclarations, _ patterns: [String]
  ) -> PackDeclarations {
    guard !patterns.isEmpty else { return declarations }
    var chosen = declarations
    func isChosen(_ name: String) -> Bool {
      patterns.contains { RuleGlob.matches($0, id: declarations.id + "/" + name) }
    }
    chosen.rules.removeAll { !isChosen($0.name) }
    chosen.ladders.removeAll { !isChosen($0.rule.name) }
    return chosen
  }

  static func locate(_ diagnostic: Diagnostic, _ programs: [PackProgram]) -> Diagnostic {
    guard let rule = diagnostic.rule,
      let program = programs.first(where: { rule.hasPrefix($0.source.id + "/") })
    else { return diagnostic }
    return program.source.located(diagnostic)
  }

  /// The reports of all packs, by name.
  package var reports: [ReportDeclaration] {
    programs.flatMap(\.reports).sorted { ($0.name, $0.pack) < ($1.name, $1.pack) }
  }
}

extension PackSource {
  /// The files of a pack folder that hold Lua or phrases.
  init(_ folder: PackFolder, in place: LuaPlace) {
    let files = folder.rules + folder.libraries + folder.lexicons + folder.reports
    self.init(
      id: folder.manifest.id, version: folder.manifest.version.text, folder: folder.path,
      files: files.map { File(path: $0.path, bytes: $0.bytes) }.sorted { $0.path < $1.path },
      sha256: folder.treeSHA256, place: place)
  }
}
