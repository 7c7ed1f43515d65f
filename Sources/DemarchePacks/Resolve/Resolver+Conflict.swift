import DemarcheModel

/// Why no choice could be made.
extension Resolver {
  /// - Parameter asks: all that ask for the pack.
  func fault(_ id: String, asks: [Ask], chosen: PackCandidate?) -> Diagnostic {
    let known = candidates[id] ?? []
    let asking = asks.map { ask in
      let range = ask.range.map { "'\($0.text)'" } ?? "any version"
      return "\(ask.asker ?? Workspace.fileName) asks for \(range)"
    }
    var fault = asks.lazy.compactMap(\.place).first ?? Diagnostic(code: "", message: "")
    if known.isEmpty {
      fault.code = "pack/unknown"
      fault.message = "there is no pack '\(id)' in any index, in vendor/ or with demarche"
      let near = NearestName.find(id, in: candidates.keys.sorted())
      fault.help =
        (near.map { "did you mean '\($0)'? " } ?? "")
        + asking.joined(separator: "; ")
    } else {
      let isAlone = asks.contains { least($0) == nil }
      fault.code = isAlone ? "pack/no-version" : "pack/conflict"
      fault.message =
        isAlone
        ? "there is no version of '\(id)' that will do"
        : "no version of '\(id)' will do for all who ask for it"
      let versions = known.map { candidate in
        candidate.version.text + (refusal(candidate).map { " (\($0))" } ?? "")
      }
      fault.help =
        asking.joined(separator: "; ") + "; there \(versions.count == 1 ? "is" : "are") "
        + versions.joined(separator: ", ")
    }
    return fault
  }
}
