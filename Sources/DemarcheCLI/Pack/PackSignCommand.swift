import ArgumentParser
import DemarchePacks

struct PackSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Signs archives of packs, as minisign does.",
    discussion: """
      Examples:
        demarche pack sign urge-0.1.0.dpack
        demarche pack sign urge-0.1.0.dpack --key ours

      Writes FILE.minisig, which says which pack and version it is of. Without --key the key of the \
      pack's namespace signs.
      """)

  @Argument(help: ArgumentHelp("Archives.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The secret key, by name or file.", valueName: "key"))
  var key: String?

  @OptionGroup var password: PasswordOptions
  @OptionGroup var options: PublisherOptions

  func run() throws {
    let keys = try options.keys()
    var known: [String: SecretKey] = [:]
    for file in files {
      let (signature, manifest) = try options.telling { () throws(PackError) in
        let bytes = try PackArchive.load(file).bytes
        let manifest = try PackFolder(
          files: PackArchive.read(bytes, name: file), path: file
        ).manifest
        let name = key ?? String(manifest.id.prefix { $0 != "/" })
        // A password is asked for once.
        let secret = if let key = known[name] { key } else { try keys.secretKey(name, password) }
        known[name] = secret
        return (try secret.sign(pack: bytes, file: file), manifest)
      }
      let output = file + PackIndex.signatureEnding
      try OutputFile(output).write(Array(signature.text.utf8))
      options.say("\(output): \(manifest.reference), signed with \(signature.fingerprint)")
    }
  }
}
