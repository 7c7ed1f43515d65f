/// Why a file could not be fetched.
package enum HTTPError: Error, Sendable, Hashable {
  /// libcurl is not installed; Debian's package `libcurl4` has it.
  case noLibrary
  /// Neither `http:` nor `https:`.
  case otherScheme
  /// The server gives something else than the file, by the status of HTTP.
  case status(Int)
  /// It is said to be elsewhere, where it is not looked for.
  case redirected(to: String, why: String)
  /// It has more bytes than were allowed.
  case tooLarge
  /// It ended before as many bytes had come as the server stated.
  case cutShort
  /// It took longer than was allowed.
  case tooSlow
  /// There is no answer; the reason is libcurl's.
  case failed(String)
}
