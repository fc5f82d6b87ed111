import { fileURLToPath } from 'node:url';
import { Program } from './process.mjs';
import { freePort } from './wait.mjs';

const ringar = fileURLToPath(new URL('../../ringar', import.meta.url));

/** The packaged bot, started as anyone starts it: `./ringar start`. Survives its own death, as its data does. */
export class Bot {
  #program;

  #env;

  /**
   * @param {{ port: number, data: string, demo?: boolean, smtp?: number }} place the port on loopback, the embedded
   *   database's folder, whether it begins with the demo, and the port of the mail server, if it is to send mail
   */
  constructor({ port, data, demo = false, smtp }) {
    this.port = port;
    this.data = data;
    this.demo = demo;
    this.address = `http://127.0.0.1:${port}`;
    this.endpoint = `${this.address}/api/messages`;
    this.#env = smtp ? mail(smtp, this.address) : {};
  }

  /** A bot on a free port. Its own port stays the same over restarts, since the client knows it by it. */
  static async on(data, { demo = false, smtp } = {}) {
    return new Bot({ port: await freePort(), data, demo, smtp });
  }

  /** Starts it and waits for the ready line; returns the time that took, in ms. The first start may have to build. */
  async start(timeout = 600_000) {
    const begun = performance.now();
    const args = ['start', '--port', String(this.port), '--data', this.data, ...(this.demo ? ['--demo'] : [])];
    // days go by in a second here, all in one chat, and Teams' limits of a chat are counted in real seconds
    const env = { MICROSOFT_APP_ID: '', MONGODB_URI: '', RINGAR_TAKT_PERSAMTAL: 'false', ...this.#env };
    this.#program = new Program(ringar, args, { env });
    await this.#program.line(/^Ringar lyssnar på http\S+$/m, timeout);
    return performance.now() - begun;
  }

  /** What it has written since it was last started. */
  get log() {
    return this.#program?.output ?? '';
  }

  /** kill -9 of the JVM alone, whatever the script around it does. */
  async kill9() {
    const jvm = this.#program.family().filter(({ command }) => /(^|\/)java$/.test(command));
    if (jvm.length !== 1) throw new Error(`Väntade en JVM, fann ${JSON.stringify(this.#program.family())}`);
    process.kill(jvm[0].pid, 'SIGKILL');
    return this.#program.ended();
  }

  async stop() {
    return this.#program?.stop();
  }
}

/** What docs/drift.md names for mail: a server on this machine, without TLS, and where the links lead. */
function mail(smtp, address) {
  return {
    RINGAR_EPOST_HOST: '127.0.0.1',
    RINGAR_EPOST_PORT: String(smtp),
    RINGAR_EPOST_KRYPTERING: 'false',
    RINGAR_EPOST_FRAN: 'ringar@example.com',
    RINGAR_EPOST_ADRESS: address,
  };
}
