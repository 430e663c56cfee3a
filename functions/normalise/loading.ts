/** What it took to load code: milliseconds of CPU of the whole process, and of the clock. */
export interface Loading {
  cpu: number;
  clock: number;
}

let tell: (loading: Loading) => void = () => undefined;

/** Tells a listener of every loading from now on. It is no work on the file for which the code is loaded. */
export function onLoaded(listener: (loading: Loading) => void): void {
  tell = listener;
}

/** Loads code that only some files need. Whoever measures the work on a file gets to know what the loading took. */
export async function loading<Code>(load: () => Promise<Code>): Promise<Code> {
  const [before, begun] = [process.cpuUsage(), performance.now()];
  const code = await load();
  const { user, system } = process.cpuUsage(before);
  tell({ cpu: (user + system) / 1000, clock: performance.now() - begun });
  return code;
}
