-- Who can be asked to do something, and what a modal verb demands of whom.
-- luacheck: no max line length

local M = {}

local function set(words)
  local all = {}
  for word in words:gmatch "%S+" do all[word] = true end
  return all
end

-- Nouns of those that can act; in French the first noun of a phrase decides.
M.agents = set [[
  autorité autorités gouvernement gouvernements régime régimes partie parties responsable
  responsables auteur auteurs état états etat etats pays communauté communautés belligérant
  belligérants dirigeant dirigeants dirigeante dirigeantes force forces armée armées groupe groupes
  milice milices séparatistes rebelles insurgés combattants militaires soldats troupes police
  président présidente présidents ministre ministres parlement parlements juge juges justice
  tribunal tribunaux cour organisation organisations institution institutions acteur acteurs
  partenaire partenaires allié alliés membre membres garant garants parrains soutiens opposition
  peuple peuples citoyens citoyennes électeurs entreprise entreprises opérateurs banques médias
  plateformes société sociétés union commission conseil assemblée agence comité secrétaire chef
  chefs candidats candidat partis parti mouvement mouvements camp camps puissance puissances
  pouvoir pouvoirs diplomates diplomatie services enquêteurs médiateur médiateurs donateurs
  bailleurs observateurs ravisseurs terroristes commanditaires coupables criminels délégations
  délégation signataires participants protagonistes interlocuteurs personne personnes nul chacun
  chacune tous toutes ceux celles celui celle il elle ils elles celui-ci celle-ci ceux-ci celles-ci
  europe européens femmes jeunes population populations ensemble certains junte alliance coalition
  ong travailleurs journalistes ambassadeur ambassadeurs représentant représentants négociateurs
]]

-- Names of things that nobody can ask.
M.things = set [[
  accord accords charte convention déclaration document plan processus protocole résolution
  résolutions statut traité traités constitution pacte mémorandum feuille élections élection
]]

local skipped = set [[
  le la les l un une des du de d ce cet cette ces son sa ses leur leurs notre nos tout toute tous
  toutes chaque aucun aucune deux trois quatre cinq même seul seule seuls autres autre nouvelles
  nouveaux différentes différents diverses divers premières premiers
  principaux principales hautes hauts et mais
]]

-- The first noun of a phrase.
local function noun(text)
  for word in text:gmatch "[%w\128-\255][%w\128-\255%-]*" do
    if not skipped[word:lower()] and word ~= "\226\128\153" then return word end
  end
end

-- Whether a phrase is somebody: a known noun, a pronoun, or a name that is no document's.
function M.is(phrase)
  if phrase.id or phrase.kind then return true end
  local word = noun(phrase.text:gsub("’", "' "))
  if not word then return false end
  local lower = word:lower():gsub("^É", "é")
  if M.agents[lower] then return true end
  -- A capital at the start of a sentence tells nothing.
  return not M.things[lower] and word:find "^%u" ~= nil and phrase.text:sub(1, #word) ~= word
end

-- "être libéré", "rester impuni", "cesser": what is to happen, not what somebody is to do.
local FOR_NOBODY = {
  "^être%s", "^rester%s", "^demeurer%s", "^prévaloir", "^aboutir", "^se poursuivre", "^se tenir",
  "^avoir lieu", "^faire l['’]objet", "^prendre fin", "^pouvoir être", "^permettre", "^se dérouler",
}
function M.passive(text)
  text = text:gsub("^%a+ment%s", ""):gsub("^[%a\128-\255]+ment%s", "")
  for _, pattern in ipairs(FOR_NOBODY) do
    if text:find(pattern) then return true end
  end
  return false
end

-- "si la Russie doit", "rien ne peut", "nous": not asked.
function M.open(m, phrase)
  local text = m.text:sub(1, m.trigger.first - m.first)
  local first = phrase.text:lower()
  return not (text:find "%f[%a]si%f[%A]" and not text:find ", si%f[%A]" or text:find "%f[%a]comment%f[%A]" or text:find "%f[%a]pourquoi%f[%A]"
    or first:find "^je%f[%A]" or first:find "^nous%f[%A]" or first:find "^on%f[%A]" or first:find "^rien%f[%A]")
end

return M
