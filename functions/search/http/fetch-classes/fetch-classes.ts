import { Content, type ContentGiven } from './content.ts';
import { HeaderList, type HeadersGiven, TOKEN } from './header-list.ts';

/** Statuses of answers that have no body: https://fetch.spec.whatwg.org/#null-body-status. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);
const WRITTEN_LARGE = /^(?:DELETE|GET|HEAD|OPTIONS|POST|PUT)$/i;
const REFUSED = /^(?:CONNECT|TRACE|TRACK)$/i;

interface ResponseGiven {
  status?: number;
  statusText?: string;
  headers?: HeadersGiven;
}

/** An answer: https://fetch.spec.whatwg.org/#response-class. */
export class ServedResponse extends Content {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;

  constructor(body?: ContentGiven, { status = 200, statusText = '', headers }: ResponseGiven = {}) {
    super(body);
    if (!Number.isInteger(status) || status < 200 || status > 599)
      throw new RangeError(`${status} is no status of a response.`);
    if (body !== null && body !== undefined && WITHOUT_BODY.has(status))
      throw new TypeError(`A response with status ${status} has no body.`);
    this.status = status;
    this.statusText = statusText;
    this.headers = new HeaderList(headers);
    addContentType(this.headers, body);
  }

  get ok(): boolean {
    return this.status < 300;
  }

  clone(): ServedResponse {
    return new ServedResponse(this.again, this);
  }
}

interface RequestGiven {
  method?: string;
  headers?: HeadersGiven;
  body?: string | Uint8Array | ArrayBuffer | null;
}

/** A request that is served: https://fetch.spec.whatwg.org/#request-class. */
export class ServedRequest extends Content {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;

  constructor(url: string | URL, { method = 'GET', headers, body }: RequestGiven = {}) {
    super(body);
    if (!TOKEN.test(method) || REFUSED.test(method)) throw new TypeError(`${JSON.stringify(method)} is no method.`);
    this.url = addressOf(url);
    this.method = WRITTEN_LARGE.test(method) ? method.toUpperCase() : method;
    if (body !== null && body !== undefined && /^(?:GET|HEAD)$/.test(this.method))
      throw new TypeError(`A ${this.method} has no body.`);
    this.headers = new HeaderList(headers);
    addContentType(this.headers, body);
  }
}

function addressOf(given: string | URL): string {
  const url = new URL(given);
  if (url.username !== '' || url.password !== '') throw new TypeError('An address must not have a password.');
  return url.href;
}

function addContentType(headers: HeaderList, body: unknown): void {
  if (typeof body === 'string' && !headers.has('content-type')) headers.set('content-type', 'text/plain;charset=UTF-8');
}

/**
 * Replaces Node's `Request`, `Response` and `Headers`, which the router uses. Node's are part of its HTTP client, which is
 * loaded at their first use: a third of the CPU of a cold start. These have what serving needs, and there behave the same.
 */
export function replaceFetchClasses(): void {
  const classes = globalThis as Record<string, unknown>;
  // Not by Object.assign, which would load what is replaced.
  classes['Headers'] = HeaderList;
  classes['Request'] = ServedRequest;
  classes['Response'] = ServedResponse;
}
