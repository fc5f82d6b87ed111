import net from 'node:net';
import { until } from './wait.mjs';

/** A mail server on loopback that takes everything and sends nothing on. */
export class Brevlada {
  #server;
  #sockets = new Set();
  /** What has come, in order: `till`, `amne`, `text`. */
  brev = [];

  static async oppna() {
    const one = new Brevlada();
    one.#server = net.createServer((socket) => one.#talk(socket));
    await new Promise((resolve, reject) => {
      one.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return one;
  }

  get port() {
    return this.#server.address().port;
  }

  /** Waits for the mail number `nth` to that address, counted from 1. */
  async brevet(till, nth, timeout = 60_000) {
    const probe = () => this.brev.filter((one) => one.till === till)[nth - 1];
    const got = () => this.brev.map((one) => `${one.till}: ${one.amne}`).join('\n');
    return until(probe, { what: `brev ${nth} till ${till}`, timeout }).catch((error) => {
      throw new Error(`${error.message}. Det här har kommit:\n${got()}`, { cause: error });
    });
  }

  async stang() {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Just enough of RFC 5321 for one well-behaved sender. */
  #talk(socket) {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket)).on('error', () => socket.destroy());
    socket.setEncoding('latin1');
    const say = (line) => socket.write(`${line}\r\n`);
    let read = '';
    let to;
    let letter; // its lines, while they are being told
    const line = (said) => {
      if (letter) {
        if (said !== '.') return letter.push(said.replace(/^\.\./, '.'));
        this.brev.push({ till: to, ...las(letter.join('\r\n')) });
        letter = undefined;
        return say('250 tack');
      }
      const word = said.slice(0, 4).toUpperCase();
      if (word === 'RCPT') to = said.match(/<([^>]*)>/)?.[1];
      if (word === 'DATA') {
        letter = [];
        return say('354 ja');
      }
      say(word === 'QUIT' ? '221 hej' : '250 ja');
      if (word === 'QUIT') socket.end();
    };
    socket.on('data', (more) => {
      read += more;
      for (let end; (end = read.indexOf('\r\n')) >= 0; ) {
        const said = read.slice(0, end);
        read = read.slice(end + 2);
        line(said);
      }
    });
    say('220 127.0.0.1');
  }
}

/** The subject and the plain text of a letter; `raw` has one character for each byte. */
function las(raw) {
  const { headers, body } = delar(raw);
  return { amne: rubrik(headers.get('subject') ?? ''), text: brodtext(headers, body) ?? '' };
}

function delar(raw) {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(lines.map((one) => [one.split(':', 1)[0].toLowerCase(), one.replace(/^[^:]*:\s*/, '')]));
  return { headers, body: raw.slice(end + 4) };
}

/** The first plain text, in whatever it is wrapped. */
function brodtext(headers, body) {
  const kind = headers.get('content-type') ?? 'text/plain';
  const boundary = kind.match(/boundary="?([^";]+)"?/i)?.[1];
  if (boundary) {
    for (const raw of body.split(`--${boundary}`).slice(1)) {
      const part = delar(raw.replace(/^\r\n/, ''));
      const text = brodtext(part.headers, part.body);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  if (!/^text\/plain/i.test(kind)) return undefined;
  const how = (headers.get('content-transfer-encoding') ?? '7bit').toLowerCase();
  const bytes = how === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(how === 'quoted-printable' ? qp(body) : body, 'latin1');
  return bytes.toString('utf8');
}

const qp = (text) =>
  text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** RFC 2047, as far as UTF-8. */
function rubrik(raw) {
  return raw
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how, said) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(said, 'base64').toString('utf8')
        : Buffer.from(qp(said.replace(/_/g, ' ')), 'latin1').toString('utf8'),
    );
}
