import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

/** Writes the generated files, and prints which of them changed: `npm run openapi`. */
for (const { path, content } of generatedFiles()) {
  const isCurrent = read(path) === content;
  if (!isCurrent) writeFileSync(path, content);
  console.log(`${path}: ${isCurrent ? 'current' : 'written'}`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
