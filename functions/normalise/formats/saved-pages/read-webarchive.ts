import { FileFault } from '../../file.ts';
import { rawText } from '../../xml/element.ts';
import { readRoot } from '../../xml/read-root.ts';
import { parseBuffer } from './bplist.ts';

/** The main resource of an archive of Safari. */
export interface WebResource {
  bytes: Uint8Array;
  address: string | null;
  contentType: string | null;
}

const BINARY = 'bplist00';
const DAMAGED = 'The web archive is damaged or not complete.';

/** Returns the page in an archive that Safari saved, which is a property list, binary or in XML. */
export async function readWebResource(bytes: Uint8Array): Promise<WebResource> {
  const isBinary = Buffer.from(bytes.subarray(0, BINARY.length)).toString('latin1') === BINARY;
  const main = isBinary ? field(parse(bytes), 'WebMainResource') : await mainInXml(Buffer.from(bytes).toString('utf8'));
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

const MAIN_IN_XML = /<key>\s{0,20}WebMainResource\s{0,20}<\/key>/;
const DICTIONARY_END = '</dict>';

/** The main resource alone: the pictures of a page, which may be many times as long, are passed over. */
async function mainInXml(xml: string): Promise<Record<string, unknown> | undefined> {
  const key = MAIN_IN_XML.exec(xml);
  if (key === null) return undefined;
  const start = key.index + key[0].length;
  const end = xml.indexOf(DICTIONARY_END, start);
  if (end < 0) throw new FileFault('damaged_archive', DAMAGED);
  const dictionary = await readRoot(Buffer.from(xml.slice(start, end + DICTIONARY_END.length)));
  const values: Record<string, unknown> = {};
  let name = '';
  for (const child of dictionary?.children ?? []) {
    if (typeof child === 'string') continue;
    if (child.name === 'key') name = rawText(child).trim();
    else values[name] = child.name === 'data' ? Buffer.from(rawText(child), 'base64') : rawText(child);
  }
  return values;
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
