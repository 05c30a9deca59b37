import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startDirect } from './direct.ts';
import { openDoors } from './doors.ts';
import { SetupError, main } from './fail.ts';
import { openSystem } from './replay/system.ts';
import type { Sightings } from './replay/operator.ts';
import { startOperator } from './replay/operator.ts';
import { found } from './replay/company.ts';
import { print } from './replay/report.ts';
import { newTally } from './replay/tally.ts';
import type { Row } from './replay/visitor.ts';
import { visit } from './replay/visitor.ts';

const USAGE =
  'npm run replay -- FILE [--knowledge FILE] [--messages 200] [--concurrency 8] [--operators 4] [--direct] [--json]';

/**
 * `npm run replay -- FILE`: sends real customers' messages (JSON lines {text, label}) from many visitors through the visitor's door of the running system,
 * with working operators. Reports what became of every message. Ends with code 1 if anything was lost or arrived twice.
 */
await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      knowledge: { type: 'string' },
      messages: { type: 'string', default: '200' },
      concurrency: { type: 'string', default: '8' },
      operators: { type: 'string', default: '4' },
      direct: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new SetupError(USAGE);
  const rows = readRows(file);
  const played = rows.slice(0, Number(values.messages));
  // Without --knowledge the bot learns from the rows that are not played.
  const taught = values.knowledge ? readRows(values.knowledge) : rows.slice(played.length);
  const system = await openSystem();
  const direct = values.direct ? await startDirect(system.env) : null;
  try {
    const addresses = {
      functions: direct?.base ?? system.env['RTNO_FUNCTIONS_URL']!,
      auth: system.env['FIREBASE_AUTH_EMULATOR_HOST']!,
      mailbox: system.env['RTNO_MAILBOX_URL']!,
    };
    const doors = openDoors(addresses, insist);
    const tally = newTally();
    const seen: Sightings = {
      sentAt: new Map(),
      onDesk: new Map(),
      dueOnDesk: new Set(),
      repliedAt: new Map(),
      takenAt: new Map(),
    };
    say('Making a company with its bot and operators…');
    const { companyId, operators, password } = await found(doors, system.env, taught, Number(values.operators));
    const stops = await Promise.all(
      operators.map((person) => startOperator(doors, system.env, person, password, companyId, tally, seen)),
    );
    const began = Date.now();
    const queue = [...played];
    const worker = async () => {
      for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
        await visit(doors, companyId, row, tally, seen).catch((error: unknown) => tally.failed.push(String(error)));
        say(
          `${played.length - queue.length} of ${played.length} visitors, ${tally.handedOff} handed off, ${tally.closed} closed`,
        );
      }
    };
    await Promise.all(Array.from({ length: Number(values.concurrency) }, worker));
    await Promise.all(stops.map((stop) => stop()));
    const bad = print(tally, seen, Date.now() - began, values.json);
    if (bad) process.exitCode = 1;
  } finally {
    await direct?.stop();
    await system.stop();
  }
  // The web SDK keeps connections open, and the process would not end by itself.
  process.exit();
});

/** Repeats a request when the connection breaks, as clients do with the same message. The message must still arrive once. */
async function insist(...request: Parameters<typeof fetch>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetch(...request);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

function readRows(file: string): Row[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new SetupError(`Cannot read ${file}. ${USAGE}`);
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      const { text: said, label } = JSON.parse(line);
      if (typeof said !== 'string' || said.trim() === '') return [];
      return [{ text: said.trim().slice(0, 4_000), label: typeof label === 'string' ? label : null }];
    } catch {
      throw new SetupError(`Line ${i + 1} of ${file} is not JSON: every line is {"text": "...", "label": "..."}.`);
    }
  });
}

/** Prints the progress on one line of the error stream, so that the output of --json stays valid. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (!text.includes(' of ') || /^\d*0 of /.test(text)) process.stderr.write(`${text}\n`);
}
