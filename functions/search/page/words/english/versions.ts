import { counted } from './numbers.ts';

/** How an article was changed. */
export const versions = {
  link: (number: number) => `${counted(number, 'version')}: what was changed`,
  title: (of: string) => `Versions of ${of}`,
  heading: 'What was changed',
  back: 'Back to the article',
  none: 'No change of this article is known.',
  /** "Changed 3 times, last on 6 June 2024" */
  changed: <T>(number: number, date: T): (T | string)[] => [
    `Changed ${number === 1 ? 'once, on ' : `${counted(number, 'time')}, last on `}`,
    date,
  ],
  seen: <T>(date: T): (T | string)[] => ['Seen on ', date],
  first: 'The first version that is known',
  open: 'This version',
  before: 'Before',
  after: 'After',
  inTitle: 'In the title',
  inText: 'In the text',
  rewritten: 'The text has too little in common with the one before to show single changes.',
  removed: 'removed: ',
  added: 'added: ',
};
