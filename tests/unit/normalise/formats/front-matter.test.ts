import { describe, expect, it } from 'vitest';
import { onlyArticle } from '../normalise-file.ts';

const TEXT =
  'The ferry between Norhaven and the island of Skell sails again after eleven days, said the harbour office.';

describe('Markdown with front matter', () => {
  it('in YAML states what is known of the article', async () => {
    const article = await onlyArticle(
      `---\ntitle: "Ferry: it sails again"\nauthors:\n  - Ada Lindqvist\n  - Per Holm\ndate: 2024-05-06\ntags: [ferry, harbour]\nteaser: >\n  Eleven days\n  without fish.\n---\n\n${TEXT}\n\nA second paragraph.\n`,
    );
    expect(article).toMatchObject({
      title: 'Ferry: it sails again',
      authors: ['Ada Lindqvist', 'Per Holm'],
      publishedAt: '2024-05-06T00:00:00Z',
      publishedAtFrom: 'metadata',
      publishedAtPrecision: 'day',
      tags: ['ferry', 'harbour'],
      summary: 'Eleven days without fish.',
      body: `${TEXT}\n\nA second paragraph.`,
      warnings: [],
    });
  });

  it('in TOML too', async () => {
    const article = await onlyArticle(
      `+++\ntitle = "Ferry sails \\"again\\""\ndate = 2024-05-06T08:30:00+02:00\nauthor = 'Ada Lindqvist'\ncategories = ["Coast"]\n[params]\ntitle = "other"\n+++\n${TEXT}\n`,
    );
    expect(article).toMatchObject({
      title: 'Ferry sails "again"',
      authors: ['Ada Lindqvist'],
      publishedAt: '2024-05-06T06:30:00Z',
      tags: ['Coast'],
      body: TEXT,
    });
  });

  it('in TOML with values over several lines, in tables of terms and in what a theme adds', async () => {
    const front = `title = """\nFerry\nsails again"""\ndate = 2024-05-06\nupdated = 2024-05-07 09:00:00\n[extra]\nauthors = [\n  'Ada Lindqvist', # editor\n  'Bo Lind',\n]\n[taxonomies]\ntags = [\n  "Coast",\n  "Ferries"\n]`;
    expect(await onlyArticle(`+++\n${front}\n+++\n${TEXT}\n`)).toMatchObject({
      title: 'Ferry sails again',
      authors: ['Ada Lindqvist', 'Bo Lind'],
      publishedAt: '2024-05-06T00:00:00Z',
      publishedAtPrecision: 'day',
      modifiedAt: '2024-05-07T09:00:00Z',
      tags: ['Coast', 'Ferries'],
      body: TEXT,
      warnings: [],
    });
  });

  it('in TOML that is not valid is read line by line, and says so', async () => {
    const front = `title = "Ferry"\nauthor = Ada Lindqvist\ntags = ["Coast", "Ferries"]`;
    expect(await onlyArticle(`+++\n${front}\n+++\n${TEXT}\n`)).toMatchObject({
      title: 'Ferry',
      authors: ['Ada Lindqvist'],
      tags: ['Coast', 'Ferries'],
      warnings: ['front_matter_mended'],
    });
  });

  it('may link to pages of a notebook', async () => {
    const front = `title: Ferry\nauthor:\n  - "[[Ada Lindqvist]]"\n  - "[[people/bo|Bo Lind]]"`;
    expect((await onlyArticle(`---\n${front}\n---\n${TEXT}\n`)).authors).toEqual(['Ada Lindqvist', 'Bo Lind']);
  });

  it('reads plain values only: 2014 is a title, `no` a name', async () => {
    expect(await onlyArticle(`---\ntitle: 2014\ndate: 2014-03-30\nauthor: no\ntags: null\n---\n${TEXT}`)).toMatchObject(
      {
        title: '2014',
        authors: ['no'],
        publishedAt: '2014-03-30T00:00:00Z',
        tags: [],
        body: TEXT,
      },
    );
  });

  it.each([
    ['is broken', '---\ntitle: {a: b: c\n\ttab: y\n---\n'],
    [
      'multiplies',
      `---\na0: &a0 [x, x]\n${Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`).join('\n')}\n---\n`,
    ],
  ])('that %s leaves the text, and a warning', async (_, front) => {
    const article = await onlyArticle(`${front}# Ferry\n\n${TEXT}\n`);
    expect(article).toMatchObject({ title: 'Ferry', body: TEXT, warnings: ['front_matter_unreadable'] });
  });

  it('with colons and signs that should stand in quotes is read line by line', async () => {
    const front = `---\ntitle: Norhaven: the aftermath\nauthor: 'Ada Lindqvist'\ndate: 2024-05-06 # day\ntags: [ferry, "harbour"]\nurl: https://paper.example/a\nsection:\nimage: @cover\n---\n`;
    expect(await onlyArticle(`${front}\n${TEXT}\n`)).toMatchObject({
      title: 'Norhaven: the aftermath',
      authors: ['Ada Lindqvist'],
      publishedAt: '2024-05-06T00:00:00Z',
      tags: ['ferry', 'harbour'],
      url: 'https://paper.example/a',
      section: null,
      image: null,
      body: TEXT,
      warnings: ['front_matter_mended'],
    });
  });

  it('has lists of one a line, whose names stay whole', async () => {
    const front = '---\ntitle: Ferry: again\nauthors:\n  - Ada Lindqvist\n  - Per Holm\ntags:\n- ferry\n---\n';
    expect(await onlyArticle(`${front}\n${TEXT}\n`)).toMatchObject({
      authors: ['Ada Lindqvist', 'Per Holm'],
      tags: ['ferry'],
    });
  });

  it('runs no tags', async () => {
    const article = await onlyArticle(`---\ntitle: !!js/function "function () { throw 1 }"\n---\n\n${TEXT}\n`);
    expect(article.body).toBe(TEXT);
  });

  it('may go before a text with scripts, which nobody reads', async () => {
    const front = '---\ntitle: Ferry\n---\n';
    const { body } = await onlyArticle(
      `${front}<script src="a.js">\nvar a = 1 < 2;\n</script>\n\n${TEXT}\n\n<style>p { color: red }</style>\n`,
    );
    expect(body).toBe(TEXT);
  });

  it('is not what a rule of dashes makes', async () => {
    expect(await onlyArticle(`---\n\n# Ferry\n\n${TEXT}\n\n---\n\nAfter the rule.\n`)).toMatchObject({
      title: 'Ferry',
      body: `${TEXT}\n\nAfter the rule.`,
      warnings: [],
    });
  });
});
