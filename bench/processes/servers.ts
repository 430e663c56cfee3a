import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { startOpenSearch } from '../../local/servers/opensearch.ts';
import { type Stack, type StackAddresses, startStack } from '../../local/stack.ts';

/** The servers of one run. Each is started by the first part that needs it. */
export class Servers {
  /** The folder for all temporary files of a run. */
  readonly folder = join(import.meta.dirname, '..', '..', '.local', `bench-${process.pid}`);
  #opensearch: Promise<string> | undefined;
  #stack: Promise<Stack> | undefined;

  /** Returns the base URL of this run's own OpenSearch. */
  opensearch(): Promise<string> {
    this.#opensearch ??= this.#bootOpenSearch();
    return this.#opensearch;
  }

  /** Returns the whole product, deployed as `npm start` does it, with the same OpenSearch. */
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
