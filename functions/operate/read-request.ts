import * as v from 'valibot';
import { type Request, requestSchema } from './requests.ts';

/** Returns the validated request of an invocation. @throws Error that names every fault */
export function readRequest(event: unknown): Request {
  const result = v.safeParse(requestSchema, event);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the request'}: ${issue.message}`);
  throw new Error(`The request is wrong: ${faults.join('; ')}`);
}
