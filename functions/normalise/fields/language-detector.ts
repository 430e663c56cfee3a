/** The language detector, for `import('./language-detector.ts')`: its tables take a megabyte. */
export { eld } from 'eld/extrasmall';
