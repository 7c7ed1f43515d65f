import DemarcheModel

// Parts of a year, and times of several units.
extension FrenchDateScanner {
  // "premier trimestre 2022", "second semestre de l'année dernière", "XXe siècle".
  func ordinalPart(at index: Int) -> Found? {
    guard let number = words[index] == "second" ? 2 : FrenchCalendar.ordinal(words[index]) else {
      return century(at: index)
    }
    let unit = words[index + 1]
    if unit == "siècle" { return century(number, index) }
    guard unit == "trimestre" || unit == "semestre" else { return nil }
    let (year, end) = yearOfPart(at: index + 2)
    guard let year else { return nil }
    if unit == "trimestre", (1...4).contains(number) {
      return Found(end, SymbolicDate(.calendar(.quarter(number), year)))
    }
    guard unit == "semestre", (1...2).contains(number) else { return nil }
    return Found(
      end,
      SymbolicDate(
        .calendar(.month(number * 6 - 5), year), through: .calendar(.month(number * 6), year)))
  }

  // "2022", "de 2022", "de l'année 2022", and what may stand behind a month.
  private func yearOfPart(at index: Int) -> (DatePoint.Year?, Int) {
    if words[index] == "de" || words[index] == "d'" {
      if let year = words.year(index + 1) { return (.given(year), index + 2) }
      if words[index + 1] == "l'", FrenchCalendar.isYearWord(words[index + 2]),
        let year = words.year(index + 3)
      {
        return (.given(year), index + 4)
      }
    }
    return year(behind: index)
  }

  private func century(at index: Int) -> Found? {
    guard words[index + 1] == "siècle", let number = FrenchCalendar.roman(words[index]) else {
      return nil
    }
    return century(number, index)
  }

  private func century(_ number: Int, _ index: Int) -> Found? {
    guard (1...30).contains(number) else { return nil }
    return Found(index + 2, SymbolicDate(.calendar(.century, .given(number * 100 - 99))))
  }

  // "années 1990", "années 90", "années soixante-dix".
  func decade(at index: Int) -> Found? {
    guard words[index] == "années" else { return nil }
    if let year = words.year(index + 1), year % 10 == 0 {
      return Found(index + 2, SymbolicDate(.calendar(.decade, .given(year))))
    }
    let short = words.number(index + 1) ?? FrenchCalendar.cardinal(words[index + 1])
    guard let short, (20...90).contains(short), short % 10 == 0 else { return nil }
    return Found(index + 2, SymbolicDate(.calendar(.decade, .given(1900 + short))))
  }

  // "printemps 2022", "été dernier", "hiver prochain", "cet automne".
  func season(at index: Int) -> Found? {
    let isThis = ["ce", "cet"].contains(words[index])
    guard let season = FrenchCalendar.season(words[isThis ? index + 1 : index]) else { return nil }
    if isThis {
      return Found(index + 2, SymbolicDate(.calendar(.season(season), .shifted(0))))
    }
    let (year, end) = yearOfPart(at: index + 1)
    return year.map { Found(end, SymbolicDate(.calendar(.season(season), $0))) }
  }

  // "ce week-end", "le week-end dernier".
  func weekend(at index: Int) -> Found? {
    guard ["ce", "le"].contains(words[index]), words[index + 1] == "week-end" else { return nil }
    var weeks = 0
    var end = index + 2
    if FrenchCalendar.isLast(words[end]) {
      (weeks, end) = (-1, end + 1)
    } else if FrenchCalendar.isNext(words[end]) {
      (weeks, end) = (1, end + 1)
    } else if words[index] == "le" {
      return nil
    }
    return Found(
      end, SymbolicDate(.weekday(6, .shifted(weeks)), through: .weekday(7, .shifted(weeks))))
  }

  // "trois derniers jours", "dix dernières années", "deux prochaines semaines".
  func span(at index: Int) -> Found? {
    guard let (count, next) = amount(at: index), count > 1,
      let unit = FrenchCalendar.unit(words[next + 1])
    else { return nil }
    let sign: Int
    switch words[next] {
    case "derniers", "dernières": sign = -1
    case "prochains", "prochaines": sign = 1
    default: return nil
    }
    let far = DatePoint.reference(sign * count, unit.unit, grain: unit.grain)
    let near = DatePoint.reference(sign, unit.unit, grain: unit.grain)
    return Found(
      next + 2, sign < 0 ? SymbolicDate(far, through: near) : SymbolicDate(near, through: far))
  }

  // "janvier et février 2022", "janvier à mars 2022", "mars-avril 2022".
  func monthRange(at index: Int, _ month: Int) -> Found? {
    let joint = words[index + 1]
    guard ["et", "à", "-", "/"].contains(joint), let last = FrenchCalendar.month(words[index + 2])
    else { return nil }
    let (year, end) = year(behind: index + 3)
    guard let year, last > month, joint == "à" || joint == "-" || last == month + 1 else {
      return nil
    }
    return Found(
      end, SymbolicDate(.calendar(.month(month), year), through: .calendar(.month(last), year)))
  }

  // "fin de l'année", "début du mois prochain", "fin d'année".
  func portionOfUnit(at index: Int, _ portion: SymbolicDate.Portion) -> Found? {
    var next = index
    guard ["de", "du", "d'"].contains(words[next]) else { return nil }
    next += 1
    if words[next] == "la" || words[next] == "l'" { next += 1 }
    guard let unit = FrenchCalendar.unit(words[next]), unit.unit != .day,
      !words[next].hasSuffix("s") || words[next] == "mois"
    else { return nil }
    var amount = 0
    var end = next + 1
    if FrenchCalendar.isLast(words[end]) {
      (amount, end) = (-1, end + 1)
    } else if FrenchCalendar.isNext(words[end]) {
      (amount, end) = (1, end + 1)
    } else if ["de", "d'", "du"].contains(words[end]) || words.isNumber(end) {
      return nil
    }
    let point = DatePoint.reference(amount, unit.unit, grain: unit.grain)
    return Found(end, SymbolicDate(point, portion: portion))
  }
}
