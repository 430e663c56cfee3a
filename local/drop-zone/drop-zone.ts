import { randomUUID } from 'node:crypto';
import { CONTENT_SECURITY_POLICY } from '../../functions/search/http/respond-page.ts';
import { chooseLanguage } from '../../functions/search/page/words/choose-language.ts';
import type { BuiltAsset } from '../../infra/bundle/page-assets.ts';
import type { DropZoneAssets } from './build-assets.ts';
import { dropPage, ROOT, withLink } from './drop-page.ts';
import { isTrusted, refusalReason } from './origin.ts';
import type { Uploads } from './uploads.ts';

/** The drop zone answers all requests to its paths, and adds a link to itself to the pages of the stack. */
export interface DropZone {
  handles(path: string): boolean;
  answer(request: Request): Promise<Response>;
  withLink(page: string): string;
}

/** The path that takes a file. */
const FILES = `${ROOT}/files`;

/** The path that returns the receipts of files, many at once. */
const RECEIPTS = `${ROOT}/receipts`;

/** Far more than articles need. The AWS command line can upload larger files. */
const MOST_BYTES = 100_000_000;

/** The number of uploads at once: of a browser without JavaScript, which sends all files in one request, and of one with it. */
const AT_ONCE = 16;
const AT_ONCE_OF_SOME = 4;

/** Drops whose keys are kept for the page that shows what became of them: an address can't hold a thousand. */
const KEPT_DROPS = 20;

/**
 * Returns the drop zone, in which a user drops files into the bucket and sees when they are searchable. Only the local
 * stack has it. Other sites in the same browser can't use it: their requests have another origin.
 * @param origins the origins under which a browser reaches it
 */
export function makeDropZone(uploads: Uploads, assets: DropZoneAssets, origins: readonly string[]): DropZone {
  const files = new Map(Object.values(assets).map((asset) => [`${ROOT}/assets/${asset.name}`, asset]));
  const drops = new Map<string, string[]>();
  const show = async ({ headers }: Request, { pathname, searchParams }: URL): Promise<Response> => {
    const asset = files.get(pathname);
    if (asset) return file(asset);
    if (pathname !== ROOT) return notFound();
    const language = await chooseLanguage(searchParams.get('lang') ?? undefined, headers.get('accept-language') ?? '');
    const dropped = await uploads.look(drops.get(searchParams.get('drop') ?? '') ?? []);
    return page(dropPage(assets, dropped, language, searchParams));
  };
  const answer = async (request: Request): Promise<Response> => {
    if (!isTrusted(request, origins)) return refuse(403, refusalReason(request, origins));
    const url = new URL(request.url);
    return request.method === 'GET' ? show(request, url) : take(uploads, drops, request, url);
  };
  return { handles: (path) => path === ROOT || path.startsWith(`${ROOT}/`), answer, withLink };
}

async function take(uploads: Uploads, drops: Map<string, string[]>, request: Request, url: URL): Promise<Response> {
  const { pathname, searchParams } = url;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= MOST_BYTES)) return refuse(413, `A file must not be larger than ${MOST_BYTES / 1_000_000} MB.`);
  if (request.method === 'PUT' && pathname === FILES) return put(uploads, request, searchParams.get('key'));
  if (request.method === 'POST' && pathname === FILES) return putSome(uploads, request);
  if (request.method === 'POST' && pathname === RECEIPTS) return receipts(uploads, request);
  if (request.method === 'POST' && pathname === ROOT) return post(uploads, drops, request, searchParams);
  return notFound();
}

/** Takes one file from the script of the page. */
async function put(uploads: Uploads, request: Request, key: string | null): Promise<Response> {
  if (key === null || key === '') return refuse(400, 'The key of the file is missing.');
  return Response.json(await uploads.put(key, new Uint8Array(await request.arrayBuffer())));
}

/** Takes several files from the script of the page: a form, and apart from it their keys, which names of files may not hold. */
async function putSome(uploads: Uploads, request: Request): Promise<Response> {
  const form = await request.formData();
  const keys = readKeys(form.get('keys'));
  const files = filesOf(form);
  if (keys?.length !== files.length)
    return refuse(400, 'The form must have a JSON array of keys, and a file for each.');
  const answers = await putAll(files, AT_ONCE_OF_SOME, async (file, place) =>
    uploads.put(keys[place] ?? '', await bytesOf(file)).catch((error: Error) => ({ reason: error.message })),
  );
  return Response.json(answers);
}

/** Returns the receipts of the keys that the script of the page waits for. */
async function receipts(uploads: Uploads, request: Request): Promise<Response> {
  const keys = readKeys(await request.text());
  if (keys === null) return refuse(400, 'The body must be a JSON array of keys.');
  return Response.json(await uploads.look(keys));
}

function readKeys(text: unknown): string[] | null {
  try {
    const keys: unknown = JSON.parse(String(text));
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string' && key !== '') ? keys : null;
  } catch {
    return null;
  }
}

function filesOf(form: FormData): File[] {
  return form.getAll('file').filter((entry) => typeof entry !== 'string');
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Puts files, several at once. @returns what became of each, in their order */
async function putAll<T>(
  files: readonly File[],
  atOnce: number,
  put: (file: File, place: number) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  const waiting = files.entries();
  const worker = async () => {
    for (const [place, file] of waiting) answers[place] = await put(file, place);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

/** Takes the files of the form from a browser without JavaScript. */
async function post(
  uploads: Uploads,
  drops: Map<string, string[]>,
  request: Request,
  given: URLSearchParams,
): Promise<Response> {
  const files = filesOf(await request.formData()).filter(({ name }) => name !== '');
  const taken = await putAll(files, AT_ONCE, async (file) => uploads.put(file.name, await bytesOf(file)));
  const drop = randomUUID();
  drops.set(
    drop,
    taken.map(({ key }) => key),
  );
  for (const old of [...drops.keys()].slice(0, -KEPT_DROPS)) drops.delete(old);
  const lang = given.get('lang');
  const address = new URLSearchParams({ ...(lang !== null && { lang }), drop });
  return new Response(null, { status: 303, headers: { Location: `${ROOT}?${address}` } });
}

function page(content: string): Response {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cache-Control': 'no-store',
  };
  return new Response(content, { headers });
}

function file({ contentType, text }: BuiltAsset): Response {
  return new Response(text, { headers: { 'Content-Type': contentType, 'X-Content-Type-Options': 'nosniff' } });
}

function notFound(): Response {
  return refuse(404, 'This address does not exist.');
}

function refuse(status: number, reason: string): Response {
  return new Response(`${reason}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
