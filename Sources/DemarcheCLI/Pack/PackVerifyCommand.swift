import ArgumentParser
import DemarchePacks

struct PackVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks who signed archives of packs, and what is in them.",
    discussion: """
      Examples:
        demarche pack verify urge-0.1.0.dpack
        demarche pack verify urge-0.1.0.dpack --key RWQ…

      FILE.minisig lies beside it. The key is the one by which the namespace was met before, or your \
      own of that name, unless told. Nothing is written and nothing is run. Ends with 4 where a file \
      is not what it should be.
      """)

  @Argument(help: ArgumentHelp("Archives.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("The public key: its line, its file or its name.", valueName: "key"))
  var key: String?

  @OptionGroup var options: PublisherOptions

  func run() throws {
    let keys = try options.keys()
    for file in files {
      let pack: VerifiedPack
      do throws(PackError) {
        pack = try verify(file, keys)
      } catch {
        for diagnostic in error.diagnostics {
          Console.error(options.printer.text(of: diagnostic))
        }
        throw (Console.isFile(file) ? ExitStatus.refused : .noInput).exit
      }
      options.say(
        "\(file): \(pack.folder.manifest.reference), signed with \(pack.key?.fingerprint ?? "-")\n"
          + "  sha256: \(pack.archiveSHA256)\n  content: \(pack.folder.treeSHA256)")
    }
  }

  private func verify(_ file: String, _ keys: KeyFolder) throws(PackError) -> VerifiedPack {
    let (bytes, signature) = try PackArchive.load(file)
    var expected = PackExpectation()
    let ring = try KeyRingFile.read()
    if let key {
      expected.key = try keys.publicKey(key)
    } else if let namespace = PackVerifier.namespace(claimedBy: signature),
      ring.namespaces[namespace] == nil
    {
      expected.key = try keys.ownKey(namespace)
    }
    var verifier = PackVerifier(keys: ring)
    return try verifier.verify(bytes, signature: signature, expected: expected, file: file)
  }
}
