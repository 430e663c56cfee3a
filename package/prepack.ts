import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildPackage } from './build.ts';
import { KEPT } from './manifest.ts';

/** Run by `npm pack` before it packs: builds the package and puts its package.json in the place of the project's. */
const project = resolve(import.meta.dirname, '..');
const kept = join(project, KEPT);
// One that is kept already is of a run that was interrupted.
await copyFile(kept, join(project, 'package.json')).catch(() => copyFile(join(project, 'package.json'), kept));
await buildPackage(project);
