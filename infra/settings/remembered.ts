import type { Settings } from './settings.ts';

/** Settings that say nothing about what is deployed. */
const NOT_DEPLOYED = new Set(['bundles', 'engineScheme']);

/** Returns the settings as the stack keeps them: one JSON object of what was deployed. */
export function remembered(settings: Settings): string {
  const entries = Object.entries(settings).filter(([name]) => !NOT_DEPLOYED.has(name));
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}
