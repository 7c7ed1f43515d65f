import DemarcheModel

/// Reads a manifest table by table.
struct ManifestReader {
  private var schema: SchemaReader
  private let host: Host

  init(_ document: TOMLDocument, host: Host) {
    schema = SchemaReader(document)
    self.host = host
  }

  mutating func read() throws(PackError) -> Manifest {
    schema.refuseUnknown(
      in: [],
      known: [
        "schema", "pack", "requires", "permissions", "budgets", "options", "profiles", "renamed",
        "deprecated", "tests",
      ])
    let level = schema.integer(["schema"], in: 1...1, "1")
    _ = schema.required(["schema"], level, example: "schema = 1")
    var manifest = readPack()
    readRequires(&manifest)
    readPermissions(&manifest)
    readBudgets(&manifest)
    manifest.options = schema.names(in: ["options"]).compactMap { readOption($0) }
    manifest.profiles = schema.names(in: ["profiles"]).map { name in
      let rules = schema.texts(["profiles", name], each: "a pattern for rules")
      return Manifest.Profile(name: name, rules: rules)
    }
    manifest.renamed = (0..<schema.tableCount(["renamed"])).compactMap { readRenaming($0) }
    manifest.deprecated = (0..<schema.tableCount(["deprecated"])).compactMap {
      readDeprecation($0)
    }
    readTests(&manifest)
    guard schema.faults.isEmpty else { throw PackError(schema.faults.inTextOrder) }
    return manifest
  }

