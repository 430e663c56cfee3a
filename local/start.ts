import { startDetached } from './detach.ts';
import { SetupFailure } from './failure.ts';
import { runningAddresses, runningProcess } from './instance.ts';
import { runStack } from './run-stack.ts';

const tell = (line: string) => {
  process.stdout.write(`${line}\n`);
};

/** `npm start`: the whole product on this machine. */
async function start(): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new SetupFailure(
      `Node 24 is needed and this is ${process.version}. It comes with the project: run "npm ci" again and let its install scripts run.`,
    );
  }
  const pid = await runningProcess();
  if (pid !== null) {
    const addresses = await runningAddresses();
    tell(
      addresses
        ? `Article Search is running already: ${addresses.api}`
        : `Article Search is being started already (process ${pid}).`,
    );
    return 0;
  }
  return process.argv.includes('--detach') ? startDetached(tell) : runStack(tell);
}

try {
  process.exit(await start());
} catch (error) {
  process.stderr.write(
    error instanceof SetupFailure ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
}
