package import DemarcheModel

/// How a pack is set in a run, beyond what its files say.
package struct PackSetup: Sendable, Hashable {
  /// An option with the value that it has.
  package struct Option: Sendable, Hashable {
    /// As in the manifest.
    package var name: String
    /// nil where it has no default and nobody sets it.
    package var value: FieldValue?

    /// An option with its value.
    package init(name: String, value: FieldValue?) {
      self.name = name
      self.value = value
    }

    /// The name in Lua, where a hyphen is a minus: `min_strength`.
    var luaName: String { name.replacing("-", with: "_") }
  }
  /// Values that hold in the functions of some rules.
  package struct RuleOptions: Sendable, Hashable {
    /// A glob over rule ids.
    package var rules: String
    /// Of some options.
    package var options: [Option]

    /// Values for rules.
    package init(rules: String, options: [Option]) {
      self.rules = rules
      self.options = options
    }

    func hold(for rule: String) -> Bool {
      FilterGlob(pattern: rules, fitsLastParts: true).matches(rule)
    }
  }

  /// A file of the workspace that the pack was granted.
  package struct GrantedFile: Sendable, Hashable {
    /// Begins with `workspace:`.
    package var path: String
    /// Of its content.
    package var sha256: String

    /// A file with its digest.
    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// All options that the manifest declares, in its order.
  package var options: [Option] = []
  /// Where several hold for a rule, the last counts.
  package var ruleOptions: [RuleOptions] = []
  /// The pack's own ceiling of memory; nil for none.
  package var memoryBytes: Int?
  /// The pack's own limit of work; nil for none.
  package var fuel: Int?
  /// The day, where the pack was granted to ask for it.
  package var today: CalendarDate?
  /// The folder of the files that it was granted, whose paths begin with `workspace:`.
  package var workspaceFolder: String?
  /// Those files, in the order of their paths.
  package var grantedFiles: [GrantedFile] = []

  /// A setup of a pack that asks for nothing.
  package init() {}

  /// The options as they are in the functions of a rule; nil for those of the whole pack.
  package func options(for rule: String?) -> [Option] {
    guard let rule, !ruleOptions.isEmpty else { return options }
    var options = options
    for group in ruleOptions where group.hold(for: rule) {
      for option in group.options {
        if let place = options.firstIndex(where: { $0.name == option.name }) {
          options[place] = option
        }
      }
    }
    return options
  }

  /// All that decides what the functions of a rule find, as bytes for a digest.
  package func bytes(for rule: String) -> [UInt8] {
    var writer = BinaryWriter()
    // The values of the pack too, which functions may have kept when the pack was loaded.
    writer.write(options) { $0.encode(into: &$1) }
    writer.write(options(for: rule)) { $0.encode(into: &$1) }
    writer.write(memoryBytes)
    writer.write(fuel)
    writer.write(today?.iso)
    return writer.bytes
  }

  /// The limits of a person, lowered to those of the pack.
  func lowered(_ limits: ScriptLimits) -> ScriptLimits {
    var lowered = limits
    if let memoryBytes { lowered.memoryBytes = min(limits.memoryBytes, memoryBytes) }
    if let fuel { lowered.fuel = min(limits.fuel ?? fuel, fuel) }
    return lowered
  }
}
