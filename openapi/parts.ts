import { EXAMPLES } from './examples.ts';
import type { Operation } from './operation.ts';

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function body(name: Operation['content'][string]) {
  if (name === 'text') return { schema: { type: 'string' } };
  const example = name in EXAMPLES ? EXAMPLES[name as keyof typeof EXAMPLES] : undefined;
  return { schema: reference('schemas', name), ...(example !== undefined && { example }) };
}

export function header(text: string) {
  return { description: text, schema: { type: 'string' } };
}

export function reference(kind: string, name: string | number) {
  return { $ref: `#/components/${kind}/${name}` };
}
