import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { downloadEnvironment } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import { run } from '../processes/command.ts';

const DOWNLOAD =
  'import sys; from maven_artifact import Artifact, Downloader; Downloader().download(Artifact.parse(sys.argv[1]), sys.argv[2])';
const DOWNLOAD_PATIENCE = 900_000;

/** A file of the Maven repository: `group:artifact:type:version`, and its SHA-256. */
export interface MavenFile {
  coordinates: string;
  sha256: string;
}

/** Downloads a file and verifies it. */
export async function download(python: string, { coordinates, sha256 }: MavenFile, file: string): Promise<void> {
  const options = { environment: downloadEnvironment(process.env), patience: DOWNLOAD_PATIENCE };
  const { code, output } = await run(python, ['-c', DOWNLOAD, coordinates, file], options);
  if (code !== 0)
    throw new SetupFailure(
      `${coordinates} could not be downloaded. Check the network and run it again. Output of the client:\n${output.slice(-500)}`,
    );
  await verify(coordinates, sha256, file);
}

/** Checks the SHA-256 of a file. @throws SetupFailure when it differs */
export async function verify(name: string, sha256: string, file: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== sha256)
    throw new SetupFailure(
      `${name} is damaged (SHA-256 ${found} instead of ${sha256}). Run it again. If the error stays, check whether a proxy changes downloads.`,
    );
}
