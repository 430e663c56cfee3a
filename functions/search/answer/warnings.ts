import type { LanguageName } from '../../engine/languages.ts';
import type { Found, Missing } from '../lookup/found.ts';
import type { Search } from '../parameters/search.ts';
import type { QueryWarning } from '../query/remarks.ts';

/** A hint that the answer may not be what was expected. `position` is an offset in `q`, from 0. */
export type Warning = QueryWarning | { code: ResultWarning; message: string };

type ResultWarning =
  | 'undated_left_out'
  | 'interval_lengthened'
  | 'languages_left_out'
  | 'fields_left_out'
  | 'search_cut_short';

/** Returns the warnings of an answer: those about the query, and those about the results. */
export function warnings(search: Search, found: Found): Warning[] {
  return [
    ...search.query.warnings,
    ...languagesLeftOut(found),
    ...fieldsLeftOut(found),
    ...cutShort(found),
    ...undatedLeftOut(found),
    ...intervalLengthened(search, found),
  ];
}

const LACKING: Readonly<Record<Missing, string>> = {
  marks: 'The words are not marked.',
  spellings: 'Similar spellings may be missing.',
  some: 'Similar spellings, or articles with some of the words, may be missing.',
};

function cutShort({ missing }: Found): Warning[] {
  if (missing === undefined) return [];
  return [{ code: 'search_cut_short', message: `The search engine is busy. ${LACKING[missing]}` }];
}

function undatedLeftOut({ undatedLeftOut: count }: Found): Warning[] {
  if (count === 0) return [];
  const message =
    count === 1
      ? '1 article has no date. "from" and "to" leave it out.'
      : `${count} articles have no date. "from" and "to" leave them out.`;
  return [{ code: 'undated_left_out', message }];
}

function intervalLengthened({ interval: wanted }: Search, { interval }: Found): Warning[] {
  if (interval === null || wanted === 'auto' || wanted === interval) return [];
  const message = `The dates are too far apart for a histogram by ${wanted}. The histogram is by ${interval}.`;
  return [{ code: 'interval_lengthened', message }];
}

/** Inflected forms of some languages are not found by a query of very many words. */
function languagesLeftOut({ reading: { leftOut = [] } }: Found): Warning[] {
  if (leftOut.length === 0) return [];
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = leftOut.map((language) => nameOf(language, names)).join(', ');
  const message = `So many words are not looked for in the inflected forms of ${languages}.`;
  return [{ code: 'languages_left_out', message }];
}

function fieldsLeftOut({ reading: { economy = 0 } }: Found): Warning[] {
  if (economy < 2) return [];
  const fields = economy === 2 ? 'title, body and author' : 'the body';
  return [{ code: 'fields_left_out', message: `So many words are looked for in ${fields} only.` }];
}

function nameOf(language: LanguageName, names: Intl.DisplayNames): string {
  if (language === 'cjk') return 'Chinese, Japanese and Korean';
  return language === 'und' ? 'other languages' : (names.of(language) ?? language);
}
