import { type Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type IndexLayout, indexNames } from '../../functions/engine/names.ts';
import { variables } from '../../functions/environment.ts';
import { acceptWildcards } from '../findings.ts';
import { FIVE_MINUTES } from '../periods.ts';
import type { Watches } from '../settings/choices.ts';
import { type Permission, type Permissions, permissionsFor } from './permissions.ts';

export interface IndicesProps {
  /** What the names of the indices begin with, where others use the engine too. */
  readonly indexPrefix?: string | undefined;
  /** How a new generation of the articles is laid out. */
  readonly layout: IndexLayout;
}

/** The OpenSearch that the functions use: the stack's own domain, or one that is there. */
export abstract class Engine extends Construct {
  /** What the domain must allow to whom. */
  protected readonly accessPolicy = new PolicyDocument();
  readonly #indices: IndicesProps;
  readonly #permissions: Permissions;

  constructor(scope: Construct, id: string, indices: IndicesProps) {
    super(scope, id);
    this.#indices = indices;
    this.#permissions = permissionsFor(indexNames(indices.indexPrefix), indices.indexPrefix !== undefined);
  }

  /** Base URL. */
  protected abstract get endpoint(): string;
  protected abstract get arn(): string;
  /** What CloudWatch tells domains apart by. */
  protected abstract get dimensions(): { DomainName: string; ClientId: string };

  /** Data nodes and leaders; null where they are not this stack's. */
  abstract get nodes(): number | null;
  /** The disk of one node; null where it is not this stack's. */
  abstract get diskMebibytes(): number | null;

  /** Lets a function create, fill and read the indices. */
  grantIndex(consumer: LambdaFunction, { watches }: { readonly watches: Watches }): void {
    const { indexing, noticingWatches } = this.#permissions;
    this.#grant(consumer, [...indexing, ...(watches === 'off' ? [] : noticingWatches)]);
  }

  /**
   * Lets a function search the articles, and read receipts and watches where it may show them. Nothing but watches can be
   * written by it, and these only where readers may.
   */
  grantSearch(consumer: LambdaFunction, options: { readonly receipts: boolean; readonly watches: Watches }): void {
    const { searching, readingReceipts, readingWatches, writingWatches } = this.#permissions;
    this.#grant(consumer, [
      ...searching,
      ...(options.receipts ? readingReceipts : []),
      ...(options.watches === 'off' ? [] : readingWatches),
      ...(options.watches === 'write' ? writingWatches : []),
    ]);
  }

  /** Lets a function find the matches of watches, and keep them. */
  grantWatch(consumer: LambdaFunction): void {
    this.#grant(consumer, this.#permissions.watching);
  }

  /** Lets a function make and drop generations of the articles, and ask about articles and receipts. */
  grantOperate(consumer: LambdaFunction): void {
    this.#grant(consumer, this.#permissions.operating);
  }

  /** Returns a metric that OpenSearch Service records for the domain. */
  metric(name: string, statistic: string, period: Duration = FIVE_MINUTES): Metric {
    return new Metric({
      namespace: 'AWS/ES',
      metricName: name,
      dimensionsMap: this.dimensions,
      statistic,
      period,
    });
  }

  /** The access policy as JSON, for whoever owns the domain. */
  get accessPolicyJson(): string {
    return Stack.of(this).toJsonString(this.accessPolicy);
  }

  /**
   * The same statements go to the role and into the domain's access policy. Within an account either of the two is
   * enough to allow a request, so a wider one would undo the narrow one.
   */
  #grant(consumer: LambdaFunction, permissions: readonly Permission[]): void {
    for (const { actions, paths } of permissions) {
      const statement = { actions: [...actions], resources: paths.map((path) => `${this.arn}/${path}`) };
      acceptWildcards(consumer, statement.resources, 'Ids and generations come and go below a fixed name.');
      consumer.addToRolePolicy(new PolicyStatement(statement));
      this.accessPolicy.addStatements(new PolicyStatement({ ...statement, principals: [consumer.grantPrincipal] }));
    }
    const { indexPrefix, layout } = this.#indices;
    const { shards, replicas, shardsPerNode } = layout;
    consumer.addEnvironment(variables.openSearchEndpoint, this.endpoint);
    consumer.addEnvironment(variables.indexLayout, [shards, replicas, shardsPerNode ?? 0].join());
    if (indexPrefix !== undefined) consumer.addEnvironment(variables.indexPrefix, indexPrefix);
  }
}
