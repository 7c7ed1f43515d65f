/// The markup languages that are read.
package enum MarkupLanguage: Sendable {
  /// HTML of any version, mended where it is wrong.
  case html
  /// XML, mended as far as it can be where it is not well-formed.
  case xml
}
