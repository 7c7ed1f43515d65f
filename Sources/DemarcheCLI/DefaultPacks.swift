/// The packs that come with demarche.
enum DefaultPacks {
  /// Their folders, sorted; `DEMARCHE_PLUGINS` names the folder they are in, else it is looked
  /// for, in folders of this person or of the system, as `plugins` or `share/demarche/plugins` beside and above the program.
  static var folders: [String] {
    guard let root else { return [] }
    return Console.names(in: root).map { root + "/" + $0 }.filter {
      Console.isFile($0 + "/pack.toml")
    }
  }

  private static var root: String? {
    if let folder = Console.variable("DEMARCHE_PLUGINS") { return folder }
    guard var folder = Console.executable else { return nil }
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      for name in ["/plugins", "/share/demarche/plugins"]
      where Console.isFile(folder + name + "/core/pack.toml") && Console.isOwn(folder + name) {
        return folder + name
      }
    }
    return nil
  }
}
