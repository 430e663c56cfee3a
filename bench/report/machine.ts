import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Returns what the figures depend on: the processor, the memory, the versions, and what else is running. */
export function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const model = processor?.model.trim() || 'unknown processor';
  return `${cpus().length} cores (${model}), ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
}
