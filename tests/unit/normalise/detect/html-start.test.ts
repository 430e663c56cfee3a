import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../functions/normalise/detect/format.ts';
import { startsAsHtml } from '../../../../functions/normalise/detect/starts/html-start.ts';

const PAGE = '<html><head><title>Ferry</title></head><body><p>It sails again.</p></body></html>';

describe('the start of HTML', () => {
  it.each([
    '<!--[if lt IE 9]> <html class="ie"> <![endif]-->\n<!DOCTYPE html>',
    '<!--[if IE]><html class="ie"><![endif]--><!--[if !IE]><!--><!doctype html><!--<![endif]-->',
    '<!--[if gt IE 8]><!-->',
    '<![if !IE]>',
    '<!-- built by <b>Press</b> -> do not edit -->',
    `<!-- ${'a > b '.repeat(1_000)} -->`,
    '<!-- one --> <!-- two > one -->\n<!-- three -->',
    '<!---->',
    '<!-- {"url": "https://post.example/ferry"} -->\n<!DOCTYPE html>',
    '<!-- ["ferry", "harbour"] --> ',
    '<!doctypehtml>',
    '<!DOCTYPEhtml>',
    '<!-- a > b --><?xml version="1.0"?><!-- c > d --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">',
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- a -->',
  ])('%.60s', (start) => {
    expect(startsAsHtml(start + PAGE)).toBe(true);
    expect(detectFormat(Buffer.from(start + PAGE), null, 'page')).toBe('html');
  });

  it.each([
    ['<!-- see <html> -->\n<rss version="2.0"><channel/></rss>', 'rss'],
    ['<!-- a > b --><?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom'],
    ['<?xml version="1.0"?><nitf><body/></nitf>', 'nitf'],
    ['<!-- [{"title": "Ferry", "body": "It sails again."}] -->', 'json'],
    ['<!-- a note > that stands above -->\nThe ferry sails again on Monday.', 'text'],
  ])('not %.50s', (text, format) => {
    expect(startsAsHtml(text)).toBe(false);
    expect(detectFormat(Buffer.from(text), null, 'file')).toBe(format);
  });

  it('is looked for in time that does not grow faster than the text', () => {
    const begun = performance.now();
    startsAsHtml('<!-- a -->'.repeat(100_000));
    startsAsHtml('<!--'.repeat(100_000));
    startsAsHtml(`<!-- ${'->'.repeat(200_000)}`);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
