import type { Transition, World } from './world.ts';

/** How a search ended. `trace`: the steps that lead to a fault. */
export interface Exploration {
  states: number;
  fault: { what: string; trace: string[] } | null;
}

/** A way that is longer than this goes round in circles. */
const LONGEST_WAY = 1_000;

interface Frame {
  transitions: Transition[];
  next: number;
}

/** Takes every way through a world, depth first, until a fault is found or no new state is left. */
export async function explore(start: World): Promise<Exploration> {
  const seen = new Set<string>();
  const frames: Frame[] = [];
  for (let world: World | null = start; world || frames.length > 0; world = await step(frames)) {
    if (!world) continue;
    const what = faultOf(world, frames.length);
    if (what) return { states: seen.size, fault: { what, trace: frames.map(taken) } };
    frames.push({ transitions: isNew(seen, world) ? world.transitions() : [], next: 0 });
  }
  return { states: seen.size, fault: null };
}

/** Takes the next way from the last place, or goes back from it. It waits only where a pass has to run. */
function step(frames: Frame[]): World | null | Promise<World> {
  const last = frames.at(-1);
  const transition = last?.transitions[last.next++];
  if (!transition) frames.pop();
  return transition?.take() ?? null;
}

function faultOf(world: World, steps: number): string | null {
  return world.verdict() ?? (steps > LONGEST_WAY ? 'it never comes to rest' : null);
}

/** Takes one way, which the choices decide, until everything is at rest. Answers what is wrong, with the steps to it. */
export async function walk(start: World, choices: Iterator<number>): Promise<Exploration['fault']> {
  const trace: string[] = [];
  for (let world = start; ; ) {
    const what = faultOf(world, trace.length);
    if (what) return { what, trace };
    const transitions = world.transitions();
    if (transitions.length === 0) return null;
    const transition = transitions[(choices.next().value as number) % transitions.length] as Transition;
    trace.push(transition.name);
    world = await transition.take();
  }
}

function isNew(seen: Set<string>, world: World): boolean {
  const before = seen.size;
  return seen.add(world.describe()).size > before;
}

function taken({ transitions, next }: Frame): string {
  return transitions[next - 1]?.name ?? '';
}
