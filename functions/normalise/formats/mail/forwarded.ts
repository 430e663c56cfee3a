import EmailForwardParser from 'email-forward-parser';

/** A message that another one passes on, with what its head says. */
export interface ForwardedMessage {
  from: { name: string | null; address: string | null };
  date: string | null;
  subject: string | null;
  lines: string[];
}

/** Characters in whose lines the head of a forwarded message is looked for: the parser's time grows with their square. */
const LONGEST_SEARCHED = 8 * 1024;
/** What is written above a message that is passed on is a word to its reader. */
const LONGEST_INTRODUCTION = 500;

/** Stands for what lies beyond that: the parser wants a text below a head. */
const REST = '[rest]';

const parser = new EmailForwardParser();

/** The message that a mail passes on; null where it is a mail of its own, or an answer. */
export function forwardedMessage(lines: readonly string[], subject: string): ForwardedMessage | null {
  const end = searchedLines(lines);
  const start = withFieldsOnLines(compact([...lines.slice(0, end), '', REST]));
  // Without a subject only a line that says "Forwarded message" tells.
  const read = [parser.read(start, subject), parser.read(start)].find(({ email }) => isMessage(email.from));
  if (!read || (read.message?.length ?? 0) > LONGEST_INTRODUCTION) return null;
  const { from, date, body = '' } = read.email;
  const isParted = /^[\s>]*$/.test(lines[end - 1] ?? '');
  return {
    from: { name: nameOf(from.name), address: from.address ?? null },
    date: date?.replaceAll('*', '').trim() || null,
    subject: read.email.subject?.trim() || null,
    lines: [...withoutRest(body), ...(isParted ? [''] : []), ...unquoted(lines.slice(end))],
  };
}

function withoutRest(body: string): string[] {
  return (body.endsWith(REST) ? body.slice(0, -REST.length) : body).trimEnd().split('\n');
}

function searchedLines(lines: readonly string[]): number {
  let characters = 0;
  const beyond = lines.findIndex((line) => {
    characters += line.length + 1;
    return characters > LONGEST_SEARCHED;
  });
  return beyond < 0 ? lines.length : beyond;
}

/** No expression of the parser may meet a long run of blanks or of empty lines. */
function compact(lines: readonly string[]): string {
  const compacted = lines.map((line) => line.trimEnd().replace(/[^\S\n]{2,}/g, ' '));
  return compacted.join('\n').replace(/\n{3,}/g, '\n\n');
}

const FIELD_IN_CELLS =
  /^(\p{L}[\p{L} ]{1,16}:)\n+(?!\p{L}[\p{L} ]{1,16}:\s)(\S[^\n]*)\n+(?=(\p{L}[\p{L} ]{1,16}:\s)?)/gmu;

/** Thunderbird sets the name of a field in a cell of a table, and its value in the next one. */
function withFieldsOnLines(text: string): string {
  return text.replace(FIELD_IN_CELLS, (_, name: string, value: string, next?: string) =>
    next ? `${name} ${value}\n` : `${name} ${value}\n\n`,
  );
}

/** The parser takes the marks of a quotation off the message: what lies beyond its reach has them too. */
function unquoted(lines: readonly string[]): string[] {
  const isQuoted = lines.every((line) => line.trim() === '' || line.startsWith('>'));
  return isQuoted ? lines.map((line) => line.replace(/^> ?/, '')) : [...lines];
}

function isMessage(from: ForwardedMessage['from'] | undefined): boolean {
  return Boolean(from?.name || from?.address);
}

function nameOf(name: string | null): string | null {
  const plain = name?.replace(/^["'*\s]+|["'*\s]+$/g, '') ?? '';
  return plain === '' || plain.includes('@') ? null : plain;
}
