import * as v from 'valibot';
import { contradictions } from './contradictions.ts';
import { type Settings, settings, type Values } from './schema.ts';

export type { Settings } from './schema.ts';

/** The settings can't be used. The message names every fault and can be shown to the user unchanged. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Given = Readonly<Record<string, unknown>>;

/** Returns what the settings file of a name says. @throws SettingsError when it can't be read */
export type LoadFile = (name: string) => Given;

/** The context that names a settings file. */
const FILE = 'stack';
/** Where code is bundled is no part of what a stack is, so a settings file does not decide it. */
const NOT_REMEMBERED = new Set(['bundles']);
/** For editors. */
const SCHEMA = '$schema';

/**
 * Reads the settings out of the CDK context and, where it names one, out of a settings file, which has the last word:
 * another value beside it is refused.
 * @throws SettingsError that names every fault at once
 */
export function readSettings(context: Given, loadFile: LoadFile = noFile): Settings {
  const { [FILE]: stack, ...asked } = defined(context);
  if (stack === undefined) return resolve(asked, []);
  const { [SCHEMA]: _, ...file } = loadFile(String(stack));
  const remembered = { stackName: String(stack), ...file };
  const beside = Object.entries(asked).filter(([name]) => NOT_REMEMBERED.has(name));
  return resolve({ ...remembered, ...Object.fromEntries(beside) }, oppositions(remembered, asked, String(stack)));
}

function resolve(given: Given, oppositions: readonly string[]): Settings {
  const { values, faults } = readValues(given);
  const unknown = unknownNames(given);
  const read = { values, given: new Set(Object.keys(given)) };
  const all = [...faults, ...contradictions(read), ...unknown, ...oppositions];
  if (all.length > 0) throw new SettingsError(`The settings are wrong:\n- ${all.join('\n- ')}`);
  const { corsOrigins = [], receipts = values.access !== 'public', ...others } = values as Values;
  return { ...others, corsOrigins, receipts };
}

/** Returns the values that can be read, with defaults, and one fault for each that can't. */
function readValues(given: Given): { values: Partial<Values>; faults: string[] } {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, schema] of Object.entries(settings.entries)) {
    if (given[name] === undefined && schema.type === 'exact_optional') continue;
    const { success, output, issues } = v.safeParse(schema as v.GenericSchema, given[name]);
    if (success) values[name] = output;
    else faults.push(`${name} must be ${issues[0].message}, not ${JSON.stringify(given[name])}`);
  }
  return { values, faults };
}

/**
 * Returns one fault for each name that is no setting. Names with a colon or an at sign belong to the CDK. Every other name is
 * meant for this app.
 */
function unknownNames(given: Given): string[] {
  const known = Object.keys(settings.entries);
  return namesOfOurs(given)
    .filter((name) => !known.includes(name))
    .map((name) => `${name} is unknown; known are ${known.toSorted().join(', ')}`);
}

/** Returns one fault for each setting that is given beside a settings file with another value than the file has. */
function oppositions(file: Given, asked: Given, stack: string): string[] {
  const own = readValues(file).values as Given;
  return namesOfOurs(asked).flatMap((name) => {
    if (NOT_REMEMBERED.has(name)) return [];
    const { values } = readValues({ [name]: asked[name] });
    const isSame = JSON.stringify((values as Given)[name]) === JSON.stringify(own[name]);
    const where = `settings/${stack}.json`;
    const said = own[name] === undefined ? `${where} does not have it` : `${where} says ${JSON.stringify(own[name])}`;
    return isSame && own[name] !== undefined ? [] : [`${name} can't be ${JSON.stringify(asked[name])}: ${said}`];
  });
}

function namesOfOurs(given: Given): string[] {
  return Object.keys(given).filter((name) => !/[:@]/.test(name));
}

function defined(context: Given): Given {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
}

function noFile(name: string): Given {
  throw new SettingsError(`There is no settings file ${name}.`);
}
