import type { SeedReport } from './deploy/seed-upload.ts';
import { instance } from './instance.ts';
import type { StackAddresses } from './stack.ts';

/** What a person wants to know when the stack is ready. */
export function welcome({ api, bucket, aws }: StackAddresses, { files, articles, rejected }: SeedReport): string {
  const faults = rejected.map(({ key, reason }) => `\n  ${key} was rejected: ${reason}`).join('');
  return `
Article Search is running: ${articles} articles from ${files} files of seeds/ are searchable.${faults}

  Page       ${api}/
  Drop files ${api}/drop
  Search     curl "${api}/search?q=lavrov"
  A file     curl "${api}/objects?key=kerry-and-lavrov-meet-on-ukraine.md"
  Upload     AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test aws --endpoint-url ${aws} s3 cp FILE s3://${bucket}/
  Addresses  ${instance.addresses}
  Stop       Ctrl-C, or npm stop
`;
}
