import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../../functions/search/http/negotiate.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the media type of an answer', () => {
  it.each<[string | undefined, string | undefined]>([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    [BROWSER, 'text/html'],
    ['text/html', 'text/html'],
    ['TEXT/HTML; charset=utf-8', 'text/html'],
    ['text/*', 'text/html'],
    ['application/*, text/html', 'application/json'],
    ['application/json;q=0.5, text/html;q=0.6', 'text/html'],
    ['application/json;q=0.5, */*;q=0.6', 'text/html'],
    ['text/html;q=0, */*', 'application/json'],
    ['*/*, application/json;q=0', 'text/html'],
    ['text/html;level=1;q=0.3, application/json;q=0.2', 'text/html'],
    ['application/xml', undefined],
    ['application/json;q=0', undefined],
    ['*/*;q=0', undefined],
    ['nonsense', 'application/json'],
    [';;;,,, /', 'application/json'],
    [`${'text/plain,'.repeat(60)}text/html`, undefined],
  ])('for %j is %j', (accept, expected) => {
    expect(negotiate(accept, ['application/json', 'text/html'])).toBe(expected);
  });
});
