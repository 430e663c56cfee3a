import { readSearchConfiguration } from '../configuration.ts';
import { credentials } from '../credentials.ts';
import { connect } from '../engine/client.ts';
import { measureInto } from '../metrics.ts';
import { basicAccess } from './access/basic-access.ts';
import { credentialCheck } from './access/known-credentials.ts';
import { readSecret } from './access/read-secret.ts';
import { throughCdn } from './access/through-cdn.ts';
import { replaceFetchClasses } from './http/fetch-classes/fetch-classes.ts';
import { lambdaHandler } from './http/lambda-handler.ts';
import { CLIENT_GIVES_UP } from './lookup/engine-search.ts';
import { bundledAssets } from './page/bundled-assets.ts';
import { createApp } from './routes/routes.ts';

replaceFetchClasses();

const configuration = readSearchConfiguration(process.env);
const { accessSecret, names, cdn } = configuration;
const client = connect(configuration.engine, process.env, CLIENT_GIVES_UP);
const guard = accessSecret
  ? basicAccess(credentialCheck(() => readSecret(accessSecret, credentials(process.env)), Date.now))
  : undefined;
const door = cdn ? throughCdn(cdn.secret) : undefined;

/** The store is loaded when a watch is first asked for. */
const store = async () =>
  (await import('./watches/kept/open-store.ts')).openWatchStore({ client, names, clock: Date.now });
const watches = configuration.watches === 'off' ? undefined : { setting: configuration.watches, store };

const measure = measureInto((line) => process.stdout.write(line), configuration.stackName, Date.now);

/** Answers the requests to the HTTP API. */
export const handler = lambdaHandler(
  createApp({ client, names, configuration, clock: Date.now, watches, door, guard, measure, assets: bundledAssets }),
  cdn,
);
