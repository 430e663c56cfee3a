import type { Server } from 'node:http';
import { SetupFailure } from '../failure.ts';

/** Listens on loopback. @param variable the setting by which the user chooses another port */
export function listen(server: Server, port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new SetupFailure(`Port ${port} is in use. Choose another port with ${variable}=PORT.`, { cause })),
    );
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
