import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `probe` gives something truthy, and returns it. A probe that throws has not yet come true.
 * @param {() => unknown | Promise<unknown>} probe looked at again and again; must have no effect
 * @param {{ what: string, timeout?: number, every?: number }} how `what` names the wait when it fails; times in ms
 */
export async function until(probe, { what, timeout = 20_000, every = 100 }) {
  const end = performance.now() + timeout;
  let last;
  for (;;) {
    try {
      const seen = await probe();
      if (seen) return seen;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= end) {
      throw new Error(`Inte inom ${timeout / 1000} s: ${what}`, last ? { cause: last } : undefined);
    }
    await sleep(every);
  }
}

/** A port on loopback that nobody listens on right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether something on loopback takes connections on the port. */
export function listens(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
