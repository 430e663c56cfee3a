import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Alarm, type IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { nameOf } from '../name.ts';
import { alarmRules, type Watched } from './alarms.ts';
import { dashboard } from './dashboard.ts';

const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');

export interface MonitoringProps {
  readonly watched: Watched;
  /** Address that receives alarms. @default none: the dashboard shows them, and others may subscribe to the topic */
  readonly alarmEmail?: string | undefined;
  /** What else alarms do. @default nothing */
  readonly alarmActions?: readonly IAlarmAction[] | undefined;
}

/** A dashboard, alarms, and the topic that they are sent to. */
export class Monitoring extends Construct {
  readonly topic: Topic;
  readonly dashboardName: string;

  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    this.topic = this.#topic();
    if (props.alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(props.alarmEmail));
    const alarms = this.#alarms(props.watched, [new SnsAction(this.topic), ...(props.alarmActions ?? [])]);
    this.dashboardName = dashboard(this, props.watched, alarms).dashboardName;
  }

  #alarms(watched: Watched, actions: readonly IAlarmAction[]): Alarm[] {
    return Object.entries(alarmRules(watched)).map(([id, rule]) => {
      const alarm = new Alarm(this, id, rule);
      alarm.addAlarmAction(...actions);
      return alarm;
    });
  }

  /** Encrypted with its own key: CloudWatch alarms may not use the AWS managed key of SNS. */
  #topic(): Topic {
    const masterKey = new Key(this, 'Key', {
      description: `Alarms of ${nameOf(this)}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const topic = new Topic(this, 'Alarms', { masterKey, enforceSSL: true });
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        principals: [CLOUDWATCH],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        // In a key's policy `*` is the key itself. The topic's policy restricts the account.
        resources: ['*'],
      }),
    );
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [CLOUDWATCH],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    return topic;
  }
}
