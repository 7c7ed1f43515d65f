import DemarchePipeline
import Glibc

/// Writes a brat collection: a `.txt` and an `.ann` file a statement, and what belongs to all.
struct BratFolder {
  private let path: String
  private var names: Set<String> = []
  private var vocabulary = BratVocabulary()
  private var index: [UInt8] = []

  /// Makes the folder, or takes one that has no annotations.
  ///
  /// - Throws: exit 73 where it cannot be made, or has annotations, which may be somebody's work.
  init(_ path: String) throws {
    self.path = path.hasSuffix("/") ? path : path + "/"
    if mkdir(path, 0o755) != 0, errno != EEXIST || !Console.isFolder(path) {
      Console.error(
        "\(path): error: cannot make the folder: \(Console.reason(errno)) [write/failed]\n")
      throw ExitStatus.cannotWrite.exit
    }
    guard let known = Console.names(in: path).first(where: { $0.hasSuffix(".ann") }) else { return }
    Console.error(
      "\(path): error: the folder has annotations already: '\(TerminalText.plain(known))' "
        + "[write/not-empty]\n  help: name another folder, or remove the .ann files\n")
    throw ExitStatus.cannotWrite.exit
  }

  /// Writes the files of a statement.
  mutating func write(_ document: BratDocument) throws {
    let name = unusedName(for: document.key)
    try OutputFile(path + name + ".txt").write(document.text)
    try OutputFile(path + name + ".ann").write(document.annotations)
    vocabulary.merge(document.vocabulary)
    index += document.indexLine(file: name)
  }

  /// Writes the files that belong to all.
  func end() throws {
    try OutputFile(path + BratDocument.indexName).write(index)
    try OutputFile(path + "annotation.conf").write(Array(vocabulary.configuration.utf8))
  }

  // The last part of the key, in letters that every system takes.
  private mutating func unusedName(for key: String) -> String {
    var last = key.split { $0 == "/" || $0 == "?" || $0 == "#" }.last.map(String.init) ?? ""
    for ending in [".txt", ".text", ".html"] where last.lowercased().hasSuffix(ending) {
      last.removeLast(ending.count)
    }
    let letters = last.utf8.prefix(100).map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      return isPlain ? byte : UInt8(ascii: "-")
    }
    let stem =
      letters.allSatisfy { $0 == 0x2D } ? "statement" : String(decoding: letters, as: UTF8.self)
    var name = stem
    var number = 1
    while !names.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return name
  }
}
