import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BUILT, KEPT } from './manifest.ts';

/** Run by `npm pack` when it has packed: puts the project's package.json back, and clears away what was built. */
const project = resolve(import.meta.dirname, '..');
await rename(join(project, KEPT), join(project, 'package.json'));
await rm(join(project, BUILT), { recursive: true });
