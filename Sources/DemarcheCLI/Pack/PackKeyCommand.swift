import ArgumentParser
import DemarcheModel
import DemarchePacks

struct PackKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Makes a pair of keys, with which packs and indexes are signed.",
    discussion: """
      Examples:
        demarche pack key ours
        demarche pack key ours --no-password --keys ./keys

      Name it as your namespace: the packs 'ours/…' are then signed with it. NAME.key is secret and \
      asks for a password; NAME.pub is for everybody. Both are files of minisign.
      """)

  @Argument(help: ArgumentHelp("A namespace, or the name of an index.", valueName: "name"))
  var name: String

  @Flag(help: "Without a password: who gets the file can sign.")
  var noPassword = false

  @OptionGroup var password: PasswordOptions
  @OptionGroup var options: PublisherOptions

  func run() throws {
    let folder = try options.keys().path
    let secretFile = "\(folder)/\(name).key"
    let key = SecretKey.random()
    try options.telling { () throws(PackError) in
      guard PackIndex.isName(name) else {
        throw fault(
          "a name should be of lower-case letters, digits and hyphens, but is '\(name)'", nil)
      }
      for file in [secretFile, "\(folder)/\(name).pub"] where Console.isFile(file) {
        throw fault("there is such a key already", file)
      }
      let words = noPassword ? nil : try password.ask(for: secretFile, .twice)
      guard let text = key.file(password: words) else {
        throw fault("there is no memory for a password: it takes a gigabyte", secretFile)
      }
      try KeyFile.makeFolder(folder)
      try KeyFile.write(text, to: secretFile, mode: 0o600)
      try KeyFile.write(key.publicKey.file, to: "\(folder)/\(name).pub", mode: 0o644)
    }
    options.say(
      "secret key: \(secretFile)\npublic key: \(folder)/\(name).pub\n  \(key.publicKey.base64)")
  }

  private func fault(_ message: String, _ file: String?) -> PackError {
    PackError([
      Diagnostic(
        code: "sign/invalid-key", message: message, file: file,
        help: "take another name, or another folder with '--keys'")
    ])
  }
}
