import CHTTPShim

/// Fetches files by HTTP and HTTPS, with libcurl.
///
/// Certificates are checked. Proxies, passwords and cookies of the environment do not count, so that
/// a run does the same wherever it is started.
package struct HTTPClient: Sendable, Hashable {
  /// How long one file may take.
  package var seconds: Int

  /// How often a server may send elsewhere.
  package static let redirectLimit = 5

  /// A client.
  package init(seconds: Int = 120) { self.seconds = max(1, seconds) }

  /// The bytes of a file.
  ///
  /// A server may send to other servers, but only by HTTP or HTTPS, and never from HTTPS to HTTP.
  ///
  /// - Parameter limit: the most bytes.
  /// - Throws: whatever there is of `HTTPError`.
  package func get(_ url: String, limit: Int) throws(HTTPError) -> [UInt8] {
    guard HTTPClient.scheme(of: url) != nil else { throw .otherScheme }
    guard dhttp_is_there() else { throw .noLibrary }
    var url = url
    for _ in 0...HTTPClient.redirectLimit {
      switch try getOnce(url, limit: limit) {
      case .file(let bytes): return bytes
      case .elsewhere(let next):
        guard let scheme = HTTPClient.scheme(of: next) else {
          throw .redirected(to: next, why: "only http: and https: are followed")
        }
        if HTTPClient.scheme(of: url) == .secure, scheme == .plain {
          throw .redirected(to: next, why: "https: is not left for http:")
        }
        url = next
      }
    }
    throw .redirected(
      to: url, why: "more than \(HTTPClient.redirectLimit) times are not followed")
  }

  private enum Scheme {
    case plain, secure
  }

  private enum Answer {
    case file([UInt8])
    case elsewhere(String)
  }

  private static func scheme(of url: String) -> Scheme? {
    let start = url.prefix(8).lowercased()
    return start == "https://" ? .secure : start.hasPrefix("http://") ? .plain : nil
  }

  private func getOnce(_ url: String, limit: Int) throws(HTTPError) -> Answer {
    var result = dhttp_result()
    let answer = dhttp_get(url, limit, seconds, &result)
    defer { dhttp_free(&result) }
    switch answer {
    case DHTTP_GOT:
      return .file(
        result.bytes.map { Array(UnsafeBufferPointer(start: $0, count: result.count)) } ?? [])
    case DHTTP_REDIRECT: return .elsewhere(result.location.map { String(cString: $0) } ?? "")
    case DHTTP_STATUS: throw .status(result.status)
    case DHTTP_TOO_LARGE: throw .tooLarge
    case DHTTP_CUT_SHORT: throw .cutShort
    case DHTTP_TOO_SLOW: throw .tooSlow
    case DHTTP_NO_MEMORY: throw .failed("there is no memory")
    default:
      throw .failed(
        withUnsafeBytes(of: result.reason) { reason in
          String(decoding: reason.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
  }
}
