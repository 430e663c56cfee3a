import type { Draft } from '../../draft.ts';
import { levelsOf } from '../../record/levels.ts';
import { readJsonArticle } from '../../record/read-record.ts';
import { type JsonObject, type Level, valuesOf } from '../../record/values.ts';
import { readHtml } from '../html.ts';

const PAGE = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html)[\s>]/i;

/**
 * An article from a JSON object that may hold a whole HTML page in place of a text, as crawlers write them. What the
 * page says goes first: what stands beside it may be when it was fetched and what its title element says.
 */
export function readJsonOrPage(object: JsonObject): Draft | Promise<Draft> {
  const levels = levelsOf(object);
  const stated = withSummaryAsText(readJsonArticle(object, levels), levels);
  const [text] = valuesOf(levels, 'body')
    .map(({ value }) => value)
    .filter((value) => value !== '');
  return typeof text === 'string' && PAGE.test(text) ? readPage(text, stated) : stated;
}

const FEWEST_TITLE_SCORE = 1_001;
const SHORTEST_TEXT = 40;

/** Search services give a title, an address and a summary: that is all the text there is. */
function withSummaryAsText(draft: Draft, levels: readonly Level[]): Draft {
  const { paragraphs, summary, published, authors, url, siteName } = draft;
  if (paragraphs.length > 0 || summary === null || summary.length < SHORTEST_TEXT) return draft;
  const hasTitle = levels.some((level) => level.get('title')?.some(({ score }) => score >= FEWEST_TITLE_SCORE));
  // Anything has a name; what names its day, its address and its publisher as well is an article.
  const isNamed = published.length > 0 && url !== null && siteName !== null;
  if (!(hasTitle || isNamed) || (published.length === 0 && authors.length === 0 && url === null)) return draft;
  return { ...draft, paragraphs: [summary], summary: null, warnings: [...draft.warnings, 'summary_only'] };
}

async function readPage(html: string, stated: Draft): Promise<Draft> {
  const page = await readHtml(html, stated.url);
  const isChangeOnly = page.warnings.includes('published_from_modified') && stated.published.length > 0;
  const { published, warnings, ...rest } = page;
  const said = Object.entries(rest).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null));
  return {
    ...stated,
    ...Object.fromEntries(said),
    paragraphs: page.paragraphs,
    published: published.length === 0 || isChangeOnly ? stated.published : published,
    warnings: warnings.filter((warning) => warning !== 'published_from_modified' || !isChangeOnly),
  };
}
