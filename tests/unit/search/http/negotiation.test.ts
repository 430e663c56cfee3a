import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../../functions/search/http/negotiate.ts';

const OFFERED = ['application/json', 'text/html'];
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the media type of an answer', () => {
  it.each<[accept: string | undefined, expected: string]>([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    [BROWSER, 'text/html'],
    ['text/html', 'text/html'],
    ['text/*', 'text/html'],
    ['application/json;q=0.5, text/html;q=0.6', 'text/html'],
    ['application/json;q=0.5, */*;q=0.6', 'text/html'],
    ['text/html;q=0, */*', 'application/json'],
    ['*/*, application/json;q=0', 'text/html'],
  ])('follows the weights of Accept: %j gets %j', (accept, expected) => {
    expect(negotiate(accept, OFFERED)).toBe(expected);
  });

  it.each<[accept: string, expected: string]>([
    ['TEXT/HTML; charset=utf-8', 'text/html'],
    ['application/json; charset="utf-8"', 'application/json'],
    ['text/html; title="a, b; q=0"; q=0.1, application/json; q=0.2', 'application/json'],
    ['text/html;level=1;q=0.3, application/json;q=0.2', 'text/html'],
  ])('ignores parameters of a media range: %j gets %j', (accept, expected) => {
    expect(negotiate(accept, OFFERED)).toBe(expected);
  });

  it.each<[accept: string, expected: string]>([
    ['text/html, application/json', 'text/html'],
    ['application/*, text/html', 'text/html'],
    ['application/json, text/plain, */*', 'application/json'],
  ])('takes the exact type before a range, and the first of equals: %j gets %j', (accept, expected) => {
    expect(negotiate(accept, OFFERED)).toBe(expected);
  });

  it.each(['application/xml', 'application/json;q=0', '*/*;q=0'])('is none when none is accepted: %j', (accept) => {
    expect(negotiate(accept, OFFERED)).toBeUndefined();
  });

  it.each(['nonsense', ';;;,,, /', '*'])('is the first offered one when Accept names no media range: %j', (accept) => {
    expect(negotiate(accept, OFFERED)).toBe('application/json');
  });

  it.each([
    ['many ranges', `${'text/plain;q=0.1,'.repeat(5_000)}text/html`],
    ['a quoted text without an end', `text/html;a="${'\\"'.repeat(50_000)}`],
    ['many empty parameters', `text/html${'; '.repeat(50_000)}`],
  ])('is found at once in a hostile header: %s', (_, accept) => {
    const started = performance.now();
    negotiate(accept, OFFERED);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
