import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyResult, LambdaEvent } from 'hono/aws-lambda';
import type { Dependencies } from '../../functions/search/dependencies.ts';
import { lambdaHandler } from '../../functions/search/http/lambda-handler.ts';
import { createApp } from '../../functions/search/routes/routes.ts';

/** The search function behind an HTTP API of its own: requests become events (payload 2.0), and results answers. */
export interface EventServer {
  url: string;
  stop(): Promise<void>;
}

/** Bytes of a request's line and headers: enough for whatever the function itself should refuse. */
const LONGEST_HEAD = 1_000_000;

export async function startEventServer(dependencies: Dependencies): Promise<EventServer> {
  const answer = lambdaHandler(createApp(dependencies));
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    toEvent(request)
      .then((event) => answer(event, { awsRequestId: crypto.randomUUID() } as never))
      .then((result) => send(result as APIGatewayProxyResult, response))
      .catch((error: unknown) => response.writeHead(599).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => stop(server) };
}

async function toEvent(request: IncomingMessage): Promise<LambdaEvent> {
  const { method = 'GET', url = '/', headers } = request;
  const body = Buffer.concat(await request.toArray()).toString('base64');
  const [rawPath = '/', rawQueryString = ''] = url.split(/\?(.*)/s);
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' };
  const joined = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]);
  const requestContext = { http, domainName: headers.host ?? 'localhost', requestId: 'r', stage: '$default' };
  const flat = { ...Object.fromEntries(joined), 'x-forwarded-proto': 'http' };
  return { rawPath, rawQueryString, headers: flat, body, isBase64Encoded: true, requestContext } as never;
}

function send({ statusCode, headers = {}, body, isBase64Encoded }: APIGatewayProxyResult, response: ServerResponse) {
  response.writeHead(statusCode, headers as Record<string, string>);
  response.end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
