import { describe, expect, it } from 'vitest';
import { REFERENCES } from '../../../../samples/references.ts';
import { onlyArticle, outcomesOf } from '../../normalise-file.ts';

function sample(name: string): string {
  return (REFERENCES[name] ?? '').trimStart();
}

const NO_TEXT = { rejection: { code: 'no_text', message: expect.stringContaining('has no abstract') } };

describe('a bibliography', () => {
  it('in RIS gives an article for each entry with an abstract', async () => {
    expect(await outcomesOf(sample('references/export.ris'))).toMatchObject([
      {
        format: 'references',
        article: {
          title: 'The ferry sails again',
          authors: ['Ana Ruiz'],
          publishedAt: '2024-03-03T00:00:00Z',
          body: 'The ferry left the quay on Sunday.\n\nIt was full.',
          url: 'https://herald.example/ferry',
          siteName: 'Brackwater Herald',
          tags: ['ferry'],
          warnings: ['summary_only'],
        },
      },
      NO_TEXT,
    ]);
  });

  it('of MEDLINE has wrapped lines', async () => {
    expect(await onlyArticle(sample('references/medline.nbib'))).toMatchObject({
      title: 'The ferry and the tide, a title that goes on in the next line.',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T00:00:00Z',
      body: 'The ferry was studied for ten years.',
      url: 'https://doi.org/10.1234/ferry',
    });
  });

  it('of the Web of Science and of EndNote has tags of other forms', async () => {
    const isi = 'FN Clarivate\nVR 1.0\nPT J\nAU Ruiz, A\nAF Ruiz, Ana\nTI The ferry\nAB It sails.\nPY 2024\nER\n\nEF\n';
    expect(await onlyArticle(isi)).toMatchObject({ title: 'The ferry', authors: ['Ana Ruiz'], body: 'It sails.' });
    const endNote = '%0 Newspaper Article\n%T The ferry\n%A Ruiz, Ana\n%X It sails.\n%D 2024\n';
    expect(await onlyArticle(endNote)).toMatchObject({ title: 'The ferry', authors: ['Ana Ruiz'], body: 'It sails.' });
  });

  it('in BibTeX is read without LaTeX', async () => {
    expect(await outcomesOf(sample('references/library.bib'))).toMatchObject([
      {
        article: {
          title: 'The Ferry of São Münde',
          authors: ['Aná Ruiz', 'Ministry of Ferries'],
          publishedAt: '2024-03-03T00:00:00Z',
          body: 'The ferry sails & is full – "at last".',
          siteName: 'Brackwater Herald',
          tags: ['ferry', 'harbour'],
        },
      },
      NO_TEXT,
    ]);
  });

  it('in BibTeX that is cut gives what is whole', async () => {
    const text = sample('references/library.bib');
    expect(await outcomesOf(text.slice(0, -8))).toMatchObject([{ article: {} }, { rejection: { code: 'truncated' } }]);
  });

  it('of Zotero in RDF has no attachments', async () => {
    expect(await onlyArticle(sample('references/zotero.rdf'))).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      body: 'It left the quay on Sunday.',
      siteName: 'Brackwater Herald',
    });
  });

  it('is no text that speaks of one', async () => {
    expect(await outcomesOf('TY - the ferry\n\nThe ferry @article{x} sails.')).toMatchObject([{ format: 'text' }]);
  });
});

describe('a story of a teletype', () => {
  it.each(['wires/iptc.txt', 'wires/anpa.txt'])('gives headline, byline, time and text: %s', async (name) => {
    const article = await onlyArticle(REFERENCES[name] ?? '');
    expect(article).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T14:30:00Z',
    });
    expect(article.body).toMatch(/^BRACKWATER.*left the quay on Sunday\.\n\nIt was full\.$/);
  });

  it('may follow another one', async () => {
    const two = `${REFERENCES['wires/anpa.txt']}${REFERENCES['wires/anpa.txt']}`;
    expect(await outcomesOf(two)).toMatchObject([{ format: 'wire', article: {} }, { article: {} }]);
  });
});

describe('front matter in JSON', () => {
  it('is read, under whatever name', async () => {
    for (const key of ['ferry.md', 'ferry'])
      expect(await onlyArticle(sample('texts/json-front-matter.md'), { key })).toMatchObject({
        title: 'The ferry {again}',
        authors: ['Ana Ruiz'],
        publishedAt: '2024-03-03T00:00:00Z',
        body: 'The ferry left the quay on Sunday.',
      });
  });

  it.each(['{"title":"A","text":"b"}\n\n{"title":"B","text":"c"}', '{"title":"A","text":"b"}\n', '{"title":"A"}\n\n,'])(
    'is not what other values of JSON follow: %s',
    async (text) => {
      const [outcome] = await outcomesOf(text);
      expect(outcome).toMatchObject({ format: 'json' });
    },
  );
});

describe('pages of other kinds', () => {
  it('in UTF-7 are decoded', async () => {
    const [outcome] = await outcomesOf(sample('pages/utf-7.html'));
    expect(outcome).toMatchObject({
      charset: 'utf-7',
      article: { body: "Le conseil a décidé de le garder, 1 + 1, jusqu'à la fin de l'année 😀." },
    });
  });

  it('in UTF-8 keep their plus signs', async () => {
    const article = await onlyArticle('<h1>Sum</h1><p>It is 1+AOk-1, the pupils said to their teacher today.</p>');
    expect(article.body).toContain('1+AOk-1');
  });

  it('that Medium exports have the fields of the post, and no foot', async () => {
    expect(await onlyArticle(sample('pages/medium.html'))).toMatchObject({
      title: 'The ferry sails again',
      authors: ['Ana Ruiz'],
      publishedAt: '2024-03-03T10:00:00Z',
      summary: 'After two years',
      body: 'The ferry of Brackwater left the quay on Sunday.',
      url: 'https://medium.example/@ana/ferry',
    });
  });

  it('that Google Docs exports keep comments apart', async () => {
    expect(await onlyArticle(sample('pages/google-docs.html'))).toMatchObject({
      title: 'The ferry sails again',
      body: 'The ferry of Brackwater left the quay on Sunday.',
      leftOut: expect.arrayContaining([{ text: '[a] check the day', reason: 'comments' }]),
    });
  });
});
