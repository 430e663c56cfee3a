import { DATE_WORDS, FIELDS, type FieldName, type FieldVocabulary, PREFIXES, SUFFIXES } from './field-names.ts';

/** How well a name fits a field. The higher, the more it is trusted. */
export interface FieldScore {
  field: FieldName;
  score: number;
  /** Exact names are believed; others only where the value looks like one of the field. */
  isExact: boolean;
}

/** The form in which names are compared. A leading `_` is kept: such fields are those of a database. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|(?!^)[_\-:./@#\s]/gu, '')
    .toLowerCase();
}

/** Letters that names of variables are often written without. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae', ß: 'ss' };

/** "überschrift" and "ueberschrift". */
function spellingsOf(name: string): Set<string> {
  return new Set([
    foldName(name),
    foldName(name.replace(/[äöüåøæß]/gi, (letter) => WRITTEN_OUT[letter.toLowerCase()] ?? '')),
  ]);
}

const EXACT = 3_000;
const WITH_AFFIX = 2_000;
const DATE_OF_WORDS = 1_500;
/** Most texts are written before they are published. */
const DATE_OF_MAKING = 1_400;
const NUMBERED = 1_200;
const BARE = 1_000;
const MOST_AFFIXES = 2;
const LONGEST_NAME = 60;

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
const NAMES = ranked((vocabulary) => vocabulary.names);
const BARE_NAMES = ranked((vocabulary) => vocabulary.bare ?? []);
const FOLDED_PREFIXES = PREFIXES.map(foldName);
const FOLDED_SUFFIXES = SUFFIXES.flatMap(({ words, fields }) =>
  words.map((word) => ({ suffix: foldName(word), fields })),
);

/** For every name the fields that it is a name of, with its rank there. */
function ranked(namesOf: (vocabulary: FieldVocabulary) => readonly string[]): Map<string, [FieldName, number][]> {
  const found = new Map<string, [FieldName, number][]>();
  for (const field of FIELD_NAMES)
    for (const [rank, name] of namesOf(FIELDS[field]).entries())
      for (const folded of spellingsOf(name)) found.set(folded, [...(found.get(folded) ?? []), [field, rank]]);
  return found;
}

/** Names repeat from article to article; a file may also make up any number of them. */
const known = new Map<string, readonly FieldScore[]>();
const MOST_KNOWN = 5_000;

/** The fields that a name may stand for, each once. */
export function scoresOf(name: string): readonly FieldScore[] {
  const found = known.get(name);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const scores = name.length > LONGEST_NAME ? [] : scoreName(foldName(name));
  known.set(name, scores);
  return scores;
}

function scoreName(name: string): FieldScore[] {
  const exact = (NAMES.get(name) ?? []).map(([field, rank]) => ({ field, score: EXACT - rank, isExact: true }));
  const date = dateField(name);
  const scores: FieldScore[] = [
    ...(exact.length > 0 ? exact : scoresOfCores(name)),
    ...(date ? [{ ...date, isExact: false }] : []),
    ...(isNumbered(name) ? [{ field: 'parts' as const, score: NUMBERED, isExact: false }] : []),
    ...(BARE_NAMES.get(name) ?? []).map(([field, rank]) => ({ field, score: BARE - rank, isExact: false })),
  ];
  return scores.filter(({ field }, index) => scores.findIndex((score) => score.field === field) === index);
}

/** "text1", "paragraph_2": the pieces of a text that was cut to fit into fields. */
const PIECE = new Set([
  'paragraph',
  'para',
  'page',
  'chapter',
  'absatz',
  'paragraphe',
  'parrafo',
  'paragrafo',
  'absatz',
  'abschnitt',
]);

function isNumbered(name: string): boolean {
  const [, core = ''] = /^(\D{2,40})\d{1,3}$/.exec(name) ?? [];
  return PIECE.has(core) || (NAMES.get(core) ?? []).some(([field]) => field === 'body');
}

function scoresOfCores(name: string): FieldScore[] {
  return coresOf(name).flatMap(({ core, affixes, fields }) =>
    (NAMES.get(core) ?? [])
      .filter(([field]) => fields === null || fields.includes(field))
      .map(([field, rank]) => ({ field, score: WITH_AFFIX - rank - affixes * 100, isExact: false })),
  );
}

interface Core {
  core: string;
  affixes: number;
  /** The fields that the words behind it leave; null for all. */
  fields: readonly FieldName[] | null;
}

/** What is left of a name without words before and behind it, fewest of them first. */
function coresOf(name: string): Core[] {
  let cores: Core[] = [{ core: name, affixes: 0, fields: null }];
  const all = [...cores];
  for (let affixes = 1; affixes <= MOST_AFFIXES; affixes++) {
    cores = cores.flatMap((core) => [...withoutPrefix(core), ...withoutSuffix(core)]);
    all.push(...cores);
  }
  return all;
}

function withoutPrefix({ core, affixes, fields }: Core): Core[] {
  return FOLDED_PREFIXES.filter((prefix) => core.length > prefix.length && core.startsWith(prefix)).map((prefix) => ({
    core: core.slice(prefix.length),
    affixes: affixes + 1,
    fields,
  }));
}

function withoutSuffix({ core, affixes, fields }: Core): Core[] {
  return FOLDED_SUFFIXES.filter(({ suffix }) => core.length > suffix.length && core.endsWith(suffix)).map(
    ({ suffix, fields: kept }) => ({
      core: core.slice(0, -suffix.length),
      affixes: affixes + 1,
      fields: fields ? kept.filter((field) => fields.includes(field)) : kept,
    }),
  );
}

type DateWord = keyof typeof DATE_WORDS;

const DATE_KINDS = new Map<string, Set<DateWord>>();
for (const kind of Object.keys(DATE_WORDS) as DateWord[])
  for (const word of DATE_WORDS[kind].flatMap((each) => [...spellingsOf(each)]))
    DATE_KINDS.set(word, (DATE_KINDS.get(word) ?? new Set<DateWord>()).add(kind));

/** Whether a name is made of words for dates, and which date it then is; null where any other word is in it. */
function dateField(name: string): Pick<FieldScore, 'field' | 'score'> | null {
  const kinds = kindsIn(name, new Map());
  if (kinds?.has('modified') && (kinds.has('date') || kinds.has('filler')))
    return { field: 'modified', score: DATE_OF_WORDS };
  if (!kinds?.has('date')) return null;
  if (kinds.has('published')) return { field: 'published', score: DATE_OF_WORDS };
  if (kinds.has('created')) return { field: 'published', score: DATE_OF_MAKING };
  return kinds.has('filler') ? { field: 'published', score: DATE_OF_WORDS } : null;
}

/** The kinds of the words that a name consists of without a rest. */
function kindsIn(name: string, tried: Map<string, Set<DateWord> | null>): Set<DateWord> | null {
  if (name === '') return new Set();
  const before = tried.get(name);
  if (before !== undefined) return before;
  let found: Set<DateWord> | null = null;
  for (let length = name.length; length > 0 && !found?.has('date'); length--) {
    const kinds = DATE_KINDS.get(name.slice(0, length));
    const rest = kinds && kindsIn(name.slice(length), tried);
    if (kinds && rest) found = new Set([...kinds, ...rest]);
  }
  tried.set(name, found);
  return found;
}
