package import DemarcheModel

/// A folder's `demarche.toml`: which packs run there, where they come from, and how they are set.
package struct Workspace: Sendable, Hashable {
  /// Where a pack comes from.
  package enum Origin: Sendable, Hashable {
    /// The least version in a range that any index, vendored archive or shipped pack has.
    case range(VersionRange)
    /// A folder, relative to the workspace or absolute.
    case path(String)
    /// Exactly one version, of one index.
    case index(name: String, version: SemanticVersion)
  }
  /// One line of `[packs]`.
  package struct Pack: Sendable, Hashable {
    /// `namespace/name`.
    package var id: String
    /// Where it comes from.
    package var origin: Origin
    /// Where it stands in the file, without a message.
    package var place: Diagnostic
  }
  /// One of `[indexes.NAME]`.
  package struct Index: Sendable, Hashable {
    /// As in `[indexes.NAME]`.
    package var name: String
    /// `file:` or `http(s):`, or a path relative to the workspace.
    package var url: String
    /// The minisign public key that signs it: the one line of base64.
    package var key: String
  }
  /// `[policy]`: what may be installed.
  package struct Policy: Sendable, Hashable {
    /// Whether packs of an index must be signed by the key of their namespace.
    package enum Signatures: String, Sendable, CaseIterable {
      case required, optional
    }
    /// `required` where nothing is said.
    package var signatures = Signatures.required
    /// Days for which a version must have stood in its index before it is taken; 0 for none.
    package var minAgeDays = 0
    /// What packs were granted of what they ask, by pack id, sorted.
    package var grants: [Grant] = []
  }
  /// `[policy.grants."namespace/name"]`.
  package struct Grant: Sendable, Hashable {
    /// `namespace/name`.
    package var pack: String
    /// Patterns such as `workspace:lexicons/**`.
    package var read: [String]
    /// Whether it may ask for the day.
    package var clock: Bool

    /// Grants something to a pack.
    package init(pack: String, read: [String], clock: Bool) {
      self.pack = pack
      self.read = read
      self.clock = clock
    }
  }
  /// `[options."namespace/name"]`: values for options of a pack, checked against its manifest when
  /// it is loaded.
  package struct OptionValues: Sendable, Hashable {
    /// `namespace/name`.
    package var pack: String
    /// By option name, sorted.
    package var values: [Setting]

    /// Gives options of a pack values.
    package init(pack: String, values: [Setting]) {
      self.pack = pack
      self.values = values
    }
  }
  /// A value for an option.
  package struct Setting: Sendable, Hashable {
    /// As in the manifest's `[options.NAME]`.
    package var name: String
    /// Text, an integer, a number, a Boolean or a list of texts.
    package var value: FieldValue
    /// Where it stands, without a message.
    package var place: Diagnostic

    /// Gives something a value.
    package init(name: String, value: FieldValue, place: Diagnostic) {
      self.name = name
      self.value = value
      self.place = place
    }
  }
  /// `[rules."glob"]`: how rules are set.
  package struct RuleSetting: Sendable, Hashable {
    /// How much a finding of a rule weighs.
    package enum Level: String, Sendable, CaseIterable {
      case off, note, warning, error
    }
    /// A glob over rule ids, as `--rules` takes it.
    package var rules: String
    /// nil where the table says nothing.
    package var level: Level?
    /// Values that hold for callbacks of these rules alone.
    package var options: [Setting]
    /// Where the table stands, without a message.
    package var place: Diagnostic

    /// Sets rules.
    package init(rules: String, level: Level?, options: [Setting], place: Diagnostic) {
      self.rules = rules
      self.level = level
      self.options = options
      self.place = place
    }
  }
  /// `[[tune]]`: an overlay on what other people's rules find.
  package struct Tune: Sendable, Hashable {
    /// What becomes of the findings.
    package enum Action: Sendable, Hashable {
      /// They are kept as suppressed, with the reason.
      case suppress
      /// They get a tag.
      case tag(String)
      /// Fields get other values.
      case set([Setting])
    }
    /// Globs over rule ids.
    package var rules: [String]
    /// A condition of the grammar of rules and queries; nil for all findings of the rules.
    package var condition: String?
    /// What is done.
    package var action: Action
    /// Why, for people; required.
    package var reason: String
    /// The last day on which it is meant to hold; later it warns and still applies.
    package var expires: CalendarDate?
    /// Where the table stands, without a message.
    package var place: Diagnostic

    /// Lays something over what rules find.
    package init(
      rules: [String], condition: String?, action: Action, reason: String, expires: CalendarDate?,
      place: Diagnostic
    ) {
      self.rules = rules
      self.condition = condition
      self.action = action
      self.reason = reason
      self.expires = expires
      self.place = place
    }
  }
  /// `[reports.NAME]`: a report with its settings under a name of the workspace.
  package struct SavedReport: Sendable, Hashable {
    /// As in `[reports.NAME]`; `demarche report NAME` runs it.
    package var name: String
    /// The report that it runs.
    package var report: String
    /// As `--format` takes it; nil for the default.
    package var format: String?
    /// As `--where` takes it.
    package var filter: String?
    /// As `--set` takes them, `name=value`, sorted.
    package var settings: [String] = []

    /// A saved report without options.
    package init(name: String, report: String, format: String? = nil, filter: String? = nil) {
      self.name = name
      self.report = report
      self.format = format
      self.filter = filter
    }
  }

  /// The folder that holds `demarche.toml`.
  package var folder: String
  /// Sorted by id.
  package var packs: [Pack] = []
  /// Sorted by name.
  package var indexes: [Index] = []
  /// What may be installed.
  package var policy = Policy()
  /// The profile that holds where `--profile` says nothing.
  package var profile: String?
  /// Sorted by pack.
  package var options: [OptionValues] = []
  /// Sorted by glob.
  package var rules: [RuleSetting] = []
  /// In the file's order.
  package var tunes: [Tune] = []
  /// Sorted by name.
  package var reports: [SavedReport] = []

  /// An empty workspace in a folder.
  package init(folder: String) {
    self.folder = folder
  }

  /// The names of the files.
  package static let fileName = "demarche.toml"
}
