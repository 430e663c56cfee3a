import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../../functions/normalise/fields/authors.ts';

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

describe('a name as metadata states it', () => {
  it.each([
    ['Michael E Mann', ['Michael E Mann']],
    ['John Y Smith', ['John Y Smith']],
    ['Ana Ruiz y Devon Achebe', ['Ana Ruiz', 'Devon Achebe']],
    ['ANA RUIZ Y DEVON ACHEBE', ['Ana Ruiz', 'Devon Achebe']],
    ['ANA RUIZ AND DEVON ACHEBE', ['Ana Ruiz', 'Devon Achebe']],
    ['Martin Luther King, Jr.', ['Martin Luther King Jr.']],
    ['Ana Ruiz, Ph.D., and Devon Achebe, M.D.', ['Ana Ruiz', 'Devon Achebe']],
    ['Michalak, Ada', ['Ada Michalak']],
    ['MICHALAK, Ada', ['Ada MICHALAK']],
    ['Mann, Michael E.', ['Michael E. Mann']],
    ['Michalak, Ada; Quill, Marta', ['Ada Michalak', 'Marta Quill']],
    ['De Niro, Robert', ['Robert De Niro']],
    ['Di Battista Alessandro', ['Di Battista Alessandro']],
    ['Von der Leyen', ['Von der Leyen']],
    ['Von Ada Michalak', ['Ada Michalak']],
    ['Quill, Reuters', ['Quill']],
    ['Quill, Editor', ['Quill']],
  ])('"%s" is %j', (name, authors) => {
    expect(parseAuthors([name])).toEqual(authors);
  });
});
