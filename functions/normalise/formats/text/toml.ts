/** The TOML parser, for `import('./toml.ts')`: packages are loaded by a file of ours, see yaml.ts. */
export { parse, TomlError } from 'smol-toml';
