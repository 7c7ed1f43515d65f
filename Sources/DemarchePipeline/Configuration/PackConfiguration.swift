package import DemarcheModel
package import DemarchePacks

/// How the packs of a run are set: what a workspace and the command line say beyond which packs
/// there are.
package struct PackConfiguration: Sendable, Hashable {
  /// A value that the command line gives an option of a pack.
  package struct GivenOption: Sendable, Hashable {
    /// `namespace/name`, or the name alone.
    package var pack: String
    /// As in the manifest.
    package var name: String
    /// The value as it was written.
    package var words: String

    /// The option that `ID:NAME=VALUE` gives; nil for other words.
    package init?(_ text: String) {
      guard let mark = text.firstIndex(of: "="), let colon = text[..<mark].firstIndex(of: ":"),
        colon > text.startIndex, text.index(after: colon) < mark
      else { return nil }
      pack = String(text[..<colon])
      name = String(text[text.index(after: colon)..<mark])
      words = String(text[text.index(after: mark)...])
    }
  }

  /// Values for options of packs.
  package var options: [Workspace.OptionValues] = []
  /// Values of the command line, which win over those of the workspace; the last counts.
  package var givenOptions: [GivenOption] = []
  /// Levels and options of rules; where several match, the last counts.
  package var rules: [Workspace.RuleSetting] = []
  /// Overlays on findings, in order.
  package var tunes: [Workspace.Tune] = []
  /// The profile whose rules run; nil for all rules.
  package var profile: String?
  /// What packs were granted.
  package var grants: [Workspace.Grant] = []
  /// The folder that `workspace:` in permissions means; nil where there is no workspace.
  package var workspaceFolder: String?
  /// The day against which expiries are judged, and that `date.today()` gives.
  package var asOf: CalendarDate?

  /// Nothing set.
  package init() {}

  /// What a workspace sets.
  package init(_ workspace: Workspace) {
    options = workspace.options
    rules = workspace.rules
    tunes = workspace.tunes
    profile = workspace.profile
    grants = workspace.policy.grants
    workspaceFolder = workspace.folder
  }

  /// All of it that decides how packs are loaded and compiled, as bytes for a digest: but for
  /// overlays, which are laid over what they find, and for the day, which counts where it is granted.
  var compiledPart: [UInt8] {
    var part = self
    part.tunes = []
    if !grants.contains(where: \.clock) { part.asOf = nil }
    if part == PackConfiguration() { return [] }
    return Array(String(describing: part).utf8)
  }
}

extension Diagnostic {
  /// Where it stands, as people write it: `demarche.toml:12`.
  var placeText: String {
    let name = file ?? "demarche.toml"
    return line.map { "\(name):\($0)" } ?? name
  }
}
