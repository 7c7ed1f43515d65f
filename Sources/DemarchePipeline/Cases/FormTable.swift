import DemarcheText

/// The forms of a span type, found again by words of a text.
struct FormTable {
  private var forms: [String] = []
  private var isMarked: [Bool] = []
  private var exact: [String: Int] = [:]
  private var folded: [[UInt8]: Int] = [:]

  /// How many there are.
  var count: Int { forms.count }
  /// Those that were not marked, in their order.
  var idle: [String] { forms.indices.filter { !isMarked[$0] }.map { forms[$0] } }

  /// Adds a form, once.
  mutating func add(_ form: String) {
    guard exact[form] == nil else { return }
    exact[form] = forms.count
    folded[KeyFolder.key(form), default: forms.count] += 0
    forms.append(form)
    isMarked.append(false)
  }

  /// Marks the form that words are: as written, else with case and typography aside.
  mutating func mark(_ text: String) {
    let text = FindingsText.oneLine(text)
    if let index = exact[text] ?? folded[KeyFolder.key(text)] { isMarked[index] = true }
  }
}
