import type { Assumption } from '../../../article.ts';
import { parseLeniently } from './lenient-json.ts';
import { checkMemory } from './value-memory.ts';

/** A value of JSON, or the reason why there is none, without what stands in it. */
export interface Parsed {
  value?: unknown;
  reason?: string;
  warnings: Assumption[];
}

export interface ParsedDocument extends Omit<Parsed, 'value'> {
  values: unknown[];
  /** Whether the file ends within a value. */
  isCut: boolean;
}

/** Characters of a text that is mended, which takes ten times as long as reading one without a fault. */
const LONGEST_MENDED = 16 * 1024 * 1024;

/** The value of a text that is JSON, or nearly so: then it is mended, with a warning. A text that is cut off is none. */
export function parseJson(text: string): Parsed {
  const parsed = parse(text);
  if (parsed.value !== undefined) return parsed;
  const { values, isCut } = mendedValues(text);
  return values.length === 1 && !isCut ? { value: values[0], warnings: ['json_mended'] } : parsed;
}

/** The values of a whole file: one or, where they follow each other, several; of one that is cut off what is whole. */
export function parseDocument(text: string): ParsedDocument {
  const { value, reason, warnings } = parse(text);
  if (value !== undefined) return { values: [value], isCut: false, warnings };
  const { values, isCut } = mendedValues(text);
  // Values in a row have no fault.
  return { values, isCut, ...(reason && { reason }), warnings: values.length > 1 && !isCut ? [] : ['json_mended'] };
}

function mendedValues(text: string): { values: unknown[]; isCut: boolean } {
  const nothing = { values: [], isCut: false };
  return text.length > LONGEST_MENDED ? nothing : (parseLeniently(text) ?? nothing);
}

/** The parser's reason quotes the text around the fault; only its kind and place are kept. */
function parse(text: string): Parsed {
  checkMemory(text);
  try {
    return { value: JSON.parse(text), warnings: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message } = error;
    const reason = message.replace(/,?\s*(?:\.\.\.)?".*$/s, '').replace(/\s*in JSON\b/, '') || 'it can not be parsed';
    return { reason, warnings: [] };
  }
}
