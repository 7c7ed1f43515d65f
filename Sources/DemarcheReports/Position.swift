package import DemarcheModel

/// A position, demand or commitment as it is compared with others.
struct Position {
  let annotation: Annotation
  /// The words of the formula, lowercase, without those of up to three letters unless it has no
  /// other.
  let formula: [String]
  /// The words of what it is on, likewise, sorted.
  private let target: [String]
  private let holder: FieldValue?
  private let addressee: FieldValue?

  /// The position that `annotation` finds in `statement`.
  init(_ annotation: Annotation, in statement: Statement) {
    self.annotation = annotation
    formula = Position.words(statement.text(in: annotation.trigger) ?? "")
    let field = annotation["target"] ?? annotation["content"]
    target = Position.words(statement.words(of: field) ?? "").sorted()
    holder = annotation["holder"]?.value ?? annotation["by"]?.value
    addressee = annotation["addressee"]?.value
  }

  /// Whether nothing says that it is somebody else's.
  func mayHaveHolder(of other: Position) -> Bool {
    Position.mayBeSame(holder, other.holder)
      && Position.mayBeSame(addressee, other.addressee)
  }

  /// Whether both use the same formula, be it in another form.
  func sharesFormula(with other: Position) -> Bool {
    if let rung = annotation.provenance.rung, rung == other.annotation.provenance.rung,
      annotation.provenance.rule == other.annotation.provenance.rule
    {
      return true
    }
    return formula.map { $0.prefix(4) } == other.formula.map { $0.prefix(4) }
  }

  /// How many of the words of what they are on they share, in thousandths.
  func likeness(to other: Position) -> Int {
    let total = target.count + other.target.count
    guard total > 0 else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < target.count, right < other.target.count {
      if target[left] == other.target[right] {
        (left, right, shared) = (left + 1, right + 1, shared + 1)
      } else if target[left] < other.target[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2000 * shared / total
  }

  private static func mayBeSame(_ left: FieldValue?, _ right: FieldValue?) -> Bool {
    guard let left, let right else { return true }
    if case .actor(let one) = left, case .actor(let other) = right, let id = one.id, id == other.id
    {
      return true
    }
    return left.plainText.lowercased() == right.plainText.lowercased()
  }

  private static func words(_ text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let long = words.filter { $0.utf8.count > 3 }
    return long.isEmpty ? words : long
  }
}

extension Annotation {
  /// The integer in the field of that name, where there is one.
  func integer(_ name: String) -> Int? {
    guard case .integer(let number)? = self[name]?.value else { return nil }
    return number
  }
}

extension Statement {
  /// The first words of what a position is on, behind those of whom it asks for it; of the passage
  /// where neither is said.
  package func subject(of annotation: Annotation) -> String {
    let content = words(of: annotation["target"] ?? annotation["content"])
    guard let content else { return (text(in: annotation.range) ?? "").firstWords(12) }
    let addressee = words(of: annotation["addressee"]).map { $0.firstWords(6) + ": " }
    return (addressee ?? "") + content.firstWords(12)
  }

  fileprivate func words(of field: Field?) -> String? {
    field?.range.flatMap { text(in: $0) } ?? field?.value?.plainText
  }
}
