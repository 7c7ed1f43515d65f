import ArgumentParser
import DemarchePacks

struct PackPublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Adds signed archives of packs to an index.",
    discussion: """
      Examples:
        demarche pack publish urge-0.1.0.dpack --index /srv/packs

      FILE.minisig lies beside it. The first key of a namespace is your own of that name unless told; \
      after that the index knows it. A version that was published never changes.
      """)

  @Argument(help: ArgumentHelp("Archives.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: .customLong("index"), help: ArgumentHelp("The index's folder.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Who signed the pack: the line, file or name of a public key.", valueName: "key"))
  var key: String?

  @OptionGroup var index: IndexOptions
  @OptionGroup var options: PublisherOptions

  func run() throws {
    let keys = try options.keys()
    let kept = try options.telling { () throws(PackError) in try index.folder(folder, keys: keys) }
    for file in files {
      let (changed, manifest) = try options.telling { () throws(PackError) in
        let (bytes, signature) = try PackArchive.load(file)
        var packKey: PublicKey?
        if let key {
          packKey = try keys.publicKey(key)
        } else if let namespace = PackVerifier.namespace(claimedBy: signature),
          try kept.read().keys[namespace] == nil
        {
          packKey = try keys.ownKey(namespace)
        }
        return try kept.publish(
          bytes, signature: signature, packKey: packKey, archiveFile: file)
      }
      options.say(
        "\(folder): \(manifest.reference) published, serial \(changed.serial), counts until "
          + changed.expires.iso)
    }
  }
}
