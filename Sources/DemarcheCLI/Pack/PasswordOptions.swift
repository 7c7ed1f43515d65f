import ArgumentParser
import DemarcheModel
import DemarchePacks
import Glibc

/// Where the password of a secret key comes from.
struct PasswordOptions: ParsableArguments {
  /// How often it is asked for.
  enum Asking {
    case once
    /// For one that nobody can look up later.
    case twice
  }

  @Option(
    help: ArgumentHelp(
      "A file whose first line is the password; else it is asked for on the terminal.",
      valueName: "file"), completion: .file())
  var passwordFile: String?

  /// The password for a key.
  ///
  /// - Throws: `PackError` with `sign/password` where nobody can be asked.
  func ask(for key: String, _ asking: Asking) throws(PackError) -> [UInt8] {
    if let passwordFile {
      guard let bytes = KeyFolder.bytes(of: passwordFile) else {
        throw fault("there is no such file", passwordFile, "write the password into its first line")
      }
      let password = Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D })
      guard !password.isEmpty else {
        throw fault(
          "its first line should be the password, but is empty", passwordFile,
          "write the password into its first line")
      }
      return password
    }
    guard isatty(STDIN_FILENO) == 1, Console.errorIsTerminal else {
      throw fault(
        "the key asks for a password, but there is no terminal to ask on", key,
        asking == .twice
          ? "use '--password-file FILE' or '--no-password'" : "use '--password-file FILE'")
    }
    let first = Console.secret("Password for \(key): ")
    guard asking == .twice else { return first }
    guard !first.isEmpty else {
      throw fault("a password should not be empty", key, "'--no-password' makes a key without one")
    }
    guard Console.secret("The same again: ") == first else {
      throw fault("the two passwords differ", key, "try again")
    }
    return first
  }

  private func fault(_ message: String, _ file: String, _ help: String) -> PackError {
    PackError([Diagnostic(code: "sign/password", message: message, file: file, help: help)])
  }
}

extension Console {
  /// A line that the person types and that is not shown.
  static func secret(_ question: String) -> [UInt8] {
    error(question)
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    let before = settings
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    let line = readLine(strippingNewline: true) ?? ""
    var restored = before
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &restored)
    error("\n")
    return Array(line.utf8)
  }
}
