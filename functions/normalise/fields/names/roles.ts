/** What people who write do, by language; whole words. */
const OCCUPATIONS: Readonly<Record<string, string>> = {
  en: 'writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|photographers?|photojournalists?|bureau chief|producers?|anchors?|analysts?|interns?|critics?|bloggers?|videographers?|cartoonists?|illustrators?|newsroom|editor-in-chief|co-?founder|founder|ceo|freelancers?|meteorologists?',
  de: 'redakteur(?:in)?|redakteure|chefredakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|reporter(?:in)?|volontär(?:in)?|fotograf(?:in)?|experte|expertin|gastautor(?:in)?|freie[r]? (?:autor(?:in)?|mitarbeiter(?:in)?)|autor(?:in)?|kolumnist(?:in)?',
  fr: 'rédact(?:eur|rice)(?:s)?|correspondante?s?|journalistes?|envoyée?s? spéciale?s?|envoyés spéciaux|chroniqueu(?:r|se)|pigiste|photographe|grand reporter|éditorialiste',
  es: 'corresponsal(?:es)?|redactor(?:a|es)?|periodistas?|enviad[oa]s? especial(?:es)?|columnista|fotógraf[oa]|reporter[oa]',
  it: 'giornalista|inviat[oa](?: speciale)?|corrispondente|redattore|redattrice|fotograf[oa]',
  pt: 'repórter(?:es)?|jornalistas?|correspondente|enviad[oa] especial|redator(?:a)?|colunista|fotógraf[oa]|estagiári[oa]',
  nl: 'redacteur|redactrice|verslaggever|verslaggeefster|correspondent|medewerker|columnist|hoofdredacteur|fotograaf',
  sv: 'reporter|korrespondent|krönikör|frilansjournalist|redaktör|fotograf|journalist',
  no: 'journalist|reporter|korrespondent|kommentator|redaktør|fotograf|frilanser|skribent',
  fi: 'toimittaja|kirjeenvaihtaja|kuvaaja|päätoimittaja|valokuvaaja',
  pl: 'dziennikarz|dziennikarka|redaktor(?:ka)?|korespondent(?:ka)?|reporter(?:ka)?|fotoreporter(?:ka)?|publicysta|publicystka',
  cs: 'redaktor(?:ka)?|reportér(?:ka)?|novinář(?:ka)?|zpravodaj(?:ka)?|dopisovatel(?:ka)?',
  ru: 'корреспондент|редактор|обозреватель|журналист(?:ка)?|фотограф|собкор|спецкор',
  tr: 'muhabiri?|editörü?|yazarı|gazeteci|köşe yazarı',
  id: 'wartawan|reporter|koresponden|penulis|kontributor|jurnalis',
  hu: 'újságíró|tudósító|szerkesztő|főszerkesztő|fotós',
  ro: 'redactor(?:-șef)?|jurnalist(?:ă)?|reporter|corespondent',
  el: 'δημοσιογράφος|ανταποκριτής|ανταποκρίτρια|συντάκτης|συντάκτρια',
  ar: 'مراسل|مراسلة|صحفي|صحفية|كاتب|كاتبة|محرر|محررة',
  vi: 'nhà báo|phóng viên|biên tập viên',
};
const OCCUPATION = Object.values(OCCUPATIONS).join('|');
const NAMED_OCCUPATION = new RegExp(`(?<![\\p{L}-])(?:${OCCUPATION})(?![\\p{L}-])`, 'iu');
/** What people are where they don't write for a living: they stand behind a comma, never within a name, as surnames they do. */
const TITLES =
  '(?:(?:group|corporate|regional|global)\\s)?(?:vice[\\s-]presidents?|presidents?|[es]?vp|directors?|managers?|engineers?|professors?|scientists?|researchers?|fellows?|lecturers?|economists?|partners?)|' +
  'vorstand(?:svorsitzender?)?|geschäftsführer(?:in)?|präsident(?:in)?|professor(?:in)?|wissenschaftler(?:in)?|' +
  'direct(?:eur|rice)|professeure?|chercheu(?:r|se)|économiste|director[ae]?|president[ae]|profesora?|economista|investigadora?';
const MODIFIER =
  'senior|chief|own|staff|special|foreign|political|politics|deputy|managing|contributing|freelance|assistant|associate|executive|news|national|international|local|city|business|tech|technology|science|health|sports?|features?|culture|arts|entertainment|education|environment|climate|crime|court|investigative|investigations|digital|multimedia|data|opinion|economics?|finance|financial|food|travel|fashion|music|film|lead|principal|junior|trainee|guest|diplomatic|defen[cs]e|security|media|social|white house|world|regional|general|community|legal|religion|royal|transport|energy|consumer|style|lifestyle|video|photo|audio|web|online|copy|night|weekend|print|bureau|europe|africa|asia|us|uk|eu';
