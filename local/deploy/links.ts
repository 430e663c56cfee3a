import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { variables } from '../../functions/environment.ts';
import { REGION, TEST_CREDENTIALS } from '../environment.ts';

/** Has the watch function link to an address that browsers can open: the emulator's own refuses them. */
export async function linkTo(origin: string, watchFunction: string, aws: string): Promise<void> {
  const lambda = new LambdaClient({ endpoint: aws, region: REGION, credentials: TEST_CREDENTIALS });
  const FunctionName = watchFunction;
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const Variables = { ...Environment?.Variables, [variables.apiUrl]: origin };
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  lambda.destroy();
}
