import { FileFault } from '../../file.ts';
import type { FieldName } from '../../record/names/field-names.ts';
import { scoresOf } from '../../record/names/field-scores.ts';

/** Names that mean other things as often are no evidence of a table of articles. */
const FEWEST_SCORE = 1_001;
/** Fields of an article that a table has whose file does not say that it is one. */
const FEWEST_FIELDS = 3;
const LONGEST_NAME = 60;
const MOST_COLUMNS = 500;

/** Whether a row may hold the names of a table's columns, each once; the first may have none. */
export function areNames(cells: readonly string[]): boolean {
  const areFilled = cells.every((name, index) => (name !== '' || index === 0) && name.length <= LONGEST_NAME);
  return areFilled && cells.length <= MOST_COLUMNS && new Set(cells).size === cells.length;
}

/** Whether columns hold a title or a text. */
export function haveText(names: readonly string[]): boolean {
  const fields = fieldsOf(names);
  return fields.has('title') || fields.has('body');
}

/** Whether columns are beyond doubt those of articles. */
export function areOfArticles(names: readonly string[]): boolean {
  const fields = fieldsOf(names);
  return haveText(names) && ((fields.has('title') && fields.has('body')) || fields.size >= FEWEST_FIELDS);
}

function fieldsOf(names: readonly string[]): Set<FieldName> {
  const fields = names.flatMap((name) =>
    scoresOf(name)
      .filter(({ score }) => score >= FEWEST_SCORE)
      .slice(0, 1)
      .map(({ field }) => field),
  );
  return new Set(fields);
}

const MOST_NAMED = 12;
const LONGEST_NAMED = 30;

/** The fault of a table that holds no articles; it names the columns. */
export function withoutArticles(names: readonly string[]): FileFault {
  const named = names.slice(0, MOST_NAMED).map((name) => name.slice(0, LONGEST_NAMED));
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const columns = named.length === 0 ? 'It has no names of columns.' : `Its columns are: ${named.join(', ')}${more}.`;
  return new FileFault(
    'table_without_articles',
    `No columns of the table hold a title or a text of articles. ${columns} Name them for example title, author, date, url, text.`,
  );
}
