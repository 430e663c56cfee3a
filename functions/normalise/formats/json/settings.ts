import type { Draft } from '../../draft.ts';
import { foldName } from '../../record/names/field-scores.ts';
import { isObject, type JsonObject } from '../../record/values.ts';

/** Names that the settings of programs have, by what they are of. An article may have one of them, hardly two. */
const NAMES_OF_SETTINGS = new Set(
  [
    // Packages: npm, Composer, Deno, VS Code
    'scripts dependencies devdependencies peerdependencies optionaldependencies engines repository bugs license private',
    'workspaces bin exports packagemanager lockfileversion require requiredev autoload minimumstability activationevents',
    // Web apps and extensions of browsers
    'starturl shortname display themecolor backgroundcolor icons manifestversion permissions hostpermissions contentscripts',
    // Compilers and linters
    'compileroptions include exclude extends rules plugins presets overrides',
    // JSON Schema and OpenAPI
    '$schema properties required additionalproperties definitions $defs openapi swagger paths components servers',
  ].flatMap((names) => names.split(' ')),
);
const FEWEST_NAMES = 2;

/** Whether an object is the settings of a program: it has their names, and neither a text nor a day. */
export function isSettings(object: JsonObject, { paragraphs, published }: Draft): boolean {
  if (paragraphs.length > 0 || published.length > 0) return false;
  return Object.keys(object).filter((name) => NAMES_OF_SETTINGS.has(foldName(name))).length >= FEWEST_NAMES;
}

/** Whether an object is what a chat says of itself, not what somebody wrote: Telegram exports both in one list. */
export function isChatEvent({ type, action, actor }: JsonObject): boolean {
  return type === 'service' && typeof action === 'string' && actor !== undefined;
}

/** Whether an object repeats what another person wrote: a retweet begins with that one's name. */
export function isRepeat({ tweet, full_text: text }: JsonObject): boolean {
  const whole = isObject(tweet) ? tweet['full_text'] : text;
  return typeof whole === 'string' && /^RT @\w{1,15}: /.test(whole);
}
