import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { startOpenSearch } from '../../local/servers/opensearch.ts';
import { type Stack, type StackAddresses, startStack } from '../../local/stack.ts';

/** The servers of one run, each booted for the first part that asks for it. */
export class Servers {
  /** Everything that a run leaves on the disk while it goes on. */
  readonly folder = join(import.meta.dirname, '..', '..', '.local', `bench-${process.pid}`);
  #opensearch: Promise<string> | undefined;
  #stack: Promise<Stack> | undefined;

  /** The base URL of an OpenSearch of this run's own. */
  opensearch(): Promise<string> {
    this.#opensearch ??= this.#bootOpenSearch();
    return this.#opensearch;
  }

  /** The whole product, deployed as `npm start` does it, in front of the same OpenSearch. */
  async stack(): Promise<StackAddresses> {
    this.#stack ??= this.#bootStack();
    return (await this.#stack).addresses;
  }

  async stop(): Promise<void> {
    await (await this.#stack?.catch(() => undefined))?.stop();
    await stopEverything();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #bootOpenSearch(): Promise<string> {
    const { opensearch: port, transport: transportPort } = await freePorts();
    const folder = join(this.folder, 'opensearch');
    const server = await startOpenSearch({ folder, port, transportPort, python: await preparePython(tell), tell });
    return server.url;
  }

  async #bootStack(): Promise<Stack> {
    const opensearch = await this.opensearch();
    const folder = join(this.folder, 'stack');
    return startStack({ folder, ports: await freePorts(), opensearch, persist: false, tell });
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
