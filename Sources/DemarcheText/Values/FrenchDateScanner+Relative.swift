// Dates that hang on the day of the statement.
extension FrenchDateScanner {
  // "hier soir", "aujourd'hui", "demain".
  func dayWord(at index: Int) -> Found? {
    guard let offset = FrenchCalendar.dayWord(words[index]) else { return nil }
    return Found(
      behindPart(index + 1), SymbolicDate(.reference(offset, .day, grain: .day)))
  }

  // "ce jour", "ce matin", "cette nuit", "cette semaine", "ce mois-ci".
  func this(at index: Int) -> Found? {
    guard ["ce", "cet", "cette"].contains(words[index]) else { return nil }
    var word = words[index + 1]
    if word.hasSuffix("-ci") { word.removeLast(3) }
    if word == "jour" || FrenchCalendar.dayParts.contains(word) {
      return Found(index + 2, SymbolicDate(.reference(0, .day, grain: .day)))
    }
    guard let unit = FrenchCalendar.unit(word), unit.unit != .day else { return nil }
    return Found(index + 2, SymbolicDate(.reference(0, unit.unit, grain: unit.grain)))
  }

  // "la semaine dernière", "l'an prochain", "le mois passé".
  func unit(at index: Int) -> Found? {
    guard ["la", "le", "l'"].contains(words[index]),
      let unit = FrenchCalendar.unit(words[index + 1])
    else { return nil }
    let word = words[index + 2]
    let amount: Int
    if FrenchCalendar.isLast(word) {
      amount = -1
    } else if FrenchCalendar.isNext(word) {
      amount = 1
    } else {
      return namedYear(at: index)
    }
    return Found(index + 3, SymbolicDate(.reference(amount, unit.unit, grain: unit.grain)))
  }

  // "l'année 2014", "l'an 2000".
  private func namedYear(at index: Int) -> Found? {
    guard FrenchCalendar.isYearWord(words[index + 1]), let year = words.year(index + 2) else {
      return nil
    }
    return Found(index + 3, SymbolicDate(.calendar(.year, .given(year))))
  }

  // "il y a deux ans".
  func ago(at index: Int) -> Found? {
    guard words[index] == "il", words[index + 1] == "y", words[index + 2] == "a" else {
      return nil
    }
    var number = index + 3
    let isAbout = ["près", "environ", "presque", "plus", "exactement"].contains(words[number])
    if isAbout { number += 1 }
    if ["de", "d'"].contains(words[number]) { number += 1 }
    if words[number] == "quelques", let unit = FrenchCalendar.unit(words[number + 1]) {
      let point = DatePoint.reference(-3, unit.unit, grain: unit.grain)
      return Found(number + 2, SymbolicDate(point, isApproximate: true))
    }
    guard let (amount, end) = amount(at: number) else { return nil }
    if words[end].hasPrefix("heure") {
      let day = DatePoint.reference(-(amount + 12) / 24, .day, grain: .day)
      return Found(end + 1, SymbolicDate(day, isApproximate: true))
    }
    guard let unit = FrenchCalendar.unit(words[end]) else { return nil }
    if unit.unit == .year, words[end + 1] == "et", words[end + 2] == "demi" {
      let months = DatePoint.reference(-amount * 12 - 6, .month, grain: .month)
      return Found(end + 3, SymbolicDate(months, isApproximate: true))
    }
    return Found(
      end + 1,
      SymbolicDate(
        .reference(-amount, unit.unit, grain: unit.grain),
        isApproximate: isAbout && words[index + 3] != "exactement"))
  }

  // "dans trois jours".
  func ahead(at index: Int) -> Found? {
    guard words[index] == "dans", let (amount, end) = amount(at: index + 1),
      let unit = FrenchCalendar.unit(words[end])
    else { return nil }
    return Found(end + 1, SymbolicDate(.reference(amount, unit.unit, grain: unit.grain)))
  }

  func amount(at index: Int) -> (Int, Int)? {
    if let number = words.number(index), (1...999).contains(number) { return (number, index + 1) }
    return FrenchCalendar.cardinal(words[index]).map { ($0, index + 1) }
  }
}
