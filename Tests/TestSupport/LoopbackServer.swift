import Foundation
import Glibc

/// A server of HTTP on this machine that answers as a test wants; it goes with the value, hence a
/// class.
package final class LoopbackServer: Sendable {
  /// What is sent back.
  package struct Answer: Sendable {
    /// All bytes, head and body; nil for a server that stays silent.
    var bytes: [UInt8]?

    /// An answer with a body.
    ///
    /// - Parameter statedCount: the number of bytes that the head promises, if another.
    package init(
      status: Int = 200, headers: [String] = [], body: [UInt8] = [], statedCount: Int? = nil
    ) {
      let lines =
        ["HTTP/1.1 \(status) X", "Content-Length: \(statedCount ?? body.count)"] + headers
        + ["Connection: close", "", ""]
      bytes = Array(lines.joined(separator: "\r\n").utf8) + body
    }

    /// Not an answer at all, as long as the other side waits.
    package static var silence: Answer {
      var answer = Answer()
      answer.bytes = nil
      return answer
    }

    /// A redirection.
    package static func redirect(to location: String, status: Int = 302) -> Answer {
      Answer(status: status, headers: ["Location: \(location)"])
    }
  }

  private let descriptor: Int32
  /// `http://127.0.0.1:PORT`.
  package let url: String

  /// A server that answers each path as `answer` says.
  ///
  /// - Throws: the system's error where there is no port.
  package init(_ answer: @escaping @Sendable (_ path: String) -> Answer) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    self.descriptor = descriptor
    url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    Thread.detachNewThread {
      while true {
        let connection = accept(descriptor, nil, nil)
        if connection < 0 { return }
        Thread.detachNewThread {
          LoopbackServer.serve(connection, answer)
          close(connection)
        }
      }
    }
  }

  /// A server of the files in a folder.
  package convenience init(folder: String) throws {
    try self.init { LoopbackServer.answer($0, in: folder) }
  }

  /// The answer of a server of files.
  package static func answer(_ path: String, in folder: String) -> Answer {
    guard let data = try? Data(contentsOf: URL(filePath: folder + path)) else {
      return Answer(status: 404, body: Array("no such file".utf8))
    }
    return Answer(body: [UInt8](data))
  }

  deinit {
    // Ends the wait for the next connection.
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  private static func serve(_ connection: Int32, _ answer: (String) -> Answer) {
    var request: [UInt8] = []
    while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard let more = receive(connection) else { return }
      request += more
    }
    let words = String(decoding: request, as: UTF8.self).split(separator: " ")
    guard words.count > 1, let bytes = answer(String(words[1])).bytes else {
      while receive(connection) != nil {}
      return
    }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      start += count
    }
  }

  private static func receive(_ connection: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(connection, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}
