import DemarcheModel

/// Reads the dates and ordinals of one French sentence, from left to right.
struct FrenchDateScanner {
  /// A date and the token behind it.
  struct Found {
    var end: Int
    var date: SymbolicDate

    init(_ end: Int, _ date: SymbolicDate) {
      self.end = end
      self.date = date
    }
  }

  let words: FrenchWords

  /// All values, in text order.
  func values() -> [ValueMatch] {
    var found: [ValueMatch] = []
    var index = words.range.lowerBound
    while index < words.range.upperBound {
      if let date = date(at: index) {
        found.append(
          ValueMatch(kind: .date, tokens: index..<date.end, value: .date(date.date)))
        index = date.end
      } else if let ordinal = FrenchCalendar.ordinal(words[index]) {
        found.append(
          ValueMatch(kind: .ordinal, tokens: index..<index + 1, value: .number(ordinal)))
        index += 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// The date that begins with the token at `index`.
  func date(at index: Int) -> Found? {
    if words.isNumber(index) || words[index] == "premier" {
      if let day = numeric(at: index) ?? dayOfMonth(at: index) { return day }
      return ordinalPart(at: index) ?? span(at: index) ?? bareYear(at: index)
    }
    if let found = weekday(at: index) ?? month(at: index) ?? portion(at: index) { return found }
    if let found = dayWord(at: index) ?? weekend(at: index) ?? season(at: index) { return found }
    if let found = this(at: index) ?? unit(at: index) ?? ago(at: index) { return found }
    return ahead(at: index) ?? decade(at: index) ?? ordinalPart(at: index) ?? span(at: index)
  }

  // MARK: days

  // "11/07/2023", "11.7.2023".
  private func numeric(at index: Int) -> Found? {
    guard let day = words.day(index) else { return nil }
    let mark = words[index + 1]
    guard mark == "/" || mark == ".", words[index + 3] == mark,
      let month = words.number(index + 2), (1...12).contains(month),
      let year = words.year(index + 4), !words.isApart(index + 1), !words.isApart(index + 2)
    else { return nil }
    return Found(
      index + 5, SymbolicDate(.calendar(.day(month: month, day: day), .given(year))))
  }

  // "11 juillet 2023", "17 au 19 mai", "12 août et 8 septembre 2008".
  private func dayOfMonth(at index: Int) -> Found? {
    guard let day = words.day(index) else { return nil }
    if let month = FrenchCalendar.month(words[index + 1]) {
      let (year, end) = year(behind: index + 2)
      let part = CalendarPart.day(month: month, day: day)
      if let other = joined(at: end), let last = other.days.first {
        let first = year ?? other.year
        if other.isInterval {
          return Found(
            other.end,
            SymbolicDate(
              .calendar(part, first ?? .open), through: .calendar(last, other.year ?? .open)))
        }
        return Found(end, SymbolicDate(.calendar(part, first ?? .open)))
      }
      return Found(end, SymbolicDate(.calendar(part, year ?? .open)))
    }
    return dayRange(at: index, first: day)
  }

  // "17 au 19 mai", "8 et 9 décembre", "3-5 juin", "3, 4 et 5 juin", "entre le 3 et le 5 juin"; of
  // days that neither follow each other nor bound an interval the first.
  private func dayRange(at index: Int, first: Int) -> Found? {
    var place = index + 1
    var last = first
    var isRow = true
    var isInterval = words[index - 1] == "entre" || words[index - 2] == "entre"
    while place < index + 18, FrenchCalendar.joints.contains(words[place]) {
      let number = ["le", "les"].contains(words[place + 1]) ? place + 2 : place + 1
      guard let next = words.day(number), next > last else { break }
      isInterval = isInterval || ["au", "-"].contains(words[place])
      isRow = isRow && next == last + 1
      last = next
      place = number + 1
    }
    guard last > first, let month = FrenchCalendar.month(words[place]) else { return nil }
    let (year, end) = year(behind: place + 1)
    if !isRow && !isInterval {
      return Found(
        index + 1, SymbolicDate(.calendar(.day(month: month, day: first), year ?? .open)))
    }
    return Found(
      end,
      SymbolicDate(
        .calendar(.day(month: month, day: first), year ?? .open),
        through: .calendar(.day(month: month, day: last), year ?? .open)))
  }

  private struct Joined {
    var days: [CalendarPart]
    var year: DatePoint.Year?
    var end: Int
    var isInterval: Bool
  }

  // "… au 3 juin 2023", "… et 8 septembre 2008".
  private func joined(at index: Int) -> Joined? {
    let joint = words[index]
    guard FrenchCalendar.joints.contains(joint) else { return nil }
    let next = ["le", "les", "du"].contains(words[index + 1]) ? index + 2 : index + 1
    guard let day = words.day(next), let month = FrenchCalendar.month(words[next + 1]) else {
      return nil
    }
    let (year, end) = year(behind: next + 2)
    return Joined(
      days: [.day(month: month, day: day)], year: year, end: end,
      isInterval: joint == "au" || joint == "-")
  }

  // The year behind a day or month: "2023", "dernier", "de l'année dernière", "de cette année".
  func year(behind index: Int) -> (DatePoint.Year?, Int) {
    if let year = words.year(index) { return (.given(year), index + 1) }
    switch words[index] {
    case "dernier", "dernière", "passé", "écoulé": return (.before, index + 1)
    case "prochain", "prochaine": return (.after, index + 1)
    case "de" where words[index + 1] == "cette" && words[index + 2] == "année":
      return (.shifted(0), index + 3)
    case "de" where words[index + 1] == "l'" && FrenchCalendar.isYearWord(words[index + 2]):
      if FrenchCalendar.isLast(words[index + 3]) { return (.shifted(-1), index + 4) }
      if FrenchCalendar.isNext(words[index + 3]) { return (.shifted(1), index + 4) }
      return (nil, index)
    default: return (nil, index)
    }
  }

  // "lundi", "lundi dernier", "lundi 3 mai".
  private func weekday(at index: Int) -> Found? {
    guard let weekday = FrenchCalendar.weekday(words[index]) else { return nil }
    if var found = dayOfMonth(at: index + 1) {
      // Of the years that it may be in the weekday chooses one.
      if found.date.last == nil, case .calendar(let part, .open) = found.date.first {
        found.date.first = .calendar(part, .fitting(weekday: weekday))
      }
      return found
    }
    if words[index + 1] == "à" || words[index + 1] == "au",
      let last = FrenchCalendar.weekday(words[index + 2])
    {
      return Found(
        index + 3, SymbolicDate(.weekday(weekday, .open), through: .weekday(last, .open)))
    }
    var end = index + 1
    var week = DatePoint.Week.open
    if FrenchCalendar.isLast(words[end]) {
      (week, end) = (.before, end + 1)
    } else if FrenchCalendar.isNext(words[end]) {
      (week, end) = (.after, end + 1)
    } else if words[index - 1] == "ce" {
      week = .shifted(0)
    }
    return Found(behindPart(end), SymbolicDate(.weekday(weekday, week)))
  }

  // MARK: months and years

  // "mars 2022", "mars dernier", and "en mars" where a word before asks for it.
  private func month(at index: Int) -> Found? {
    guard let month = FrenchCalendar.month(words[index]) else { return nil }
    if let found = monthRange(at: index, month) { return found }
    let (year, end) = year(behind: index + 1)
    guard year != nil || FrenchCalendar.beforeMonths.contains(words[index - 1]) else { return nil }
    if year == nil, words[index - 1] == "de", words[index - 2] != "mois" { return nil }
    return Found(end, SymbolicDate(.calendar(.month(month), year ?? .open)))
  }

  // "en 2014", "depuis 2014", "2014-2020"; what a resolution or article is numbered by is none.
  private func bareYear(at index: Int) -> Found? {
    guard let year = words.year(index), year >= 1800 else { return nil }
    let isOpen = words[index - 1] == "(" && words[index + 1] == ")"
    let isBehindRange = words[index - 1] == "à" && words.year(index - 2) != nil
    guard isOpen || isBehindRange || FrenchCalendar.beforeYears.contains(words[index - 1]),
      !FrenchCalendar.counted.contains(words[index + 1])
    else { return nil }
    let isRange = words[index + 1] == "-" || words[index + 1] == "à"
    if isRange, let last = words.year(index + 2), last > year {
      return Found(
        index + 3,
        SymbolicDate(.calendar(.year, .given(year)), through: .calendar(.year, .given(last))))
    }
    return Found(index + 1, SymbolicDate(.calendar(.year, .given(year))))
  }

  // "début mars", "fin 2022", "mi-mars", "à la fin de l'année 2022".
  private func portion(at index: Int) -> Found? {
    let portion: SymbolicDate.Portion
    var next = index + 1
    switch words[index] {
    case "début": portion = .early
    case "fin": portion = .late
    case "courant": portion = .whole
    case "mi": portion = .middle
    default: return joinedMiddle(at: index)
    }
    if portion != .whole, let found = portionOfUnit(at: next, portion) { return found }
    while ["de", "du", "d'", "mois", "l'", "année", "-"].contains(words[next]), next < index + 5 {
      next += 1
    }
    return part(at: next, portion)
  }

  private func joinedMiddle(at index: Int) -> Found? {
    let word = words[index]
    guard word.hasPrefix("mi-") else { return nil }
    let rest = String(word.dropFirst(3))
    if let month = FrenchCalendar.month(rest) {
      let (year, end) = year(behind: index + 1)
      return Found(
        end, SymbolicDate(.calendar(.month(month), year ?? .open), portion: .middle))
    }
    guard let year = Int(rest), rest.utf8.count == 4 else { return nil }
    return Found(
      index + 1, SymbolicDate(.calendar(.year, .given(year)), portion: .middle))
  }

  private func part(at index: Int, _ portion: SymbolicDate.Portion) -> Found? {
    if let month = FrenchCalendar.month(words[index]) {
      let (year, end) = year(behind: index + 1)
      return Found(
        end, SymbolicDate(.calendar(.month(month), year ?? .open), portion: portion))
    }
    guard let year = words.year(index) else { return nil }
    return Found(index + 1, SymbolicDate(.calendar(.year, .given(year)), portion: portion))
  }

  // "matin" of "hier matin".
  func behindPart(_ index: Int) -> Int {
    FrenchCalendar.dayParts.contains(words[index]) ? index + 1 : index
  }
}
