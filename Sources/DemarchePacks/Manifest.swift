package import DemarcheModel

/// A pack's `pack.toml`: checked, without having run any code.
package struct Manifest: Sendable, Hashable {
  /// How far its authors stand by a pack.
  package enum Maturity: String, Sendable, CaseIterable {
    case experimental, test, stable, deprecated
  }
  /// Another pack that must be there.
  package struct Requirement: Sendable, Hashable {
    /// `namespace/name`.
    package var id: String
    /// Which of its versions will do.
    package var range: VersionRange
    /// Where the requirement stands, without a message.
    package var place: Diagnostic
  }
  /// What a pack asks to be allowed besides computing; a workspace grants it or not.
  package struct Permissions: Sendable, Hashable {
    /// Globs such as `workspace:lexicons/**`.
    package var read: [String] = []
    /// Whether it may ask for the time.
    package var clock = false
    /// The authors' reason.
    package var why: String?
  }
  /// Limits for one statement; nil where the pack sets none.
  package struct Budgets: Sendable, Hashable {
    /// In instructions of the Lua machine.
    package var fuel: Int?
    /// The ceiling of the Lua machine's memory.
    package var memoryBytes: Int?
  }
  /// A setting for people who use the pack.
  package struct Option: Sendable, Hashable {
    /// What an option may hold.
    package enum Kind: String, Sendable, CaseIterable {
      case string, integer, number, boolean, list
      case choice = "enum"
    }
    /// As in `[options.NAME]`.
    package var name: String
    /// What it holds.
    package var kind: Kind
    /// What `enum` may be; else empty.
    package var values: [String] = []
    /// The least number; nil for any.
    package var minimum: Double?
    /// The greatest number; nil for any.
    package var maximum: Double?
    /// What holds where nobody sets it, of the right kind and inside the limits.
    package var defaultValue: FieldValue?
    /// What it does, for people.
    package var documentation: String?
  }
  /// A named selection of rules.
  package struct Profile: Sendable, Hashable {
    /// As `--profile` takes it.
    package var name: String
    /// Globs over rule names.
    package var rules: [String]
  }
  /// A rule that has a new name.
  package struct Renaming: Sendable, Hashable {
    /// The old name, `namespace/pack/name`.
    package var from: String
    /// The new name.
    package var to: String
    /// The version that renamed it.
    package var since: SemanticVersion
  }
  /// A rule that should not be used any more.
  package struct Deprecation: Sendable, Hashable {
    /// `namespace/pack/name`.
    package var rule: String
    /// The version that deprecated it.
    package var since: SemanticVersion
    /// The rule to use instead.
    package var replacedBy: String?
    /// Why, for people.
    package var reason: String?
  }
  /// What the pack asks of its own tests.
  package struct TestDemands: Sendable, Hashable {
    /// The least number of cases a rule.
    package var minRuleCases: Int?
    /// The least share of lexicon entries that cases exercise, in percent.
    package var lexiconCoverage: Int?
  }

  /// `namespace/name`.
  package var id: String
  /// Of the pack.
  package var version: SemanticVersion
  /// For people; the id where the manifest has none.
  package var title: String
  /// One sentence for people.
  package var summary: String?
  /// In the manifest's order.
  package var authors: [String] = []
  /// SPDX, of the code.
  package var license: String?
  /// SPDX, of the lexicons and test texts.
  package var dataLicense: String?
  /// ISO 639 codes.
  package var languages: [String] = []
  /// `status` in the manifest; nil where it says nothing.
  package var maturity: Maturity?
  /// The hosts that can run the pack; nil for any.
  package var hostRange: VersionRange?
  /// The level of the Lua API that it needs; nil for any.
  package var apiLevel: Int?
  /// Sorted by id.
  package var requirements: [Requirement] = []
  /// What it asks to be allowed.
  package var permissions = Permissions()
  /// Its own limits, beside those of the person who runs it.
  package var budgets = Budgets()
  /// Sorted by name.
  package var options: [Option] = []
  /// Sorted by name.
  package var profiles: [Profile] = []
  /// In the manifest's order.
  package var renamed: [Renaming] = []
  /// In the manifest's order.
  package var deprecated: [Deprecation] = []
  /// What its tests must reach.
  package var tests = TestDemands()

  /// `namespace/name@version`, as annotations name the pack.
  package var reference: String { "\(id)@\(version.text)" }

  init(id: String, version: SemanticVersion) {
    self.id = id
    self.version = version
    title = id
  }

  /// Reads the bytes of a `pack.toml`.
  ///
  /// - Parameters:
  ///   - file: the path for diagnostics.
  ///   - host: the program that the pack must be able to run in.
  /// - Throws: `PackError` with all faults, in the order of the text: `pack/invalid-utf8`,
  ///   `pack/toml-syntax`, `pack/unknown-key`, `pack/missing-key`, `pack/invalid-value`,
  ///   `pack/host-version`, `pack/not-built-yet`.
  package static func parse(
    _ bytes: [UInt8], file: String, host: Host = .current
  ) throws(PackError) -> Manifest {
    var reader = ManifestReader(try TOMLDocument(bytes, file: file), host: host)
    return try reader.read()
  }

  /// A fault `pack/not-built-yet` for each requirement that none of `packs` meets.
  package func unmetRequirements(among packs: [Manifest]) -> [Diagnostic] {
    requirements.compactMap { requirement in
      let present = packs.first { $0.id == requirement.id }
      if let present, requirement.range.contains(present.version) { return nil }
      var fault = requirement.place
      fault.message =
        "'requires.packs.\"\(requirement.id)\"' should be met by a loaded pack of version "
        + "'\(requirement.range.text)', but "
        + (present.map { "version \($0.version.text) is loaded" } ?? "none is loaded")
      fault.help =
        "'demarche pack add \(requirement.id)' adds it to a workspace, --pack PATH to this run"
      return fault
    }
  }
}
