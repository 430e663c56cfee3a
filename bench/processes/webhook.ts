import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { ConfirmSubscriptionCommand, SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import type { StackAddresses } from '../../local/stack.ts';

/** A message of a watch, and when it came, by `performance.now()`. */
export interface Delivered {
  matchId: string;
  url: string;
  at: number;
}

export interface Webhook {
  /** What was delivered, in its order. */
  delivered: Delivered[];
  stop(): Promise<void>;
}

/** Subscribes a server on loopback to the matches of a stack. */
export async function startWebhook({
  aws: endpoint,
  region,
  matchesTopic: TopicArn,
}: StackAddresses): Promise<Webhook> {
  const sns = new SNSClient({ endpoint, region, credentials: TEST_CREDENTIALS });
  const delivered: Delivered[] = [];
  const { promise: subscribed, resolve: confirmed } = Promise.withResolvers<string | undefined>();
  const server = createServer(async (request, response) => {
    const { Type, Message, Token } = (await json(request)) as { Type: string; Message: string; Token: string };
    if (Type === 'Notification') delivered.push({ ...JSON.parse(Message), at: performance.now() });
    else confirmed((await sns.send(new ConfirmSubscriptionCommand({ TopicArn, Token }))).SubscriptionArn);
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const Endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'http', Endpoint }));
  const SubscriptionArn = await subscribed;
  return {
    delivered,
    stop: async () => {
      await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
      server.close();
    },
  };
}
