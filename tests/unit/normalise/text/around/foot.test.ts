import { describe, expect, it } from 'vitest';
import { onlyArticle } from '../../normalise-file.ts';

const TEXT =
  'The harbour council of Norhaven voted on Tuesday to keep the old salt market open until the end of next year.';
const MORE = 'Traders had warned that closing the halls would leave more than ninety families without an income.';

const markdown = (foot: string) => onlyArticle(`# Salt\n\n${TEXT}\n\n${MORE}\n\n${foot}\n`, { key: 'a.md' });

describe('the end of a crawled text', () => {
  it.each([
    ['### Related\n\n- [Ferry late](/f)\n- [Rain](/r)', 'links'],
    ['**Read next:** [Ferry late](/f)\n\n[Rain until Friday](/r)', 'boilerplate'],
    ['## Related stories\n\n[Ferry late](/f)\n\nThe ferry is late again. [More](/f)', 'links'],
    ['## 2 Comments\n\n**Tom** June 6, 2014\n\nI have bought my fish there for thirty years.', 'comments'],
    ['## Kommentare\n\n**Tom** 6. Juni 2014\n\nIch kaufe dort seit dreißig Jahren.', 'comments'],
    ['## Get our newsletter\n\nThe best of the Post in your inbox every morning.\n\n[Sign up](/n)', 'boilerplate'],
    ['© 2014 Norhaven Post. All rights reserved.', 'boilerplate'],
    ['[Terms of use](/t) | [Privacy](/p)', 'links'],
    ['Advertisement', 'boilerplate'],
    ['Read the original', 'foot'],
  ])('loses what is no text, and the record has it: %s', async (foot, reason) => {
    const { body, leftOut } = await markdown(foot);
    expect(body).toBe(`${TEXT}\n\n${MORE}`);
    expect(leftOut.map((piece) => piece.reason)).toContain(reason);
    for (const word of foot.match(/[\p{L}]{4,}/gu)?.slice(0, 3) ?? [])
      expect(leftOut.map(({ text }) => text).join(' ')).toContain(word);
  });

  it.each([
    ['## Comments\n\nThe minister gave two of them, and neither was kind.'],
    ['## Related work\n\nA study of 1931 came to the same result.'],
    ['## Related\n\nBy marriage the families of both mayors are one.'],
    ['## Newsletter\n\n'.concat('The guild prints one since 1931, and nobody reads it. '.repeat(8).trim())],
    ['## Share\n\nEvery trader holds one.'],
    ['Source of the river and source of the quarrel lie in the same valley.'],
    ['Sources: https://a.example/x shows that the river was wider than the maps of the guild say.'],
    ['Contact with the trawler was lost.'],
    ['See [the report](/r) of the guild.'],
    ['"It stays," said the mayor.\n\n— Not without us, said the guild.'],
  ])('keeps what is text: %s', async (foot) => {
    const { body, leftOut } = await markdown(foot);
    const text = foot.replace(/^#+ /gm, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    expect(body).toBe(`${TEXT}\n\n${MORE}\n\n${text}`);
    expect(leftOut).toEqual([]);
  });

  it('gives tags, contact, address and name to their fields', async () => {
    const foot =
      'Tags: salt, #market\n\nContact the author at a@post.example\n\nOriginal url: <https://post.example/s>';
    expect(await markdown(`— Ada Michalak\n\n${foot}`)).toMatchObject({
      body: `${TEXT}\n\n${MORE}`,
      tags: ['salt', 'market'],
      contact: ['a@post.example'],
      url: 'https://post.example/s',
      authors: ['Ada Michalak'],
      leftOut: [],
    });
  });

  it('takes no name from below a quotation', async () => {
    expect((await markdown('> "The sea gives."\n\n— Orla Penn')).authors).toEqual([]);
  });
});

describe('a last part below a heading that asks as well', () => {
  it.each([
    ['Register', 'Every boat that ties up at the pier is entered in a book, which the harbour master keeps.'],
    ['Donate', 'Blood was short in the week of the storm, and the hospital asked everybody to come.'],
    ['Sign up', 'The young men of Skell were told to sign up in the spring of 1915.'],
  ])('is text where it tells something: %s', async (label, text) => {
    expect((await markdown(`## ${label}\n\n${text}`)).body).toBe(`${TEXT}\n\n${MORE}\n\n${label}\n\n${text}`);
  });

  it.each([
    ['Register', 'Register for free to read more of our articles.'],
    ['Sign up for our newsletter', 'The best stories of the week, every Friday.'],
    ['Donate', '[Give now](/give)'],
  ])('is none where it asks: %s', async (label, text) => {
    expect((await markdown(`## ${label}\n\n${text}`)).body).toBe(`${TEXT}\n\n${MORE}`);
  });
});

describe('lines between the paragraphs of a crawled text', () => {
  it.each(['Advertisement', '**Read more:** [Ferry late again](/f)', 'Story continues below', '[Advertisement](/a)'])(
    'are left out where they are no text: %s',
    async (line) => {
      const { body, leftOut } = await onlyArticle(`# Salt\n\n${TEXT}\n\n${line}\n\n${MORE}\n`, { key: 'a.md' });
      expect({ body, reasons: leftOut.map(({ reason }) => reason) }).toEqual({
        body: `${TEXT}\n\n${MORE}`,
        reasons: ['boilerplate'],
      });
    },
  );

  it.each(['## Share', 'Sources:', 'Published 5 June 2014', '3 of 4', 'See also the map.', 'Related:', '20 minutes'])(
    'stay where they may say something: %s',
    async (line) => {
      const { body } = await onlyArticle(`# Salt\n\n${MORE}\n\n${TEXT}\n\n${line}\n\n${MORE}\n`, { key: 'a.md' });
      expect(body).toBe(`${MORE}\n\n${TEXT}\n\n${line.replace('## ', '')}\n\n${MORE}`);
    },
  );
});
