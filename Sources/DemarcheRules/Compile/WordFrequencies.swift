/// How often common words stand in official English, for the estimate of what a rule costs.
///
/// Rules are looked for by their rarest word, and only the order of magnitude matters; results
/// never depend on it.
///
/// - Source: counted over the statements and releases of the White House, 2021 to 2022, some 19 MB;
///   words with 8 or more occurrences a MB, in half octaves.
enum WordFrequencies {
  /// Occurrences of a folded word in a million bytes of text; 3 for one that is not listed.
  static func perMegabyte(_ word: String) -> Double { table[word] ?? 3 }

  private static let table: [String: Double] = {
    var table: [String: Double] = [:]
    for (rate, words) in bands {
      for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = rate }
    }
    return table
  }()

  private static let bands: [(rate: Double, words: String)] = [
    (
      8192,
      """
      , . the
      """
    ),
    (
      5793,
      """
      and to
      """
    ),
    (
      4096,
      """
      of
      """
    ),
    (
      2896,
      """
      in
      """
    ),
    (
      2048,
      """
      a for
      """
    ),
    (
      1448,
      """
      that
      """
    ),
    (
      1024,
      """
      's - as is on will with
      """
    ),
    (
      724,
      """
      / : by from president u
      """
    ),
    (
      512,
      """
      $ ( ) an are at has health our s states their this united we
      """
    ),
    (
      362,
      """
      administration also be biden department federal have he including it more national new
      security state support td
      """
    ),
    (
      256,
      """
      ; all american care climate communities energy his i law million or other over people
      she these they through today was which work
      """
    ),
    (
      181,
      """
      000 1 access across act america americans billion can community development director
      economic efforts families first funding global government help infrastructure international
      its leaders member not plan program programs provide school secretary served services than
      university up vice who working year years you
      """
    ),
    (
      128,
      """
      2 2021 3 about action additional address announced assistance been build but clean
      commitment continue countries country covid-19 critical district education ensure executive
      her house human increase investment investments jobs justice local make need office one
      order pandemic partners policy rights senior service so supply those two under well where
      white women workers world
      """
    ),
    (
      91,
      """
      ! % & 2022 5 7 actions advance affairs against agencies agency assistant better between
      biden-harris bipartisan board both building business businesses change child children
      committed congress cooperation costs council crisis d defense deputy do during economy
      emergency expand financial food foreign future general historic housing how improve
      individuals information initiative into know labor last leadership made management many most
      nation nominee now organizations out part partnership private protect reduce region regional
      research resources response sector since small strengthen strong students such tax
      technology them there time together tr tribal ukraine us use violence what when while would
      """
    ),
    (
      64,
      """
      10 100 20 4 ? addition advisor affordable any areas around attorney available b back before
      benefits black budget c california call capacity career center challenges chief civil class
      college commission committee court create currently data day de discussed domestic
      enforcement environmental equity every family force forward free fund funds further g get
      governments group home if importance important include includes issues judge just key lead
      like lives m making manufacturing may meeting members military minister mr ms must my
      nations nearly needs next no officials opportunities opportunity percent power progress
      projects promote protection providing r received recovery republic rescue resilience right
      rural russia safe safety schools science senate serve shared should social span steps
      strategy summit supporting system systems take technologies term trade training
      transportation union veterans washington water were workforce york
      """
    ),
    (
      45,
      """
      15 2023 22 23 30 50 6 8 addressing advancing advisory africa after agenda agriculture air
      allies already ambassador among association because best cancer central chain chains chair
      city commitments companies credit degree deliver democracy democratic develop digital down
      dr drug e each effort electric emissions end engagement enhance ensuring european even
      expanding experience fema finance five focus focused following foundation four full gas
      gender going good gov grant grants growth harris here high history impact implementation
      increasing industry inflation initiatives innovation institute institutions invest investing
      j joseph jr largest launched led legal legislation long lower major measures medical meet
      mental mexico millions months native north number officer only open operations pacific
      partner pay peace per plans policies political practices prevent prevention previously
      prices prime prior process production project provided providers provides quality range
      reduction relief report risk role said secure serves share significant society some south
      special staff standards strategic strengthening sup sustainable taking task technical thank
      think threats three tweet usda vaccine vaccines war we're week within worked
      """
    ),
    (
      32,
      """
      12 13 2020 2030 21 25 40 500 9 ability able accelerate activities administrator advanced
      african again agreement announcing approach arts asian award bank barriers based being
      benefit bilateral bill bring bureau capital carolina centers ceo china clear close
      collaboration color columbia combat come commerce comprehensive congressional construction
      continued continues continuing control coordination cost could counsel county coverage
      creating criminal current cyber cybersecurity date days debt decades developing direct
      disabilities discuss dollars early earned effective eligible employment epa equitable
      especially essential example existing extraordinary face facilities fair fight financing
      florida formula framework freedom fully go goal goals good-paying governor guidance gun had
      half healthcare held helping hhs higher homeland homes humanitarian identify impacts
      implement improving inclusive income increased indo-pacific insurance intelligence internet
      issued january job john joining joint july june keep la launch leader leading least level
      levels life long-term look los march market media medicare met middle migration mission
      month much nato needed network nuclear official ongoing online organization own participants
      partnerships past planning possible potential presidential priorities promoting protecting
      puerto put q reach receive recent recently reducing related release released representative
      reproductive resilient respect respond responsible review risks rule russian second sectors
      see senator september serving set several signed solutions space stability statement step
      student style sullivan supports taken team testing texas text-decoration th thanks then
      thousands threat throughout too tools toward trafficking transgender transition treasury
      treatment underline underserved usaid used using vaccination vehicles very virginia
      vulnerable want way ways we've why without young your youth
      """
    ),
    (
      23,
      """
      11 14 18 200 2019 24 26 accountable achieve additionally affected ago agreed agricultural
      ahead aid alliance allow along am announce announcement another appropriate approximately
      april area arp asean associate attacks authority average awards bachelor basis beyond border
      broadband called calling campaign canada capabilities carbon cases cdc chairman challenge
      charging circuit cities citizens closely coalition colorado coming commercial commit common
      communications company competition conditions conservation consistent consumers corporation
      covid created crime december dedicated delivering delivery demand departments deployment dhs
      dialogue directly directors disaster discrimination disease diverse diversity does doing
      don't drive drugs earlier east eastern economies educational efficiency el emerging
      employees enable encourage engage engineering environment equality equipment establish
      established eu ev events ever expanded expansion extreme facilitate fellow fiscal forces
      former fy georgia getting goods graduate great greater groups growing harvard helped
      high-quality hold households https hud hundreds i'm illinois implementing included
      independent india indian industrial innovative intent interagency interior israel issue
      japan joe join joined land lands large later launching laws learning leave legislative less
      let lgbtqi line live loan low low-income markets maryland master materials me medicaid
      michigan multilateral multiple natural necessary news northern nutrition october odd off
      offer offshore oil options others outcomes outreach paid parents participation particularly
      pass pennsylvania personnel place plenipotentiary police populations position positions
      potus prescription price priority products professor proposed prosperity protections putin
      quickly racial rate rates real recommendations record reform relations remain requirements
      result rico roles same sanctions save say section sent sexual sites six solar southern spoke
      st stakeholders stand start still strategies sure times took top total towards transparency
      tribes trust un underscored urban va values vehicle vision visit vote voting w weeks welcome
      west western wind
      """
    ),
    (
      16,
      """
      16 17 2010 2013 2014 2015 2016 2017 2018 27 28 300 400 60 90 abortion abroad abuse academic
      academy accelerating accessible accountability acting active adaptation adults advocacy
      afghan afghanistan age aggression always ambitious analysis angeles anniversary annual
      appeals applications appointed approaches archives arizona army asia assault assets assist
      august australia awarded awareness become began beginning below big bills bolster borrowers
      bridge bridges bringing brown buildings builds buses cabinet cannot case century certain
      chicago collective colleges commissioner community-based competitiveness concerns conduct
      conference conflict connect consumer contact coordinate coordinating coordinator
      corporations corps corruption counter counties course creation credits crimes cultural cut
      david deal decade decision decisions declaration declared defend delaware delivered design
      developed did dignity diplomacy diplomatic directed disability disadvantaged disparities
      disproportionately districts division doe done doses drinking due effect effects efficient
      elected electricity embassy emphasized employers equal establishing et europe everyone
      everything eviction exchange expertise experts expiring export expressed facility facing
      fact faith far farm farmers february field fighting finally find firearms firm first-ever
      forum foster found fuel generation george girls give globally governance governors green
      greenhouse grid grow hate having hbcus head healthy heat high-speed highest highlight
      highlighted him hispanic historically hiv holds honor host hosted illicit immediate
      immigration impacted inclusion increases indigenous industries infant initial integrity
      intend interest interests iran iraq island islands jake jersey julie kids kingdom korea l
      latino leverage likely lines living loans louisiana lowering maintain majority makes
      manufacturers maritime massachusetts maternal mayor means memorandum methane michael
      mitigate mitigation money move museum named nationwide networks never nonprofit noted notice
      november numerous o obama ocean often ohio operation owners p particular passed path
      pathways patients payments period permanent person personal persons pfas physical point
      pollution population port ports poverty practice prepare preparedness press previous
      principal principles privacy produce professional promise property proud purchase quad
      question questions raise ready reaffirm reaffirmed really recipients recognize recognized
      reforms regulatory relationship reliable remains renewable rental representatives
      republicans request require required requires reserve residents resource results retired
      return robert robust rules safely safer san scale scientific seek seen seniors series severe
      sharing sign single situation skills sotu specific specifically spent status stop strength
      stronger studies study summer supplies supported supreme survivors sustainability tackle
      tackling target targeted taxes teachers terms territorial territories tests things ties tool
      transit travel treatments understand understanding unemployment unprecedented until updated
      upon urgent vaccinated victims vital weapons welcomed whether whole-of-government worker
      works y yesterday
      """
    ),
    (
      11,
      """
      00 07 150 19 2000 2001 2002 2004 2005 2006 2007 2008 2009 2011 2012 202 2024 2025 2050 250
      29 31 35 600 70 75 80 800 aa above achieving activity actors add administrative advances
      advocate advocates aids alaska allowing almost alone alongside americas amount announcements
      applause application apply apprenticeship approved arabia art asked assessment assessments
      associated atlantic attack authorities authorized availability aviation away background ban
      base basic battery begin behavioral behind believe believes bidenwhitehouse billions boards
      bold boost broad broader brought built buy calls caregivers caribbean caucus causes changes
      chips choice civic civilian clerk clinical clinics co-chair coast code collaborative comes
      committing competitive compliance concern concrete confirmed connecticut connectivity
      consequences consider consultation contribute contributions convened coordinated cop core
      corporate counselor courts cover cum cuts daca damage dangerous dc dear deep deepen deficit
      delegation democrats demonstrate deploy des deserve designed desk determined different
      directing directs discussion disruptions distinguished distribute distribution dod doi doj
      dot easier economics ecosystem effectively election elections eliminate en enabling
      encouraging ending enduring engaged enhanced enhancing enough entire entities entrepreneurs
      epidemic estimated event evidence-based excellence expected experienced experiencing expired
      explore exposure extend f faced fall fda fees fentanyl few final fire follow forced forms
      france fuels fundamental funded gap gaps gender-based generations georgetown germany given
      graduated ground guard guatemala guide h harassment hard heard helps hemisphere homelessness
      honduras hope hospital hospitals hours identity immediately impose improvements inc
      incentives indiana individual indonesia inform insecurity intervention invasion invested
      invests involved james jill johnson judicial jurisdictions k kamala keeping kennedy kind
      lack lady laude leads learn left legacy les leveraging lgbtq limit limited litigation little
      llp looking looks loss lost lot loved manage managing marine mark mass matter matters mayors
      mean meaningful medicine meetings migrants minimum minister-counselor minnesota minority
      mississippi mobilize model moment moving mutual nature near net net-zero nevada nominate
      non-profit nursing obama-biden objectives officers offices older once ones operating
      operational outside overall overseas oversight para paris participate participating parties
      partnering paying peaceful performance pilot pipeline places plant platform platforms play
      pledge positive prepared presidents preventing primary prioritize processes processing
      procurement professionals proposal provision published pursue quantum que rail raised rank
      ransomware rapid rapidly reaching readiness rebuild receiving recipient recognizing recover
      reflect refugees regarding register registered regular regulations reiterated relevant
      repair replace replacement reporting reports representing republican resigned resolution
      resolve responsibility restoration restore rise rising river roads room root roundtable
      saudi savings sciences screening seeking semiconductor send serious seven shall shipping
      significantly signing soon source sources southeast sovereignty speak speaker spending
      spread stable standard starting stay storage su subject substance success successful suicide
      supervised surveillance systemic t table talk targets teacher teams temporary ten tennessee
      tens terrorism test themselves they're third title tomorrow tonight track train transmission
      turn ukrainian unions unique units universities update uploads urge utility v vaccinations
      value various veteran view violent virtual virus wage wages wealth weather whom wide wife
      wildfires wildlife william winter wisconsin woman wp-content yale yet you're zero
      """
    ),
    (
      8,
      """
      2003 700 accessing accordance according account acquisition acts adoption affirmed agree
      agreements aim aims airport airports alabama annually armed arms ask assembly assess
      attorneys avoid banks batteries became behalf biological blue borders born boston bottom
      brian can't cause caused celebrate chargers childhood choose claims coal coastal collaborate
      collection collectively combating combatting combined commits commonwealth communication
      compared complete completed complex congressman constitutional contracting contracts
      cost-sharing covered creates crises ctc customers cutting dakota death deaths degrees
      democracies deployed deploying designated designation details detect disasters discussions
      diseases disrupt drivers driving drought duty educators egypt eight elementary eligibility
      elizabeth emergencies empower empowerment engaging enrollment envoy era evidence expect
      expert extending extensive faculty faster federation flow forest formerly founding fraud
      friends got grateful greatest haiti harm harmful hazard hear hearing highway hire hiring
      holding honorable honors however hunger hurricane husband hydrogen i'll i've identified
      identifying ii illegal implemented improved incarcerated independence integrated integration
      interventions investigation investigations iowa ireland issuing jackson jennifer jewish
      jones kansas kentucky king knowledge known language latest latin leaving light list
      locations longer longstanding madam maine maintaining marginalized medal men miles minerals
      missouri mobile models modern modernize monitoring monthly monument morning mortgage
      movement n navy negotiations nhpi nine nominations nominees obviously offering oklahoma
      ordered oregon outlined package passage passing pathway payment pell ph phase pipes policing
      posed powerful premiums preservation preserve problem producers product programming
      proposals prosperous protected provisions psaki purpose putting qualified race raising
      recognition regime regions relationships releasing religious represent requested requiring
      respective responding restrictions richard road roadmap roe rok roughly sales salvador
      saving sba scott sea seeing sentence session shot show shows sides site smart software
      something son speaks speed standing statewide stem storm street strongly sustained takes
      targeting tech technological thanked thing thomas timely tour transatlantic transnational
      transparent treaty trip trusted trustees uninsured unity universal valley variety via
      vietnam voices voter waste waters we'll website whole whose wildfire worldwide
      """
    ),
  ]
}
