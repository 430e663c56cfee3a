import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What happens to one request on its way. `lost`: it is carried out and the answer never arrives; `half`: half of the
 * answer arrives; `silent`: nothing is ever answered and nothing was done.
 */
export type Fault = 'none' | 'reset' | '429' | '503' | 'slow' | 'half' | 'lost' | 'silent';

const SLOW = 150;

/** A proxy in front of OpenSearch that does to each request what it is told. */
export class FaultyProxy {
  readonly #server: Server;
  readonly #target: URL;
  #next: () => Fault = () => 'none';
  url = '';

  constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((incoming, answer) => void this.#serve(incoming, answer, this.#next()));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param next tells the fault of each request from now on */
  behave(next: () => Fault): void {
    this.#next = next;
  }

  async #serve(incoming: IncomingMessage, answer: ServerResponse, fault: Fault): Promise<void> {
    const body = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>));
    if (fault === 'silent') return;
    if (fault === 'reset') return void answer.socket?.resetAndDestroy();
    if (fault === '429' || fault === '503')
      return void answer.writeHead(Number(fault), { 'content-type': 'text/plain' }).end('overloaded');
    if (fault === 'slow') await sleep(SLOW);
    const real = await this.#forward(incoming, body);
    if (fault === 'lost') return void answer.socket?.resetAndDestroy();
    answer.writeHead(real.status, { 'content-type': real.type, 'content-length': real.body.length });
    if (fault !== 'half') return void answer.end(real.body);
    answer.write(real.body.subarray(0, real.body.length >> 1), () => answer.socket?.destroy());
  }

  async #forward(
    { method, url, headers }: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; type: string; body: Buffer }> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    request({ host: this.#target.hostname, port: this.#target.port, method, path: url, headers }, resolve)
      .on('error', reject)
      .end(body);
    const response = await promise;
    const chunks = await Array.fromAsync(response as AsyncIterable<Buffer>);
    return {
      status: response.statusCode ?? 502,
      type: String(response.headers['content-type']),
      body: Buffer.concat(chunks),
    };
  }
}
