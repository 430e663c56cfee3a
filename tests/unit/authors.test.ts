import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../functions/normalise/authors.ts';

describe('a byline as pages mark it up', () => {
  it.each([
    ['Marta Quill im Gespräch mit Ivo Hagen', ['Marta Quill', 'Ivo Hagen']],
    ['Marta Quill18.10.2019', ['Marta Quill']],
    ['Marta Quill www.quill.example', ['Marta Quill']],
    ['Veröffentlicht am', []],
    ['Published', []],
    ['Published by Marta Quill', ['Marta Quill']],
  ])('"%s" names %j', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
  });
});
