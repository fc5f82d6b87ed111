import { execFileSync, spawn } from 'node:child_process';
import { until } from './wait.mjs';

const running = new Set();

process.once('exit', () => running.forEach((one) => one.signalGroup('SIGKILL')));
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) {
  process.once(signal, () => process.exit(code));
}

/** A program in a process group of its own, so that it can be ended with all that it started and nothing else. */
export class Program {
  #child;
  #ended;
  output = '';

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {{ env?: Record<string, string | undefined>, cwd?: string }} where
   */
  constructor(command, args, { env = {}, cwd } = {}) {
    this.name = command;
    this.#child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(this);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (this.output += text));
    }
    this.#ended = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.output += `\n${error.message}`;
        this.exit = { code: 127, signal: null };
        running.delete(this);
        resolve(this.exit);
      });
      this.#child.once('close', (code, signal) => {
        this.exit = { code, signal };
        running.delete(this);
        resolve(this.exit);
      });
    });
  }

  get pid() {
    return this.#child.pid;
  }

  /** Waits for a line of output; gives up at once, with the output, if the program ends first. */
  async line(pattern, timeout) {
    return until(
      () => {
        const match = this.output.match(pattern);
        if (!match && this.exit) return { over: true };
        return match;
      },
      { what: `${this.name} skriver ${pattern}; den skrev:\n${this.output.slice(-4000)}`, timeout },
    ).then((match) => {
      if (match.over) throw new Error(`${this.name} slutade (${JSON.stringify(this.exit)}):\n${this.output.slice(-4000)}`);
      return match;
    });
  }

  /** The exit, once it has come. */
  ended() {
    return this.#ended;
  }

  /** Asks the whole group to end, then makes it. Resolves when all output is read. */
  async stop(timeout = 20_000) {
    if (!this.exit) {
      this.signalGroup('SIGTERM');
      const hard = setTimeout(() => this.signalGroup('SIGKILL'), timeout);
      await this.#ended;
      clearTimeout(hard);
    }
    return this.exit;
  }

  signalGroup(signal) {
    try {
      if (this.pid) process.kill(-this.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }

  /** The pids of this program and of all that it started, with their commands. */
  family() {
    const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((row) => row.trim().match(/^(\d+)\s+(\d+)\s+(.*)$/))
      .map(([, pid, parent, command]) => ({ pid: Number(pid), parent: Number(parent), command }));
    const members = new Set([this.pid]);
    for (let size = 0; size !== members.size; ) {
      size = members.size;
      rows.filter((row) => members.has(row.parent)).forEach((row) => members.add(row.pid));
    }
    return rows.filter((row) => members.has(row.pid));
  }
}
