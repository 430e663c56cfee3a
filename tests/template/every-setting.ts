/** Contexts that together hold every choice of every setting. */
export const EVERY_SETTING: Record<string, unknown>[] = [
  {},
  { access: 'iam', receipts: false, prefix: 'news/', stackName: 'Second-Try' },
  {
    access: 'jwt',
    jwtIssuer: 'https://id.example/pool',
    jwtAudience: 'a1,b2',
    corsOrigins: 'https://a.example,http://localhost:3000',
  },
  { access: 'public', receipts: true, engineScheme: 'http', maximumConcurrency: 2 },
  { size: 'production', tracing: true, alarmEmail: 'desk@paper.example' },
  { bucket: 'old-heap', prefix: 'news/' },
];
