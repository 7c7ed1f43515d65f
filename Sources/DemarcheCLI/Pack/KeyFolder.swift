import DemarcheModel
import DemarchePacks
import Glibc

/// Where a person's keys lie: pairs of files `NAME.key` and `NAME.pub`, as minisign has them, and
/// `keys.toml`, which says whose keys were met.
struct KeyFolder {
  /// The folder of the pairs.
  let path: String

  /// The folder that the command line names, else `keys` among the person's data.
  ///
  /// - Throws: the exit status, once it was told that there is no such folder.
  init(_ named: String?) throws {
    if let named {
      path = named
    } else if let data = KeyFolder.dataFolder {
      path = data + "/keys"
    } else {
      Console.error(
        "demarche: error: there is no folder for keys [sign/no-secret-key]\n"
          + "  help: set HOME, or name a folder with '--keys'\n")
      throw ExitStatus.badConfiguration.exit
    }
  }

  /// What the XDG Base Directory Specification asks: a path that is not absolute does not count.
  static var dataFolder: String? {
    if let base = Console.variable("XDG_DATA_HOME"), base.hasPrefix("/") {
      return base + "/demarche"
    }
    guard let home = Console.variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/share/demarche"
  }

  /// The file of a key that is named by a name or by its path.
  func file(_ key: String, ending: String) -> String {
    key.contains("/") || Console.isFile(key) ? key : "\(path)/\(key)\(ending)"
  }

  /// A secret key, by its name or its file.
  func secretKey(_ key: String, _ password: PasswordOptions) throws(PackError) -> SecretKey {
    let file = file(key, ending: ".key")
    guard let bytes = KeyFolder.bytes(of: file) else {
      throw PackError([
        Diagnostic(
          code: "sign/no-secret-key", message: "there is no secret key '\(key)'", file: file,
          help: key.contains("/")
            ? "name its file with '--key'" : "make it: demarche pack key \(key)")
      ])
    }
    let isAsked = SecretKey.needsPassword(bytes)
    let words = isAsked ? try password.ask(for: file, .once) : nil
    return try SecretKey.parse(bytes, password: words, file: file)
  }

  /// A public key, by its one line, its file, or its name.
  func publicKey(_ text: String) throws(PackError) -> PublicKey {
    if let key = PublicKey(base64: text) { return key }
    let file = file(text, ending: ".pub")
    guard let bytes = KeyFolder.bytes(of: file) else {
      throw PackError([
        Diagnostic(
          code: "sign/no-key", message: "there is no public key '\(text)'", file: file,
          help: "give the line that begins with 'RW', or the path of its file")
      ])
    }
    return try PublicKey.parse(bytes, file: file)
  }

  /// The public key of a name among the person's own; nil where there is none.
  func ownKey(_ name: String) throws(PackError) -> PublicKey? {
    let file = "\(path)/\(name).pub"
    guard let bytes = KeyFolder.bytes(of: file) else { return nil }
    return try PublicKey.parse(bytes, file: file)
  }

  /// The bytes of a file of at most 16 KB; nil where there is none.
  static func bytes(of file: String) -> [UInt8]? {
    guard Console.isFile(file) else { return nil }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let limit = 16_385
    var bytes: [UInt8] = []
    while bytes.count < limit {
      var buffer = [UInt8](repeating: 0, count: limit - bytes.count)
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
