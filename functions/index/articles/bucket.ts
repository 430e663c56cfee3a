import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { sign } from 'aws4';
import type { Credentials } from '../../credentials.ts';

/** The answer of S3 to a GET of an object. `size` in bytes. */
export interface ObjectAnswer {
  body: Readable;
  contentType: string | undefined;
  etag: string | undefined;
  versionId: string | undefined;
  size: number | undefined;
  uploadedAt: Date | undefined;
}

/** Where S3's client sends its requests. */
interface Place {
  isTls: boolean;
  host: string;
  hostname: string;
  port: number | undefined;
  /** What stands before the key in the path of a request. */
  beforeKey: string;
  region: string;
}

/** As many at a time as S3's client has. */
const CONNECTIONS = { keepAlive: true, maxSockets: 50 };
/** A GET has no body to sign. */
const UNSIGNED = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };

/**
 * The bucket, whose objects are read without the middleware of S3's client: that takes two thirds of the CPU for a short
 * file. The client's own first request tells where to send the others. Only 200 is understood. After every other answer or
 * failure the client asks again, so retries, redirects and errors are the client's.
 */
export class Bucket {
  readonly #s3: S3Client;
  readonly #name: string;
  readonly #credentials: () => Credentials;
  readonly #agents = { http: new HttpAgent(CONNECTIONS), https: new HttpsAgent(CONNECTIONS) };
  #place: Place | null = null;

  constructor(s3: S3Client, name: string, credentials: () => Credentials) {
    this.#s3 = s3;
    this.#name = name;
    this.#credentials = credentials;
    s3.middlewareStack.add(
      (next) => async (args) => {
        const { Key = '' } = args.input as { Key?: string };
        this.#place ??= placeOf(args.request, Key, await s3.config.region());
        return next(args);
      },
      { step: 'finalizeRequest' },
    );
  }

  /** @throws AbortError, or what S3's client throws */
  async get(key: string, abortSignal: AbortSignal): Promise<ObjectAnswer> {
    const response = await this.#direct(key, abortSignal);
    if (response) return fromHeaders(response);
    const command = new GetObjectCommand({ Bucket: this.#name, Key: key });
    const output = await this.#s3.send(command, { abortSignal });
    return {
      body: (output.Body ?? Readable.from([])) as Readable,
      contentType: output.ContentType,
      etag: output.ETag,
      versionId: output.VersionId,
      size: output.ContentLength,
      uploadedAt: output.LastModified,
    };
  }

  /** Returns null where S3's client has to ask. */
  async #direct(key: string, signal: AbortSignal): Promise<IncomingMessage | null> {
    const credentials = this.#credentials();
    if (!this.#place || !credentials.accessKeyId) return null;
    try {
      const response = await send(this.#place, key, { credentials, signal, agents: this.#agents });
      if (response.statusCode === 200) return response;
      response.resume();
    } catch (error) {
      if (signal.aborted) throw error;
    }
    return null;
  }
}

interface Sending {
  credentials: Credentials;
  signal: AbortSignal;
  agents: { http: HttpAgent; https: HttpsAgent };
}

async function send(place: Place, key: string, { credentials, signal, agents }: Sending): Promise<IncomingMessage> {
  const { isTls, host, hostname, port, beforeKey, region } = place;
  const path = `${beforeKey}${encodeKey(key)}`;
  const { headers } = sign({ method: 'GET', host, path, service: 's3', region, headers: { ...UNSIGNED } }, credentials);
  const options = { hostname, port, path, headers, signal, agent: isTls ? agents.https : agents.http };
  return new Promise((resolve, reject) => {
    (isTls ? httpsRequest : httpRequest)(options, resolve).on('error', reject).end();
  });
}

/** @param request of S3's client for a key; null where its address is not made as expected */
function placeOf(request: unknown, key: string, region: string): Place | null {
  const { protocol, hostname, port, path } = request as {
    protocol: string;
    hostname: string;
    port?: number;
    path: string;
  };
  const encoded = encodeKey(key);
  if (encoded === '' || !path.endsWith(encoded)) return null;
  const host = port === undefined ? hostname : `${hostname}:${port}`;
  const beforeKey = path.slice(0, path.length - encoded.length);
  return { isTls: protocol === 'https:', host, hostname, port, beforeKey, region };
}

/** Encodes all characters but slashes and those that RFC 3986 leaves as they are, as S3 expects in what is signed. */
function encodeKey(key: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, percent);
}

function fromHeaders(response: IncomingMessage): ObjectAnswer {
  const { 'content-length': size, 'last-modified': modified, ...headers } = response.headers;
  return {
    body: response,
    contentType: headers['content-type'],
    etag: headers.etag,
    versionId: headers['x-amz-version-id'] as string | undefined,
    size: size === undefined ? undefined : Number(size),
    uploadedAt: modified === undefined ? undefined : new Date(modified),
  };
}
