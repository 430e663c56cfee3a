import { CONTENT_SECURITY_POLICY } from '../../functions/search/http/respond-page.ts';
import type { BuiltAsset } from '../../infra/bundle/page-assets.ts';
import type { DropZoneAssets } from './build-assets.ts';
import { dropPage, ROOT, withLink } from './drop-page.ts';
import { faultOf, isTrusted } from './origin.ts';
import type { DroppedFile, Uploads } from './uploads.ts';

/** The drop zone answers all that begins with its path, and puts a link to itself into the pages of the stack. */
export interface DropZone {
  handles(path: string): boolean;
  answer(request: Request): Promise<Response>;
  withLink(page: string): string;
}

/** Takes a file, and tells what became of one. */
const FILES = `${ROOT}/files`;

/** More than any article; larger files go through the AWS command line. */
const MOST_BYTES = 100_000_000;

/**
 * Lets a person drop files into the bucket from a browser on this machine, and see each become searchable. It is a part of
 * the local stack only. Other sites that the browser has open can't use it: their requests name another origin.
 * @param origins under which the browser reaches it
 */
export function makeDropZone(uploads: Uploads, assets: DropZoneAssets, origins: readonly string[]): DropZone {
  const files = new Map(Object.values(assets).map((asset) => [`${ROOT}/assets/${asset.name}`, asset]));
  const show = async ({ pathname, searchParams }: URL): Promise<Response> => {
    const asset = files.get(pathname);
    if (asset) return file(asset);
    const dropped = await uploads.look(searchParams.getAll('key'));
    if (pathname === FILES) return Response.json(dropped[0] ?? null);
    return pathname === ROOT ? page(assets, dropped) : nothingHere();
  };
  const answer = async (request: Request): Promise<Response> => {
    if (!isTrusted(request, origins)) return refuse(403, faultOf(request, origins));
    const url = new URL(request.url);
    return request.method === 'GET' ? show(url) : take(uploads, request, url);
  };
  return { handles: (path) => path === ROOT || path.startsWith(`${ROOT}/`), answer, withLink };
}

async function take(uploads: Uploads, request: Request, { pathname, searchParams }: URL): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= MOST_BYTES)) return refuse(413, `Files up to ${MOST_BYTES / 1_000_000} MB can be dropped here.`);
  if (request.method === 'PUT' && pathname === FILES) return put(uploads, request, searchParams.get('key'));
  if (request.method === 'POST' && pathname === ROOT) return post(uploads, request);
  return nothingHere();
}

/** One file, as the page's script sends it. */
async function put(uploads: Uploads, request: Request, key: string | null): Promise<Response> {
  if (key === null || key === '') return refuse(400, 'A file needs a key.');
  return Response.json(await uploads.put(key, new Uint8Array(await request.arrayBuffer())));
}

/** A form with files, as a browser without JavaScript sends it. */
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

function nothingHere(): Response {
  return refuse(404, 'There is nothing here.');
}

function refuse(status: number, reason: string): Response {
  return new Response(`${reason}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
