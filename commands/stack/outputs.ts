import { CommandFailure } from '../command.ts';

/** An output that no other construct has, and the digest that the CDK adds to names in an app. */
const OURS = /^([A-Za-z0-9]*)OperateFunction[0-9A-F]{8}$/;

/** Finds an output of Article Search by its name. */
export type FindOutput = (name: string) => string | undefined;

/**
 * Returns how the outputs of one Article Search are found among all of its stack. In the stack of another app their names
 * begin with the ids of the construct and end with a digest.
 * @param construct ids of the construct in the stack, as `News/Search`; needed where there are several
 * @throws CommandFailure when it is unclear which one is meant
 */
export function outputsOf(
  stack: string,
  outputs: ReadonlyMap<string, string>,
  construct: string | undefined,
): FindOutput {
  if (construct === undefined && outputs.has('OperateFunction')) return (name) => outputs.get(name);
  const all = [...outputs.keys()].flatMap((key) => OURS.exec(key)?.[1] ?? []);
  const wanted = construct?.replace(/[^A-Za-z0-9]/g, '');
  const found = wanted === undefined ? all : all.filter((ids) => ids === wanted);
  const names = all.map((ids) => `--stack ${stack}/${ids}`).join(' or ');
  if (found.length > 1) throw new CommandFailure(`Stack ${stack} has several: name one by ${names}.`);
  const [ids] = found;
  if (ids === undefined && construct !== undefined)
    throw new CommandFailure(
      `Stack ${stack} has no construct ${construct}.${all.length > 0 ? ` It has ${names}.` : ''}`,
    );
  if (ids === undefined) return () => undefined;
  return (name) => {
    const form = new RegExp(`^${ids}${name}[0-9A-F]{8}$`);
    const key = [...outputs.keys()].find((each) => form.test(each));
    return key === undefined ? undefined : outputs.get(key);
  };
}
