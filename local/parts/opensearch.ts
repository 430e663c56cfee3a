import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import { run } from '../processes/command.ts';
import type { Tell } from '../progress.ts';
import type { Java } from './java.ts';
import { download, type MavenFile } from './maven.ts';
import { preparePart } from './prepare.ts';

/** The version of the domain on AWS, and the newest one, to which a domain can be upgraded. Each with its SHA-256. */
const DISTRIBUTIONS = {
  '3.5.0': 'b676ad392c95a94d8d2bd8785b8b922c7811536daf6a9ec0c7277a34bd8a17a9',
  '3.8.0': '196c3cf4602c394f2e40e6174ccbf2a924eae37246f08fa6bbb6b75f9fd5ff1f',
} as const;
export type OpenSearchVersion = keyof typeof DISTRIBUTIONS;
/** Locale data that the bundled Java lacks. Without it, no index can be created. */
const LOCALE_DATA: (MavenFile & { file: string })[] = [
  {
    coordinates: 'com.ibm.icu:icu4j:jar:77.1',
    sha256: 'b3640b9f416a4411fd33c59abbeea8fd57d024c23e1819bf9673220a97499fe3',
    file: 'icu4j.jar',
  },
  {
    coordinates: 'com.ibm.icu:icu4j-localespi:jar:77.1',
    sha256: '77d0da4f10c6158174cc3dafbb51356031a09e0fcaaf0432330afb4fb552cac9',
    file: 'icu4j-localespi.jar',
  },
];
const UNPACK_PATIENCE = 300_000;
const UNPACK = `
import os, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
for entry in archive.infolist():
    path = archive.extract(entry, sys.argv[2])
    mode = entry.external_attr >> 16
    if mode and not entry.is_dir():
        os.chmod(path, mode & 0o777)
`;

/** Returns the home of an unpacked OpenSearch for this Java. Nothing writes to it. */
export async function prepareOpenSearch(
  python: string,
  java: Java,
  tell: Tell = () => undefined,
  version: OpenSearchVersion = '3.5.0',
): Promise<string> {
  const folder = await preparePart({
    name: `opensearch-${version}${java.bundled ? '-bundled-java' : ''}`,
    progress: `Downloading OpenSearch ${version} (about 190 MB), the first time only`,
    tell,
    build: (unfinished) => build(python, java, unfinished, version),
  });
  return join(folder, `opensearch-${version}`);
}

async function build(python: string, java: Java, folder: string, version: OpenSearchVersion): Promise<void> {
  const archive = join(folder, 'opensearch.zip');
  const coordinates = `org.opensearch.distribution.integ-test-zip:opensearch:zip:${version}`;
  await download(python, { coordinates, sha256: DISTRIBUTIONS[version] }, archive);
  await unpack(python, archive, folder);
  await rm(archive);
  if (!java.bundled) return;
  const libraries = join(folder, `opensearch-${version}`, 'lib');
  for (const { file, ...data } of LOCALE_DATA) await download(python, data, join(libraries, file));
}

async function unpack(python: string, archive: string, folder: string): Promise<void> {
  const options = { environment: childEnvironment(process.env), patience: UNPACK_PATIENCE };
  const { code, output } = await run(python, ['-c', UNPACK, archive, folder], options);
  if (code !== 0) throw new SetupFailure(`OpenSearch could not be unpacked. Output of Python:\n${output.slice(-500)}`);
}

/** Writes the configuration of one node into its own folder, because OpenSearch also keeps a keystore there. */
export async function writeConfiguration(
  home: string,
  java: Java,
  folder: string,
  settings: Record<string, string | number | boolean>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(home, 'config'), folder, { recursive: true });
  const options = await readFile(join(home, 'config', 'jvm.options'), 'utf8');
  await writeFile(join(folder, 'jvm.options'), jvmOptions(options, java));
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  await writeFile(join(folder, 'opensearch.yml'), `${lines.join('\n')}\n`);
}

/** Removes the options that write logs and heap dumps into the home, and a module that the bundled Java lacks. */
function jvmOptions(options: string, java: Java): string {
  const unwanted = java.bundled ? /gc\.log|HeapDump|ErrorFile|jdk\.incubator\.vector/ : /gc\.log|HeapDump|ErrorFile/;
  const kept = options.split('\n').filter((line) => !unwanted.test(line));
  return [...kept, ...(java.bundled ? ['-Djava.locale.providers=CLDR,SPI'] : []), ''].join('\n');
}
