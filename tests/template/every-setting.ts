const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';

/** A VPC that is there, with subnets in three zones. */
export const IN_VPC = {
  vpc: 'vpc-0123456789abcdef0',
  subnets: 'subnet-0000000000000000a,subnet-0000000000000000b,subnet-0000000000000000c',
  routeTables: 'rtb-0000000000000000a',
};

/** A domain that is there. */
export const IN_ENGINE = {
  engine: 'existing',
  engineEndpoint: 'https://search-paper-abc.us-east-1.es.amazonaws.com',
  engineArn: 'arn:aws:es:us-east-1:111122223333:domain/paper',
  indexPrefix: 'news',
};

export const NAMED = { domainName: 'search.paper.example', certificateArn: CERTIFICATE, hostedZone: 'Z0123456789' };

export const MEDIUM_CDN = { size: 'medium', vpc: 'new', cdn: true };

export const PRODUCTION_IN_VPC = { size: 'production', tracing: true, alarmEmail: 'desk@paper.example', ...IN_VPC };
export const IN_EXISTING_ENGINE = { bucket: 'old-heap', prefix: 'news/', ...IN_ENGINE };
export const CDN_NAMED = {
  ...{ access: 'public', receipts: true, engineScheme: 'http', maximumConcurrency: 2 },
  ...NAMED,
  cdn: true,
};
export const API_NAMED = {
  access: 'jwt',
  jwtIssuer: 'https://id.example/pool',
  jwtAudience: 'a1,b2',
  corsOrigins: 'https://a.example,http://localhost:3000',
  ...NAMED,
};

/** Contexts that together hold every choice of every setting. */
export const EVERY_SETTING: Record<string, unknown>[] = [
  {},
  { access: 'iam', receipts: false, prefix: 'news/', stackName: 'Second-Try', vpc: 'new' },
  API_NAMED,
  CDN_NAMED,
  PRODUCTION_IN_VPC,
  IN_EXISTING_ENGINE,
  MEDIUM_CDN,
];
