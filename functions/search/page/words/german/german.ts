import type { Words } from '../english/english.ts';
import { article, assumptions, facts, leftOutReasons, origins, precisions } from './article.ts';
import { copies } from './copies.ts';
import { dates } from './dates.ts';
import { files, receipt, statuses } from './files.ts';
import { chart, facets, filters, values } from './filters.ts';
import { frame, problems, script } from './frame.ts';
import { numbers } from './numbers.ts';
import { errors, rejections } from './rejections.ts';
import { nothing, results, search, understood } from './search.ts';
import { trends } from './trends.ts';
import { versions } from './versions.ts';
import { watches } from './watches.ts';

/** All words of the pages in German. */
export const GERMAN: Words = {
  tag: 'de',
  article,
  assumptions,
  chart,
  copies,
  dates,
  errors,
  facets,
  facts,
  files,
  filters,
  frame,
  leftOutReasons,
  nothing,
  numbers,
  origins,
  precisions,
  problems,
  receipt,
  rejections,
  results,
  script,
  search,
  statuses,
  trends,
  understood,
  values,
  versions,
  watches,
};
