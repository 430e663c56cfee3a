/** A message that stands in another one, with what its head says. */
export interface ForwardedMessage {
  from: string | null;
  date: string | null;
  subject: string | null;
  lines: string[];
}

const FIELDS = {
  from: /^(?:from|von|de|da|van|från|от|expéditeur)$/i,
  date: /^(?:date|sent|datum|gesendet|envoyé(?: le)?|fecha|enviado(?: el)?|data|inviato|дата|отправлено|skickat|verzonden)$/i,
  subject: /^(?:subject|betreff|objet|asunto|oggetto|assunto|тема|onderwerp|ämne)$/i,
  other: /^(?:to|cc|an|à|para|a|кому|aan|till|reply-to)$/i,
};
const FIELD = /^\*?([\p{L} -]{1,20}?)\s?:\*?\s+(\S.{0,500})$/u;
/** A head has at least so many fields in successive lines. */
const FEWEST_FIELDS = 3;
const FORWARDED = /^(?:fwd?|wg|tr|rv|i|doorst|vs|пересл)\s*:/i;
const MARK =
  /^(?:-{2,}\s?|begin )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|пересылаемое сообщение)(?:\s?-{2,}|:)$/i;
/** What is written above a message that is passed on is a word to its reader. */
const LONGEST_INTRODUCTION = 500;
/** "On Fri, May 8, 2026 at 7:05 AM Tom Finch <tom@desk.example> wrote:" */
const ATTRIBUTION =
  /^(?:on|am|le|el|il|op|em|den)\s.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)(?:\s.{0,80})?\s?:$/i;

/** The message that a mail passes on; null where it is a mail of its own, or an answer. */
export function forwardedMessage(lines: readonly string[], subject: string): ForwardedMessage | null {
  const head = findHead(lines);
  if (!head) return null;
  const before = lines.slice(0, head.start).map((line) => line.trim());
  const introduction = before.filter((line) => !MARK.test(line));
  const isForwarded = FORWARDED.test(subject) || introduction.length < before.length;
  if (!isForwarded || introduction.join(' ').length > LONGEST_INTRODUCTION) return null;
  return { ...head.fields, lines: lines.slice(head.end) };
}

/**
 * The lines that the sender wrote: an answer quotes what it answers.
 * @param isMarked whether quoted lines are marked, as they are in plain text; else they stand behind all others
 */
export function withoutQuotes(lines: readonly string[], isMarked: boolean): string[] {
  const quote = isMarked ? -1 : lines.findIndex((line) => ATTRIBUTION.test(line));
  if (quote > 0) return lines.slice(0, quote);
  const head = findHead(lines);
  const own = head && head.start > 0 ? lines.slice(0, head.start).filter((line) => !MARK.test(line.trim())) : lines;
  const unquoted = own.filter((line, index) => !line.startsWith('>') && !isAttribution(own, index));
  return unquoted.some((line) => line.trim() !== '') ? unquoted : lines.map((line) => line.replace(/^(?:> ?)+/, ''));
}

function isAttribution(lines: readonly string[], index: number): boolean {
  if (!ATTRIBUTION.test(lines[index]?.trim() ?? '')) return false;
  const next = [lines[index + 1], lines[index + 2]].find((line) => line?.trim() !== '');
  return next === undefined || next.startsWith('>');
}

function findHead(lines: readonly string[]) {
  for (let start = 0; start < lines.length; start++) {
    const fields: Omit<ForwardedMessage, 'lines'> = { from: null, date: null, subject: null };
    let end = start;
    for (let name = fieldName(lines[end]); name; name = fieldName(lines[end])) {
      if (name !== 'other') fields[name] ??= FIELD.exec(lines[end]?.trim() ?? '')?.[2] ?? null;
      end++;
    }
    if (end - start >= FEWEST_FIELDS && fields.from && (fields.date || fields.subject)) return { start, end, fields };
    if (end > start) start = end;
  }
  return null;
}

function fieldName(line: string | undefined): keyof typeof FIELDS | null {
  const name = FIELD.exec(line?.trim() ?? '')?.[1];
  if (name === undefined) return null;
  const found = Object.entries(FIELDS).find(([, form]) => form.test(name));
  return found ? (found[0] as keyof typeof FIELDS) : null;
}
