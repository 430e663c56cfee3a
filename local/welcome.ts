import type { SeedReport } from './deploy/seed-upload.ts';
import { instance } from './instance.ts';
import type { StackAddresses } from './stack.ts';
import { visible } from './terminal.ts';

/** Returns the message when the stack is ready: addresses, and how to use and stop it. */
export function welcome({ api, bucket, aws }: StackAddresses, { files, articles, rejected }: SeedReport): string {
  const rejections = rejected.map(({ key, reason }) => `\n  ${visible(`${key} was rejected: ${reason}`)}`).join('');
  return `
Article Search is running: ${articles} articles from ${files} files in seeds/ are searchable.${rejections}

  Search page   ${api}/
  Drop zone     ${api}/drop
  Search API    curl "${api}/search?q=lavrov"
  File status   curl "${api}/objects?key=kerry-and-lavrov-meet-on-ukraine.md"
  Upload        AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test aws --endpoint-url ${aws} s3 cp FILE s3://${bucket}/
  Watch         npm run articles -- watch add talks kerry, then upload an article with the word; docs/watches.md
  Addresses     ${instance.addresses}
  Stop          Ctrl-C, or npm stop
`;
}
