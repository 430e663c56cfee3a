import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../../functions/normalise/fields/authors.ts';

describe('a byline as pages mark it up', () => {
  it.each([
    ['Marta Quill im Gespräch mit Ivo Hagen', ['Marta Quill', 'Ivo Hagen']],
    ['Marta Quill18.10.2019', ['Marta Quill']],
    ['Marta Quill www.quill.example', ['Marta Quill']],
    ['By Marta Quill Norhavenpost.com Archive', ['Marta Quill']],
    ['Ada St.John', ['Ada St.John']],
    ['Marta Quill, James S.A. Kelm, Ivo Hagen, SaltWire', ['Marta Quill', 'James S.A. Kelm', 'Ivo Hagen']],
    ['Banco Sal S.A.', ['Banco Sal S.A.']],
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

describe('a byline in which no person is named', () => {
  it.each([
    ['BY DEUTSCHE PRESSE-AGENTUR AND MM-REDAKTION', ['Deutsche Presse-Agentur', 'MM-REDAKTION']],
    ['By Le Figaro et AFP', ['Le Figaro', 'AFP']],
    ['dpa/AFP', ['dpa', 'AFP']],
    ['dpa, AFP, Reuters', ['dpa', 'AFP', 'Reuters']],
    ['PA MEDIA', ['PA Media']],
    ['RIA NOVOSTI', ['RIA Novosti']],
    ['Guardian staff reporter', ['Guardian staff reporter']],
    ['Agencies', ['Agencies']],
  ])('keeps its organisations: %s', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
  });

  it.each([
    ['Par Le Courrier avec AFP', ['Le Courrier']],
    ['Le Courrier et agences', ['Le Courrier']],
    ['[Anadolu Ajansı](#) | AFP', ['Anadolu Ajansı']],
  ])('keeps none that gives material or has no name: %s', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
  });

  it.each([
    ['BY AFP, MANILA', ['AFP']],
    ['MANILA, AFP', ['AFP']],
    ['AFP, SKELL', ['AFP']],
    ['Manila | AFP', ['AFP']],
    ['BBC News, London', ['BBC News']],
    ['Manila, Philippines', []],
  ])('has no place for an author: %s', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
  });

  it.each([
    ['Ada Lind, Vice President, Salt Cloud', ['Ada Lind']],
    ['Ada Lind, Research Scientist, and Bo Michalak, VP and Senior Fellow, Salt Research', ['Ada Lind', 'Bo Michalak']],
    ['Ada Lind, Director, Bo Michalak, Professor', ['Ada Lind', 'Bo Michalak']],
    ['Ada Lind, Bo Michalak', ['Ada Lind', 'Bo Michalak']],
    ['Bessie Amelia Manager', ['Bessie Amelia Manager']],
    ['Jong, Michiel de', ['Michiel de Jong']],
    ['—Ada Lind', ['Ada Lind']],
    ['原创 林阿达', ['林阿达']],
    ['林阿达 关注', ['林阿达']],
    ['未知', []],
    ['专题报道', []],
    ['Comment Now', []],
  ])('has neither offices nor employers, labels and buttons: %s', (byline, names) => {
    expect(parseAuthors([byline])).toEqual(names);
  });

  it.each(['Dominique', 'Georgia', 'Jordan'])('keeps a given name that is a country: %s', (name) => {
    expect(parseAuthors([name])).toEqual([name]);
  });
});

describe('an organisation beside a person', () => {
  it.each([
    ['By [Felix Quill](#) and [Ivo Hagen](#) and [dpa](#)', ['Felix Quill', 'Ivo Hagen', 'dpa']],
    ['By [Felix Quill](#), [Ivo Hagen](#) and [Norhaven Online](#)', ['Felix Quill', 'Ivo Hagen', 'Norhaven Online']],
    ['Marta Quill and Gear Team | AFP', ['Marta Quill', 'Gear Team']],
  ])('wrote too where it is a link as they are, or a team: %s', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
  });

  it.each([
    'Marta Quill mit dpa',
    'Marta Quill, mit dpa',
    'Marta Quill, dpa und AFP',
    'Marta Quill, BBC News and Reuters',
    'Marta Quill & AFP',
    'Marta Quill / AFP',
    'Marta Quill and agencies',
    'Marta Quill and staff',
    'Marta Quill and dpa',
    'Marta Quill und dpa',
    'Marta Quill et AFP',
    'Marta Quill y EFE',
    'Marta Quill e ANSA',
    'Marta Quill and the Associated Press',
    'Marta Quill and Reuters Staff',
    'dpa and Marta Quill',
    'dpa/Marta Quill',
    'By [Marta Quill](#), [dpa](#)',
    'AFP, Marta Quill',
  ])('is no author otherwise: %s', (byline) => {
    expect(parseAuthors([byline])).toEqual(['Marta Quill']);
  });
});

describe('a box about an author', () => {
  it.each([
    ['About Ada Michalak', 'Ada Michalak'],
    ['About the author: Ada Michalak', 'Ada Michalak'],
    ['Über Ada Michalak', 'Ada Michalak'],
    ['Sobre Ada Michalak', 'Ada Michalak'],
    ['Ada Michalak is', 'Ada Michalak'],
    ['Ada Michalak ist', 'Ada Michalak'],
    ['Om Prakash', 'Om Prakash'],
    ['Overbeck Ada', 'Overbeck Ada'],
  ])('names him or her: %s', (text, name) => {
    expect(parseAuthors([text])).toEqual([name]);
  });
});
