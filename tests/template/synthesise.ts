import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { ArticleSearchStack } from '../../infra/article-search-stack.ts';
import { readSettings } from '../../infra/settings/settings.ts';

const templates = new Map<string, Template>();

/** The stack's template for a context, as `cdk synth -c` makes it, but without bundling any code. Made once a context. */
export function synthesise(context: Record<string, unknown> = {}): Template {
  const key = JSON.stringify(context);
  const template = templates.get(key) ?? Template.fromStack(construct(context));
  templates.set(key, template);
  return template;
}

/** The stack for a context. */
export function construct(context: Record<string, unknown> = {}): ArticleSearchStack {
  const code = Code.fromInline('export const handler = () => {};');
  return new ArticleSearchStack(new App(), readSettings(context), {
    index: code,
    search: code,
    operate: code,
    watch: code,
  });
}

/** What a template says about one resource. */
export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string[];
  DeletionPolicy?: string;
}

/** The only resource of a type whose logical id begins in a certain way. */
export function only(template: Template, type: string, prefix = ''): [id: string, resource: Resource] {
  const found = Object.entries(template.findResources(type)).filter(([id]) => id.startsWith(prefix));
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`Expected one ${type} named ${prefix}..., found ${found.length}.`);
  return first as [string, Resource];
}

/** A value of the template as one text: `Ref: X` becomes `${X}`, an attribute `${X.Name}`, and joins are joined. */
export function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const intrinsic = value as { Ref?: string; 'Fn::GetAtt'?: string[]; 'Fn::Join'?: [string, unknown[]] };
  if (intrinsic.Ref) return `\${${intrinsic.Ref}}`;
  if (intrinsic['Fn::GetAtt']) return `\${${intrinsic['Fn::GetAtt'].join('.')}}`;
  if (intrinsic['Fn::Join']) return intrinsic['Fn::Join'][1].map(text).join(intrinsic['Fn::Join'][0]);
  throw new Error(`No text: ${JSON.stringify(value)}`);
}
