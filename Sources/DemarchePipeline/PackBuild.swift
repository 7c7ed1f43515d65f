import DemarcheDigest
import DemarcheLua
import DemarcheModel
import DemarchePacks
import DemarcheRules
import DemarcheScripting

/// Opens, loads and compiles packs.
struct PackBuild {
  private let folders: [String]
  private let places: [String: LuaPlace]
  private let limits: ScriptLimits
  private let options: Engine.Options
  private let granted: GrantedFiles

  init(
    _ folders: [String], _ places: [String: LuaPlace], _ limits: ScriptLimits,
    _ options: Engine.Options, _ granted: GrantedFiles
  ) {
    self.folders = folders
    self.places = places
    self.limits = limits
    self.options = options
    self.granted = granted
  }

  /// Beside the packs their manifests, and the digests of the folders.
  func compile() throws(DemarcheError) -> (
    packs: CompiledPacks, manifests: [Manifest], digests: [[UInt8]]
  ) {
    var diagnostics: [Diagnostic] = []
    var digests: [[UInt8]] = []
    let (sources, manifests) = try open(&diagnostics, &digests)
    try options.gate.judge(sources)
    let resolver = OptionResolver(options.configuration, manifests)
    diagnostics += try PackBuild.warnings(in: resolver.faults())
    let profiles = try profiles(of: manifests)
    var programs: [PackProgram] = []
    for (source, manifest) in zip(sources, manifests) {
      programs.append(try load(set(source, manifest, resolver)))
    }
    let names = RuleNames(manifests, programs)
    diagnostics += try setRules(of: &programs, manifests, names)
    diagnostics += selectionWarnings(names)
    let declared = programs.filter { $0.declarations != nil }
    var renamed: [PackDeclarations] = []
    for program in declared {
      renamed.append(names.applied(to: program, &diagnostics))
    }
    let compiled = RuleSet.compile(
      renamed, choosing: RuleSelection(options, names, profiles))
    let faults =
      programs.flatMap(\.diagnostics) + compiled.diagnostics.map { Engine.locate($0, programs) }
    diagnostics += PackBuild.inOrder(faults, of: programs)
    let packs = CompiledPacks(
      programs: programs, rules: compiled.rules, diagnostics: diagnostics,
      digests: RuleDigests(
        zip(declared, compiled.packs).map { (program: $0, declared: $1) }),
      names: names, profiles: profiles)
    return (packs, manifests, digests)
  }

  private func open(
    _ diagnostics: inout [Diagnostic], _ digests: inout [[UInt8]]
  ) throws(DemarcheError) -> (sources: [PackSource], manifests: [Manifest]) {
    var sources: [PackSource] = []
    var manifests: [Manifest] = []
    for path in folders {
      do throws(PackError) {
        let folder = try PackFolder.open(path)
        digests.append(folder.digest)
        if let first = manifests.firstIndex(where: { $0.id == folder.manifest.id }) {
          if !FileStatus.areSame(folder.path, sources[first].folder) {
            diagnostics.append(PackBuild.loadedTwice(folder, sources[first].folder))
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
    return (sources, manifests)
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

  // What the workspace grants counts for a pack that is trusted and runs here.
  private func set(
    _ source: PackSource, _ manifest: Manifest, _ resolver: OptionResolver
  ) -> PackSource {
    var source = source
    source.setup = resolver.setup(of: manifest)
    source.setup.memoryBytes = manifest.budgets.memoryBytes
    source.setup.fuel = manifest.budgets.fuel
    guard options.trustedFolders.contains(source.folder), source.place == .inProcess else {
      return source
    }
    let configuration = options.configuration
    let own = configuration.grants.filter { $0.pack == manifest.id }
    if manifest.permissions.clock, own.contains(where: \.clock) {
      source.setup.today = configuration.asOf
    }
    let files = granted.files(for: manifest.id, asking: manifest.permissions.read)
    if !files.isEmpty {
      source.setup.workspaceFolder = configuration.workspaceFolder
      source.setup.grantedFiles = files.map {
        .init(path: $0.path, sha256: SHA256.hex($0.bytes))
      }
      source.files = (source.files + files).sorted { $0.path < $1.path }
    }
    return source
  }

  // What is set for rules holds in their functions, once it is known which names are old ones.
  private func setRules(
    of programs: inout [PackProgram], _ manifests: [Manifest], _ names: RuleNames
  ) throws(DemarcheError) -> [Diagnostic] {
    let resolver = OptionResolver(options.configuration, manifests, names)
    let warnings = try PackBuild.warnings(in: resolver.ruleFaults(names.declared))
    for (place, manifest) in manifests.enumerated() {
      programs[place].source.setup.ruleOptions = resolver.ruleOptions(of: manifest)
    }
    return warnings
  }

  private func load(_ source: PackSource) throws(DemarcheError) -> PackProgram {
    do throws(LuaError) {
      return try LuaThread().run { PackLoader.load(source, limits: limits) }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
  }

  // The profile of the name that was asked for, of each pack that has one.
  private func profiles(
    of manifests: [Manifest]
  ) throws(DemarcheError) -> [RuleSelection.Profile] {
    guard let name = options.configuration.profile else { return [] }
    let found = manifests.compactMap { manifest in
      manifest.profiles.first { $0.name == name }.map {
        RuleSelection.Profile(pack: manifest.id, rules: $0.rules)
      }
    }
    if !found.isEmpty { return found }
    let known = Set(manifests.flatMap { $0.profiles.map(\.name) }).sorted()
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    throw DemarcheError(
      "profile/unknown", "no pack has a profile '\(name)'",
      help: known.isEmpty
        ? "no pack that is loaded has any"
        : (NearestName.find(name, in: known).map { "did you mean '\($0)'? " } ?? "")
          + "there are " + list)
  }

  private func selectionWarnings(_ names: RuleNames) -> [Diagnostic] {
    var warnings = names.resolve(options.rules, in: "--rules").warnings
    for setting in options.configuration.rules {
      let (resolved, own) = names.resolve([setting.rules], in: "[rules]", at: setting.place)
      warnings += own
      guard let glob = resolved.first,
        !names.declared.contains(where: { RuleGlob.matches(glob, id: $0) })
      else { continue }
      var warning = setting.place
      warning.code = "rule/none"
      warning.severity = .warning
      warning.message = "no rule matches '\(glob)'"
      warning.help = RuleSelection.near(glob, names.declared)
      warnings.append(warning)
    }
    return warnings
  }

  // The warnings, where there is no error.
  private static func warnings(
    in diagnostics: [Diagnostic]
  ) throws(DemarcheError) -> [Diagnostic] {
    if diagnostics.contains(where: { $0.severity == .error }) { throw DemarcheError(diagnostics) }
    return diagnostics
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
    languages = folder.manifest.languages
  }
}
