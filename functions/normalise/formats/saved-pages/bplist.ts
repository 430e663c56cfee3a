/** The parser of binary property lists, for `import('./bplist.ts')`: packages are loaded by a file of ours. */
export { parseBuffer } from 'bplist-parser';
