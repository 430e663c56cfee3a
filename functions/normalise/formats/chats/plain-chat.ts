import { type Draft, emptyDraft } from '../../draft.ts';

/** When a message was sent, as WhatsApp exports it: "05.06.14, 14:30 - ", "[6/5/14, 2:30:12 PM] ". */
const TIME =
  /^[\u200e\u200f]?\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),? (\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?)(?:\] | [-–] )/i;
/** Who sent it. Messages of the program have no sender, or begin with an invisible sign, as what stands for a picture does. */
const SENDER = /^([^:\n]{1,60}): (?!\u200e)([\s\S]*)$/;
const FEWEST = 2;

interface Message {
  date: string;
  text: string;
}

/** The messages of an exported chat as paragraphs, each with its sender; null for any other text. */
export function readChat(text: string): Draft | null {
  const lines = text.trim().split('\n');
  if (!TIME.test(lines[0] ?? '')) return null;
  const messages = messagesOf(lines);
  const sent = messages.filter(({ text }) => SENDER.test(text));
  if (sent.length < FEWEST || messages.length * 2 < lines.length) return null;
  const [first] = sent;
  return {
    ...emptyDraft(),
    published: first ? [{ text: first.date, from: 'text' }] : [],
    paragraphs: sent.map((message) => message.text),
    leftOut: messages.filter(({ text }) => !SENDER.test(text)).map(({ text }) => ({ text, reason: 'markup' })),
  };
}

/** A line without a time goes on with the message above it. */
function messagesOf(lines: readonly string[]): Message[] {
  const messages: Message[] = [];
  for (const line of lines) {
    const [time, day, clock] = TIME.exec(line) ?? [];
    const last = messages.at(-1);
    if (time !== undefined)
      messages.push({ date: `${day} ${clock}`, text: line.slice(time.length).replace(/^\u200e/, '') });
    else if (last && line.trim() !== '') last.text += ` ${line.trim()}`;
  }
  return messages;
}
