import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Answers, Asked, Request } from '../../functions/operate/requests.ts';
import { CommandFailure, interrupted } from '../command.ts';
import type { Connection } from './connection.ts';

/** Sends a request to the operate function. Commands reach OpenSearch only through it. */
export type Ask = <C extends Request['command']>(request: Asked<C> & { command: C }) => Promise<Answers[C]>;

/** Returns a client of the operate function. @param signal ends the wait for an answer; the function goes on */
export function openOperate({ account, operate }: Connection, signal: AbortSignal): Ask {
  const lambda = new LambdaClient(account);
  return async (request) => {
    const command = new InvokeCommand({ FunctionName: operate, Payload: JSON.stringify(request) });
    const { FunctionError, Payload } = await lambda.send(command, { abortSignal: signal }).catch((error: unknown) => {
      if (signal.aborted) throw interrupted('The operate function still completes its current request.');
      throw error;
    });
    const answer = JSON.parse(Payload?.transformToString() || 'null');
    if (FunctionError)
      throw new CommandFailure(
        `The operate function failed: ${answer?.errorMessage ?? FunctionError}. See its log, and check that OpenSearch is running.`,
      );
    return answer;
  };
}
