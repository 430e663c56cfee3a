const AGENCY =
  '(?:AP|AFP|Reuters|Getty(?: Images)?|dpa|EPA|EFE|TASS|RIA Novosti|Shutterstock|iStock|Bloomberg|Xinhua|Imago|picture[- ]alliance|Keystone|ANSA|Unsplash)';
/** A name as credits have it: "D. Achebe", "Someone", "Norhaven Post". */
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*(?:[\\s/,|]{1,3}(?:\\p{Lu}|von |van |de |for |via )[\\p{L}\\p{M}\\p{N}.'’&-]*){0,7}";
/**
 * Credits, as they end a caption: a label with a name, a photographer with an agency, the copyright sign with an owner.
 * A sentence that speaks of an agency ends in a verb's object or a stop.
 */
const CREDIT = new RegExp(
  [
    `(?:^|[\\s(])(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ff]otos?|[Pp]icture|[Ii]mage|Bild|[Ff]otografía|[Ii]magen|[Cc]rédit|[Cc]redit|[Фф]ото)\\s?(?::|by|courtesy of|courtesy|credit:?)\\s*${NAME}\\)?\\.?$`,
    `\\b${AGENCY}\\s(?:Photo|Foto|Images?)?\\s?/\\s?${NAME}\\)?$`,
    `[/|]\\s?(?:via\\s)?${AGENCY}(?:\\s(?:Photo|Foto|Images?))?\\)?$`,
    `\\((?:Photo:?\\s)?${AGENCY}(?:\\s(?:Photo|Foto))?\\)$`,
    `©\\s?(?:\\d{4}\\s)?${NAME}\\)?$`,
  ].join('|'),
  'u',
);
/** "(Bo Lind / Norhaven Post)", "(Photo: Bo Lind)": a credit only where a picture stands above it. */
const CREDIT_IN_BRACKETS = new RegExp(`\\((?:[Pp]hoto|[Ff]oto|[Ii]mage|Bild)?:?\\s?${NAME}\\)$`, 'u');
/** Where in a picture somebody is, and that there is one. */
const IN_PICTURE = /\((?:left|right|centre|center|l|r|c|pictured)\)|\bin this (?:file )?(?:photo|picture|image)\b/i;
const LONGEST = 400;

/** What stands around a line of a text's head. */
export interface CaptionPlace {
  /** A picture stands directly above it. */
  belowPicture: boolean;
  /** It is the first line behind byline and date, and a gap above it shows that something was left out. */
  behindGap: boolean;
}

/** Whether a line between an article's head and its text is the caption of a picture. What is not certain is text. */
export function isCaption(line: string, { belowPicture, behindGap }: CaptionPlace): boolean {
  if (line.length > LONGEST) return false;
  if (CREDIT.test(line)) return true;
  if (belowPicture && (CREDIT_IN_BRACKETS.test(line) || IN_PICTURE.test(line))) return true;
  return (belowPicture || behindGap) && isParticipialSentence(line);
}

const SENTENCE_END = /[.!?…]["”’»)]?\s+\S/;
/** Words that begin a clause of their own: what follows says nothing about the sentence's own verb. */
const SUBORDINATE = /\b(?:since|as|after|before|while|who|that|which|where|when|because|whose)\b/i;
/** The past of all irregular verbs of English. */
const IRREGULAR =
  'arose|awoke|ate|bade|beat|became|began|bent|bet|bit|bled|blew|bore|bought|bound|bred|broke|brought|built|burnt|burst|came|cast|caught|chid|chose|clad|cleft|clung|cost|crept|cut|dealt|did|dove|drank|drew|drove|dug|dwelt|fed|fell|felt|flew|fled|flung|forbade|forecast|foresaw|forgave|forgot|forsook|fought|found|froze|gave|got|grew|ground|had|heard|held|hid|hit|hung|hurt|kept|knelt|knew|laid|lay|leant|leapt|learnt|led|left|lent|let|lit|lost|made|meant|met|mistook|mowed|overcame|overtook|paid|put|quit|ran|rang|read|rent|rid|rode|rose|said|sang|sank|sat|saw|sent|set|sewed|shed|shone|shook|shore|shot|showed|shrank|shut|slain|slept|slew|slid|slit|slung|slunk|smelt|smote|sold|sought|sowed|spat|sped|spelt|spent|spilt|split|spoilt|spoke|sprang|spread|spun|stank|stole|stood|stove|strewed|strode|strove|struck|strung|stuck|stung|sung|sunk|swam|swept|swollen|swore|swung|taught|thought|threw|threw|thrived|throve|thrust|told|took|tore|trod|underwent|understood|undertook|upset|wed|went|wept|wet|withdrew|withstood|woke|won|wore|wound|wove|wrote|wrung';
/** Verbs that a main clause may have: auxiliaries, the past of regular verbs, that of irregular ones, and usual ones in the present. */
const FINITE = new RegExp(
  `\\b(?:is|are|was|were|has|have|will|would|can|could|may|might|must|should|do|does|says?|tells?|comes?|begins?|takes?|makes?|gives?|gets?|loses?|wins?|meets?|holds?|finds?|keeps?|leads?|pays?|runs?|sees?|sells?|sends?|speaks?|spends?|stands?|thinks?|writes?|brings?|buys?|knows?|lies|lets|remains|seems|needs|wants|looks|${IRREGULAR}|\\p{L}{2,}ed)\\b`,
  'iu',
);
/** Words in -ing that are nouns, pronouns or prepositions. */
const NO_PARTICIPLE =
  /^(?:nothing|something|anything|everything|morning|evening|king|ring|spring|string|thing|wing|during|including|according|building|meeting|ceiling|wedding|clothing|housing|feeling|beginning|hearing|ruling|warning|painting|writing|sibling|sterling|herring|darling|being|following|concerning|regarding|pending|lightning|farthing|shilling|pudding|stocking|rising|growing|leading|ongoing|missing|outstanding|existing)$/;
/** A noun, with what belongs to it, and the participle that says what is seen: "Visitors to the hall looking ...". */
const PARTICIPLE =
  /^["“]?\p{Lu}[\p{L}\p{M}'’.-]*(?:\s[\p{L}\p{N}'’.,-]+){0,5}?\s(?<!\b(?:the|a|an|his|her|its|their|our|this|that|of|in|for|by|to|on|from|with|without|and|or|new|more|no)\s)(\p{Ll}{2,}ing)\s(?!(?:and|or|of)\b)\p{L}/u;

/** One English sentence in the style of captions: a noun with a participle, and no verb of its own. */
function isParticipialSentence(line: string): boolean {
  if (!/[.]$/.test(line) || SENTENCE_END.test(line)) return false;
  const [clause = ''] = line.split(SUBORDINATE);
  const participle = PARTICIPLE.exec(clause)?.[1];
  return participle !== undefined && !NO_PARTICIPLE.test(participle) && !FINITE.test(clause);
}
