import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Program } from './process.mjs';
import { freePort, until } from './wait.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** The Agents Playground on a free port of loopback: Teams for the bot at `endpoint`. */
export class Playground {
  #program;
  #folder = mkdtempSync(path.join(os.tmpdir(), 'ringar-playground-'));

  static async start(endpoint) {
    const playground = new Playground();
    await playground.#start(endpoint, await freePort());
    return playground;
  }

  async #start(endpoint, port) {
    this.url = `http://127.0.0.1:${port}/`;
    this.#program = new Program(
      process.execPath,
      [
        here('../node_modules/@microsoft/m365agentsplayground/cli.js'),
        ...['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
      ],
      {
        cwd: this.#folder,
        env: {
          TEAMSAPPTESTER_BROWSER: 'none',
          SEND_INSTALLATION_ACTIVITY: 'true',
          M365_AGENTS_PLAYGROUND_CONFIG_PATH: here('../playground.yml'),
          M365_AGENTS_PLAYGROUND_LOGFILE: path.join(this.#folder, 'playground.log'),
        },
      },
    );
    const answers = async () => this.#program.exit ?? (await fetch(this.url)).ok;
    await until(answers, { what: `Agents Playground svarar på ${this.url}`, timeout: 60_000 });
    if (this.#program.exit) throw new Error(`Agents Playground slutade:\n${this.log}`);
  }

  /** Its own log: what it sent, and what the bot answered. */
  get log() {
    const file = path.join(this.#folder, 'playground.log');
    return this.#program.output + (existsSync(file) ? readFileSync(file, 'utf8') : '');
  }

  async stop() {
    await this.#program.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
