import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Answers, Asked, Request } from '../../functions/operate/requests.ts';
import { CommandFailure, interrupted } from '../command.ts';
import type { Connection } from './connection.ts';

/** Asks the operate function, which alone reaches OpenSearch. */
export type Ask = <C extends Request['command']>(request: Asked<C> & { command: C }) => Promise<Answers[C]>;

/** @param signal ends the waiting for an answer, not what the function does */
export function openOperate({ account, operate }: Connection, signal: AbortSignal): Ask {
  const lambda = new LambdaClient(account);
  return async (request) => {
    const command = new InvokeCommand({ FunctionName: operate, Payload: JSON.stringify(request) });
    const { FunctionError, Payload } = await lambda.send(command, { abortSignal: signal }).catch((error: unknown) => {
      if (signal.aborted) throw interrupted('What the function was asked for it still does.');
      throw error;
    });
    const answer = JSON.parse(Payload?.transformToString() || 'null');
    if (FunctionError)
      throw new CommandFailure(
        `The operate function failed: ${answer?.errorMessage ?? FunctionError}. Its log tells more; is OpenSearch up?`,
      );
    return answer;
  };
}
