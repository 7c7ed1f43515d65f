import CJSONShim
import DemarcheModel

// What is wrong with a line, in words.
extension LineReader {
  static func reason(_ answer: djson_answer) -> String {
    switch answer {
    case DJSON_NO_OBJECT: "is another value"
    case DJSON_CUT_SHORT: "ends before the object does"
    case DJSON_BAD_STRING: "has a string with a wrong escape or a control character"
    case DJSON_BAD_NUMBER: "has a number that is malformed or needs more than 64 bits"
    case DJSON_TOO_DEEP: "has more than 1024 arrays and objects in one another"
    default: "is no JSON"
    }
  }

  static func noun(_ value: djson_value) -> String {
    switch value.kind {
    case DJSON_BOOLEAN: "true or false"
    case DJSON_NUMBER, DJSON_INTEGER: "a number"
    case DJSON_ARRAY: "an array"
    case DJSON_OBJECT: "an object"
    default: "something else"
    }
  }

  static func fault(_ code: String, _ message: String, help: String? = nil) -> ReadError {
    ReadError(Diagnostic(code: code, message: message, help: help))
  }

  static func tooLong(_ byteCount: Int) -> ReadError {
    fault(
      "read/too-large",
      "line should have at most \(LineStream.lineLimit) bytes, but has \(byteCount)")
  }

  static func noMemory(_ byteCount: Int) -> ReadError {
    fault("read/too-large", "there is no memory to read a line of \(byteCount) bytes")
  }

  static func invalidUTF8(_ line: UnsafeBufferPointer<UInt8>) -> ReadError {
    var offset = 0
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: line.span)
    } catch {
      offset = error.byteOffsets.lowerBound
    }
    return fault(
      "read/invalid-utf8",
      "line should be UTF-8, but has byte \(SourceCheck.hex(line[offset])) at offset \(offset)")
  }

  func located(_ error: ReadError, _ line: Int, _ origin: String) -> Diagnostic {
    var diagnostic = error.diagnostic
    diagnostic.file = origin
    diagnostic.line = line
    return diagnostic
  }
}
