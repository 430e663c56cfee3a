/** Prints a text for the user. Its line breaks are kept. */
export type Tell = (line: string) => void;

/** Runs a step, and prints its name and how long it took. */
export async function step<T>(tell: Tell, name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  tell(`  … ${name}`);
  const result = await work();
  tell(`  ✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return result;
}
