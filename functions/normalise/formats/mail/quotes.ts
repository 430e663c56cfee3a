/** Names of fields in the head of a quoted message, which programs write in the language of their user. */
const FIELDS = {
  from: /^(?:from|von|de|da|van|från|от|expéditeur)$/i,
  date: /^(?:date|sent|datum|gesendet|envoyé(?: le)?|fecha|enviado(?: el)?|data|inviato|дата|отправлено|skickat|verzonden)$/i,
  subject: /^(?:subject|betreff|objet|asunto|oggetto|assunto|тема|onderwerp|ämne)$/i,
  other: /^(?:to|cc|an|à|para|a|кому|aan|till|reply-to)$/i,
};
const FIELD = /^\*?([\p{L} -]{1,20}?)\s?:\*?\s+(\S.{0,500})$/u;
/** A head has at least so many fields in successive lines. */
const FEWEST_FIELDS = 3;
const MARK =
  /^(?:-{2,}\s?|begin )?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|пересылаемое сообщение)(?:\s?-{2,}|:)$/i;
/** "On Fri, May 8, 2026 at 7:05 AM Tom Finch <tom@desk.example> wrote:" */
const ATTRIBUTION =
  /^(?:on|am|le|el|il|op|em|den)\s.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)(?:\s.{0,80})?\s?:$/i;

/**
 * The lines that the sender wrote, and those of what is answered: an answer quotes it.
 * @param isMarked whether quoted lines are marked, as they are in plain text; else they stand behind all others
 */
export function partQuotes(lines: readonly string[], isMarked: boolean): { own: string[]; quoted: string[] } {
  const quote = isMarked ? -1 : lines.findIndex((line) => ATTRIBUTION.test(line));
  const end = quote > 0 ? quote : findHead(lines) || lines.length;
  const isOwn = lines.map(
    (line, index) => index < end && !(isMarked && isQuoted(lines, index)) && !isMark(line, end, lines),
  );
  const own = lines.filter((_, index) => isOwn[index]);
  if (own.every((line) => line.trim() === ''))
    return { own: lines.map((line) => line.replace(/^(?:> ?)+/, '')), quoted: [] };
  return { own, quoted: lines.filter((line, index) => !isOwn[index] && line.trim() !== '') };
}

/** A line above the head of a message, where there is one. */
function isMark(line: string, end: number, lines: readonly string[]): boolean {
  return end < lines.length && MARK.test(line.trim());
}

function isQuoted(lines: readonly string[], index: number): boolean {
  return (lines[index] ?? '').startsWith('>') || isAttribution(lines, index);
}

function isAttribution(lines: readonly string[], index: number): boolean {
  if (!ATTRIBUTION.test(lines[index]?.trim() ?? '')) return false;
  const next = [lines[index + 1], lines[index + 2]].find((line) => line?.trim() !== '');
  return next === undefined || next.startsWith('>');
}

/** The line in which the head of a quoted message begins. */
function findHead(lines: readonly string[]): number | null {
  for (let start = 0; start < lines.length; start++) {
    const names = new Set<string>();
    let end = start;
    for (let name = fieldName(lines[end]); name; name = fieldName(lines[end])) {
      names.add(name);
      end++;
    }
    if (end - start >= FEWEST_FIELDS && names.has('from') && (names.has('date') || names.has('subject'))) return start;
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
