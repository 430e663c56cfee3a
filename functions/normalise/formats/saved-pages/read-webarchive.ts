import { FileFault } from '../../file.ts';
import { parseBuffer } from './bplist.ts';

/** The main resource of an archive of Safari. */
export interface WebResource {
  bytes: Uint8Array;
  address: string | null;
  contentType: string | null;
}

const DAMAGED = 'The web archive is damaged or not complete.';

/** Returns the page in an archive that Safari saved, which is a binary property list. */
export function readWebResource(bytes: Uint8Array): WebResource {
  const main = field(parse(bytes), 'WebMainResource');
  if (main === undefined)
    throw new FileFault('unsupported_format', 'The file is a property list of a program, not a web archive.');
  const data = field(main, 'WebResourceData');
  if (!(data instanceof Uint8Array)) throw new FileFault('damaged_archive', DAMAGED);
  const [address, type, charset] = ['URL', 'MIMEType', 'TextEncodingName'].map((name) => {
    const value = field(main, `WebResource${name}`);
    return typeof value === 'string' && value !== '' ? value : null;
  });
  const contentType = type && charset ? `${type}; charset=${charset}` : (type ?? null);
  return { bytes: data, address: address ?? null, contentType };
}

/** Only an error of the parser says that a list is damaged: it throws plain ones, and what it meets beyond the end. */
function parse(bytes: Uint8Array): unknown {
  try {
    return parseBuffer(Buffer.from(bytes))[0];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new FileFault('damaged_archive', DAMAGED);
  }
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
