import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invalidParameters } from '../../../../functions/search/http/problem.ts';
import { errorText, rejectionText } from '../../../../functions/search/page/files/receipt-facts.ts';
import { layout, type Site } from '../../../../functions/search/page/layout.ts';
import { type Content, html, inLanguage } from '../../../../functions/search/page/markup.ts';
import { problemPage } from '../../../../functions/search/page/problem-page.ts';
import { chooseLanguage } from '../../../../functions/search/page/words/choose-language.ts';
import { ENGLISH } from '../../../../functions/search/page/words/english/english.ts';
import { GERMAN } from '../../../../functions/search/page/words/german/german.ts';
import { message } from '../../../../functions/search/page/words/german/messages.ts';
import { readSearch } from '../../../../functions/search/parameters/read-search.ts';

const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };
const site: Site = { assets: { style: asset, script: asset, icon: asset }, receipts: true };

describe('the language of a page', () => {
  it.each([
    [undefined, undefined, 'en', false],
    [undefined, 'de-AT,de;q=0.9,en;q=0.5', 'de', false],
    [undefined, 'en-US,de;q=0.9', 'en', false],
    [undefined, 'fr,ja', 'en', false],
    [undefined, '*', 'en', false],
    [undefined, ';;,=', 'en', false],
    ['de', 'en', 'de', true],
    ['EN', 'de', 'en', true],
    ['xx', 'de', 'de', false],
  ])('is, where %j was chosen and the browser accepts %j, %s', async (chosen, accepted, tag, isChosen) => {
    expect(await chooseLanguage(chosen, accepted)).toMatchObject({ tag, isChosen });
  });
});

describe('a page', () => {
  const page = async (chosen?: string, accepted?: string) => {
    const language = await chooseLanguage(chosen, accepted);
    return String(
      layout({ ...site, language }, { title: 'A', content: html`<p></p>`, given: new URLSearchParams('q=a') }),
    );
  };

  it('says its language, and leads to the others', async () => {
    expect(await page('de')).toContain('<html lang="de" dir="ltr">');
    expect(await page()).toContain('<a href="?q=a&amp;lang=de" lang="de" hreflang="de">Deutsch</a>');
    expect(await page('de')).toContain('<title>A – Artikelsuche</title>');
  });

  it('keeps the language in its links only where the reader chose it', async () => {
    expect(await page('de')).toContain('href="/files?lang=de"');
    expect(await page(undefined, 'de')).toContain('href="/files"');
  });

  it('may run from right to left', () => {
    const language = { tag: 'he', dir: 'rtl', words: ENGLISH, isChosen: false } as const;
    expect(String(layout({ ...site, language }, { content: '' }))).toContain('<html lang="he" dir="rtl">');
  });
});

