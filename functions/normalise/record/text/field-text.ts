import type { Assumption } from '../../../article.ts';
import { parseJson } from '../../formats/json/parse.ts';
import { withoutCutOff } from '../../text/around/cut-off.ts';
import { markdownBlocks } from '../../text/markdown-blocks.ts';
import { readBlocks } from '../blocks/read-blocks.ts';
import { htmlOrPlain, type RichText } from '../plain-text.ts';
import type { Candidate, JsonObject } from '../values.ts';

/** A text, and what had to be assumed to read it. */
export type FieldText = RichText & { warnings: Assumption[] };

/** The text that a value holds: HTML, Markdown, plain text, a tree of blocks, or one of these as JSON in a string. */
export function readFieldText({ name, value }: Pick<Candidate, 'name' | 'value'>, object: JsonObject): FieldText {
  if (typeof value !== 'string') return withoutTruncation(readBlocks(value));
  const text = unescapedText(value).replace(FRONT_MATTER, '');
  const nested = /^\s*[[{]/.test(text) ? readBlocks(jsonIn(text)) : null;
  if (nested && nested.paragraphs.length > 0) return withoutTruncation(nested);
  return withoutTruncation(isMarkdown(name, text, object) ? readMarkdown(text) : htmlOrPlain(text));
}

/** Metadata before a text of Markdown, which an export has in fields of their own too: lines of names, and what belongs to them. */
const FRONT_MATTER =
  /^\s{0,9}---[ \t]{0,9}\r?\n(?:\w[\w -]{0,40}:[^\n]*\n|[ \t-][^-\n][^\n]*\n|\r?\n){1,300}---[ \t]{0,9}(?:\r?\n|$)/;

/** A list or an object that stands in a string; a text may begin with a bracket too. */
function jsonIn(text: string): unknown {
  if (!/^\s*(?:\{\s*["']|\[\s*["'{])/.test(text)) return null;
  const { value } = parseJson(text);
  return typeof value === 'object' ? value : null;
}

/** "\n" and the like that stand in a text as two characters: only where they are its only line ends, and behind sentences. */
function unescapedText(text: string): string {
  if (!text.includes('\\n') || text.includes('\n')) return text;
  const breaks = text.match(/\\n/g)?.length ?? 0;
  const behindSentences = text.match(/[.!?…"'”’»)>]\s?(?:\\r)?\\n|\\n(?:\\r)?\\n/g)?.length ?? 0;
  if (behindSentences * 3 < breaks) return text;
  return text.replace(
    /\\(?:([nrt"'/\\])|u([\da-f]{4}))/gi,
    (whole, sign: string | undefined, code: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return { n: '\n', r: '', t: ' ', '"': '"', "'": "'", '/': '/', '\\': '\\' }[sign ?? ''] ?? whole;
    },
  );
}

const MARKDOWN_NAME = /markdown|(?:^|[_-])md$|[a-z]Md$/;
const MARKDOWN_FORMAT = /^(?:text\/)?(?:x-)?(?:markdown|md|gfm|commonmark)$/i;
const FORMAT_NAMES = /^(?:.*_)?(?:format|content_?type|mime_?type|markup|syntax)$/i;
/** Of the signs of Markdown one may stand in any text, two kinds of them do not. */
const MARKDOWN_SIGNS = [
  /^#{1,6}\s\S/m,
  /\*\*[^*\n]{1,500}\*\*/,
  /\[[^[\]\n]{1,500}\]\(https?:\/\/[^()\s]{1,500}\)/,
  /^>\s\S/m,
];

function isMarkdown(name: string, text: string, object: JsonObject): boolean {
  const signs = /[#*[>]/.test(text) ? MARKDOWN_SIGNS.filter((sign) => sign.test(text)).length : 0;
  return signs > 1 || (signs === 1 && (MARKDOWN_NAME.test(name) || isMarkdownFormat(object)));
}

function isMarkdownFormat(object: JsonObject): boolean {
  const formats = Object.entries(object).filter(([name]) => FORMAT_NAMES.test(name));
  return formats.some(([, format]) => typeof format === 'string' && MARKDOWN_FORMAT.test(format));
}

function readMarkdown(text: string): RichText {
  const blocks = markdownBlocks(text);
  const [image = null] = blocks.flatMap(({ images }) => images.map(({ url }) => url));
  return { paragraphs: blocks.flatMap(({ lines }) => lines.join(' ') || []), captions: [], image, leftOut: [] };
}

function withoutTruncation(body: RichText): FieldText {
  const last = body.paragraphs.at(-1) ?? '';
  const rest = withoutCutOff(last);
  if (rest === last) return { ...body, warnings: [] };
  const end = rest === '' ? [] : [/[.!?…]["”’»]?$/u.test(rest) ? rest : `${rest}…`];
  return { ...body, paragraphs: [...body.paragraphs.slice(0, -1), ...end], warnings: ['text_truncated_by_source'] };
}
