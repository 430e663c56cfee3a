/**
 * The YAML parser, for `import('./yaml.ts')`: in a bundle, `import('yaml')` itself would have no names but `default`,
 * since that package is CommonJS.
 */
export { parse, YAMLError } from 'yaml';
