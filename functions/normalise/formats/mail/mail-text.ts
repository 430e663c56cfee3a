import { decodeWords, type Email } from 'postal-mime';
import type { LeftOut } from '../../../article.ts';
import type { Block } from '../../text/block.ts';
import { plainParagraphs } from '../../text/plain-paragraphs.ts';
import { forwardedMessage } from './forwarded.ts';
import { plainLines } from './plain-text.ts';
import { partQuotes } from './quotes.ts';

interface Sender {
  name: string | null;
  address: string | null;
}

/** What a mail says, or the one in it that it passes on. */
export interface MailText {
  title: string | null;
  from: Sender;
  /** That of a message that is passed on. */
  date: string | null;
  paragraphs: string[];
  leftOut: LeftOut[];
}

const ANSWER = /^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/i;

/** @param rich the blocks of its HTML, which say where paragraphs end: plain text is wrapped */
export function mailText(mail: Email, rich: readonly Block[]): MailText {
  const isRich = rich.length > 0;
  const { lines, leftOut } = isRich
    ? { lines: rich.flatMap((block) => [...block.lines, '']), leftOut: [] }
    : plainLines(mail.text ?? '');
  const forwarded = forwardedMessage(lines, mail.subject ?? '');
  const { own, quoted } = partQuotes(forwarded?.lines ?? lines, !isRich);
  const title = forwarded?.subject ?? mail.subject ?? null;
  return {
    title: title?.replace(ANSWER, '') ?? null,
    from: forwarded ? forwarded.from : sender(mail),
    date: forwarded?.date ?? null,
    paragraphs: isRich ? own.filter((line) => line !== '') : plainParagraphs(own.join('\n')),
    leftOut: [...quoted.map((text) => ({ text: text.trim(), reason: 'foot' as const })), ...leftOut],
  };
}

/** Mailman's archives hide addresses: "ana at herald.example (Ana Ruiz)". */
const HIDDEN_ADDRESS = /^\S{1,200} at \S{1,200} \(([^()]{1,200})\)$/;

function sender({ from, headers }: Email): Sender {
  const written = headers.find(({ key }) => key === 'from')?.value ?? '';
  const [, hidden] = HIDDEN_ADDRESS.exec(written) ?? [];
  if (hidden !== undefined) return { name: decodeWords(hidden), address: null };
  const name = from?.name && !from.name.includes('@') ? from.name : null;
  return { name, address: from?.address || null };
}
