import type { JsonSchema } from '@valibot/to-json-schema';
import { EXAMPLES } from './examples.ts';
import { OPERATIONS } from './operations.ts';
import type { Parameter } from './parameters.ts';

/** The sections of docs/api.md that are generated, between `<!-- NAME -->` and `<!-- end -->`. */
const SECTIONS: Readonly<Record<string, () => string>> = {
  routes: () =>
    table(
      ['route', 'answers'],
      Object.entries(OPERATIONS).map(([path, { answers }]) => [`\`${path}\``, answers]),
    ),
  'parameters of /search': () => parameters('/search'),
  'parameters of /values/{facet}': () => parameters('/values/{facet}', ['prefix', 'after', 'pageSize']),
  'answer of /values/{facet}': () => json(EXAMPLES.ValuesAnswer),
  'parameters of /trend': () => parameters('/trend', ['q', 'interval', 'typo']),
  'answer of /trend': () => json(EXAMPLES.TrendAnswer),
  'parameters of /suggest': () => parameters('/suggest'),
  'parameters of /articles/{id}/similar': () => parameters('/articles/{id}/similar'),
  'parameters of /articles/{id}/copies': () => parameters('/articles/{id}/copies'),
  'parameters of /objects': () => parameters('/objects'),
  'a watch': () => json(EXAMPLES.WatchRequest),
  'answer of /watches/{name}': () => json(EXAMPLES.WatchAnswer),
  'parameters of /watches': () => parameters('/watches', ['pageSize', 'cursor']),
  'answer of /search': () => json(EXAMPLES.SearchAnswer),
  'answer of /suggest': () => json(EXAMPLES.SuggestAnswer),
  'a problem': () => json(EXAMPLES.Problem),
};

/** Returns the text with all generated sections replaced. @throws Error when the text lacks one of them */
export function withGeneratedSections(text: string): string {
  return Object.entries(SECTIONS).reduce((result, [name, write]) => replaceSection(result, name, write()), text);
}

function replaceSection(text: string, name: string, content: string): string {
  const start = `<!-- ${name} -->\n`;
  const from = text.indexOf(start);
  const to = text.indexOf('<!-- end -->', from);
  if (from === -1 || to === -1) throw new Error(`docs/api.md has no section "${name}".`);
  return `${text.slice(0, from + start.length)}\n${content}\n\n${text.slice(to)}`;
}

/** @param names of the parameters. @default all */
function parameters(path: string, names?: readonly string[]): string {
  const rows = (OPERATIONS[path]?.parameters ?? [])
    .filter((parameter) => parameter.in === 'query' && (names?.includes(parameter.name) ?? true))
    .map((parameter) => [`\`${parameter.name}\``, values(parameter), parameter.description]);
  return table(['name', 'values; default', 'meaning'], rows);
}

function values({ required, schema, example }: Parameter): string {
  const { type, items } = schema;
  const kind =
    type === 'array' && typeof items === 'object' ? `${limits(items as JsonSchema)}, repeatable` : limits(schema);
  const fallback = required ? 'required' : defaultOf(schema);
  const shown = example === undefined ? [] : [`e.g. \`${String(example)}\``];
  return [[kind, fallback].filter((part) => part !== '').join('; '), ...shown].join('<br>');
}

function limits(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.type === 'integer') {
    return schema.maximum === 999_999_999 ? `from ${schema.minimum}` : `${schema.minimum} to ${schema.maximum}`;
  }
  if (schema.type === 'boolean') return '`true`, `false`';
  return schema.maxLength === undefined ? 'text' : `at most ${schema.maxLength} characters`;
}

function defaultOf({ default: value, items }: JsonSchema): string {
  if (value === undefined || value === '') return '';
  if (!Array.isArray(value)) return `\`${value}\``;
  return value.length === 0 ? 'none' : hasAll(value, items) ? 'all' : value.join(', ');
}

function hasAll(values: readonly unknown[], items: JsonSchema['items']): boolean {
  return typeof items === 'object' && !Array.isArray(items) && items.enum?.length === values.length;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}
