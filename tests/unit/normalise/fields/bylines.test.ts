import { describe, expect, it } from 'vitest';
import { onlyArticle } from '../normalise-file.ts';

const TEXT = 'The council of Brackwater voted on Wednesday to keep the night market on Salt Street open until 2027.';
const MORE = 'It was a long night and a longer debate, with speakers from both sides of the river in the hall.';

const FORMS = {
  'a.md': (line: string) => `# Market stays\n\n${line}\n\n${TEXT}\n\n${MORE}`,
  'a.txt': (line: string) => `Market stays\n\n${line}\n\n${TEXT}\n\n${MORE}`,
  'a.html': (line: string) => `<article><h1>Market stays</h1><p>${line}</p><p>${TEXT}</p><p>${MORE}</p></article>`,
};

describe.each(Object.entries(FORMS))('the first line of %s', (key, form) => {
  it.each([
    'By Friday, the river had risen three metres.',
    'By Friday, all was lost.',
    'By then, it was over:',
    'By Friday – despite all warnings – the river had risen.',
    'By Friday 20 people had died.',
    'Von Montag an gilt auf der Salt Street eine neue Regel.',
    'Par ailleurs, le gouvernement a annoncé que les écoles resteraient fermées jusqu’à la fin du mois.',
    'De acuerdo con la policía, el incendio comenzó en la cocina de un restaurante y se extendió rápidamente.',
    'Por ahora, nadie sabe nada.',
    'Di certo, nessuno lo sapeva.',
  ])('is text: %s', async (line) => {
    expect(await onlyArticle(form(line), { key })).toMatchObject({
      authors: [],
      body: `${line}\n\n${TEXT}\n\n${MORE}`,
    });
  });

  it.each(['Founded on 6 May 2014.', 'The harbour opened on 6 May 2014 in Norhaven.'])(
    'is text with a date in it: %s',
    async (line) => {
      expect((await onlyArticle(form(line), { key })).body).toBe(`${line}\n\n${TEXT}\n\n${MORE}`);
    },
  );

  it.each([
    ['By Ada Michalak', ['Ada Michalak']],
    ['By Ada Michalak.', ['Ada Michalak.']],
    ['By Ada Michalak, health and science reporter', ['Ada Michalak']],
    [
      'By Ada Michalak, J. R. Smith and Ludwig van der Berg | AFP',
      ['Ada Michalak', 'J. R. Smith', 'Ludwig van der Berg'],
    ],
    ['By: ada michalak', ['ada michalak']],
    ['By Ada, our editor in the north', ['Ada']],
    ['Von Ada zu Salm', ['Ada zu Salm']],
    ['By dpa', ['dpa']],
    ['By Ada Michalak for Norhaven Online', ['Ada Michalak']],
    ['作者：王小明', ['王小明']],
    ['بقلم أحمد علي', ['أحمد علي']],
  ])('is a byline: %s', async (line, authors) => {
    expect(await onlyArticle(form(line), { key })).toMatchObject({ authors, body: `${TEXT}\n\n${MORE}` });
  });
});

/** Phrases that begin with a word for "by". As a subheading each is text. */
const PHRASES = [
  'By the river',
  'By and large',
  'By popular demand',
  'By sheer luck',
  'By candlelight',
  'By the numbers',
  'By The Numbers',
  'By the Light of the Moon',
  'By Land and Sea',
  'By Nature',
  'By Day',
  'Von Anfang an',
  'Von Tag zu Tag',
  'Von Mensch zu Mensch',
  'Von Norden nach Süden',
  'Von Berlin nach Paris',
  'Von wegen',
  'Par hasard',
  'Par exemple',
  'Par la fenêtre',
  'Par ici',
  'Por supuesto',
  'Por la mañana',
  'Por primera vez',
  'Di nuovo',
  'Di padre in figlio',
  'De nuevo',
  'Door de bomen',
  'Af en toe',
  'Av alla krafter',
  'Text message',
  'Autor gesucht',
];

