import type { DraftOrFault } from '../../draft.ts';
import { LIMITS } from '../../limits.ts';
import { readLines } from '../../streams/lines.ts';
import { addressOf, nameInOrder, referenceDraft } from './reference-draft.ts';

/** The tags of each field, in RIS, MEDLINE, the Web of Science and EndNote (whose tags begin with a per cent sign). */
const TAGS = {
  title: ['TI', 'T1', 'CT', '%T'],
  authors: ['FAU', 'AF', 'AU', 'A1', '%A'],
  dates: ['DA', 'DEP', 'PD', 'DP', 'Y1', 'PY', '%8', '%D'],
  abstracts: ['AB', 'N2', '%X'],
  publication: ['T2', 'JT', 'JF', 'JO', 'SO', 'JA', 'TA', '%J', '%B', '%I'],
  section: ['SE', '%6'],
  tags: ['KW', 'OT', 'MH', 'DE', 'ID', '%K'],
  language: ['LA', '%G'],
  address: ['UR', 'L2', '%U'],
  doi: ['DO', 'DI', 'LID', 'AID', '%R'],
} as const;
const TAGGED = /^(?:([A-Z][A-Z0-9]{1,3}) {0,4}-(?: (.*))?|([A-Z][A-Z0-9]) (.*)|(%[0-9A-Z@!]) (.*))$/;
/** What begins an entry; MEDLINE and EndNote part entries by blank lines. */
const BEGINNING = /^(?:TY {0,4}-|PMID ?-|%0 |PT )/;
const END = /^(?:ER {0,4}-.*|ER|EF)$/;
const LIMIT = {
  characters: LIMITS.lineCharacters,
  reason: { code: 'line_too_long', message: `A line has more than ${LIMITS.lineCharacters} characters.` },
};

type Fields = Map<string, string[]>;

/** The articles of a bibliography in a format of tagged lines: RIS, MEDLINE (nbib), Web of Science, EndNote. */
export async function* readTagged(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const entry = new Entry();
  for await (const line of readLines(text, () => LIMIT)) yield* entry.take(line.replace(/^\ufeff/, '').trimEnd());
  yield* entry.end(true);
}

/** The entry that is being read. */
class Entry {
  #fields: Fields | null = null;
  #last: string[] | null = null;
  #isRis = false;

  *take(line: string): Generator<DraftOrFault> {
    if (BEGINNING.test(line)) {
      yield* this.end();
      this.#fields = new Map();
      this.#isRis ||= line.startsWith('TY');
    }
    if (END.test(line)) yield* this.end();
    else if (this.#fields) this.#add(this.#fields, line);
  }

  /** @param isLast whether the file ends here: an entry of RIS has an end of its own, without which it may be cut */
  *end(isLast = false): Generator<DraftOrFault> {
    if (this.#fields) yield isLast && this.#isRis ? withoutEnd(entryOf(this.#fields)) : entryOf(this.#fields);
    this.#fields = null;
    this.#last = null;
  }

  #add(fields: Fields, line: string): void {
    const [tag, value] = taggedLine(line, this.#isRis);
    if (tag === null) this.#last?.push(`${this.#last.pop() ?? ''}\n${line.trim()}`);
    else {
      this.#last = fields.get(tag) ?? [];
      fields.set(tag, this.#last);
      this.#last.push(value);
    }
  }
}

function withoutEnd(found: DraftOrFault): DraftOrFault {
  if ('fault' in found) return { fault: { code: 'truncated', message: 'The file ends within this entry.' } };
  return { draft: { ...found.draft, warnings: [...found.draft.warnings, 'text_truncated_by_source'] } };
}

/** In RIS a dash stands behind every tag, so that a line of a text may begin with two capitals. */
function taggedLine(line: string, isRis: boolean): [string | null, string] {
  const [, tag, value, bare, bareValue, percent, percentValue] = TAGGED.exec(line) ?? [];
  if (tag !== undefined) return [tag, value ?? ''];
  if (percent !== undefined) return [percent, percentValue ?? ''];
  return isRis || bare === undefined ? [null, line] : [bare, bareValue ?? ''];
}

function entryOf(fields: Fields): DraftOrFault {
  const all = (field: keyof typeof TAGS) =>
    TAGS[field].flatMap((tag) => fields.get(tag) ?? []).filter((text) => text.trim() !== '');
  const first = (field: keyof typeof TAGS) => all(field)[0] ?? null;
  const authors = TAGS.authors.map((tag) => fields.get(tag) ?? []).find((names) => names.length > 0) ?? [];
  // MEDLINE wraps its lines, the others write a paragraph into one.
  const isWrapped = fields.has('PMID');
  const unwrapped = (text: string) => (isWrapped ? text.replace(/\n/g, ' ') : text);
  const doi = all('doi').map((text) => text.replace(/\s*\[doi\]$/, ''));
  return referenceDraft({
    title: first('title')?.replace(/\n/g, ' ') ?? null,
    authors: authors.flatMap((name) => name.split('\n')).map(nameInOrder),
    dates: all('dates').map((date) => date.replace(/\/+$/, '').replaceAll('/', '-')),
    abstracts: all('abstracts').map(unwrapped),
    publication: first('publication'),
    section: first('section'),
    tags: all('tags').flatMap((tag) => tag.split(/[;\n]/)),
    language: first('language'),
    address: addressOf(
      first('address'),
      doi.find((id) => id.startsWith('10.')),
    ),
  });
}
