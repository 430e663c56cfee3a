import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circles } from './circles.ts';
import { importGraph } from './imports.ts';
import { crowdedFolders, longFiles } from './sizes.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const SOURCE = /\.(?:[cm]?[jt]s|css)$/;

/** Checks the structure of the project as part of `npm run check`, and prints every violation. */
const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const files = projectFiles().filter((file) => !file.startsWith('seeds/'));
const sources = files.filter((file) => SOURCE.test(file));
const violations = [
  ...circles(importGraph(sources, read)).map((circle) => `Circular import:\n  ${circle.join('\n  -> ')}`),
  ...crowdedFolders(files),
  ...longFiles(sources, read),
];
if (violations.length > 0) {
  console.error(violations.join('\n'));
  process.exitCode = 1;
}

/** Returns the files that Git knows or would add, and that exist. */
function projectFiles(): string[] {
  const git = (...args: string[]) => execFileSync('git', ['ls-files', ...args], { cwd: PROJECT, encoding: 'utf8' });
  const deleted = new Set(git('--deleted').split('\n'));
  return git('--cached', '--others', '--exclude-standard')
    .split('\n')
    .filter((file) => file !== '' && !deleted.has(file));
}