describe.each(Object.entries(FORMS))('a subheading at the top of %s', (key, form) => {
  it.each(PHRASES)('is text: %s', async (line) => {
    expect(await onlyArticle(form(line), { key })).toMatchObject({
      authors: [],
      body: `${line}\n\n${TEXT}\n\n${MORE}`,
    });
  });
});

describe.each(['a.md', 'a.txt'] as const)('a line at the top of %s', (key) => {
  it.each(['6 June 1944', 'Normandy, 6 June 1944', 'July 1914', '1914', 'März 1848'])(
    'is what the text is about, where it is an old date alone: %s',
    async (line) => {
      const article = await onlyArticle(FORMS[key](line), { key });
      expect(article).toMatchObject({ publishedAt: null, body: `${line}\n\n${TEXT}\n\n${MORE}` });
      expect(article.warnings).toContain('date_left_in_text');
    },
  );

  it.each([
    ['6 June 2024', '2024-06-06T00:00:00Z'],
    ['Published 6 June 1944', '1944-06-06T00:00:00Z'],
    ['Tuesday, 6 June 1944', '1944-06-06T00:00:00Z'],
    ['6 June 1944, 14:30 UTC', '1944-06-06T14:30:00Z'],
    ['By Ada Michalak\n\n6 June 1944', '1944-06-06T00:00:00Z'],
    ['6 June 1944\n\nBy Ada Michalak', '1944-06-06T00:00:00Z'],
  ])('is its date: %s', async (line, publishedAt) => {
    expect(await onlyArticle(FORMS[key](line), { key })).toMatchObject({ publishedAt, body: `${TEXT}\n\n${MORE}` });
  });

  it.each([
    ['By ada michalak\n\n6 June 2024', ['ada michalak']],
    ['By Madonna\n\n6 June 2024', ['Madonna']],
    ['By Madonna\n6 June 2024', ['Madonna']],
  ])('is a byline by the date below it: %s', async (line, authors) => {
    expect(await onlyArticle(FORMS[key](line), { key })).toMatchObject({ authors, body: `${TEXT}\n\n${MORE}` });
  });

  it.each(['By the river\n\n6 June 2024', 'A quiet morning\n\n6 June 2024', 'A Morning in Norhaven\n\n6 June 2024'])(
    'is no byline whatever stands below it: %s',
    async (line) => {
      expect((await onlyArticle(FORMS[key](line), { key })).authors).toEqual([]);
    },
  );

  it('is no date in the middle of a text', async () => {
    const text = `# Market stays\n\n${TEXT}\n\n6 June 1944\n\n${MORE}`;
    expect(await onlyArticle(text, { key })).toMatchObject({
      publishedAt: null,
      body: `${TEXT}\n\n6 June 1944\n\n${MORE}`,
    });
  });
});

describe.each(['a.md', 'a.txt'] as const)('a line of %s with a byline and a date', (key) => {
  it.each([
    ['By Ada Michalak | May 6, 2024', 'Ada Michalak'],
    ['By Ada Michalak, May 6, 2024', 'Ada Michalak'],
    ['By Ada Michalak, Monday, May 6, 2024', 'Ada Michalak'],
    ['Ada Michalak | May 6, 2024', 'Ada Michalak'],
    ['Von Ada Michalak, 6. Mai 2024', 'Ada Michalak'],
    ['Posted on May 6, 2024 by Ada Michalak', 'Ada Michalak'],
    ['By Alexandra Konstantinopoulou-Michalak, May 6, 2024', 'Alexandra Konstantinopoulou-Michalak'],
  ])('gives both: %s', async (line, author) => {
    const publishedAt = '2024-05-06T00:00:00Z';
    expect(await onlyArticle(FORMS[key](line), { key })).toMatchObject({
      authors: [author],
      publishedAt,
      publishedAtFrom: 'byline',
    });
  });

  it.each([
    'Last Updated | May 6, 2024',
    'Politics | May 6, 2024',
    'Monday, 6 May 2024.',
    'Stand: 6. Mai 2024, 12:30 Uhr.',
  ])('has no author where there is none: %s', async (line) => {
    expect(await onlyArticle(FORMS[key](line), { key })).toMatchObject({ authors: [], publishedAtFrom: 'byline' });
  });
});

