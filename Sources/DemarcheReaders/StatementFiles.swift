package import DemarcheModel

/// The files that the paths of a command line stand for.
package struct StatementFiles: Sendable, Hashable {
  /// The files to read, each once; `-` is standard input.
  package private(set) var paths: [String] = []
  /// What could not be found or looked into.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many files of folders were left out: not claimed, excluded, or never taken. Dot-files
  /// and what stands in folders left out are not counted.
  package private(set) var skippedCount = 0

  /// Finds the files that `paths` stand for.
  ///
  /// A file is taken as it is, whatever its name, and so is an entry of one; `./` before it is left
  /// out. A folder stands for the files in it and below that a reader claims by name, sorted by
  /// path bytewise. Links to files and folders are
  /// followed, but each folder is looked into once. Never taken from a folder: names beginning
  /// with `README` or `ORIGIN`, dot-files, dot-folders, `gold*.jsonl`.
  ///
  /// - Parameters:
  ///   - paths: in the order of the result; `-` is standard input.
  ///   - catalog: the readers that may claim a file.
  ///   - include: where not empty, a folder stands for the files that one of these matches,
  ///     claimed or not. Patterns with a `/` are held against paths relative to the folder.
  ///   - exclude: files and folders that one of these matches are left out.
  package static func expand(
    _ paths: [String], catalog: ReaderCatalog = ReaderCatalog(), include: [Glob] = [],
    exclude: [Glob] = []
  ) -> StatementFiles {
    var result = StatementFiles()
    var known: Set<String> = []
    for path in paths.map(plain) {
      var walk = FolderWalk(catalog: catalog, include: include, exclude: exclude)
      for file in result.files(of: path, by: &walk) where known.insert(file).inserted {
        result.paths.append(file)
      }
      result.diagnostics += walk.diagnostics
      result.skippedCount += walk.skippedCount
    }
    return result
  }

  // A path is the key of its statement, so that it should have one form. What is left might mean
  // something else, as `-` does.
  private static func plain(_ path: String) -> String {
    guard path.hasPrefix("./") else { return path }
    let rest = path.drop { $0 == "." || $0 == "/" }
    let cut = path[..<rest.startIndex]
    let isSame = !cut.contains("..") && cut.hasSuffix("/")
    return rest.isEmpty || rest.hasPrefix("-") || !isSame ? path : String(rest)
  }

  private mutating func files(of path: String, by walk: inout FolderWalk) -> [String] {
    if path == "-" { return [path] }
    do throws(ReadError) {
      guard try SystemFile.status(path).kind == .folder else { return [path] }
    } catch {
      if EntryPath(path) != nil { return [path] }
      diagnostics.append(error.diagnostic)
      return []
    }
    return walk.files(below: path)
  }
}
