import { describe, expect, it } from 'vitest';
import { onlyArticle } from './normalise-file.ts';

const ONE =
  'The ferry between Norhaven and the island of Skell sails again after eleven days in the dock, and both shafts are new.';
const TWO =
  'The crew had waited for the parts since the storm, while the fish of the island was carried to the market by boats.';

describe('the reason why a line is left out of a text', () => {
  it('names title, byline and date at the head of a page', async () => {
    const head = '<h1>Grey Heron</h1><p class="by">By Ada Michalak</p><p>6 June 2024</p>';
    const page = `<!doctype html><html><head><title>Grey Heron</title></head><body><article><div>${head}</div><div><p>${ONE}</p><p>${TWO}</p><p>${ONE} ${TWO}</p></div></article></body></html>`;
    const { leftOut } = await onlyArticle(page, { key: 'a.html' });
    const known = { 'Grey Heron': 'title', 'By Ada Michalak': 'byline', '6 June 2024': 'date' };
    for (const { text, reason } of leftOut) expect([text, reason]).toEqual([text, known[text as keyof typeof known]]);
    expect(leftOut.length).toBeGreaterThan(0);
  });

  it('names the title at the top of a mail', async () => {
    const mail = `From: a@post.example\r\nTo: b@post.example\r\nSubject: Grey Heron\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nGrey Heron\r\n\r\n${ONE}\r\n\r\n${TWO}\r\n`;
    expect(await onlyArticle(mail, { key: 'a.eml' })).toMatchObject({
      body: `${ONE}\n\n${TWO}`,
      leftOut: [{ text: 'Grey Heron', reason: 'title' }],
    });
  });

  it('names the title at the top of a text in JSON', async () => {
    const json = JSON.stringify({ title: 'Grey Heron', body: `Grey Heron\n\n${ONE}\n\n${TWO}` });
    expect(await onlyArticle(json, { key: 'a.json' })).toMatchObject({
      body: `${ONE}\n\n${TWO}`,
      leftOut: [{ text: 'Grey Heron', reason: 'title' }],
    });
  });

  it('names the sign of a desk, and keeps a sentence', async () => {
    const nitf = (last: string) =>
      `<nitf><head/><body><body.head><hedline><hl1>Grey Heron</hl1></hedline></body.head><body.content><p>${ONE}</p><p>${TWO}</p><p>${last}</p></body.content></body></nitf>`;
    expect(await onlyArticle(nitf('© dpa-infocom, dpa:260512-99-1/4'))).toMatchObject({
      leftOut: [{ text: '© dpa-infocom, dpa:260512-99-1/4', reason: 'foot' }],
    });
    const sentence = '© is a sign that came into use with the law of 1909.';
    expect((await onlyArticle(nitf(sentence))).body).toContain(sentence);
  });
});
