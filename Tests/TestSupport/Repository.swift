import Foundation

/// The checkout that these tests were built from.
package enum Repository {
  /// Its folder, without a slash at the end.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path(percentEncoded: false).trimmedOfSlash

  /// The path of something in the checkout, such as `examples/statements`.
  package static func path(_ name: String) -> String { root + "/" + name }

  /// The bytes of a file in the checkout.
  package static func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }
}

extension String {
  fileprivate var trimmedOfSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
