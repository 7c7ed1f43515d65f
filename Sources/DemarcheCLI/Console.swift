import Glibc

/// Standard output for data, standard error for words.
enum Console {
  /// Writes data to standard output; ends the program where nobody reads it or the disk is full.
  static func out(_ text: String) { out(Array(text.utf8)) }

  static func out(_ bytes: [UInt8]) {
    if let number = write(bytes, to: STDOUT_FILENO) {
      // A reader that left (`| head`) is no fault.
      if number == EPIPE { Glibc.exit(0) }
      error("demarche: error: cannot write to standard output: \(reason(number)) [write/failed]\n")
      Glibc.exit(ExitStatus.cannotWrite.rawValue)
    }
  }

  /// Writes words to standard error.
  static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes everything; gives the system's error number where that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      start += count
    }
    return nil
  }

  /// Ends the program.
  static func end(_ status: Int32) -> Never { Glibc.exit(status) }

  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A variable of the environment; nil where it is absent or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The time in UTC, such as `2026-11-29T13:00:00Z`.
  static var time: String {
    var now = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The folders in which programs are looked for.
  static var path: [String] { (variable("PATH") ?? "").split(separator: ":").map(String.init) }

  /// The columns for a text: those of the terminal, but no more than are easy to read; 80 where
  /// there is none.
  static var width: Int { min(columns, 120) }

  /// The columns for a table; nil where no terminal shows it, so that nothing need be cut.
  static var tableWidth: Int? { outputIsTerminal ? min(columns, 400) : nil }

  private static var columns: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 {
      return Int(size.ws_col)
    }
    if let text = variable("COLUMNS"), let number = Int(text), number >= 40 { return number }
    return 80
  }

  /// Makes writing to a closed pipe an error instead of a signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// The path of this program, links resolved.
  static var executable: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// This program, whatever has become of its file since.
  static let ownProgram = "/proc/self/exe"

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether only this person or the system can have put something there.
  static func isOwn(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && (info.st_uid == geteuid() || info.st_uid == 0)
      && info.st_mode & S_IWOTH == 0
  }

  static func isFile(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  /// Whether there is anything of that name, a link that leads nowhere too.
  static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// Whether a link stands there, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// The bytes of a file, up to a million; nil where it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 1_000_000 {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The folder in which the program runs.
  static var workingFolder: String? {
    guard let name = getcwd(nil, 0) else { return nil }
    defer { free(name) }
    return String(cString: name)
  }

  /// The names in a folder, sorted bytewise.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The number of cores.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
