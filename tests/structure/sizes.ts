import { posix } from 'node:path';

const MAX_FILES = 15;
const MAX_LINES = 200;

/** Files that may be longer: each is one table of data. */
const TABLES = new Set([
  'bench/hostile/frames.ts',
  'bench/hostile/units.ts',
  'functions/engine/analysis/english-forms.ts',
  'functions/normalise/html/names/part-names.ts',
  'functions/normalise/record/names/field-names.ts',
  'functions/normalise/text/publisher-lines/labels.ts',
]);

/** Returns a message for each folder with too many files beside each other. The root is left out: tools fill it. */
export function crowdedFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const folder of files.map((file) => posix.dirname(file))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .filter(([folder, count]) => folder !== '.' && count > MAX_FILES)
    .map(([folder, count]) => `${folder} has ${count} files beside each other; at most ${MAX_FILES} are allowed.`);
}

/** Returns a message for each file that is too long. What is below tests/ and tables of data may have any length. */
export function longFiles(files: readonly string[], read: (file: string) => string): string[] {
  return files
    .filter((file) => !file.startsWith('tests/') && !TABLES.has(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ file, lines }) => `${file} has ${lines} lines; at most ${MAX_LINES} are allowed.`);
}
