import { describe, expect, it } from 'vitest';
import { generationIndex, INDEX_NAMES, writeAlias } from '../../../functions/engine/names.ts';
import { domainNameOf } from '../../../infra/engine/domain-name.ts';
import { only, synthesise } from '../synthesise.ts';
import { allows, roleStatements } from './policies.ts';

const template = synthesise();
const search = roleStatements(template, 'SearchApi');
const [partition, region, account] = ['Partition', 'Region', 'AccountId'].map((name) => `\${AWS::${name}}`);
const domain = `arn:${partition}:es:${region}:${account}:domain/${domainNameOf('ArticleSearch')}`;
const { articles, receipts } = INDEX_NAMES;
const generation = generationIndex(articles, 1);

describe('the search function', () => {
  it.each([
    ['ESHttpPost', `${articles}/_search`],
    ['ESHttpPost', `${articles}/_termvectors`],
    ['ESHttpGet', `${articles}/_doc/1`],
    ['ESHttpGet', `${receipts}/_doc/1`],
    ['ESHttpPost', `${receipts}/_search`],
  ])('may %s %s', (method, path) => {
    expect(allows(search, `es:${method}`, `${domain}/${path}`)).toBe(true);
  });

  it.each([
    ['ESHttpPost', '_bulk'],
    ['ESHttpPost', `${articles}/_bulk`],
    ['ESHttpPost', `${articles}/_doc`],
    ['ESHttpPost', `${articles}/_doc/1`],
    ['ESHttpPost', `${articles}/_doc/_search`],
    ['ESHttpPost', `${writeAlias(generation)}/_doc/_search`],
    ['ESHttpPost', `${articles}/_update/1`],
    ['ESHttpPost', `${articles}/_delete_by_query`],
    ['ESHttpPost', `${articles}/_mget`],
    ['ESHttpPost', `${receipts}/_doc/1`],
    ['ESHttpPost', `${receipts}/_doc/_search`],
    ['ESHttpPut', `${articles}/_doc/1`],
    ['ESHttpPut', generation],
    ['ESHttpDelete', articles],
    ['ESHttpGet', `${articles}/_settings`],
    ['ESHttpGet', '_cluster/settings'],
  ])('may not %s %s', (method, path) => {
    expect(allows(search, `es:${method}`, `${domain}/${path}`)).toBe(false);
  });

  it.each([
    ['ESHttpGet', `${receipts}/_doc/1`],
    ['ESHttpPost', `${receipts}/_search`],
  ])('may not %s %s where it does not show receipts', (method, path) => {
    const granted = roleStatements(synthesise({ receipts: false }), 'SearchApi');
    expect(allows(granted, `es:${method}`, `${domain}/${path}`)).toBe(false);
  });

  it('reads the one secret where it has to compare passwords', () => {
    const [secret] = only(template, 'AWS::SecretsManager::Secret');
    const reading = search.filter(({ actions }) => actions.some((action) => action.startsWith('secretsmanager:')));
    expect(reading.map(({ actions, resources }) => ({ actions, resources }))).toEqual([
      { actions: ['secretsmanager:GetSecretValue'], resources: [`\${${secret}.Id}`] },
    ]);
  });

  it.each([{ access: 'iam' }, { access: 'public' }])(
    'touches nothing but OpenSearch and its log with %j',
    (context) => {
      const granted = roleStatements(synthesise(context), 'SearchApi');
      const services = new Set(granted.flatMap(({ actions }) => actions.map((action) => action.split(':')[0])));
      expect([...services].sort()).toEqual(['es', 'logs']);
    },
  );
});
