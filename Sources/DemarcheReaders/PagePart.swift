import DemarcheMarkup

/// A part of a page that is no part of its main text.
enum PagePart: UInt8, CaseIterable {
  /// Part of the main text, or of what nothing is known about.
  case none
  /// Scripts and the like, whose words nobody reads.
  case silent
  case navigation, header, footer, aside, form, cookies, sharing, related, comments, hidden
  case captions, links
  /// Outside the element that holds the main text.
  case outside

  /// How a note names it.
  var noun: String {
    switch self {
    case .none, .silent: ""
    case .navigation: "navigation"
    case .header: "page header"
    case .footer: "page footer"
    case .aside: "side column"
    case .form: "forms"
    case .cookies: "cookie notice"
    case .sharing: "share buttons"
    case .related: "related links"
    case .comments: "comments"
    case .hidden: "hidden text"
    case .captions: "captions"
    case .links: "lists of links"
    case .outside: "around the main text"
    }
  }

  /// What an element says of itself by its name, its role and its classes.
  ///
  /// - Parameter isInside: whether it stands in the main part of a page, whose head and foot are
  ///   part of the text.
  init(_ tag: HTMLTag, _ tree: MarkupTree, _ node: Int, isInside: Bool) {
    self = PagePart.byTag(tag, isInside: isInside)
    guard self == .none else { return }
    for (name, value) in tree.attributes(of: node) {
      switch name {
      case "hidden": self = .hidden
      case "aria-hidden" where value == "true": self = .hidden
      case "aria-modal" where value == "true": self = .form
      case "style" where PagePart.isInvisible(value): self = .hidden
      case "role": self = PagePart.roles[value.lowercased()] ?? .none
      case "class", "id": self = PagePart.byClass(value)
      default: continue
      }
      if self == .header, isInside { self = .none }
      if self != .none { return }
    }
  }

  private static func byTag(_ tag: HTMLTag, isInside: Bool) -> PagePart {
    switch tag {
    case .silent: .silent
    case .navigation: .navigation
    case .header: isInside ? .none : .header
    case .footer: .footer
    case .aside: .aside
    case .form: .form
    case .caption: .captions
    default: .none
    }
  }

  private static func isInvisible(_ style: String) -> Bool {
    let bare = style.lowercased().filter { !$0.isWhitespace }
    return bare.contains("display:none") || bare.contains("visibility:hidden")
  }

  private static let roles: [String: PagePart] = [
    "navigation": .navigation, "menu": .navigation, "menubar": .navigation,
    "toolbar": .navigation, "banner": .header, "contentinfo": .footer, "complementary": .aside,
    "search": .form, "form": .form, "dialog": .form, "alertdialog": .form, "tooltip": .hidden,
  ]

  // Each word of each class, and each class without the marks between its words.
  private static func byClass(_ value: String) -> PagePart {
    for name in value.split(whereSeparator: \.isWhitespace).prefix(40) where name.count <= 80 {
      let words = PagePart.words(of: name)
      if let part = classes[words.joined()] { return part }
      for word in words {
        if let part = classes[word] { return part }
      }
    }
    return .none
  }

  // "siteHeader", "site-header" and "site_header" have the same words.
  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    for character in name {
      let begins = character.isUppercase && word.last?.isLowercase == true
      if begins || !(character.isLetter || character.isNumber) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter || character.isNumber { word.append(character) }
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static let classes: [String: PagePart] = {
    let words: [(PagePart, String)] = [
      (
        .navigation,
        "nav navbar navigation menu menubar submenu megamenu topnav sidenav mainnav subnav "
          + "breadcrumb breadcrumbs pagination pager paginator skiplink skiplinks skip skipnav "
          + "offcanvas toc tabs toolbar noprint printhidden hiddenprint dprintnone sitemap "
          + "languageswitcher languageselector languages"
      ),
      (.header, "masthead topbar siteheader globalheader headerbar sitebranding sitename logo"),
      (.footer, "footer foot sitefooter globalfooter pagefoot sidfot colophon copyright"),
      (.aside, "sidebar sidecolumn leftcolumn rightcolumn rightrail"),
      (
        .form,
        "login signin signup register searchform searchbox searchbar feedback survey subscribe "
          + "subscription newsletter modal popup lightbox overlay"
      ),
      (
        .cookies,
        "cookie cookies cookiebar cookiebanner cookienotice cookieconsent consent gdpr onetrust "
          + "cookiebot eucookie"
      ),
      (
        .sharing,
        "share shares sharing sharebar sharebuttons sharelinks social socials socialmedia "
          + "sociallinks socialshare addthis addtoany sharethis sharedaddy followus"
      ),
      (
        .related,
        "related relatedposts relatedlinks relatedcontent recommended recommendations seealso "
          + "readmore promo promotion advert advertisement adverts ads sponsored trending popular "
          + "jprelatedposts"
      ),
      (.comments, "comment comments commentlist disqus respond replies"),
      (
        .hidden,
        "visuallyhidden sronly screenreadertext screenreader elementinvisible tooltip"
      ),
    ]
    var classes: [String: PagePart] = [:]
    for (part, list) in words {
      for word in list.split(separator: " ") { classes[String(word)] = part }
    }
    return classes
  }()
}
