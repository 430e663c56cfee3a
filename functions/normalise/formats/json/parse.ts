import type { Assumption } from '../../../article.ts';

/** A value of JSON, or the reason why there is none, without what stands in it. */
export interface Parsed {
  value?: unknown;
  reason?: string;
  warnings: Assumption[];
}

/** Python writes missing numbers as NaN, which is no JSON: read as null. */
export function parseJson(text: string): Parsed {
  const parsed = parse(text);
  if (parsed.value !== undefined || !NOT_A_NUMBER.test(text)) return parsed;
  const mended = parse(withoutNaN(text));
  return mended.value === undefined ? parsed : { ...mended, warnings: ['json_mended'] };
}

const NOT_A_NUMBER = /\b(?:NaN|Infinity)\b/;

function withoutNaN(text: string): string {
  let isInString = false;
  return text.replace(/\\.|"|-?\b(?:NaN|Infinity)\b/gs, (token) => {
    if (token === '"') isInString = !isInString;
    return isInString || token.startsWith('\\') || token === '"' ? token : 'null';
  });
}

/** Objects that stand one after the other, each over several lines: the braces around them stand at the margin. */
export function objectsIn(text: string): string[] {
  const objects: string[][] = [[]];
  let previous = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('{') && previous.startsWith('}')) objects.push([]);
    objects.at(-1)?.push(line);
    if (line.trim() !== '') previous = line;
  }
  return objects.map((lines) => lines.join('\n'));
}

/** The parser's reason quotes the text around the fault; only its kind and place are kept. */
function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text), warnings: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message } = error;
    const reason = message.replace(/,?\s*(?:\.\.\.)?".*$/s, '').replace(/\s*in JSON\b/, '') || 'it can not be parsed';
    return { reason, warnings: [] };
  }
}
