import DemarcheHTTP
import DemarcheModel
import FoundationEssentials

/// Where an index lies: a folder, or a URL of static files.
package struct IndexSource: Sendable, Hashable {
  private enum Place: Hashable {
    case folder(String)
    case server
  }

  /// As it is written in the workspace, for messages.
  package let url: String
  private let place: Place
  private let client: HTTPClient

  /// - Parameters:
  ///   - url: a path, or a URL of the schemes `file:`, `http:`, `https:`.
  ///   - folder: what a path that is not absolute is relative to.
  /// - Throws: `PackError` with `index/location` for other schemes, and for what is more than a
  ///   place.
  package init(
    _ url: String, relativeTo folder: String, seconds: Int = 120
  ) throws(PackError) {
    self.url = url.hasSuffix("/") && url.utf8.count > 1 ? String(url.dropLast()) : url
    client = HTTPClient(seconds: seconds)
    try IndexSource.refuseExtras(url)
    let scheme = url.prefix { $0 != ":" && $0 != "/" }
    switch scheme.utf8.count < url.utf8.count && url.contains(":") ? scheme.lowercased() : "" {
    case "http", "https": place = .server
    case "file":
      guard let path = IndexSource.path(ofFileURL: url) else {
        throw IndexSource.location(url)
      }
      place = .folder(IndexSource.join(folder, path))
    default:
      guard !url.contains("://") else { throw IndexSource.location(url) }
      place = .folder(IndexSource.join(folder, self.url))
    }
  }

  /// Whether it can be reached only through the network.
  package var needsNetwork: Bool { place == .server }

  /// Where one of its files lies, for messages.
  package func place(of path: String) -> String {
    switch place {
    case .folder(let folder): folder + "/" + path
    case .server: url + "/" + path
    }
  }

  /// The bytes of one of its files.
  ///
  /// - Parameters:
  ///   - path: below the index.
  ///   - limit: the most bytes.
  ///   - network: whether the network may be used.
  /// - Throws: `PackError` with `pack/offline`, `index/unreachable`, `index/no-file`,
  ///   `index/too-large`, `pack/no-library`.
  package func fetch(
    _ path: String, limit: Int, network: NetworkUse = .allowed
  ) throws(PackError) -> [UInt8] {
    switch place {
    case .folder: return try read(place(of: path), limit: limit)
    case .server:
      let file = place(of: path)
      guard network == .allowed else {
        throw PackError(
          "pack/offline", "the index lies in the network, which is not used now", file: file,
          help: "leave '--offline' out, or bring the pack with 'demarche pack vendor'")
      }
      do throws(HTTPError) {
        return try client.get(file, limit: limit)
      } catch {
        throw IndexSource.fault(error, file: file, limit: limit, seconds: client.seconds)
      }
    }
  }

  private func read(_ path: String, limit: Int) throws(PackError) -> [UInt8] {
    guard let status = FileStatus(path, followsLinks: true) else {
      throw IndexSource.noFile(path)
    }
    guard status.stamp.byteCount <= limit else { throw IndexSource.tooLarge(path, limit) }
    guard status.kind == .file, let bytes = FileStatus.bytes(of: path) else {
      throw PackError("index/unreachable", "the file cannot be read", file: path)
    }
    guard bytes.count <= limit else { throw IndexSource.tooLarge(path, limit) }
    return bytes
  }

  // A password would stand in the workspace, the lock and messages; paths are put behind the rest.
  private static func refuseExtras(_ url: String) throws(PackError) {
    guard let colon = url.firstRange(of: "://") else { return }
    let rest = url[colon.upperBound...]
    let server = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard server.contains("@") || rest.contains("?") || rest.contains("#") else { return }
    let shown = server.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
    throw PackError(
      "index/location",
      "the address of an index should have no name and password, no '?' and no '#'",
      file: String(url[..<colon.upperBound] + shown.prefix { $0 != "?" && $0 != "#" }),
      help: "write for example: url = \"https://example.org/packs\"")
  }

  private static func path(ofFileURL url: String) -> String? {
    guard let parsed = URL(string: url), parsed.host() ?? "" == "" || parsed.host() == "localhost"
    else { return nil }
    let path = parsed.path(percentEncoded: false)
    return path.hasPrefix("/") && !path.utf8.contains(0) ? path : nil
  }

  private static func join(_ folder: String, _ path: String) -> String {
    let whole = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    return whole.hasSuffix("/") && whole.utf8.count > 1 ? String(whole.dropLast()) : whole
  }
}

/// Whether something may be fetched from the network.
package enum NetworkUse: Sendable {
  case allowed, forbidden
}

extension IndexSource {
  private static func location(_ url: String) -> PackError {
    PackError(
      "index/location",
      "an index should be a folder, 'file:', 'http:' or 'https:', but is '\(url)'", file: url,
      help: "write for example: url = \"file:///srv/packs\"")
  }

  private static func noFile(_ file: String) -> PackError {
    PackError(
      "index/no-file", "there is no such file", file: file,
      help: "check the address of the index; 'demarche pack index init' makes one")
  }

  private static func tooLarge(_ file: String, _ limit: Int) -> PackError {
    PackError(
      "index/too-large", "should have at most \(limit) bytes, but has more", file: file,
      help: "tell whoever keeps the index")
  }

  private static func fault(
    _ error: HTTPError, file: String, limit: Int, seconds: Int
  ) -> PackError {
    let again = "try again, or use a copy of the index in a folder"
    switch error {
    case .noLibrary:
      return PackError(
        "pack/no-library", "libcurl is not installed, which fetches from servers", file: file,
        help: "install Debian's package 'libcurl4', or use a copy of the index in a folder")
    case .otherScheme: return location(file)
    case .status(404), .status(410): return noFile(file)
    case .status(let status):
      return PackError(
        "index/unreachable", "the server should give the file, but answers with status \(status)",
        file: file, help: again)
    case .redirected(let target, let why):
      return PackError(
        "index/unreachable", "the server sends to '\(target.prefix(200))': \(why)", file: file,
        help: "tell whoever keeps the index")
    case .tooLarge: return tooLarge(file, limit)
    case .cutShort:
      return PackError(
        "index/unreachable", "the server sent less of the file than it stated", file: file,
        help: again)
    case .tooSlow:
      return PackError(
        "index/unreachable",
        "the server should give the file within \(seconds) seconds, but did not", file: file,
        help: again)
    case .failed(let reason):
      return PackError(
        "index/unreachable", "the server cannot be reached: \(reason)", file: file, help: again)
    }
  }
}
