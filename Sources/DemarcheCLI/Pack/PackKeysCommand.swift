import ArgumentParser
import DemarcheModel
import DemarchePacks

struct PackKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Lists whose keys were met, and replaces one that was changed.",
    discussion: """
      Examples:
        demarche pack keys
        demarche pack keys --replace ours=RWQ…
        demarche pack keys --forget ours

      The first key of a namespace that a signed index or you name is kept; a pack of that namespace \
      with another one is refused. Ask the owner by another way before you replace a key.
      """)

  @Option(
    help: ArgumentHelp(
      "From now on, only this key signs the namespace.", valueName: "namespace=key"))
  var replace: [String] = []

  @Option(help: ArgumentHelp("Take the next key of the namespace.", valueName: "namespace"))
  var forget: [String] = []

  @OptionGroup var options: PublisherOptions

  func run() throws {
    if !replace.isEmpty || !forget.isEmpty { UserGuard.take() }
    var ring = try options.telling { () throws(PackError) in
      var ring = try KeyRingFile.read()
      for text in replace {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, PackIndex.isName(String(parts[0])),
          let key = PublicKey(base64: parts[1])
        else {
          throw PackError([
            Diagnostic(
              code: "sign/invalid-key",
              message: "'--replace' should be namespace=key, but is '\(text)'",
              help: "write for example: --replace ours=RWQ…, the line of the public key")
          ])
        }
        ring.replace(String(parts[0]), with: key)
      }
      return ring
    }
    for namespace in forget { ring.forget(namespace) }
    if !replace.isEmpty || !forget.isEmpty { try KeyRingFile.write(ring) }
    for (namespace, key) in ring.namespaces.sorted(by: { $0.key < $1.key }) {
      options.say("\(namespace): \(key.fingerprint) \(key.base64)")
    }
    for index in ring.indexes {
      options.say("index \(index.name): \(index.key.fingerprint), serial \(index.serial)")
    }
  }
}
