import { createHash } from 'node:crypto';
import type { Transition, World } from './world.ts';

/** How a search ended. `trace`: the steps that lead to a fault. */
export interface Exploration {
  states: number;
  fault: { what: string; trace: string[] } | null;
}

/** A way that is longer than this goes round in circles. */
const LONGEST_WAY = 1_000;

interface Frame {
  transitions: number;
  next: number;
}

/**
 * Takes every way through a world, depth first, until a fault is found or no new state is left. Running code can't be
 * copied, so a way back is a new world that is led to the same place by the same steps.
 */
export async function explore(create: () => World): Promise<Exploration> {
  const seen = new Set<string>();
  const frames: Frame[] = [];
  let world = create();
  for (;;) {
    const what = world.verdict() ?? (frames.length > LONGEST_WAY ? 'it never comes to rest' : null);
    if (what) return { states: seen.size, fault: { what, trace: await retrace(create, frames) } };
    const transitions = isNew(seen, world) ? world.transitions() : [];
    frames.push({ transitions: transitions.length, next: 0 });
    if (transitions.length > 0) {
      await take(transitions, 0);
      continue;
    }
    if (!backtrack(frames)) return { states: seen.size, fault: null };
    world = await replay(create, frames);
  }
}

/** Takes one way, which the choices decide, until everything is at rest. Answers what is wrong, with the steps to it. */
export async function walk(create: () => World, choices: Iterator<number>): Promise<Exploration['fault']> {
  const world = create();
  const trace: string[] = [];
  for (;;) {
    const what = world.verdict() ?? (trace.length > LONGEST_WAY ? 'it never comes to rest' : null);
    if (what) return { what, trace };
    const transitions = world.transitions();
    if (transitions.length === 0) return null;
    trace.push(await take(transitions, (choices.next().value as number) % transitions.length));
  }
}

function isNew(seen: Set<string>, world: World): boolean {
  const digest = createHash('sha1').update(world.describe()).digest('base64');
  if (seen.has(digest)) return false;
  seen.add(digest);
  return true;
}

/** Steps back to the last place with a way not taken, and onto it. */
function backtrack(frames: Frame[]): boolean {
  while (frames.length > 0) {
    const last = frames[frames.length - 1] as Frame;
    if (++last.next < last.transitions) return true;
    frames.pop();
  }
  return false;
}

async function replay(create: () => World, frames: readonly Frame[]): Promise<World> {
  const world = create();
  for (const { next } of frames) await take(world.transitions(), next);
  return world;
}

async function retrace(create: () => World, frames: readonly Frame[]): Promise<string[]> {
  const world = create();
  const trace: string[] = [];
  for (const { next } of frames) trace.push(await take(world.transitions(), next));
  return trace;
}

/** All that follows from a step without another request has happened when this ends. */
async function take(transitions: readonly Transition[], index: number): Promise<string> {
  const transition = transitions[index] as Transition;
  transition.take();
  await new Promise<void>((resolve) => setImmediate(resolve));
  return transition.name;
}
