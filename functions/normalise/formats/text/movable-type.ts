import { type Draft, emptyDraft } from '../../draft.ts';
import { statusWarnings } from '../../fields/status.ts';
import { feedText } from '../feeds/text.ts';

/**
 * Posts as Movable Type exports them, and TypePad, Hatena, Livedoor and others after it: a head of fields, then sections of
 * which each begins with its name. https://movabletype.org/documentation/appendices/import-export-format.html
 */
const START =
  /^(?:(?:AUTHOR|TITLE|BASENAME|STATUS|ALLOW COMMENTS|CONVERT BREAKS|ALLOW PINGS|(?:PRIMARY )?CATEGORY|DATE|TAGS|IMAGE|UNIQUE URL|NO ENTRY): ?[^\n]*\n\s*){2,}-----\nBODY:/;
const POST_END = /^--------[^\S\n]*$/m;
const SECTION_END = /^-----[^\S\n]*$/m;
const FIELD = /^([A-Z][A-Z ]{1,30}): ?(.*)$/gm;
const SECTION = /^\s*(BODY|EXTENDED BODY|EXCERPT|KEYWORDS):[^\S\n]*\n?([\s\S]*)$/;

/** The format sets the month first: MM/DD/YYYY. */
const MONTH_FIRST = /^(\d\d)\/(\d\d)\/(\d{4})\b/;

/** Whether a text is an export of Movable Type. */
export function isMovableType(text: string): boolean {
  return START.test(text.trimStart());
}

/** The posts of an export. Comments and pings on them are none. */
export function* readMovableType(text: string): Generator<Draft> {
  for (const post of text.split(POST_END)) if (post.trim() !== '') yield readPost(post);
}

function readPost(post: string): Draft {
  const [head = '', ...sections] = post.split(SECTION_END);
  const fields = [...head.matchAll(FIELD)].map(([, name = '', value = '']) => [name, value.trim()] as const);
  const all = (...names: string[]) => fields.flatMap(([name, value]) => (names.includes(name) && value ? [value] : []));
  const one = (name: string) => all(name)[0] ?? null;
  const texts = new Map(sections.flatMap((section) => sectionOf(section) ?? []));
  const text = [texts.get('BODY'), texts.get('EXTENDED BODY')].filter(Boolean).join('\n\n');
  const read = feedText(withLineBreaks(text, one('CONVERT BREAKS')), texts.get('EXCERPT') || null);
  const status = one('STATUS')?.toLowerCase() ?? 'publish';
  const date = one('DATE')?.replace(MONTH_FIRST, '$3-$1-$2');
  return {
    ...emptyDraft(),
    ...read,
    title: one('TITLE'),
    authors: all('AUTHOR'),
    published: date ? [{ text: date, from: 'metadata' }] : [],
    tags: [...new Set([...all('PRIMARY CATEGORY', 'CATEGORY'), ...all('TAGS').flatMap(tagsOf)])],
    url: one('UNIQUE URL'),
    image: one('IMAGE') ?? read.image,
    warnings: [...read.warnings, ...(status === 'publish' ? [] : statusWarnings(status, null))],
  };
}

/** Tags are separated by commas, and may stand in quotes. */
function tagsOf(tags: string): string[] {
  return [...tags.matchAll(/"([^"]*)"|[^",]+/g)]
    .map(([tag, quoted]) => (quoted ?? tag).trim())
    .filter((tag) => tag !== '');
}

function sectionOf(section: string): [string, string][] | null {
  const [, name, text] = SECTION.exec(section) ?? [];
  return name && text !== undefined ? [[name, text.trim()]] : null;
}

/** Each line is a paragraph or a line of its own, unless the post says that it is HTML already. */
function withLineBreaks(text: string, convert: string | null): string {
  const isPlain = convert === '1' || convert === '__default__' || !/<(?:p|br|div)[\s/>]/i.test(text);
  return isPlain ? text.replaceAll(/\n[^\S\n]*\n/g, '<p>').replaceAll('\n', '<br>') : text;
}
