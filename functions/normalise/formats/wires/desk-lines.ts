import type { LeftOut, LeftOutReason } from '../../../article.ts';
import type { Draft } from '../../draft.ts';
import { isIntroducedByline } from '../../fields/bylines.ts';
import { isSentence } from '../../text/publisher-lines/prose.ts';

/** How far from its ends what desks add to a text stands. */
const LONGEST_HEAD = 3;
const LONGEST_FOOT = 4;
const EDITORS_NOTE =
  /^\((?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Removes|Rewrites|Clarifies|Fixes|Writes through)\b[^()]{1,300}\)$/i;
/** "© dpa-infocom, dpa:260512-99-1/4", "dpa wa yydd n1", "lr-jd/abc/xyz" */
const SIGN_OFF =
  /^(?:©.{1,120}|(?:dpa|ap|afp|efe|apa|sda)(?: [a-z0-9]{2,6}){2,6}|[a-z]{2,5}(?:-[a-z]{2,5}){0,4}(?:\/[a-z]{1,5}(?:-[a-z]{2,5}){0,4}){1,5})$/;
/** "((ada.michalak@thomsonreuters.com; +1 646 555 0100;))" */
const CONTACT = /^\(\((?=[^()]*@).{1,400}\)\)$/;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,}/gu;

/** The draft of a wire's text without what its desk adds above and below: byline, notes, signs and contacts. */
export function withoutDeskLines(draft: Draft): Draft {
  const { paragraphs, authors } = draft;
  const start = Math.max(
    paragraphs.slice(0, LONGEST_HEAD).findIndex((line) => !isDeskHead(line)),
    0,
  );
  const foot = paragraphs.slice(-LONGEST_FOOT).findLastIndex((line) => !isDeskFoot(line));
  const end = foot < 0 ? paragraphs.length : Math.max(0, paragraphs.length - LONGEST_FOOT) + foot + 1;
  const [above, below] = [paragraphs.slice(0, start), paragraphs.slice(end)];
  const bylines = above.filter(isIntroducedByline);
  const isField = (line: string) => CONTACT.test(line) || (authors.length === 0 && bylines.includes(line));
  return {
    ...draft,
    paragraphs: paragraphs.slice(start, end),
    authors: authors.length > 0 ? authors : bylines,
    contact: [...draft.contact, ...below.flatMap((line) => (CONTACT.test(line) && line.match(EMAIL)?.[0]) || [])],
    leftOut: [...draft.leftOut, ...recordOf(above, 'head', isField), ...recordOf(below, 'foot', isField)],
  };
}

function recordOf(lines: readonly string[], reason: LeftOutReason, isField: (line: string) => boolean): LeftOut[] {
  return lines
    .filter((line) => !isField(line))
    .map((text) => ({ text, reason: isIntroducedByline(text) ? 'byline' : reason }));
}

function isDeskHead(line: string): boolean {
  return EDITORS_NOTE.test(line) || isIntroducedByline(line);
}

/** A sentence may begin with the sign as well. */
function isDeskFoot(line: string): boolean {
  return (SIGN_OFF.test(line) && !isSentence(line)) || CONTACT.test(line);
}
