import DemarcheModel
import DemarcheTOML

/// Takes typed values out of a TOML document and collects everything that is wrong with it.
struct SchemaReader {
  let document: TOMLDocument
  private(set) var faults: [Diagnostic] = []

  init(_ document: TOMLDocument) {
    self.document = document
  }

  /// The names of a table's keys, sorted bytewise; none where the table is missing.
  ///
  /// A value that is no table is a fault.
  mutating func names(in path: [String]) -> [String] {
    let table = value(path, "a table") { node -> [String: TOMLNode]? in
      guard case .table(let table) = node else { return nil }
      return table
    }
    return (table ?? [:]).keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// How many tables an array of tables has.
  mutating func tableCount(_ path: [String]) -> Int {
    value(path, "an array of tables, [[\(path.joined(separator: "."))]]") { node -> Int? in
      guard case .list(let elements) = node else { return nil }
      let areTables = elements.allSatisfy { if case .table = $0 { true } else { false } }
      return areTables ? elements.count : nil
    } ?? 0
  }

  /// Makes every key of the table at `path` a fault that is not among `known`.
  ///
  /// In the root, names that begin with `x-` are free.
  mutating func refuseUnknown(in path: [String], known: [String]) {
    for name in names(in: path) where !known.contains(name) {
      if path.isEmpty, name.hasPrefix("x-") { continue }
      let owner = path.isEmpty ? document.codes.owner : "table '\(self.name(of: path))'"
      let help =
        NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
        ?? "known keys are " + known.map { "'\($0)'" }.joined(separator: ", ")
      faults.append(
        document.fault(
          document.codes.unknownKey, "\(owner) has no key '\(name)'", atKey: path + [name],
          help: help))
    }
  }

  /// The value at `path` as `convert` reads it, or nil where there is none.
  ///
  /// A value that `convert` refuses is a fault that says what was expected.
  mutating func value<Value>(
    _ path: [String], _ expected: String, _ convert: (TOMLNode) -> Value?
  ) -> Value? {
    guard let node = document.value(path) else { return nil }
    if let value = convert(node) { return value }
    faults.append(
      document.fault(
        document.codes.invalidValue,
        "'\(name(of: path))' should be \(expected), but is \(node.description)",
        atValue: path))
    return nil
  }

  mutating func text(_ path: [String]) -> String? {
    parsed(path, "a text that is not empty") { $0.isEmpty ? nil : $0 }
  }

  /// A text that `parse` understands.
  mutating func parsed<Value>(
    _ path: [String], _ expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    value(path, expected) { node in
      guard case .text(let text) = node else { return nil }
      return parse(text)
    }
  }

  /// A text that is one of `choices`.
  mutating func choice(_ path: [String], _ choices: [String]) -> String? {
    guard case .text(let text)? = document.value(path), !choices.contains(text),
      let near = NearestName.find(text, in: choices)
    else {
      let list = choices.map { "'\($0)'" }.joined(separator: ", ")
      return parsed(path, "one of \(list)") { choices.contains($0) ? $0 : nil }
    }
    fault(
      document.codes.invalidValue,
      "'\(name(of: path))' should be '\(near)', but is '\(text)'", atValue: path)
    return nil
  }

  mutating func integer(_ path: [String], in range: ClosedRange<Int>, _ expected: String) -> Int? {
    value(path, expected) { node in
      guard case .integer(let number) = node, range.contains(number) else { return nil }
      return number
    }
  }

  mutating func number(_ path: [String]) -> Double? {
    value(path, "a number") { node in
      switch node {
      case .integer(let number): Double(number)
      case .number(let number): number
      default: nil
      }
    }
  }

  mutating func boolean(_ path: [String]) -> Bool? {
    value(path, "true or false") { node in
      guard case .boolean(let flag) = node else { return nil }
      return flag
    }
  }

  /// A list of texts, each of which `isRight`; empty where there is none.
  ///
  /// - Parameter element: what each should be.
  mutating func texts(
    _ path: [String], each element: String, where isRight: (String) -> Bool = { !$0.isEmpty }
  ) -> [String] {
    let count = value(path, "a list, each of it \(element)") { node -> Int? in
      guard case .list(let elements) = node else { return nil }
      return elements.count
    }
    return (0..<(count ?? 0)).compactMap { index in
      parsed(path + [String(index)], element) { isRight($0) ? $0 : nil }
    }
  }

  /// The value, or a fault where there is none although there must be.
  mutating func required<Value>(
    _ path: [String], _ value: Value?, example: String
  ) -> Value? {
    let parent = Array(path.dropLast())
    guard value == nil, document.value(path) == nil else { return value }
    switch document.value(parent) {
    case .table, nil:
      faults.append(
        document.fault(
          document.codes.missingKey, "key '\(name(of: path))' is missing",
          atKey: parent, help: "write for example: \(example)"))
    default: break  // What is no table was a fault before.
    }
    return nil
  }

  /// Adds a fault at the value of `path`.
  mutating func fault(
    _ code: String, _ message: String, atValue path: [String], help: String? = nil
  ) {
    faults.append(document.fault(code, message, atValue: path, help: help))
  }

  /// Adds a fault at the key of `path`.
  mutating func keyFault(_ code: String, _ message: String, atKey path: [String]) {
    faults.append(document.fault(code, message, atKey: path))
  }

  /// `pack.id`, `renamed[1].from`: indices count from 1, as people do; odd keys are quoted.
  func name(of path: [String]) -> String {
    path.indices.reduce(into: "") { name, place in
      if case .list? = document.value(Array(path[..<place])), let index = Int(path[place]) {
        name += "[\(index + 1)]"
      } else {
        let isBare = path[place].unicodeScalars.allSatisfy {
          $0 == "-" || $0 == "_" || ($0.isASCII && ($0.properties.isAlphabetic || $0.isDigit))
        }
        name += (name.isEmpty ? "" : ".") + (isBare ? path[place] : "\"\(path[place])\"")
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
