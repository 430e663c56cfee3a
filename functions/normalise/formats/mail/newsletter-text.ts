import type { LeftOut, LeftOutReason } from '../../../article.ts';
import { isIntroducedByline } from '../../fields/bylines.ts';
import { isReported } from '../../text/publisher-lines/prose.ts';
import { wordsIn } from '../../text/words-in.ts';
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
/** A notice speaks to its reader, or is as short as a button. */
const TO_READER =
  /(?<!\p{L})(?:you|your|sie|ihre?n?|du|dein\p{L}*|vous|votre|vos|tu|tus|su|usted|te|tuo|tua|ti|u|uw|je|вы|ваш\p{L}*|вас)(?!\p{L})|https?:/iu;
const MOST_WORDS_OF_BUTTON = 8;

const COPYRIGHT = /^(?:©|\(c\)\s|copyright\s(?:©|\d{4}))/i;
/** Signs that nobody sees, with which previews keep the text out of lists of mails. */
const PADDING = /(?:\s*[\u034f\u200b\u200c\u00ad]){2,}\s*/g;
/** What firms have their mails end with. */
const DISCLAIMER =
  /^(?:this|the|diese|ce|este)\b.{0,80}\b(?:e-?mail|message|nachricht|correo)\b.{0,200}\b(?:confidential|privileged|vertraulich|confidentiel|confidencial)/i;

/** The text of a mail, the bylines in it, and what stood around it. */
export interface NewsletterText {
  paragraphs: string[];
  bylines: string[];
  leftOut: LeftOut[];
}

/**
 * The text of a mail: its byline apart, without its title, and without what a newsletter says of itself around it.
 * @param isList whether the mail was sent to a list
 */
export function newsletterText(read: readonly string[], title: string | null, isList: boolean): NewsletterText {
  const leftOut: LeftOut[] = [];
  const without = (lines: readonly string[], reason: LeftOutReason, isKept: (line: string, index: number) => boolean) =>
    lines.filter((text, index) => {
      const kept = isKept(text, index);
      if (!kept) leftOut.push({ text, reason });
      return kept;
    });
  const lines = (isList ? read.map((line) => line.replace(PADDING, ' ').trim()) : read).filter(Boolean);
  const own = isList ? without(lines, 'boilerplate', isOwn) : lines;
  const titled = without(own, 'title', (line, index) => index >= LONGEST_HEAD || line !== title);
  const headed = without(titled, 'head', (line, index) => index >= LONGEST_HEAD || !isHead(line, isList));
  const end = endOf(headed, isList);
  const body = without(headed, 'foot', (_, index) => index < end);
  const bylines = body.slice(0, LONGEST_HEAD).filter(isIntroducedByline);
  return { paragraphs: body.filter((line) => !bylines.includes(line)), bylines, leftOut };
}

function isHead(line: string, isList: boolean): boolean {
  return ELSEWHERE.test(line) && (isList || TO_READER.test(line)) && !isReported(line);
}

/** Where the text ends: before a disclaimer, and in mails to lists before the notices at the end. */
function endOf(paragraphs: readonly string[], isList: boolean): number {
  const end = isList ? footOf(paragraphs) : paragraphs.length;
  return end > 1 && DISCLAIMER.test(paragraphs[end - 1] ?? '') ? end - 1 : end;
}

/** Where the text ends: before a notice behind which nothing long follows. */
function footOf(paragraphs: readonly string[]): number {
  let foot = paragraphs.length;
  for (let at = paragraphs.length - 1; at > 0 && paragraphs.length - at <= LONGEST_FOOT; at--) {
    const line = paragraphs[at] ?? '';
    if (line.length > LONGEST_NOTICE) break;
    if (isNotice(line) || (foot < paragraphs.length && COPYRIGHT.test(line))) foot = at;
  }
  return foot;
}

function isNotice(line: string): boolean {
  if (!SUBSCRIPTION.test(line) || isReported(line)) return false;
  return wordsIn(line) <= MOST_WORDS_OF_BUTTON ? !/\.$/.test(line) || TO_READER.test(line) : TO_READER.test(line);
}
