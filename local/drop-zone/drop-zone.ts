import { CONTENT_SECURITY_POLICY } from '../../functions/search/http/respond-page.ts';
import type { BuiltAsset } from '../../infra/bundle/page-assets.ts';
import type { DropZoneAssets } from './build-assets.ts';
import { dropPage, ROOT, withLink } from './drop-page.ts';
import { isTrusted, refusalReason } from './origin.ts';
import type { DroppedFile, Uploads } from './uploads.ts';

/** The drop zone answers all requests to its paths, and adds a link to itself to the pages of the stack. */
export interface DropZone {
  handles(path: string): boolean;
  answer(request: Request): Promise<Response>;
  withLink(page: string): string;
}

/** The path that takes a file, and that returns the status of one. */
const FILES = `${ROOT}/files`;

/** Far more than articles need. The AWS command line can upload larger files. */
const MOST_BYTES = 100_000_000;

/**
 * Returns the drop zone, in which a user drops files into the bucket and sees when they are searchable. Only the local
 * stack has it. Other sites in the same browser can't use it: their requests have another origin.
 * @param origins the origins under which a browser reaches it
 */
export function makeDropZone(uploads: Uploads, assets: DropZoneAssets, origins: readonly string[]): DropZone {
  const files = new Map(Object.values(assets).map((asset) => [`${ROOT}/assets/${asset.name}`, asset]));
  const show = async ({ pathname, searchParams }: URL): Promise<Response> => {
    const asset = files.get(pathname);
    if (asset) return file(asset);
    const dropped = await uploads.look(searchParams.getAll('key'));
    if (pathname === FILES) return Response.json(dropped[0] ?? null);
    return pathname === ROOT ? page(assets, dropped) : notFound();
  };
  const answer = async (request: Request): Promise<Response> => {
    if (!isTrusted(request, origins)) return refuse(403, refusalReason(request, origins));
    const url = new URL(request.url);
    return request.method === 'GET' ? show(url) : take(uploads, request, url);
  };
  return { handles: (path) => path === ROOT || path.startsWith(`${ROOT}/`), answer, withLink };
}

async function take(uploads: Uploads, request: Request, { pathname, searchParams }: URL): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= MOST_BYTES)) return refuse(413, `A file must not be larger than ${MOST_BYTES / 1_000_000} MB.`);
  if (request.method === 'PUT' && pathname === FILES) return put(uploads, request, searchParams.get('key'));
  if (request.method === 'POST' && pathname === ROOT) return post(uploads, request);
  return notFound();
}

/** Takes one file from the script of the page. */
async function put(uploads: Uploads, request: Request, key: string | null): Promise<Response> {
  if (key === null || key === '') return refuse(400, 'The key of the file is missing.');
  return Response.json(await uploads.put(key, new Uint8Array(await request.arrayBuffer())));
}

/** Takes the files of the form from a browser without JavaScript. */
async function post(uploads: Uploads, request: Request): Promise<Response> {
  const form = await request.formData();
  const files = form.getAll('file').filter((entry) => typeof entry !== 'string' && entry.name !== '') as File[];
  for (const one of files) await uploads.put(one.name, new Uint8Array(await one.arrayBuffer()));
  const keys = new URLSearchParams(files.map(({ name }): [string, string] => ['key', name]));
  return new Response(null, { status: 303, headers: { Location: `${ROOT}?${keys}` } });
}

function page(assets: DropZoneAssets, dropped: readonly DroppedFile[]): Response {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cache-Control': 'no-store',
  };
  return new Response(dropPage(assets, dropped), { headers });
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