describe('a word that is "by" in one language and begins a name in another', () => {
  const json = (fields: object) => JSON.stringify({ title: 'Market stays', body: TEXT, ...fields });
  const mail = (from: string) =>
    `From: ${from}\r\nTo: desk@paper.example\r\nSubject: Market stays\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${TEXT}\r\n`;

  it.each([
    ['a.json', json({ author: 'Di Battista Alessandro' }), 'Di Battista Alessandro'],
    ['a.json', json({ byline: 'Di Ada Michalak' }), 'Ada Michalak'],
    ['a.md', FORMS['a.md']('*Di Ada Michalak*'), 'Ada Michalak'],
    ['a.md', `---\nauthor: De Niro, Robert\n---\n# Market stays\n\n${TEXT}`, 'Robert De Niro'],
    ['a.html', `<meta name="author" content="Von der Leyen, Ursula">${FORMS['a.html'](TEXT)}`, 'Ursula Von der Leyen'],
    ['a.html', FORMS['a.html']('<span class="byline">Di Ada Michalak</span>'), 'Ada Michalak'],
    ['a.eml', mail('"Michalak, Ada" <ada@paper.example>'), 'Ada Michalak'],
  ])('is told by where it stands, in %s: %s', async (key, content, author) => {
    expect((await onlyArticle(content, { key })).authors).toEqual([author]);
  });
});

describe.each(['a.md', 'a.txt'] as const)('a line of two dates in %s', (key) => {
  it.each([
    'Published: January 5, 2022, 6:00 am | Updated: January 7, 2022, 9:15 am',
    'Updated January 7, 2022, 9:15 AM; Published January 5, 2022, 6:00 AM',
  ])('gives both: %s', async (line) => {
    expect(await onlyArticle(FORMS[key](line), { key })).toMatchObject({
      publishedAt: '2022-01-05T06:00:00Z',
      modifiedAt: '2022-01-07T09:15:00Z',
    });
  });
});

describe.each(Object.entries(FORMS))('who has written, in %s', (key, form) => {
  it.each([
    ['Redigido por Ana Souza', 'Ana Souza'],
    ['Udgivet af Bo Lind', 'Bo Lind'],
    ['Автор текста: Анна Петрова', 'Анна Петрова'],
    ['Аутор: Ана Петровић', 'Ана Петровић'],
    ['Napisał Jan Kowalski', 'Jan Kowalski'],
    ['Napsala Jana Nováková', 'Jana Nováková'],
    ['Написано от Иван Петров', 'Иван Петров'],
    ['Escrit per Marta Puig', 'Marta Puig'],
    ['Γράφει η Μαρία Παπαδοπούλου', 'Μαρία Παπαδοπούλου'],
    ['Parengė Jonas Kazlauskas', 'Jonas Kazlauskas'],
    ['Piše Ana Horvat', 'Ana Horvat'],
    ['Avtor: Ana Novak', 'Ana Novak'],
    ['Kirjutas Mari Tamm', 'Mari Tamm'],
    ['Viết bởi Nguyễn Văn An', 'Nguyễn Văn An'],
    ['द्वारा अनिल शर्मा', 'अनिल शर्मा'],
  ])('is named: %s', async (line, author) => {
    expect(await onlyArticle(form(line), { key })).toMatchObject({ authors: [author], body: `${TEXT}\n\n${MORE}` });
  });

  it.each([
    'Napisał o tym już w maju, a nikt go nie słuchał.',
    'Napsala to všechno do velkého sešitu.',
    'Piše se leto 1911 in trg gori.',
    'Γράφει ο νόμος ότι η αγορά μένει ανοιχτή.',
    'Kirjutas ta seda kõike öösel.',
  ])('is not named by a verb alone: %s', async (line) => {
    expect(await onlyArticle(form(line), { key })).toMatchObject({
      authors: [],
      body: `${line}\n\n${TEXT}\n\n${MORE}`,
    });
  });
});
