import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from './settings.ts';

/** In the working folder: that of the project, or of the app that imports the package. */
const FOLDER = 'settings';

/** Returns what settings/NAME.json says. @throws SettingsError when it can't be read */
export function loadSettingsFile(name: string, folder = FOLDER): Record<string, unknown> {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name))
    throw new SettingsError(`stack must be the name of a file in settings/, not ${JSON.stringify(name)}.`);
  const file = `settings/${name}.json`;
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new SettingsError(`${file} can't be read: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  throw new SettingsError(`${file} must be a JSON object.`);
}
