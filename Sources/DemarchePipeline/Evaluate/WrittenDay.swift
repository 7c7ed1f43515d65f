import DemarcheModel

/// A day in the ways in which statements write it, to tell whether a text says it.
struct WrittenDay {
  private let forms: [String]

  init(_ day: CalendarDate) {
    let digits = day.iso.split(separator: "-").map(String.init)
    guard digits.count == 3, let month = Int(digits[1]), let date = Int(digits[2]),
      (1...12).contains(month)
    else {
      forms = [day.iso]
      return
    }
    var forms = [day.iso]
    for name in WrittenDay.months[month - 1] {
      for number in ["\(date)", digits[2], "\(date)st", "\(date)nd", "\(date)rd", "\(date)th"] {
        forms.append("\(number) \(name) \(digits[0])")
        forms.append("\(name) \(number), \(digits[0])")
        forms.append("\(name) \(number) \(digits[0])")
      }
      forms.append("\(date)er \(name) \(digits[0])")
    }
    for mark in ["/", ".", "-"] {
      for (first, second) in [(digits[2], digits[1]), ("\(date)", "\(month)")] {
        forms.append([first, second, digits[0]].joined(separator: mark))
        forms.append([second, first, digits[0]].joined(separator: mark))
        forms.append([first, second, String(digits[0].suffix(2))].joined(separator: mark))
      }
    }
    self.forms = forms
  }

  /// Whether a heading, dateline or note says it: a line of at most 120 letters, or the first 80 of
  /// a longer one. What is deeper in the text is the date of something else.
  func isSaid(in text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let head = FoldedName(String(line.count <= 120 ? line : line.prefix(80))).text
      return forms.contains { form in
        head.ranges(of: form).contains { range in
          let before = range.lowerBound == head.startIndex ? nil : head[..<range.lowerBound].last
          let after = head[range.upperBound...].first
          return before?.isNumber != true && after?.isNumber != true
        }
      }
    }
  }

  private static let months = [
    ["january", "jan", "jan.", "janvier"], ["february", "feb", "feb.", "février"],
    ["march", "mar", "mar.", "mars"], ["april", "apr", "apr.", "avril"], ["may", "mai"],
    ["june", "jun", "jun.", "juin"], ["july", "jul", "jul.", "juillet"],
    ["august", "aug", "aug.", "août"], ["september", "sep", "sept", "sept.", "septembre"],
    ["october", "oct", "oct.", "octobre"], ["november", "nov", "nov.", "novembre"],
    ["december", "dec", "dec.", "décembre"],
  ]
}
