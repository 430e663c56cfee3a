import type { Draft } from '../draft.ts';
import { readLooseString } from '../formats/json/lenient-string.ts';
import { parseJson } from '../formats/json/parse.ts';
import { articleEvidence, FEWEST_EVIDENCE, holdsText } from './article-evidence.ts';
import { readJsonArticle } from './read-record.ts';
import { isObject, type JsonObject } from './values.ts';

/** What the page says of itself, by which its article is told from others. */
export interface PageHints {
  title: string | null;
  url: string | null;
}

/** Objects and lists that are looked into, and how deep they may lie: the state of a page has some thousand. */
const MOST_VISITED = 20_000;
const DEEPEST = 40;
const LONGEST_STATE = 8 * 1024 * 1024;
/** How much longer the text of the page's own article is than that of any other on it. */
const CLEARLY_LONGER = 2;
const CALL = /JSON\.parse\(\s*(?=["'])/;

/**
 * The article in the state that a page carries for its scripts (`__NEXT_DATA__`, `window.__INITIAL_STATE__ = {...}`); null
 * where it has none, or several and none of them is told by the page's title or address or by a much longer text.
 * @param script the text of a script element
 */
export function articleInState(script: string, page: PageHints): Draft | null {
  if (script.length > LONGEST_STATE) return null;
  const articles = articlesWithin(stateIn(script));
  const named = articles.filter((article) => isNamed(article, page));
  const drafts = (named.length > 0 ? named : articles).map((article) => ({ ...readJsonArticle(article) }));
  const [longest, next] = drafts.toSorted((one, other) => textLength(other) - textLength(one));
  if (longest === undefined || textLength(longest) === 0) return null;
  const isClear = named.length > 0 || next === undefined || textLength(longest) >= textLength(next) * CLEARLY_LONGER;
  return isClear ? longest : null;
}

function stateIn(script: string): unknown {
  const call = CALL.exec(script);
  const json = call ? readLooseString(script, call.index + call[0].length)?.value : script;
  return json === undefined ? null : parseJson(json).value;
}

/** The objects with a text and what else an article has, none of them within another. */
function articlesWithin(state: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const open: { value: unknown; depth: number }[] = [{ value: state, depth: 0 }];
  for (let visited = 0; visited < MOST_VISITED; visited++) {
    const next = open.pop();
    if (!next) break;
    const { value, depth } = next;
    if (isObject(value) && holdsText(value) && articleEvidence(value) >= FEWEST_EVIDENCE) found.push(value);
    else if (typeof value === 'object' && value !== null && depth < DEEPEST)
      open.push(
        ...Object.values(value)
          .filter((inner) => typeof inner === 'object' && inner !== null)
          .slice(0, MOST_VISITED)
          .map((inner) => ({ value: inner, depth: depth + 1 })),
      );
  }
  return found;
}

function isNamed(article: JsonObject, { title, url }: PageHints): boolean {
  const texts = Object.values(article).filter((value) => typeof value === 'string');
  const path = url === null ? '' : (URL.parse(url)?.pathname ?? '');
  const isTitle = (text: string) =>
    title !== null && text.length > 10 && (title.startsWith(text) || text.startsWith(title));
  return texts.some((text) => isTitle(text) || (path.length > 10 && text.endsWith(path)));
}

function textLength({ paragraphs }: Draft): number {
  return paragraphs.reduce((length, paragraph) => length + paragraph.length, 0);
}
