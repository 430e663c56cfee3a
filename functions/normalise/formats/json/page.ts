import type { Draft } from '../../draft.ts';
import { readJsonArticle } from '../../record/read-record.ts';
import { type JsonObject, levelsOf, textsOf } from '../../record/values.ts';
import { readHtml } from '../html.ts';

const PAGE = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html)[\s>]/i;

/**
 * An article from a JSON object that may hold a whole HTML page in place of a text, as crawlers write them. What the
 * page says goes first: what stands beside it may be when it was fetched and what its title element says.
 */
export function readJsonOrPage(object: JsonObject): Draft | Promise<Draft> {
  const levels = levelsOf(object);
  const [text = ''] = textsOf(levels, 'body');
  const stated = readJsonArticle(object, levels);
  return PAGE.test(text) ? readPage(text, stated) : stated;
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
