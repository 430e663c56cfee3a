import type { Terminal } from '../local/terminal.ts';
import { UsageError } from './command.ts';

/** How results are printed: as text, as one JSON document, or as JSON with one line for each item. */
export type Form = 'text' | 'json' | 'jsonl';

/** The options of every command that choose the form. */
export const formOptions = { json: { type: 'boolean' }, jsonl: { type: 'boolean' } } as const;

/** Returns the help for these options. @param items what has a line of its own with --jsonl */
export function formUsage(whole: string, items: string): string {
  return `  --json             print ${whole} as one JSON document
  --jsonl            print JSON with one line for ${items}`;
}

/** Returns the form that was chosen. @throws UsageError when both were */
export function formOf({ json, jsonl }: { json?: boolean | undefined; jsonl?: boolean | undefined }): Form {
  if (json && jsonl) throw new UsageError('--json and --jsonl exclude each other.');
  return json ? 'json' : jsonl ? 'jsonl' : 'text';
}

/** A result in its three forms. */
export interface Result {
  text(): readonly string[];
  json: unknown;
  /** The values that have a line each with --jsonl; the whole result by default. */
  items?: readonly unknown[];
}

export function print(out: Terminal, form: Form, { text, json, items = [json] }: Result): void {
  if (form === 'text') out.lines(text());
  else if (form === 'json') out.json(json);
  else for (const item of items) out.json(item, true);
}
