import DemarcheDigest
package import DemarcheModel
import DemarchePacks
import DemarcheScripting

extension Engine {
  /// The options of packs with their values, in the order of packs and manifests.
  ///
  /// - Parameter pack: `namespace/name`; nil for all.
  package func optionValues(of pack: String? = nil) -> [OptionValue] {
    let resolver = OptionResolver(options.configuration, manifests, names)
    return manifests.filter { pack == nil || $0.id == pack }.flatMap { resolver.values(of: $0) }
  }

  /// The options of a rule's pack, as they are in the rule's functions.
  func optionValues(for rule: String) -> [OptionValue] {
    let resolver = OptionResolver(options.configuration, manifests, names)
    return manifests.first { rule.hasPrefix($0.id + "/") }
      .map { resolver.values(of: $0, for: rule) } ?? []
  }

  /// What a workspace and the command line set, each with a digest, for receipts. Where a setting
  /// stands does not count.
  package var settingDigests: [ReplayRecord.Digest] {
    let configuration = options.configuration
    func digest(_ name: String, _ words: String) -> ReplayRecord.Digest {
      .init(name: name, sha256: SHA256.hex(Array(words.utf8)))
    }
    func text(_ settings: [Workspace.Setting]) -> String {
      settings.map { "\($0.name)=\($0.value)" }.joined(separator: "\n")
    }
    var rows = configuration.options.map { digest("options \($0.pack)", text($0.values)) }
    rows += configuration.givenOptions.map {
      digest("option \($0.pack):\($0.name)", $0.words)
    }
    rows += configuration.rules.map {
      digest("rules '\($0.rules)'", "\($0.level?.rawValue ?? "")\n" + text($0.options))
    }
    if let profile = configuration.profile { rows.append(digest("profile", profile)) }
    rows += configuration.tunes.enumerated().map { number, tune in
      let action =
        switch tune.action {
        case .suppress: "suppress"
        case .tag(let tag): "tag " + tag
        case .set(let settings): "set " + text(settings)
        }
      return digest(
        "overlay \(number + 1)",
        [tune.rules.joined(separator: " "), tune.condition ?? "", action, tune.reason]
          .joined(separator: "\n"))
    }
    for program in programs {
      rows += program.source.setup.grantedFiles.map {
        .init(name: "\(program.source.id) \($0.path)", sha256: $0.sha256)
      }
      if let today = program.source.setup.today {
        rows.append(digest("\(program.source.id) day", today.iso))
      }
    }
    return rows
  }

  /// The rules that a filter's old names mean, in place of these; with a warning for each.
  package func current(_ filter: Filter) -> (filter: Filter, warnings: [Diagnostic]) {
    var warnings: [Diagnostic] = []
    let current = filter.mappingTests { test in
      guard test.field == .rule, case .glob(let glob) = test.match else { return test }
      let (names, own) = names.resolve([glob.pattern], in: "the filter")
      warnings += own
      return names == [glob.pattern]
        ? test
        : FilterTest(
          field: .rule, match: .glob(FilterGlob(pattern: names[0], fitsLastParts: true)))
    }
    return (current, warnings)
  }
}
