package import DemarcheModel

extension PackSetup: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(options) { $0.encode(into: &$1) }
    writer.write(ruleOptions) { group, writer in
      writer.write(group.rules)
      writer.write(group.options) { $0.encode(into: &$1) }
    }
    writer.write(memoryBytes)
    writer.write(fuel)
    writer.write(today?.iso)
    writer.write(workspaceFolder)
    writer.write(grantedFiles) { file, writer in
      writer.write(file.path)
      writer.write(file.sha256)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    self.init()
    options = try reader.readArray { (reader) throws(BinaryError) in try Option(from: &reader) }
    ruleOptions = try reader.readArray { (reader) throws(BinaryError) in
      RuleOptions(
        rules: try reader.read(),
        options: try reader.readArray { (reader) throws(BinaryError) in try Option(from: &reader) })
    }
    memoryBytes = try reader.read()
    fuel = try reader.read()
    let day: String? = try reader.read()
    today = day.flatMap { CalendarDate(iso: $0) }
    workspaceFolder = try reader.read()
    grantedFiles = try reader.readArray { (reader) throws(BinaryError) in
      GrantedFile(path: try reader.read(), sha256: try reader.read())
    }
  }
}

extension PackSetup.Option {
  func encode(into writer: inout BinaryWriter) {
    writer.write(name)
    switch value {
    case nil: writer.write(0)
    case .text(let text)?:
      writer.write(1)
      writer.write(text)
    case .integer(let number)?:
      writer.write(2)
      writer.write(number)
    case .number(let number)?:
      writer.write(3)
      writer.write(number)
    case .boolean(let flag)?:
      writer.write(4)
      writer.write(flag)
    case .list(let values)?:
      writer.write(5)
      writer.write(values.map(\.plainText))
    // No option holds these.
    case .date?, .actor?: writer.write(0)
    }
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    let name: String = try reader.read()
    let kind: Int = try reader.read()
    switch kind {
    case 0: self.init(name: name, value: nil)
    case 1: self.init(name: name, value: .text(try reader.read()))
    case 2: self.init(name: name, value: .integer(try reader.read()))
    case 3: self.init(name: name, value: .number(try reader.read()))
    case 4: self.init(name: name, value: .boolean(try reader.read()))
    case 5:
      let texts: [String] = try reader.read()
      self.init(name: name, value: .list(texts.map { .text($0) }))
    default: throw BinaryError()
    }
  }
}
