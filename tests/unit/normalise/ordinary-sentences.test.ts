import { describe, expect, it } from 'vitest';
import { onlyArticle } from './normalise-file.ts';
import { ORDINARY_SENTENCES } from './ordinary-sentences.ts';

const TEXT = [
  'The ferry between Norhaven and the island of Skell sails again after eleven days in the dock, and both propeller shafts are new.',
  'The crew had waited for the parts since the storm, while the fish of the island was carried to the market by smaller boats.',
  'A second ship is to join the line in spring, with a late crossing that the council of Skell has asked for since last year.',
];

/** Where a sentence stands among the paragraphs. */
const PLACES = { first: 0, 'in the middle': 2, last: 3 };

function paragraphsWith(sentence: string, place: number): string[] {
  return TEXT.toSpliced(place, 0, sentence);
}

const FORMS: Readonly<Record<string, (paragraphs: readonly string[], language: string) => string>> = {
  'a page': (paragraphs, language) =>
    `<!doctype html><html lang="${language}"><head><title>Grey Heron</title></head><body><article><h1>Grey Heron</h1>${inHtml(paragraphs)}</article></body></html>`,
  Markdown: (paragraphs) => `# Grey Heron\n\n${paragraphs.join('\n\n')}\n`,
  'plain text': (paragraphs) => `Grey Heron\n\n${paragraphs.join('\n\n')}\n`,
  JSON: (paragraphs, language) => JSON.stringify({ headline: 'Grey Heron', language, body: paragraphs.join('\n\n') }),
  'a feed': (paragraphs, language) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><language>${language}</language><item><title>Grey Heron</title><content:encoded><![CDATA[${inHtml(paragraphs)}]]></content:encoded></item></channel></rss>`,
  NITF: (paragraphs) =>
    `<nitf><head/><body><body.head><hedline><hl1>Grey Heron</hl1></hedline></body.head><body.content>${inHtml(paragraphs)}</body.content></body></nitf>`,
  NewsML: (paragraphs, language) =>
    `<newsItem xml:lang="${language}"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Grey Heron</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><section>${inHtml(paragraphs)}</section></body></html></inlineXML></contentSet></newsItem>`,
  ninjs: (paragraphs, language) =>
    JSON.stringify({
      uri: 'urn:norhaven:1',
      type: 'text',
      language,
      headline: 'Grey Heron',
      body_xhtml: `<section>${inHtml(paragraphs)}</section>`,
    }),
  'a mail': (paragraphs) => mail('text/plain', paragraphs.join('\r\n\r\n')),
  'a newsletter': (paragraphs) =>
    mail('text/html', `<html><body>${inHtml(paragraphs)}</body></html>`, 'List-Id: <post.norhaven.example>\r\n'),
};

function mail(type: string, text: string, head = ''): string {
  return `From: Norhaven Post <desk@post.example>\r\nTo: a@post.example\r\n${head}Subject: Grey Heron\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
}

function inHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;')}</p>`).join('');
}

/** What was made of a sentence that is none of the text any more, or was taken for something else as well; else null. */
async function lossOf(sentence: string, place: number, language: string, form: string): Promise<object | null> {
  const paragraphs = paragraphsWith(sentence, place);
  const article = await onlyArticle(FORMS[form]?.(paragraphs, language) ?? '');
  const { body, captions, authors, publishedAt, modifiedAt } = article;
  const isWhole = body.split('\n\n').includes(sentence) && TEXT.every((text) => body.includes(text));
  const isAuthor = authors.length > 0 && !/mail|newsletter/.test(form);
  const isElsewhere = captions.length > 0 || isAuthor || publishedAt !== null || modifiedAt !== null;
  return isWhole && !isElsewhere ? null : { sentence, captions, authors, publishedAt, modifiedAt };
}

const EVERYWHERE = ['first', 'in the middle', 'last'] as const;
const CASES: readonly (readonly [form: string, place: keyof typeof PLACES])[] = [
  ...EVERYWHERE.map((place) => ['a page', place] as const),
  ...EVERYWHERE.map((place) => ['Markdown', place] as const),
  ...EVERYWHERE.map((place) => ['plain text', place] as const),
  ...EVERYWHERE.map((place) => ['JSON', place] as const),
  ...EVERYWHERE.map((place) => ['a feed', place] as const),
  ...['NITF', 'NewsML', 'ninjs', 'a mail', 'a newsletter'].flatMap((form) =>
    EVERYWHERE.map((place) => [form, place] as const),
  ),
];

describe.each(CASES)('ordinary sentences in %s, %s', (form, place) => {
  it.each(Object.keys(ORDINARY_SENTENCES))('stay in the text, and there only: %s', async (language) => {
    const losses = [];
    for (const sentence of ORDINARY_SENTENCES[language] ?? [])
      losses.push(await lossOf(sentence, PLACES[place], language, form));
    expect(losses.filter((loss) => loss !== null)).toEqual([]);
  });
});