  private mutating func readPack() -> Manifest {
    schema.refuseUnknown(
      in: ["pack"],
      known: [
        "id", "version", "title", "summary", "authors", "license", "data-license", "languages",
        "status",
      ])
    let id = schema.parsed(
      ["pack", "id"], "namespace/name in lower-case letters, digits and hyphens"
    ) { PackName.isId($0) ? $0 : nil }
    let version = version(["pack", "version"])
    var manifest = Manifest(
      id: schema.required(["pack", "id"], id, example: "id = \"ours/local\"") ?? "",
      version: schema.required(["pack", "version"], version, example: "version = \"0.1.0\"")
        ?? SemanticVersion(0, 0, 0))
    manifest.title = schema.text(["pack", "title"]) ?? manifest.id
    manifest.summary = schema.text(["pack", "summary"])
    manifest.authors = schema.texts(["pack", "authors"], each: "a name")
    manifest.license = license(["pack", "license"])
    manifest.dataLicense = license(["pack", "data-license"])
    manifest.languages = schema.texts(["pack", "languages"], each: "a code such as 'en'") {
      (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
    manifest.maturity = schema.choice(
      ["pack", "status"], Manifest.Maturity.allCases.map(\.rawValue)
    ).flatMap { Manifest.Maturity(rawValue: $0) }
    return manifest
  }

  private mutating func readRequires(_ manifest: inout Manifest) {
    schema.refuseUnknown(in: ["requires"], known: ["demarche", "api", "packs"])
    let hostPath = ["requires", "demarche"]
    manifest.hostRange = range(hostPath)
    if let range = manifest.hostRange, !range.contains(host.version) {
      schema.fault(
        "pack/host-version",
        "the pack needs Demarche '\(range.text)', but this is \(host.version.text)",
        atValue: hostPath)
    }
    let apiPath = ["requires", "api"]
    manifest.apiLevel = schema.integer(apiPath, in: 1...Int.max, "a level from 1 on")
    if let level = manifest.apiLevel, level > host.apiLevel {
      schema.fault(
        "pack/host-version",
        "the pack needs level \(level) of the Lua API, but this Demarche has \(host.apiLevel)",
        atValue: apiPath)
    }
    let packs = ["requires", "packs"]
    manifest.requirements = schema.names(in: packs).compactMap { id in
      guard PackName.isId(id) else {
        schema.fault(
          "pack/invalid-value",
          "'requires.packs' should name packs namespace/name, but names '\(id)'",
          atValue: packs + [id])
        return nil
      }
      return range(packs + [id]).map { range in
        let place = schema.document.fault("pack/not-built-yet", "", atKey: packs + [id])
        return Manifest.Requirement(id: id, range: range, place: place)
      }
    }
  }

  private mutating func readPermissions(_ manifest: inout Manifest) {
    schema.refuseUnknown(in: ["permissions"], known: ["read", "clock", "why"])
    let read = schema.texts(
      ["permissions", "read"], each: "a pattern such as 'workspace:lexicons/**'",
      where: PackName.isWorkspacePattern)
    let clock = schema.boolean(["permissions", "clock"]) ?? false
    manifest.permissions = Manifest.Permissions(
      read: read, clock: clock, why: schema.text(["permissions", "why"]))
  }

  private mutating func readBudgets(_ manifest: inout Manifest) {
    schema.refuseUnknown(in: ["budgets"], known: ["fuel", "memory"])
    manifest.budgets = Manifest.Budgets(
      fuel: schema.integer(["budgets", "fuel"], in: 1...Int.max, "a number from 1 on"),
      memoryBytes: schema.parsed(["budgets", "memory"], "a size such as '32MiB'") {
        PackName.byteCount($0)
      })
  }

  private mutating func readRenaming(_ index: Int) -> Manifest.Renaming? {
    let path = ["renamed", String(index)]
    schema.refuseUnknown(in: path, known: ["from", "to", "since"])
    let from = requiredRule(path + ["from"])
    let to = requiredRule(path + ["to"])
    guard let since = requiredVersion(path + ["since"]), let from, let to else { return nil }
    return Manifest.Renaming(from: from, to: to, since: since)
  }

  private mutating func readDeprecation(_ index: Int) -> Manifest.Deprecation? {
    let path = ["deprecated", String(index)]
    schema.refuseUnknown(in: path, known: ["rule", "since", "replaced-by", "reason"])
    let rule = requiredRule(path + ["rule"])
    let since = requiredVersion(path + ["since"])
    let replacement = self.rule(path + ["replaced-by"])
    let reason = schema.text(path + ["reason"])
    guard let rule, let since else { return nil }
    return Manifest.Deprecation(
      rule: rule, since: since, replacedBy: replacement, reason: reason)
  }

  private mutating func readTests(_ manifest: inout Manifest) {
    schema.refuseUnknown(in: ["tests"], known: ["min-rule-cases", "lexicon-coverage"])
    manifest.tests = Manifest.TestDemands(
      minRuleCases: schema.integer(
        ["tests", "min-rule-cases"], in: 0...Int.max, "a number from 0 on"),
      lexiconCoverage: schema.integer(
        ["tests", "lexicon-coverage"], in: 0...100, "a percentage from 0 to 100"))
  }

  private mutating func readOption(_ name: String) -> Manifest.Option? {
    var reader = OptionReader(name, schema: schema)
    let option = reader.read()
    schema = reader.schema
    return option
  }

  private mutating func version(_ path: [String]) -> SemanticVersion? {
    schema.parsed(path, "a version such as '1.2.0'") { SemanticVersion($0) }
  }

  private mutating func range(_ path: [String]) -> VersionRange? {
    schema.parsed(path, "a range of versions such as '>=0.1, <2' or '^0.1'") { VersionRange($0) }
  }

  private mutating func license(_ path: [String]) -> String? {
    schema.parsed(path, "an SPDX expression such as 'Apache-2.0'") {
      PackName.isLicense($0) ? $0 : nil
    }
  }

  private mutating func rule(_ path: [String]) -> String? {
    schema.parsed(path, "a rule namespace/pack/name") { PackName.isRule($0) ? $0 : nil }
  }

  private mutating func requiredRule(_ path: [String]) -> String? {
    let name = path.last ?? ""
    return schema.required(path, rule(path), example: "\(name) = \"ours/local/urge\"")
  }

  private mutating func requiredVersion(_ path: [String]) -> SemanticVersion? {
    schema.required(path, version(path), example: "since = \"0.2.0\"")
  }
}
