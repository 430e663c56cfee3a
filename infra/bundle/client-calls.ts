import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** What the functions ask of OpenSearch by its client. */
export const CLIENT_CALLS: ReadonlySet<string> = new Set([
  'bulk',
  'count',
  'delete',
  'deleteByQuery',
  'get',
  'index',
  'info',
  'mget',
  'msearch',
  'search',
  'termvectors',
  'indices.create',
  'indices.delete',
  'indices.get',
  'indices.getAlias',
  'indices.getMapping',
  'indices.putMapping',
  'indices.refresh',
  'indices.stats',
  'indices.updateAliases',
]);

/** The lists of the client's requests: of all there are, and of those about one thing, such as `indices`. */
const LIST = /[/\\]opensearch[/\\]api[/\\](?:OpenSearchApi|(\w+)[/\\]_api)\.js$/;
const REQUEST = /require\('\.\/(?:(_core)\/)?(\w+)(\/_api)?'\)/g;
const NOT_BUNDLED =
  "function notBundled() { throw new Error('This request is not in the bundle: infra/bundle/client-calls.ts names those that are.'); }";

/**
 * Leaves the client's other requests out of a bundle: there are 500, and each is a function that is made on a cold start. Its
 * helpers are left out too.
 */
export const onlyClientCalls: Plugin = {
  name: 'only-client-calls',
  setup({ onLoad }) {
    onLoad({ filter: LIST }, ({ path }) => ({ contents: withCalls(readFileSync(path, 'utf8'), LIST.exec(path)?.[1]) }));
    onLoad({ filter: /[/\\]opensearch[/\\]lib[/\\]Helpers\.js$/ }, () => ({ contents: 'module.exports = class {};' }));
  },
};

function withCalls(list: string, about: string | undefined): string {
  const of = (name: string) => (about === undefined ? name : `${about}.${name}`);
  const isCalled = (name: string, isList: boolean) =>
    isList ? [...CLIENT_CALLS].some((call) => call.startsWith(`${name}.`)) : CLIENT_CALLS.has(of(name));
  const kept = list.replace(REQUEST, (whole, core: string | undefined, name: string, isList: string | undefined) =>
    (about === undefined && core === undefined && isList === undefined) || isCalled(name, isList !== undefined)
      ? whole
      : 'notBundled',
  );
  return `${kept}\n${NOT_BUNDLED}\n`;
}
