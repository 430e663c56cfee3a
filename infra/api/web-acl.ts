import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** Requests of one address in five minutes: a reader who types fast sends some hundreds. */
const REQUESTS_OF_ONE_ADDRESS = 2_000;

/** What AWS looks for in the text of requests. */
const IN_TEXT = ['CrossSiteScripting', 'EC2MetaDataSSRF', 'GenericLFI', 'GenericRFI'];

/**
 * Rules of AWS, with those that are only counted: they mistake searches, and keys of files such as `wire/today.log`, for
 * attacks. The function uses no text of a request as code, as a path or as an address.
 */
const RULES_OF_AWS: readonly [name: string, counted: readonly string[]][] = [
  ['AWSManagedRulesAmazonIpReputationList', []],
  ['AWSManagedRulesKnownBadInputsRuleSet', []],
  [
    'AWSManagedRulesCommonRuleSet',
    [
      ...['SizeRestrictions_QUERYSTRING', 'SizeRestrictions_BODY', 'RestrictedExtensions_QUERYARGUMENTS'],
      ...IN_TEXT.flatMap((rule) => [`${rule}_QUERYARGUMENTS`, `${rule}_BODY`]),
    ],
  ],
];

/** A web ACL for CloudFront, which exists in us-east-1 only. */
export class WebAcl extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('All'),
      rules: [limitOfAddresses(0), ...RULES_OF_AWS.map(([name, counted], at) => ruleOfAws(at + 1, name, counted))],
    });
    this.arn = acl.attrArn;
  }
}

/** The API itself limits the rate of all callers together; this limits each. */
function limitOfAddresses(priority: number): CfnWebACL.RuleProperty {
  return {
    name: 'RequestsOfOneAddress',
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { limit: REQUESTS_OF_ONE_ADDRESS, aggregateKeyType: 'IP' } },
    visibilityConfig: visible('RequestsOfOneAddress'),
  };
}

function ruleOfAws(priority: number, name: string, counted: readonly string[]): CfnWebACL.RuleProperty {
  const ruleActionOverrides = counted.map((rule) => ({ name: rule, actionToUse: { count: {} } }));
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: { vendorName: 'AWS', name, ...(counted.length > 0 && { ruleActionOverrides }) },
    },
    visibilityConfig: visible(name),
  };
}

/** No samples: they hold what people search for. */
function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
}
