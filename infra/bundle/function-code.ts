import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';

/** The code of each function. */
export interface FunctionCode {
  readonly index: Code;
  readonly search: Code;
  readonly operate: Code;
  readonly watch: Code;
}

/** Where the package has its bundles, beside the compiled construct. */
const BUNDLES = join(import.meta.dirname, 'functions');

/** Returns the code of the functions out of a folder that has a bundle of each. @param folder by default that of the package */
export function bundledFunctions(folder = BUNDLES): FunctionCode {
  const code = (name: keyof FunctionCode) => Code.fromAsset(join(folder, name));
  return { index: code('index'), search: code('search'), operate: code('operate'), watch: code('watch') };
}
