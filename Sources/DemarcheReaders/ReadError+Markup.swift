import DemarcheMarkup
import DemarcheModel

extension ReadError {
  /// Why markup could not be read, as an error about its file.
  ///
  /// - Parameter noun: what the file was taken for: `page`, `feed`.
  init(_ error: MarkupError, _ noun: String, file: String) {
    let code: String
    switch error {
    case .noLibrary: code = "read/no-library"
    case .noMemory, .tooLong, .tooManyNodes: code = "read/too-large"
    case .noCharset, .tooDeep, .tooManyAttributes, .tooTangled: code = "read/malformed"
    }
    self.init(code, "\(noun) \(error.reason)", file: file, help: error.help)
  }
}
