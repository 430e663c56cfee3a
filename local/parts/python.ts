import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { childEnvironment, downloadEnvironment } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import { run } from '../processes/command.ts';
import type { Tell } from '../progress.ts';
import { preparePart } from './prepare.ts';

/** The AWS emulator, and the client that downloads from the Maven repository. */
const REQUIREMENTS = [
  'ministack==1.5.33',
  'botocore==1.43.106',
  'boto3==1.43.106',
  'cryptography==50.0.2',
  'maven-artifact==0.3.5',
];
const CANDIDATES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const VERSION_CHECK = 'import sys; sys.exit(0 if sys.version_info >= (3, 10) else 1)';
const INSTALL_PATIENCE = 600_000;

/** Returns the Python of a virtual environment with the emulator. */
export async function preparePython(tell: Tell = () => undefined): Promise<string> {
  return preparePackages(REQUIREMENTS, 'Installing the AWS emulator, the first time only', tell);
}

/** Returns the Python of a virtual environment with only these packages. */
export async function preparePackages(packages: readonly string[], progress: string, tell: Tell): Promise<string> {
  const version = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 8);
  const folder = await preparePart({
    name: `python-${version}`,
    progress,
    tell,
    build: async (unfinished) => {
      await makeVirtualEnvironment(await findPython(), unfinished);
      await pipInstall(join(unfinished, 'bin', 'python'), packages);
    },
  });
  return join(folder, 'bin', 'python');
}

/** Installs packages with pip. @param args packages, and options such as `--target` */
export async function pipInstall(python: string, args: readonly string[]): Promise<void> {
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', ...args];
  const options = { environment: downloadEnvironment(process.env), patience: INSTALL_PATIENCE };
  const { code, output } = await run(python, install, options);
  if (code !== 0)
    throw new SetupFailure(
      `Python packages could not be installed (${args.join(' ')}). Check the network and run it again. Output of pip:\n${output.slice(-800)}`,
    );
}

async function findPython(): Promise<string> {
  for (const candidate of CANDIDATES) {
    const options = { environment: childEnvironment(process.env), patience: 10_000 };
    const { code } = await run(candidate, ['-c', VERSION_CHECK], options);
    if (code === 0) return candidate;
  }
  throw new SetupFailure('Python 3.10 or later was not found. Install it, and check that "python3 --version" works.');
}

async function makeVirtualEnvironment(python: string, folder: string): Promise<void> {
  const options = { environment: childEnvironment(process.env), patience: INSTALL_PATIENCE };
  const { code, output } = await run(python, ['-m', 'venv', folder], options);
  if (code !== 0)
    throw new SetupFailure(
      `Python's venv module does not work; on Debian and Ubuntu, install python3-venv. Its output:\n${output.slice(-500)}`,
    );
}
