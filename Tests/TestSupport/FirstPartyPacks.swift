import Foundation

/// The packs that come with Demarche.
package enum FirstPartyPacks {
  /// Their names, sorted: the folders of `plugins` that hold a manifest.
  package static let names: [String] = {
    let files = FileManager.default
    let all = (try? files.contentsOfDirectory(atPath: Repository.path("plugins"))) ?? []
    return all.filter { files.fileExists(atPath: Repository.path("plugins/\($0)/pack.toml")) }
      .sorted()
  }()

  /// Their folders, sorted.
  package static let folders: [String] = names.map { Repository.path("plugins/" + $0) }

  /// Their files of rules, relative to the repository, sorted.
  package static let ruleFiles: [String] = names.flatMap { name in
    let folder = "plugins/\(name)/rules/"
    let all = try? FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))
    return (all ?? []).filter { $0.hasSuffix(".lua") }.sorted().map { folder + $0 }
  }
}
