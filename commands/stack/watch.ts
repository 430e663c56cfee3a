import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Answers, Asked, Request } from '../../functions/watch/commands/requests.ts';
import { CommandFailure } from '../command.ts';
import type { Connection } from './connection.ts';

/** Sends a request to the watch function. */
export type Ask = <C extends Exclude<Request['command'], 'sweep'>>(asked: Asked<C>) => Promise<Answers[C]>;

/** Returns a client of the watch function. @throws CommandFailure where the stack has none */
export function openWatch({ account, watch }: Connection): Ask {
  if (watch === null)
    throw new CommandFailure(
      'The stack has no watches: the setting watches is off. Set it, and deploy the stack again.',
    );
  const lambda = new LambdaClient(account);
  return async (asked) => {
    const command = new InvokeCommand({ FunctionName: watch, Payload: JSON.stringify(asked) });
    const { FunctionError, Payload } = await lambda.send(command);
    const answer = JSON.parse(Payload?.transformToString() || 'null');
    if (FunctionError) throw new CommandFailure(`The watch function failed: ${answer?.errorMessage ?? FunctionError}`);
    return answer;
  };
}
