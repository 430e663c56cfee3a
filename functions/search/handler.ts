import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { readSearchConfiguration } from '../configuration.ts';
import { credentials } from '../credentials.ts';
import { connect } from '../engine/client.ts';
import { INDEX_NAMES } from '../engine/names.ts';
import { measureInto } from '../metrics.ts';
import { basicAccess } from './access/basic-access.ts';
import { credentialCheck } from './access/known-credentials.ts';
import { readSecret } from './access/read-secret.ts';
import { CLIENT_GIVES_UP } from './engine-search.ts';
import { servedEvent } from './http/served-event.ts';
import type { PageAssets } from './page/page-assets.ts';
import { createApp } from './routes.ts';

/** Put in its place by the bundler. */
declare const PAGE_ASSETS: PageAssets;

const configuration = readSearchConfiguration(process.env);
const { accessSecret } = configuration;
const client = connect(configuration.engine, process.env, CLIENT_GIVES_UP);
const guard = accessSecret
  ? basicAccess(credentialCheck(() => readSecret(accessSecret, credentials(process.env)), Date.now))
  : undefined;

const measure = measureInto((line) => process.stdout.write(line), configuration.stackName, Date.now);

/** What is handed on as bytes. A table is text, but reading it as text would take its byte order mark away. */
function isContentTypeBinary(contentType: string): boolean {
  return defaultIsContentTypeBinary(contentType) || contentType.startsWith('text/csv');
}

const answer = handle(
  createApp({ client, names: INDEX_NAMES, configuration, clock: Date.now, guard, measure, assets: PAGE_ASSETS }),
  { isContentTypeBinary },
);

/** Answers the requests to the HTTP API. */
export const handler = (event: LambdaEvent, context: LambdaContext) => answer(servedEvent(event), context);
