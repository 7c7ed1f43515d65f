import DemarcheModel
import DemarchePacks

/// Finds names of rules in a manifest that no rule of its pack has.
struct ManifestNames {
  let manifest: Manifest
  /// The `pack.toml`.
  let file: String
  /// The ids of rules that the loaded packs declare.
  let declared: [String]

  /// `check/unknown-rule` and `check/option-names`.
  var faults: [Diagnostic] {
    let own = declared.filter { $0.hasPrefix(manifest.id + "/") }
    var faults: [Diagnostic] = []
    for profile in manifest.profiles {
      for glob in profile.rules where !own.contains(where: { RuleGlob.matches(glob, id: $0) }) {
        let names = own.map { String($0.dropFirst(manifest.id.utf8.count + 1)) }
        faults.append(unknown("'profiles.\(profile.name)'", glob, among: names))
      }
    }
    for renaming in manifest.renamed where !declared.contains(renaming.to) {
      faults.append(unknown("'renamed.to'", renaming.to, among: own))
    }
    for deprecation in manifest.deprecated {
      if !declared.contains(deprecation.rule) {
        faults.append(unknown("'deprecated.rule'", deprecation.rule, among: own))
      }
      if let rule = deprecation.replacedBy, !declared.contains(rule) {
        faults.append(unknown("'deprecated.replaced-by'", rule, among: own))
      }
    }
    return faults + sharedOptions
  }

  private func unknown(_ key: String, _ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "check/unknown-rule",
      message: "\(key) should name rules of the pack, but names '\(name)'",
      file: file,
      help: NearestName.find(name, in: names).map { "did you mean '\($0)'?" }
        ?? "'demarche rules' lists them")
  }

  // `a-b` and `a_b` are both `options.a_b` in Lua.
  private var sharedOptions: [Diagnostic] {
    var first: [String: String] = [:]
    return manifest.options.compactMap { option in
      guard let other = first.updateValue(option.name, forKey: option.luaName) else { return nil }
      return Diagnostic(
        code: "check/option-names",
        message:
          "options '\(other)' and '\(option.name)' are both 'options.\(option.luaName)' in Lua",
        file: file, help: "rename one of them")
    }
  }
}
