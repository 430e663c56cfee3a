/** A credit at the end of a line, or words that only captions use. */
const CREDIT =
  /(?:\b(?:AP|AFP|Reuters|Getty(?: Images)?|dpa|EPA|EFE|TASS|RIA Novosti|Shutterstock|iStock|Bloomberg|Xinhua|Imago|picture[- ]alliance|Keystone|ANSA|Unsplash)\b[^.!?]{0,60}$)|(?:^|[\s(])(?:photo(?:graph)?|foto|picture|image|bild|fotografía|imagen|crédit|credit|фото|copyright)s?\s?(?::|by\b|credit\b|courtesy\b)|©|\((?:left|right|centre|center|l|r|c|pictured)\)|\bin this (?:file )?(?:photo|picture|image)\b/i;
const SENTENCE_END = /[.!?…]["”’»)]?\s+\S/;
/** Words that begin a clause of their own: what follows says nothing about the sentence's own verb. */
const SUBORDINATE = /\b(?:since|as|after|before|while|who|that|which|where|when|because|whose)\b/i;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|told|\p{L}{2,}ed)\b/iu;
const PARTICIPLE = /^(?:["“]?\p{Lu}[\p{L}\p{M}'’.-]*)(?:\s[\p{L}\p{N}'’.,-]+){0,5}?\s\p{L}{2,}ing\b/u;
const LONGEST = 400;

/**
 * Whether a line between an article's head and its text is the caption of a picture: it carries a credit, or is one
 * English sentence in the style of captions, a noun with a participle and no verb of its own ("Visitors walking ...").
 */
export function isCaption(line: string): boolean {
  if (line.length > LONGEST) return false;
  return CREDIT.test(line) || isParticipialSentence(line);
}

function isParticipialSentence(line: string): boolean {
  if (!/[.]$/.test(line) || SENTENCE_END.test(line)) return false;
  const [clause = ''] = line.split(SUBORDINATE);
  return PARTICIPLE.test(clause) && !FINITE.test(clause);
}
