import DemarcheReaders

/// A value of a JSON document and the way to it, for messages.
struct JSONPlace: Sendable {
  let value: JSONValue
  /// Such as `annotations[3].fields.holder`; empty for the document.
  let path: String

  init(_ value: JSONValue, path: String = "") {
    self.value = value
    self.path = path
  }

  /// The member of that name; nil where it is absent or null.
  subscript(_ name: String) -> JSONPlace? {
    guard let member = value[name], member != .null else { return nil }
    return JSONPlace(member, path: path.isEmpty ? name : path + "." + name)
  }

  /// The member of that name, which must be there.
  func required(_ name: String) throws(ImportFault) -> JSONPlace {
    guard case .object = value else { throw wrong("an object") }
    guard let member = self[name] else {
      throw .malformed("\(words) should have '\(name)', but it is not there")
    }
    return member
  }

  /// The members of an object, in order.
  func members() throws(ImportFault) -> [(name: String, place: JSONPlace)] {
    guard case .object(let members) = value else { throw wrong("an object") }
    return members.map { member in
      (member.name, JSONPlace(member.value, path: path + "." + member.name))
    }
  }

  /// The elements of a list.
  func elements() throws(ImportFault) -> [JSONPlace] {
    guard case .array(let values) = value else { throw wrong("a list") }
    return values.enumerated().map { JSONPlace($1, path: "\(path)[\($0)]") }
  }

  /// The elements of a list, or the one value that stands instead of a list.
  var oneOrMore: [JSONPlace] {
    guard case .array(let values) = value else { return value == .null ? [] : [self] }
    return values.enumerated().map { JSONPlace($1, path: "\(path)[\($0)]") }
  }

  /// The value as text.
  func string() throws(ImportFault) -> String {
    guard case .string(let text) = value else { throw wrong("a string") }
    return text
  }

  /// The value as a whole number.
  func integer() throws(ImportFault) -> Int {
    guard case .integer(let number) = value else { throw wrong("a whole number") }
    return number
  }

  /// The value as true or false.
  func boolean() throws(ImportFault) -> Bool {
    guard case .boolean(let flag) = value else { throw wrong("true or false") }
    return flag
  }

  /// The value as one of the words of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(ImportFault) -> Choice where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      throw .malformed("\(words) should be one of \(known), but is '\(text)'")
    }
    return choice
  }

  /// A fault: something else was expected here.
  func wrong(_ expected: String) -> ImportFault {
    .malformed("\(words) should be \(expected), but is \(value.noun)")
  }

  /// The place as messages name it.
  var words: String { path.isEmpty ? "the document" : "'\(path)'" }
}
