import { describe, expect, it } from 'vitest';
import { changes, consequences } from '../../../infra/settings/consequences.ts';
import { remembered } from '../../../infra/settings/remembered.ts';
import { readSettings } from '../../../infra/settings/settings.ts';

const deployed = (context: object) => JSON.parse(remembered(readSettings({ ...context })));
const BIG = { size: 'production', access: 'iam' };
const MANY = { ...BIG, expectedArticles: 10_000_000 };
const TOKENS = { access: 'jwt', jwtIssuer: 'https://id.example', jwtAudience: 'desk' };
const NAME = {
  domainName: 'search.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
};
const ENGINE = {
  engine: 'existing',
  engineEndpoint: 'https://paper.example',
  engineArn: 'arn:aws:es:us-east-1:111122223333:domain/paper',
  indexPrefix: 'news',
};

describe('a deployment', () => {
  it.each<[object, object, RegExp[]]>([
    [BIG, BIG, []],
    [BIG, { ...BIG, tracing: true, maximumConcurrency: 9 }, []],
    [BIG, { ...BIG, nodes: 6 }, []],
    [
      BIG,
      {},
      [
        /^Shrinks the engine from 3 to 1/,
        /^Shrinks the disks by 430 GiB/,
        /1 instead of 3 zones/,
        /leaders away/,
        /other credentials: basic/,
      ],
    ],
    [
      {},
      { access: 'public', receipts: true, corsOrigins: '*' },
      [/^Opens the search API to everyone/, /scripts of more sites read answers: \*/],
    ],
    [{ access: 'public' }, { access: 'public', receipts: true }, [/^Shows object keys/]],
    [{ bucket: 'old-heap' }, {}, [/^Leaves old-heap for the stack’s own bucket/]],
    [{}, { prefix: 'news/' }, [/^Leaves out keys without the prefix news\//]],
    [{ prefix: 'news/2026/' }, { prefix: 'news/' }, []],
    [{}, { vpc: 'new' }, [/^Replaces the engine, as a domain can’t move/]],
    [{}, ENGINE, [/^Replaces the engine; a domain of the stack’s own is deleted/]],
    [ENGINE, { ...ENGINE, indexPrefix: 'sports' }, [/^Uses other indices/]],
    [{ engineVersion: '3.5' }, { engineVersion: '3.10' }, [/^Upgrades the engine from 3.5 to 3.10/]],
    [{ engineVersion: '3.10' }, { engineVersion: '3.9' }, [/^Is refused by AWS/]],
    [{ cdn: true }, {}, [/WAF away/, /^Moves the API/]],
    [{}, { stackName: 'News' }, [/^Makes another stack, News, beside ArticleSearch/]],
    [{ expectedArticles: 100 }, {}, [/reindex/]],
    [MANY, { ...MANY, nodes: 6 }, [/reindex/]],
    [TOKENS, { ...TOKENS, jwtAudience: 'desk,partners' }, [/^Accepts tokens for more audiences: partners/]],
    [{ ...TOKENS, jwtAudience: 'desk,partners' }, TOKENS, []],
    [TOKENS, { ...TOKENS, jwtIssuer: 'https://other.example' }, [/^Accepts tokens of https:\/\/other.example/]],
    [{ vpc: 'new' }, {}, [/^Replaces the engine, as/, /^Gives the engine an address on the internet/]],
    [{}, { watches: 'write' }, [/^Shows watches/, /^Lets all who may search make and remove watches/]],
    [{}, { watches: 'read' }, [/^Shows watches/]],
    [{ watches: 'read' }, { watches: 'write' }, [/^Lets all who may search make and remove watches/]],
    [{ watches: 'write' }, { watches: 'read' }, []],
    [{ watches: 'write' }, {}, [/^Deletes the topic .* with its subscriptions/]],
    [{}, NAME, [/^Moves the API to search.example.org/]],
    [NAME, NAME, []],
    [{}, { cdn: true }, [/^Moves the API to an address of CloudFront/]],
  ])('from %j to %j', (from, to, expected) => {
    expect(consequences(deployed(from), readSettings({ ...to }))).toEqual(
      expected.map((said) => expect.stringMatching(said)),
    );
  });

  it('names each setting that changes', () => {
    expect(changes(deployed({}), deployed({ size: 'medium', prefix: 'news/' }))).toEqual([
      { name: 'prefix', deployed: undefined, wanted: 'news/' },
      { name: 'size', deployed: 'small', wanted: 'medium' },
    ]);
  });
});
