import { decodeHTML, escapeUTF8 } from 'entities';
import type { LeftOut } from '../../../article.ts';

/** A page that a platform exports, as a page that says about its text what the platform knows. */
export interface ExportedPage {
  html: string;
  leftOut: LeftOut[];
}

/** The platforms whose exports are pages, by name; each is known by marks that only it sets. */
const PLATFORMS: Readonly<Record<string, (html: string) => ExportedPage | null>> = {
  medium: readMedium,
  googleDocs: readGoogleDocument,
};

/** The page of a file that a platform exported; null for any other page. */
export function exportedPage(html: string): ExportedPage | null {
  for (const read of Object.values(PLATFORMS)) {
    const page = read(html);
    if (page) return page;
  }
  return null;
}

const MEDIUM_BODY = /<section data-field="body" class="e-content">/;
/** Repeats the head of the post. */
const MEDIUM_HEAD =
  /<h[1-6]\b[^>]{0,300}\bclass="[^"]{0,200}\bgraf--(?:title|subtitle)\b[^"]{0,200}"[^>]{0,300}>[\s\S]{0,2000}?<\/h[1-6]>/g;

/** Medium: a post in microformats, with its dates and address in a foot. */
function readMedium(html: string): ExportedPage | null {
  const body = MEDIUM_BODY.exec(html);
  if (!body || !/class="(?:h-entry|p-canonical)/.test(html)) return null;
  const start = body.index + body[0].length;
  const end = html.lastIndexOf('</section>');
  const text = html.slice(start, end < start ? undefined : end).replace(MEDIUM_HEAD, '');
  const inner = (form: RegExp) =>
    form
      .exec(html)?.[1]
      ?.replace(/<[^<>]{0,1000}>/g, '')
      .trim() ?? '';
  const head = [
    ['title', inner(/class="p-name">([\s\S]{0,2000}?)<\/h1>/)],
    ['description', inner(/class="p-summary">([\s\S]{0,5000}?)<\/section>/)],
    ['author', inner(/class="p-author h-card">([\s\S]{0,500}?)<\/a>/)],
    ['article:published_time', /class="dt-published" datetime="([^"]{1,60})"/.exec(html)?.[1] ?? ''],
    ['og:url', /<a href="([^"]{1,2000})" class="p-canonical">/.exec(html)?.[1] ?? ''],
  ].filter(([, value]) => value !== '');
  return { html: pageOf(new Map(head.map(([name = '', value = '']) => [name, decodeHTML(value)])), text), leftOut: [] };
}

function pageOf(fields: ReadonlyMap<string, string>, text: string): string {
  const title = escapeUTF8(fields.get('title') ?? '');
  const metas = [...fields].map(([name, value]) => {
    const attribute = name.includes(':') ? 'property' : 'name';
    return name === 'title' ? '' : `<meta ${attribute}="${name}" content="${escapeUTF8(value)}">`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${metas.join('')}</head><body><article><h1>${title}</h1>${text}</article></body></html>`;
}

/** Comments on a document stand at its end, each with a link back to its place. */
const COMMENT =
  /<div\b[^>]{0,300}>\s{0,20}<p\b[^>]{0,300}>\s{0,20}<a href="#cmnt_ref\d{1,5}"(?:(?!<div\b)[\s\S]){0,20000}?<\/div>/g;
const COMMENT_SIGN = /<sup>\s{0,20}<a href="#cmnt\d{1,5}"[\s\S]{0,200}?<\/a>\s{0,20}<\/sup>/g;
const TITLE = /<p class="([^"]{0,100}\btitle\b[^"]{0,100})"([^>]{0,300})>([\s\S]{0,3000}?)<\/p>/;

/** Google Docs: the title is a paragraph of a class of its own. */
function readGoogleDocument(html: string): ExportedPage | null {
  if (!html.includes('doc-content') || !/<body\b[^>]{0,200}\bclass="[^"]{0,100}\bdoc-content\b/.test(html)) return null;
  const leftOut: LeftOut[] = [];
  const without = html
    .replace(COMMENT, (comment) => {
      const text = decodeHTML(comment.replace(/<[^<>]{0,1000}>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim();
      leftOut.push({ text, reason: 'comments' });
      return '';
    })
    .replace(COMMENT_SIGN, '')
    .replace(TITLE, '<h1 class="$1"$2>$3</h1>');
  return { html: without, leftOut };
}
