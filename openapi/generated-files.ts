import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from './document.ts';
import { withGeneratedSections } from './documentation.ts';

const PROJECT = join(import.meta.dirname, '..');
const DOCUMENTATION = join(PROJECT, 'docs', 'api.md');

/** Returns the files that are generated from the schemas, with their content. */
export function generatedFiles(): { path: string; content: string }[] {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  const document = `${JSON.stringify(openApiDocument(version), null, 2)}\n`;
  return [
    { path: join(PROJECT, 'functions', 'search', 'openapi.json'), content: document },
    { path: DOCUMENTATION, content: withGeneratedSections(readFileSync(DOCUMENTATION, 'utf8')) },
  ];
}
