import { type Agent, Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Credentials } from '../../credentials.ts';
import { sendSigned } from '../../signed-request.ts';

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
  endpoint: URL;
  agent: Agent;
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
      const { beforeKey, ...place } = this.#place;
      const path = `${beforeKey}${encodeKey(key)}`;
      const get = { ...place, service: 's3', method: 'GET', path, headers: UNSIGNED, signal };
      const response = await sendSigned(get, credentials);
      if (response.statusCode === 200) return response;
      response.resume();
    } catch (error) {
      if (signal.aborted) throw error;
    }
    return null;
  }
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
  const endpoint = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
  const agent = protocol === 'https:' ? new HttpsAgent(CONNECTIONS) : new HttpAgent(CONNECTIONS);
  return { endpoint, agent, beforeKey: path.slice(0, path.length - encoded.length), region };
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
