import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  childEnvironment,
  downloadEnvironment,
  emulatedAws,
  forgetAws,
  loopbackUrl,
} from '../../../local/environment.ts';
import { fixedPorts } from '../../../local/processes/ports.ts';
import { emulatorEnvironment } from '../../../local/servers/emulator.ts';

/** What the environment of a person may hold who is logged in to a real account. */
const LOGGED_IN = {
  PATH: '/usr/bin',
  HOME: '/home/someone',
  AWS_PROFILE: 'production',
  AWS_ACCESS_KEY_ID: 'AKIAREALREALREALREAL',
  AWS_SECRET_ACCESS_KEY: 'real-secret',
  AWS_SESSION_TOKEN: 'real-token',
  AWS_REGION: 'eu-central-1',
  AWS_CONFIG_FILE: '/home/someone/.aws/config',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/token',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.2/creds',
  AWS_ENDPOINT_URL_S3: 'https://s3.eu-central-1.amazonaws.com',
  CDK_DEFAULT_ACCOUNT: '123456789012',
  DATABASE_PASSWORD: 'hunter2',
};

describe('a real AWS account', () => {
  it('is out of reach of every process that the local stack starts', () => {
    expect(childEnvironment(LOGGED_IN)).toEqual({ PATH: expect.stringMatching(/:\/usr\/bin$/), HOME: '/home/someone' });
  });

  it('is out of reach of those that speak to AWS', () => {
    const environment = emulatedAws(LOGGED_IN, 'http://localhost:4566');
    expect(environment).toMatchObject({
      AWS_ENDPOINT_URL: 'http://localhost:4566',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
    });
    expect(JSON.stringify(environment)).not.toMatch(
      /real|production|eu-central|169\.254|amazonaws|hunter2|123456789012/i,
    );
  });

  it('is out of reach of every function', () => {
    const options = { folder: '/f', port: 1, python: 'p', opensearch: 'http://localhost:2', persist: true };
    const environment = emulatorEnvironment(options, LOGGED_IN);
    expect(Object.keys(environment).filter((name) => /AWS|CDK|DATABASE/.test(name))).toEqual([]);
    expect(environment).toMatchObject({ BIND_HOST: '127.0.0.1', MINISTACK_OPENSEARCH_ENDPOINT: 'localhost:2' });
    expect(environment['HOME']).not.toBe(LOGGED_IN.HOME);
  });

  it('is out of reach of what downloads, which knows proxies and package indexes', () => {
    const indexes = {
      https_proxy: 'http://proxy.example',
      PIP_INDEX_URL: 'https://index.example',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
    };
    expect(downloadEnvironment({ ...LOGGED_IN, ...indexes })).toEqual({ ...childEnvironment(LOGGED_IN), ...indexes });
  });

  it('is out of reach of the clients in npm start itself', () => {
    const own: NodeJS.ProcessEnv = { ...LOGGED_IN };
    forgetAws(own);
    expect(JSON.stringify(own)).not.toMatch(/real|production|eu-central|169\.254|amazonaws/i);
    expect(own).toMatchObject({ AWS_CONFIG_FILE: '/dev/null', AWS_EC2_METADATA_DISABLED: 'true' });
  });

  it.each([
    'https://s3.eu-central-1.amazonaws.com',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://10.0.0.1:4566',
    'nonsense',
    'file://localhost/etc/passwd',
  ])('can not be given as the address of the emulator: %s', (address) => {
    expect(() => emulatedAws(LOGGED_IN, address)).toThrow(/AWS_ENDPOINT_URL is not an address on this machine/);
  });

  it.each([
    ['http://localhost:9200/', 'http://localhost:9200'],
    ['http://127.0.0.1:9200', 'http://127.0.0.1:9200'],
    ['http://[::1]:9200', 'http://[::1]:9200'],
  ])('is not what loopback addresses are: %s', (address, expected) => {
    expect(loopbackUrl('OPENSEARCH_URL', address)).toBe(expected);
  });
});

describe('a port', () => {
  it('that is taken is named together with the way to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await expect(fixedPorts({ ARTICLES_PORT_API: String(port) })).rejects.toThrow(
      `Port ${port} is in use. Stop the program that uses it, or choose another port with ARTICLES_PORT_API=PORT.`,
    );
    server.close();
  });

  it('must be one', async () => {
    await expect(fixedPorts({ ARTICLES_PORT_AWS: 'http' })).rejects.toThrow('ARTICLES_PORT_AWS is not a port number');
  });
});
