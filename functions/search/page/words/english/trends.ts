import { count } from './numbers.ts';

/** The page that compares searches over time. */
export const trends = {
  title: 'Trends',
  of: (queries: string) => `Trend of ${queries}`,
  hint: 'How many articles there are over time, for up to five searches beside each other. Only articles with all words are counted, copies too.',
  search: (number: number) => `Search ${number}`,
  interval: 'Interval',
  intervals: {
    auto: 'as fits',
    day: 'by day',
    month: 'by month',
    year: 'by year',
    decade: 'by decade',
    century: 'by century',
  },
  compare: 'Compare',
  result: 'Trend',
  noDates: 'None of these articles has a date.',
  articles: 'Articles',
  share: 'Share of all articles',
  table: 'Table (CSV)',
  undated: (number: number) => `, ${count(number)} without a date`,
  leaveOut: (query: string) => `Leave out ${query}`,
  numbers: 'Numbers as a table',
  all: 'All articles',
  /** "12 %", "1.2 %", "0.03 %" */
  percent: (value: number, digits: number) => `${value > 0 && value < 0.01 ? '< 0.01' : value.toFixed(digits)} %`,
};
