import { isIntroducedByline } from '../../fields/bylines.ts';
import { isOwn } from '../feeds/text.ts';

/** Paragraphs in which a newsletter says how else it can be read, and in which it says how to end it. */
const LONGEST_HEAD = 6;
const LONGEST_FOOT = 15;
/** Characters of such a paragraph; what follows the last of them is no longer than one either. */
const LONGEST_NOTICE = 300;
const ELSEWHERE =
  /^.{0,80}(?:\bin (?:your |a |the )?browser\b|\bim browser\b|\bdans (?:votre|le) navigateur\b|\ben (?:tu|su|el) navegador\b|\bnel (?:tuo )?browser\b|в браузере).{0,40}$|^(?:view|read|open) (?:(?:this|the) )?(?:e-?mail |newsletter |message |post )?(?:online|on the web)$|^(?:web|online)[ -]version$/i;
const SUBSCRIPTION =
  /\b(?:unsubscribe|(?:manage|update|change) (?:your )?(?:e-?mail |subscription )?preferences|désabonner|désinscrire|darse de baja|cancelar (?:la |tu )?suscripción|disiscri\w+|afmelden)\b|отписаться|newsletter (?:hier )?(?:abbestellen|abmelden)|^(?:abbestellen|abmelden)\b|\byou (?:are receiving|received) this (?:e-?mail|newsletter|message) because\b|\bsie erhalten diese[ns]? (?:e-?mail|newsletter)\b|\bmailing list\b.*https?:/iu;

const COPYRIGHT = /^(?:©|copyright\b)/i;
/** Signs that nobody sees, with which previews keep the text out of lists of mails. */
const PADDING = /(?:\s*[\u034f\u200b\u200c\u00ad]){2,}\s*/g;
/** What firms have their mails end with. */
const DISCLAIMER =
  /^(?:this|the|diese|ce|este)\b.{0,80}\b(?:e-?mail|message|nachricht|correo)\b.{0,200}\b(?:confidential|privileged|vertraulich|confidentiel|confidencial)/i;

/**
 * The text of a mail: its byline apart, without its title, and without what a newsletter says of itself around it.
 * @param isList whether the mail was sent to a list
 */
export function newsletterText(
  read: readonly string[],
  title: string | null,
  isList: boolean,
): { paragraphs: string[]; bylines: string[] } {
  const paragraphs = (isList ? read.map((line) => line.replace(PADDING, ' ').trim()).filter(isOwn) : read).filter(
    Boolean,
  );
  const end = isList ? footOf(paragraphs) : paragraphs.length;
  const body = paragraphs
    .slice(0, end > 1 && DISCLAIMER.test(paragraphs[end - 1] ?? '') ? end - 1 : end)
    .filter((line, index) => index >= LONGEST_HEAD || !(line === title || ELSEWHERE.test(line)));
  const bylines = body.slice(0, LONGEST_HEAD).filter(isIntroducedByline);
  return { paragraphs: body.filter((line) => !bylines.includes(line)), bylines };
}

/** Where the text ends: before a notice behind which nothing long follows. */
function footOf(paragraphs: readonly string[]): number {
  let foot = paragraphs.length;
  for (let at = paragraphs.length - 1; at > 0 && paragraphs.length - at <= LONGEST_FOOT; at--) {
    const line = paragraphs[at] ?? '';
    if (line.length > LONGEST_NOTICE) break;
    if (SUBSCRIPTION.test(line) || (foot < paragraphs.length && COPYRIGHT.test(line))) foot = at;
  }
  return foot;
}
