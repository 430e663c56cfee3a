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

/** Names that chats give to what they say of a person or a channel, as in the `users.json` and `channels.json` of Slack. */
const NAMES_OF_DIRECTORY = new Set(
  (
    'profile realname teamid tzlabel tzoffset isadmin isowner isbot isrestricted isappuser ' +
    'members isarchived isgeneral ischannel isgroup isim ismpim isprivate purpose pins'
  ).split(' '),
);

/** Whether an object is a person or a channel of a chat: it has names of these, and no text. */
export function isOfDirectory(object: JsonObject, { paragraphs }: Draft): boolean {
  if (paragraphs.length > 0) return false;
  return Object.keys(object).filter((name) => NAMES_OF_DIRECTORY.has(foldName(name))).length >= FEWEST_NAMES;
}

/** Slack's kinds of messages that are nobody's words. */
const OF_CHANNEL =
  /^(?:channel|group)_(?:join|leave|topic|purpose|name|archive|unarchive|convert_to_private)$|^bot_(?:add|remove)$|^(?:un)?pinned_item$|^tombstone$|^reminder_(?:add|delete)$/;

/**
 * Whether an object is what a chat says of itself, not what somebody wrote: exports of Telegram and Slack have both in one
 * list.
 */
export function isChatEvent({ type, subtype, action, actor }: JsonObject): boolean {
  if (type === 'message') return typeof subtype === 'string' && OF_CHANNEL.test(subtype);
  return type === 'service' && typeof action === 'string' && actor !== undefined;
}

/** Returns the post in an entry of an archive of X, which wraps each in an object; any other object as it is. */
export function unwrapped(entry: JsonObject): JsonObject {
  const { tweet } = entry;
  return isObject(tweet) && typeof tweet['full_text'] === 'string' && Object.keys(entry).length === 1 ? tweet : entry;
}

/** Whether a post of X is a link or signs alone; to whom it answers is no text either. */
export function isWordless({ full_text: text }: JsonObject): boolean {
  return typeof text === 'string' && !/[\p{L}\p{N}]/u.test(text.replace(/https?:\/\/\S+|@\w{1,15}/g, ''));
}

/** Whether an object repeats what another person wrote: a retweet begins with that one's name. */
export function isRepeat({ full_text: text }: JsonObject): boolean {
  return typeof text === 'string' && /^RT @\w{1,15}: /.test(text);
}