/** "Technology reporter", "Chief Political Correspondent", "health and science reporter": the head noun stands last. */
const HEAD_LAST = new RegExp(
  `^(?:(?:from|by)\\s+)?(?:(?:our|a|an|the|onze|unser|notre|nuestro)\\s+)?(?:(?:${MODIFIER}|and|&|\\p{L}{2,20}['’]s)\\s+){0,5}(?:${OCCUPATION})(?![\\p{L}-])(?:[\\s,]+(?:at|for|in|of|to|with|à|au|aux|en|de|du|des|la|à la|a|em|in|bei|der|für|van|voor|på|för|i|w|в)\\s.*)?$`,
  'iu',
);
const TITLE_LAST = new RegExp(
  `^(?:(?:${MODIFIER}|research|product|program(?:me)?|project|software|marketing|sales|and|&)\\s+){0,4}(?:${TITLES})(?![\\p{L}-])(?:[\\s,]+(?:at|for|in|of|à|de|du|des|la|a|bei|der|für|van)\\s.*)?$`,
  'iu',
);
/** "health and science reporter": begins small, and ends in an occupation. */
const DESCRIBED = new RegExp(`^\\p{Ll}.{0,60}[\\s-](?:${OCCUPATION})(?:\\s+(?:at|for|in|of)\\s.{1,60})?$`, 'u');
/** "Special to the Post", "For the Norhaven Post", "Staff": who somebody writes for, not who writes. */
const FOR_WHOM =
  /^(?:special\s(?:to|for)\s|exclusive\s(?:to|for)\s|for\s(?:the\s)?\p{Lu}|pour\s|für\s(?:die|das|den)\s|special$|staff$|of\s(?:the\s)?\p{L}+\sstaff$|(?:our|the)\s(?:\p{L}+\s){0,3}(?:staff|newsroom|team|correspondents?|reporters?|writers?)$|with\s(?:agencies|wires)|avec\sagences?|mit\sagenturmaterial)/iu;
/** Korean, Japanese and Chinese set these behind the name or glue them to it. */
const EAST_ASIAN_OCCUPATION =
  '기자|특파원|논설위원|記者|特派員|編集委員|論説委員|记者|特派记者|特约记者|通讯员|通訊員|报道|報导|报导|報導|報道';
/** "홍길동 산업부 기자", "홍길동 워싱턴특파원": what the reporter's desk or place is stands before the occupation. */
const DESK = '(?:\\s+\\p{sc=Hangul}{2,6}(?=\\s?(?:기자|특파원)))?';
const BEHIND = new RegExp(
  `(?:${DESK}\\s*(?:${EAST_ASIAN_OCCUPATION})|[\\s,]+(?:(?:${MODIFIER})\\s+){0,4}(?:${OCCUPATION}))$`,
  'iu',
);
const ONLY_EAST_ASIAN = new RegExp(`^(?:本(?:报|報|社|刊|紙|网|網))?(?:${EAST_ASIAN_OCCUPATION})$`, 'u');
/** "Door onze redacteur Ada Michalak", "FOCUS-Online-Experte Robin Tschöpe": the occupation before the name. */
const BEFORE = new RegExp(
  `^(?:(?:our|onze|unser(?:e|em|er)?|notre|nuestr[oa]|vår|vores)\\s+)?(?:[\\p{L}\\p{N}]+-){0,4}(?:(?:${MODIFIER})\\s+){0,3}(?:${OCCUPATION})\\s+(?:in\\s\\p{Lu}\\p{L}+,?\\s)?(?=\\p{Lu}[\\p{L}.'’-]*\\s\\p{L})`,
  'iu',
);

/** Whether a part of a byline says what somebody does or whom for, and names nobody. */
/** Whether a text names what people who write do. */
export function namesOccupation(text: string): boolean {
  return NAMED_OCCUPATION.test(text);
}

export function isRole(text: string): boolean {
  return HEAD_LAST.test(text) || FOR_WHOM.test(text) || DESCRIBED.test(text) || ONLY_EAST_ASIAN.test(text);
}

/**
 * "Vice President", "Research Scientist": with whom somebody holds such an office stands behind it. Unlike an occupation it
 * makes no byline of a line: those who are quoted are introduced so, too.
 */
export function isTitleOfOffice(text: string): boolean {
  return TITLE_LAST.test(text);
}

/** "Westminster correspondent": of a single word it is where somebody works, behind a name. */
const PLACED = new RegExp(`^\\p{L}[\\p{L}'’.-]*\\s(?:${OCCUPATION})$`, 'iu');

/** Whether a text behind a person's name says where the person works as what. */
export function isPlacedRole(text: string): boolean {
  return PLACED.test(text);
}

const PICTURES_OR_EDITING =
  /(?:^|\s)(?:photographers?|photojournalists?|videographers?|illustrators?|cartoonists?|producers?|fotograf(?:in|o|a)?|fotógraf[oa]|photographe|fotograaf|kuvaaja|redaktør|redaktör|translator|übersetzer(?:in)?)$|^(?:(?:photo|picture|video|copy|film|web|sub)[\s-]?)?editors?$/iu;

/** Whether such a part says that somebody takes pictures or edits. A political editor writes. */
export function isOtherWork(text: string): boolean {
  return isRole(text) && PICTURES_OR_EDITING.test(text);
}

/** A name without the occupation that stands before or behind it in one breath. */
export function withoutRole(text: string): string {
  if (text.length > 120) return text;
  const before = text.replace(BEFORE, '');
  const behind = before.replace(BEHIND, '');
  return isNameLeft(behind.trim()) ? behind.trim() : before;
}

/** "Guardian staff reporter" names nobody once its occupation is gone. */
function isNameLeft(text: string): boolean {
  return /\s|[\p{sc=Han}\p{sc=Hangul}]{2}/u.test(text);
}
