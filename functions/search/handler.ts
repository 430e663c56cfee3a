import { handle } from 'hono/aws-lambda';
import { readSearchConfiguration } from '../configuration.ts';
import { connect } from '../engine/client.ts';
import { INDEX_NAMES } from '../engine/names.ts';
import { CLIENT_GIVES_UP } from './engine-search.ts';
import { createApp } from './routes.ts';

const configuration = readSearchConfiguration(process.env);
const client = connect(configuration.engine, process.env, CLIENT_GIVES_UP);

/** Answers the requests to the HTTP API. */
export const handler = handle(createApp({ client, names: INDEX_NAMES, configuration, clock: Date.now }));
