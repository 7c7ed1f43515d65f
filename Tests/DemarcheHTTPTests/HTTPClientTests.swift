import DemarcheHTTP
import Foundation
import TestSupport
import Testing

/// Fetches from a server on this machine.
struct HTTPClientTests {
  private static let body = Array("hello".utf8)

  private func get(
    _ path: String = "/f", limit: Int = 100, seconds: Int = 20,
    _ answer: @escaping @Sendable (String) -> LoopbackServer.Answer
  ) throws -> Result<[UInt8], HTTPError> {
    let server = try LoopbackServer(answer)
    return Result { () throws(HTTPError) in
      try HTTPClient(seconds: seconds).get(server.url + path, limit: limit)
    }
  }

  @Test func givesTheBytesOfAFile() throws {
    let result = try get { _ in LoopbackServer.Answer(body: Self.body) }
    #expect(result == .success(Self.body))
  }

  @Test func anEmptyFileIsAFile() throws {
    #expect(try get { _ in LoopbackServer.Answer() } == .success([]))
  }

  @Test func followsWhereItIsSent() throws {
    let result = try get { path in
      path == "/f" ? .redirect(to: "/g", status: 308) : LoopbackServer.Answer(body: Self.body)
    }
    #expect(result == .success(Self.body))
  }

  @Test func followsOnlySoOften() throws {
    let server = try LoopbackServer { .redirect(to: $0 + "x") }
    #expect(
      throws: HTTPError.redirected(
        to: server.url + "/fxxxxxx", why: "more than 5 times are not followed")
    ) { try HTTPClient().get(server.url + "/f", limit: 100) }
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/f", "gopher://127.0.0.1/f"])
  func doesNotFollowToOtherSchemes(_ target: String) throws {
    let result = try get { _ in .redirect(to: target) }
    #expect(
      result == .failure(.redirected(to: target, why: "only http: and https: are followed")))
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://x/f", "", "x", "//127.0.0.1/f"])
  func asksNoOtherSchemes(_ url: String) {
    #expect(throws: HTTPError.otherScheme) { try HTTPClient().get(url, limit: 100) }
  }

  @Test(arguments: [404, 500, 204, 206])
  func takesNoOtherStatus(_ status: Int) throws {
    let result = try get { _ in LoopbackServer.Answer(status: status, body: []) }
    #expect(result == .failure(.status(status)))
  }

  @Test func aFileThatIsTooLargeIsRefused() throws {
    let result = try get(limit: 4) { _ in LoopbackServer.Answer(body: Self.body) }
    #expect(result == .failure(.tooLarge))
  }

  // A server may state no size at all, and then send for ever.
  @Test func aFileOfUnknownSizeIsCounted() throws {
    let result = try get(limit: 1000) { _ in
      LoopbackServer.Answer(
        headers: ["Transfer-Encoding: chunked"],
        body: Array("800\r\n".utf8) + [UInt8](repeating: 65, count: 2048)
          + Array("\r\n0\r\n\r\n".utf8))
    }
    #expect(result == .failure(.tooLarge))
  }

  @Test func aFileThatEndsTooEarlyIsRefused() throws {
    let result = try get { _ in LoopbackServer.Answer(body: Self.body, statedCount: 9) }
    #expect(result == .failure(.cutShort))
  }

  @Test func aSilentServerIsNotWaitedForForEver() throws {
    #expect(try get(seconds: 1) { _ in .silence } == .failure(.tooSlow))
  }

  @Test func aServerThatIsNotThereIsToldOf() {
    let error = #expect(throws: HTTPError.self) {
      try HTTPClient().get("http://127.0.0.1:1/f", limit: 100)
    }
    guard case .failed(let reason) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(reason.contains("127.0.0.1"))
  }
}
