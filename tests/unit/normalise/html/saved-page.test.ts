import { describe, expect, it } from 'vitest';
import { originalAddress, savedFrom, withoutToolbar } from '../../../../functions/normalise/html/saved-page.ts';
import { onlyArticle } from '../normalise-file.ts';

const SALT = 'https://post.example/2014/06/05/salt';
const TEXT =
  '<p>The harbour council of Norhaven voted on Tuesday to keep the old salt market open until the end of next year.</p>';

function page({ before = '', head = '', body = '' }): string {
  return `<!doctype html>${before}<html lang="en"><head><title>Salt market stays open</title>${head}</head><body>${body}<article><h1>Salt market stays open</h1>${TEXT.repeat(3)}</article></body></html>`;
}

describe('a saved page', () => {
  it.each([
    `<!-- saved from url=(0036)${SALT} -->`,
    `<!-- Saved from url=(0036)${SALT} -->`,
    `<!--\n Page saved with SingleFile \n url: ${SALT} \n saved date: Tue Jul 01 2014 12:00:00 GMT+0200\n-->`,
    `<!-- Page saved with SingleFile url: ${SALT} saved date: Tue Jul 01 2014 -->`,
    `<!-- Saved from ${SALT} at 2014-07-01T12:00:00Z using monolith v2.6.1 -->`,
    `<!-- Mirrored from ${SALT} by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 01 Jul 2014 12:00:00 GMT -->`,
    `<!-- saved from url=(0070)https://web.archive.org/web/20140701120000/${SALT} -->`,
    `<html lang="en" data-scrapbook-source="${SALT}" data-scrapbook-create="20140701120000000">`,
    `<meta name="savepage-url" content="${SALT}">`,
  ])('has the address that it was saved from: %.60s', async (before) => {
    expect(savedFrom(page({ before }))).toBe(SALT);
    const article = await onlyArticle(page({ before }));
    expect(article).toMatchObject({ url: SALT, publishedAt: '2014-06-05T00:00:00Z' });
    expect(article.body).not.toMatch(/SingleFile|monolith|HTTrack/);
  });

  it('of HTTrack has an address without a protocol', () => {
    expect(savedFrom('<!-- Mirrored from post.example/salt.html by HTTrack Website Copier/3.x -->')).toBe(
      'http://post.example/salt.html',
    );
  });

  it.each([
    '<!-- saved from url=(0014)about:internet -->',
    '<!-- saved from url=(0022)file:///C:/x/salt.html -->',
    `<!-- see ${SALT} -->`,
    '<!-- Mirrored by hand from the printed issue -->',
    `<p>Readers who saved from url=(0036)${SALT} wrote to us.</p>`,
    `${'<p>x</p>'.repeat(4_000)}<!-- saved from url=(0036)${SALT} -->`,
  ])('is none with %.60s', (html) => {
    expect(savedFrom(html)).toBeNull();
  });

  it('keeps the address that it states itself, and is never dated by the day of saving', async () => {
    const before = '<!-- saved from url=(0030)https://mirror.example/copy/17 -->';
    const head = '<link rel="canonical" href="https://post.example/salt">';
    expect(await onlyArticle(page({ before, head }))).toMatchObject({ url: 'https://post.example/salt' });
    const saved = `<!-- Page saved with SingleFile url: https://post.example/salt saved date: Tue Jul 01 2014 -->`;
    expect(await onlyArticle(page({ before: saved }))).toMatchObject({ publishedAt: null });
  });
});

describe('the address of a page in a web archive', () => {
  it.each([
    `https://web.archive.org/web/20140701120000/${SALT}`,
    `http://web.archive.org/web/20140701120000id_/${SALT}`,
    `https://web.archive.org/web/2014/${SALT}`,
    `//web.archive.org/web/20140701120000/${SALT}`,
    `/web/20140701120000/${SALT}`,
    `https://web.archive.org/web/20140701120000/https:/post.example/2014/06/05/salt`,
    `https://arquivo.pt/wayback/20140701120000/${SALT}`,
    `https://webarchive.nationalarchives.gov.uk/ukgwa/20140701120000/${SALT}`,
    `https://wayback.archive-it.org/1234/20140701120000/${SALT}`,
    `https://archive.ph/20140701120000/${SALT}`,
    `https://archive.is/2014.07.01-120000/${SALT}`,
  ])('is that of the page: %s', (address) => {
    expect(originalAddress(address)).toBe(SALT);
  });

  it.each([
    SALT,
    'https://web.archive.org/web/20140701120000*/post.example',
    'https://archive.org/details/salt-market',
    'https://post.example/share/https://other.example/x',
    `https://post.example/go?to=https://web.archive.org/web/20140701120000/${SALT}`,
    'https://post.example/2014/06/05/https://other.example/',
    '',
  ])('is no other one: %s', (address) => {
    expect(originalAddress(address)).toBe(address);
  });

  it('is not that of a page which links to an archive', async () => {
    const head = '<link rel="canonical" href="https://post.example/salt">';
    const body = '<p><a href="https://web.archive.org/web/20140701120000/https://other.example/x">A copy</a></p>';
    expect(await onlyArticle(page({ head, body }))).toMatchObject({ url: 'https://post.example/salt' });
  });

  it('is taken off what the archive rewrote, and its toolbar is no text', async () => {
    const head = `<link rel="canonical" href="https://web.archive.org/web/20140701120000/${SALT}">`;
    const body =
      '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base">17 captures 5 Jun 2015 - 3 Mar 2020</div><!-- END WAYBACK TOOLBAR INSERT -->';
    const article = await onlyArticle(page({ head, body }));
    expect(article).toMatchObject({ url: SALT, domain: 'post.example', publishedAt: '2014-06-05T00:00:00Z' });
    expect(JSON.stringify(article)).not.toContain('captures');
    expect(withoutToolbar('<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>Kept.</p>')).toContain('Kept.');
  });

  it('is looked for in time that does not grow faster than the page', () => {
    const begun = performance.now();
    savedFrom('<!-- saved from url=(0036)https://'.repeat(20_000));
    savedFrom(`<html ${'data-scrapbook-source="https://a '.repeat(20_000)}`);
    originalAddress(`https://a.example/${'a/'.repeat(50_000)}`);
    withoutToolbar('<!-- BEGIN WAYBACK TOOLBAR INSERT -->'.repeat(10_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
