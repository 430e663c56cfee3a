import type { Template } from 'aws-cdk-lib/assertions';
import { only, type Resource, text } from '../synthesise.ts';

/** One statement of a policy, with every value as text. */
export interface Statement {
  /** Logical id of the resource that holds the policy. */
  in: string;
  effect: string;
  actions: string[];
  resources: string[];
  /** Empty in a policy of a role. */
  principals: string[];
  conditions: Record<string, Record<string, string>>;
}

/** Every statement of the template, wherever a policy may hide. */
export function statements(template: Template): Statement[] {
  const resources = Object.entries((template.toJSON() as { Resources: Record<string, Resource> }).Resources);
  return resources.flatMap(([id, resource]) => documents(resource).flatMap((document) => read(id, document)));
}

/** The statements of a role's own policies. */
export function roleStatements(template: Template, rolePrefix: string): Statement[] {
  const [id] = only(template, 'AWS::IAM::Policy', rolePrefix);
  return statements(template).filter((statement) => statement.in === id);
}

/** Whether one of the statements allows an action; conditions are not looked at. */
export function allows(granted: readonly Statement[], action: string, resource: string): boolean {
  return granted.some(
    ({ effect, actions, resources }) =>
      effect === 'Allow' && matches(actions, action.toLowerCase()) && matches(resources, resource.toLowerCase()),
  );
}

function matches(patterns: readonly string[], value: string): boolean {
  const escaped = (pattern: string) =>
    pattern
      .toLowerCase()
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('?', '.');
  return patterns.some((pattern) => new RegExp(`^${escaped(pattern).replaceAll('*', '.*')}$`).test(value));
}

type Json = Record<string, unknown>;

/** A policy is whatever has statements, as an object or, in some types of resource, as text. */
function documents(value: unknown): Json[] {
  if (typeof value === 'string') return value.startsWith('{"Statement"') ? documents(JSON.parse(value)) : [];
  if (typeof value !== 'object' || value === null) return [];
  if ('Statement' in value) return [value as Json];
  const join = (value as Json)['Fn::Join'];
  return join ? documents(text(value)) : Object.values(value).flatMap(documents);
}

function read(id: string, document: Json): Statement[] {
  return (document['Statement'] as Json[]).map((statement) => ({
    in: id,
    effect: String(statement['Effect']),
    actions: list(statement['Action']),
    resources: list(statement['Resource']),
    principals: principals(statement['Principal']),
    conditions: mapValues(statement['Condition'] ?? {}, (operator) => mapValues(operator as Json, text)),
  }));
}

function list(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(text);
}

function principals(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(list) : list(value);
}

function mapValues<T>(object: object, change: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