/** All texts of a table by their path; functions are called with what they may be called with. */
function texts(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const at = `${path}.${name}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'object' && value !== null) return texts(value, at);
    if (typeof value !== 'function' || at.includes('.numbers.') || at.includes('.dates.') || at.endsWith('message'))
      return [];
    return [[at, [(value as (...given: unknown[]) => Content)(2, 3, 4)].flat(9).join('')]];
  });
}

/** The codes of rejections that stand in the source. */
function sourceCodes(): string[] {
  const folders = ['index', 'normalise'].map((name) => join(import.meta.dirname, '../../../../functions', name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = files.filter((name) => name.endsWith('.ts')).map((name) => readFileSync(name, 'utf8'));
  const codes = sources.flatMap((source) =>
    [...source.matchAll(CODE)].map(([, thrown, returned]) => thrown ?? returned ?? ''),
  );
  expect(codes.length).toBeGreaterThan(50);
  return codes;
}
const CODE = /new FileFault\(\s*'([a-z_]+)'|\bcode: '([a-z_]+)',\s*message\b/g;

/** Texts that are the same in both languages. */
const SAME = /^(?:[\d\s:;,–-]*|.*JSON Lines|JSON|Original|Filter|Format|Status|Version|Archiv\w*|in 2 ms|name.*)$/;

describe('the German table', () => {
  it('has no text in English', () => {
    const english = new Map(texts(ENGLISH));
    expect(texts(GERMAN).filter(([at, text]) => text === english.get(at) && !SAME.test(text))).toEqual([]);
  });

  it('writes dates and numbers as usual', () => {
    const { dates, numbers } = GERMAN;
    expect([dates.day('2014', 6, 5), dates.day('2014', 6), dates.day('0814'), dates.day('2014', 13)]).toEqual([
      '5. Juni 2014',
      'Juni 2014',
      '0814',
      '2014',
    ]);
    expect([numbers.articles(1), numbers.articles(12_345), numbers.fileSize(1_900), dates.ago(7, 'd')]).toEqual([
      '1 Artikel',
      '12.345 Artikel',
      '1,9 KB',
      'vor 7 Tagen',
    ]);
  });

  it.each([
    'q=*x',
    `q=${'('.repeat(9)}a${')'.repeat(9)}`,
    `q=${'x'.repeat(4_001)}`,
    'from=soon&to=2024-13',
    'from=2025&to=2024',
    'pageSize=x&sort=x&facets=x&language=!&tz=x&interval=x',
    'page=1&page=2&cursor=x&pagesize=1&qwertz=1',
    'undated=true&from=2024',
    'page=200&pageSize=100',
  ])('has the errors of %.40s', (query) => {
    const read = readSearch(new URLSearchParams(query), 0);
    const details = read.ok ? [] : read.errors.map(({ detail }) => detail);
    expect(details).not.toEqual([]);
    expect(details.filter((detail) => message(detail) === detail)).toEqual([]);
  });

  it.each(['“quoted” –dash and "open', '(lost OR w/5 field:x § title:', 'minist! wom?n a*b "a*"~500 NOT (x) w/3 y'])(
    'has the remarks on %j',
    (q) => {
      const read = readSearch(new URLSearchParams({ q }), 0);
      const messages = read.ok ? read.value.query.warnings.map((warning) => warning.message) : [];
      expect(messages.length).toBeGreaterThan(1);
      expect(messages.filter((text) => message(text) === text)).toEqual([]);
    },
  );

  it('keeps what was typed in the remarks', () => {
    expect(message('"a $& {} b" is taken as a word.')).toBe('„a $& {} b“ gilt als Wort.');
  });

  it('has a reason for every code of a rejection, before its message', () => {
    expect(sourceCodes().filter((code) => !(code in GERMAN.rejections))).toEqual([]);
    const given = { code: 'empty', message: 'The file is empty.' };
    expect(
      String(inLanguage({ tag: 'de', dir: 'ltr', words: GERMAN, isChosen: false }, html`${rejectionText(given)}`)),
    ).toBe('Die Datei ist leer. <span class="note"><span lang="en" dir="ltr">The file is empty.</span></span>');
  });

  it('has a reason before the last error of a receipt, but where an earlier version has written it', () => {
    const inGerman = (code: string | null) =>
      String(inLanguage({ tag: 'de', dir: 'ltr', words: GERMAN, isChosen: false }, html`${errorText(code, 'No.')}`));
    expect(inGerman('s3_failed')).toBe(
      'S3 meldet einen Fehler. <span class="note"><span lang="en" dir="ltr">No.</span></span>',
    );
    expect(inGerman(null)).toBe('<span lang="en" dir="ltr">No.</span>');
  });

  it('is used on the page of an error', async () => {
    const language = await chooseLanguage('de', undefined);
    const problem = invalidParameters([{ parameter: 'from', detail: 'must be given only once' }]);
    const refused = { given: new URLSearchParams('from=a&lang=de'), path: '/', requestId: 'id' };
    const page = String(problemPage({ ...site, language }, problem, refused));
    expect(page).toContain('<p id="from-fault" class="fault">Von darf nur einmal angegeben werden.</p>');
    expect(page).toContain('<input type="hidden" name="lang" value="de">');
    expect(page).toContain('href="/?lang=de">Ohne diese Angabe suchen');
  });
});
