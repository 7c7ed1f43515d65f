-- Verbs of saying, and who says things without a name.
-- luacheck: no max line length

local function set(words)
  local found = {}
  for word in words:gmatch("%S+") do found[word] = true end
  return found
end

local saying = set [[
  said says say stated states added adds noted notes declared declares stressed stresses underlined
  underlines emphasised emphasises emphasized emphasizes told announced announces commented comments
  explained explains wrote writes tweeted tweets posted concluded concludes continued remarked remarks warned warns
  recalled recalls reiterated reiterates affirmed affirms reaffirmed reaffirms argued argues insisted insists
  replied replies responded responds observed observes highlighted highlights pointed asserted asserts claimed claims
  maintained maintains confirmed confirms urged urge urges demanded demands found finds identified identifies
  described describes called calls labelled labeled labels dubbed dismissed dismisses denounced denounces hailed
  hails praised praises cited cites quoted ruled rules put read reads promised promises pledged pledges vowed vows
  denied denies acknowledged acknowledges admitted admits assured assures cautioned cautions echoed echoes
  underscored underscores proclaimed proclaims testified testifies tells
  déclaré déclare déclarait déclarent dit disait disent indiqué indique indiquait souligné souligne soulignait
  affirmé affirme affirmait affirment rappelé rappelle rappelait rappelée ajouté ajoute ajoutait estimé estime
  estimait expliqué explique expliquait précisé précise précisait assuré assure assurait annoncé annonce écrit
  répondu répond répondait conclut conclu concluait noté note observé observe commenté commente insisté insiste
  exprimé exprimée dénoncé dénonce regretté regrette réaffirmé réaffirme réitéré réitère confirmé confirme prévenu
  prévient averti avertit lancé lance poursuivi poursuit jugé juge tweeté martelé martèle qualifié qualifie
]]

-- "sent a message with the following text", "issued the following statement".
local issuing = set [[
  sent sends issued issues released releases made makes delivered delivers published publishes gave gives wrote
  writes read posted adressé adresse publié publie envoyé envoie fait prononcé
]]

-- Words that stand for somebody who has no name in the text.
local nouns = set [[
  official officials minister ministers ministry spokesperson spokespersons spokesman spokeswoman president
  presidents chairman chair chairperson expert experts observer observers mep meps mp mps lawmakers senators
  parliamentarians mission report reports committee commission court tribunal panel inquiry witness witnesses
  diplomat diplomats ambassador ambassadors leaders government authorities statement resolution declaration
  communiqué document study conclusions judge judges prosecutor prosecutors secretary commissioner delegation
  organisation organization group activists activist journalists analysts source sources members participants envoy
  police army victim victims survivors survivor director representative representatives rapporteur coordinator
  secretary-general letter draft text ruling verdict opinion constitution treaty charter agreement
  porte-parole ministre ministres ministère président présidente rapport rapporteur gouvernement autorités
  ambassadeur ambassadrice déclaration résolution cour députés observateurs responsable responsables directeur
  directrice secrétaire représentant représentante texte lettre traité accord
]]

-- What may stand between such a word and its verb.
local between = set [[
  has have had is are was were also further then later again repeatedly once clearly rightly already earlier today
  yesterday therefore himself herself in a ont est était aussi également ainsi encore hier s'est s’est se ne
  repeatedly strongly firmly publicly recently specifically explicitly correctly again
]]

local articles = set [[
  the a an this that these those its their his her our some several many two three one no all
  le la les l' l’ un une des ce cette ces son sa ses leur leurs
]]

local openers = set "in at on after during for by with from dans lors à après pour avec"

-- A noun phrase at the end of text (before a verb) or at its start (behind one) that says who.
local function named_by(phrase, at)
  local words, has_noun = {}, false
  for from, word in phrase:gmatch("()(%S+)") do words[#words + 1] = { from = from, text = word } end
  while #words > 0 and between[words[#words].text:lower()] do words[#words] = nil end
  -- "In its report the mission of experts": from the last article on.
  if #words > 0 and openers[words[1].text:lower()] then
    for i = #words, 2, -1 do
      if articles[words[i].text:lower()] then
        words = { table.unpack(words, i) }
        break
      end
    end
  end
  if #words == 0 or #words > 9 then return nil end
  for i, word in ipairs(words) do
    local key = word.text:lower():gsub("^l['’]", "")
    if word.text:find("[%(%)“”\"«»:;]") then return nil end
    if nouns[key] then has_noun = true end
    -- "in Oslo the court": not the whole.
    if i > 1 and saying[key] and not nouns[key] then return nil end
  end
  local head = words[1].text:lower()
  if not has_noun or not (articles[head] or nouns[head] or words[1].text:find("^[%u\195]") or head:find("^l['’]") or #words <= 3) then
    return nil
  end
  local last = words[#words]
  local first = at + words[1].from - 1
  local name = phrase:sub(words[1].from, last.from + #last.text - 1)
  return { name = name, text = name, kind = "group", first = first, last = first + #name - 1 }
end

local titles = set "Mr Mrs Ms Dr St Mme Mlle M MM Gen Col Prof Sen Rep Amb Lt Capt Hon Rev"

-- Whether a text is only what helps the verb behind it: "ont dit les ministres".
local helpers = set "a ont avait avaient has have had also then"
local function is_helper(lead) return helpers[lead:match("^(%a+)%s+$") or ""] == true end

local function is_relative(lead)
  local word = lead:match("%f[%a](%a+)%s*$")
  return word == "which" or word == "who" or word == "qui"
end

return { titles = titles, is_helper = is_helper, is_relative = is_relative, saying = saying, issuing = issuing, named_by = named_by }
