import { type Change, changes, consequences, type Deployed } from '../infra/settings/consequences.ts';
import { loadSettingsFile } from '../infra/settings/file.ts';
import { remembered } from '../infra/settings/remembered.ts';
import { readSettings, type Settings, SettingsError } from '../infra/settings/settings.ts';
import { CommandFailure, type Io, readArgs, UsageError } from './command.ts';
import { formOf, formOptions, formUsage, print } from './output.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';

export const usage = `Usage: npm run articles -- settings [OPTIONS] [NAME]

Prints the settings of the deployed stack beside those of settings/NAME.json, and what a deployment with them would do
that can't be undone, loses something, or lets more callers in. The stack is the one that the file names, unless --stack
names another or the local stack runs. Without NAME: the settings of the deployed stack.

${formUsage('{deployed, wanted, consequences}', 'the result')}
${STACK_USAGE}

Exit code: 1 when a deployment has such consequences.

  npm run articles -- settings News
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, ...formOptions });
  const [name, ...others] = positionals;
  if (others.length > 0) throw new UsageError('Give the name of one settings file.');
  const form = formOf(values);
  const wanted = name === undefined ? null : wantedSettings(name);
  const { settings } = await connect(io, values.stack, wanted?.stackName);
  if (settings === null)
    throw new CommandFailure('The stack has no output Settings. Deploy it again with this version.');
  const deployed = JSON.parse(settings) as Deployed;
  const known = wanted && (JSON.parse(remembered(wanted)) as Deployed);
  const effects = wanted ? consequences(deployed, wanted) : [];
  const text = () => (known ? comparison(changes(deployed, known), effects) : Object.entries(deployed).map(line));
  print(io.out, form, { text, json: { deployed, wanted: known, consequences: effects } });
  return effects.length > 0 ? 1 : 0;
}

function wantedSettings(name: string): Settings {
  try {
    return readSettings({ stack: name }, loadSettingsFile);
  } catch (cause) {
    if (!(cause instanceof SettingsError)) throw cause;
    const [message = '', ...details] = cause.message.split('\n');
    throw new CommandFailure(message, { cause, details });
  }
}

function comparison(changed: readonly Change[], effects: readonly string[]): string[] {
  if (changed.length === 0) return ['The stack is what its settings say.'];
  const lines = changed.map(({ name, deployed, wanted }) => line([name, `${shown(deployed)} -> ${shown(wanted)}`]));
  return [...lines, ...(effects.length > 0 ? ['', 'A deployment:', ...effects.map((effect) => `  ${effect}`)] : [])];
}

function line([name, value]: [string, unknown]): string {
  return `${name.padEnd(20)}${shown(value)}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? 'not set' : JSON.stringify(value);
}
