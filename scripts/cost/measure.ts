import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { FAILED } from '../places.ts';
import type { System } from '../replay/system.ts';
import type { Doors } from '../doors.ts';
import type { Place } from './causes.ts';
import { QUESTION, openOffice } from './office.ts';
import type { Somebody } from './people.ts';
import { comes, openTime, setsStatus, signsIn, talk } from './people.ts';
import type { Prices } from './prices.ts';
import type { Overheard, Spent } from './record.ts';
import { recorder, totalOf } from './record.ts';
import { beatsOf } from './shift.ts';
import type { Usage } from './usage.ts';
import { sum, usageOfStreams } from './usage.ts';

/** What a chat and a shift use in a company with so many operators. `chatRecord`: the chat as measured, by causes. */
export type Measured = {
  operators: number;
  chat: Usage;
  chatRecord: Spent;
  shift: Usage;
  shiftParts: Record<string, Usage>;
  beats: { all: number; writing: number };
  /** Of one visitor's stay: how long the stream is open, s, and what opening it again uses. */
  streamSeconds: number;
  again: Usage;
  /** One minute of the schedules while nothing is due. */
  minute: Usage;
  places: Record<string, Place>;
};

/** A stream is ended by the server after so many seconds, and opened again (functions/src/stream/stream.ts). */
const STREAM_SECONDS = 240;
const MINUTE = 60;
/** Nothing has come for so long. */
const QUIET_MS = 3_000;
/** Not a part of the chat: its heartbeats are a part of the shift. */
const NOT_OF_CHAT = ['desk heartbeat'];

/** Measures one company on an emulator: who is in it come with browsers of their own, and talk at a person's pace. */
export async function measure(
  system: System & { base: string },
  doors: Doors,
  browser: Browser,
  prices: Prices,
  operators: number,
): Promise<Measured> {
  const office = await openOffice(doors, system.env, operators);
  const { firestore } = system.ports;
  const hosting = system.env['RTNO_HOSTING_URL']!;
  const record = recorder(system.base, [Number(new URL(system.base).port)], prices);
  const [visitor, operator, bystander, supervisor] = (await Promise.all(
    [0, 1, 2, 3].map(() => comes(browser, firestore)),
  )) as [Somebody, Somebody, Somebody, Somebody];
  const people = {
    visitor: { ...visitor, uid: '' },
    operator: { ...operator, uid: office.operator.uid },
    bystander: { ...bystander, uid: office.bystander.uid },
    supervisor: { ...supervisor, uid: office.supervisor.uid },
  } satisfies Overheard;
  const { companyId, password } = office;

  // The first one still has what the making of the company has left.
  await fetch(`${system.base}/sweep`);
  const minute = totalOf(await record.during({}, () => fetch(`${system.base}/sweep`)), 0);
  await signsIn(bystander.page, hosting, office.bystander.email, password, 'Дашборд');
  await setsStatus(bystander.page, 'Работаю');
  await signsIn(supervisor.page, hosting, office.supervisor.email, password, 'Чаты');
  await settle(supervisor);
  // The others' listeners cost while somebody comes, too.
  const start = await record.during(people, async () => {
    await signsIn(operator.page, hosting, office.operator.email, password, 'Дашборд');
    await settle(operator);
  });
  const status = await record.during(people, async () => {
    await setsStatus(operator.page, 'Работаю');
    await settle(operator);
  });
  const time = openTime(
    system.base,
    [visitor, operator, supervisor].map(({ page }) => page),
  );
  const chatRecord = await record.during(people, async () => {
    const showing = () =>
      Promise.all(
        Object.entries(people).map(([who, { page }]) => page.screenshot({ path: join(FAILED, `cost-${who}.png`) })),
      );
    await talk(
      time,
      { visitor: visitor.page, operator: operator.page, supervisor: supervisor.page },
      hosting,
      companyId,
      QUESTION,
    ).catch(async (error: unknown) => {
      await showing();
      throw error;
    });
    await fetch(`${system.base}/sweep`);
    await settle(supervisor);
  });
  const beat = async (idleMs: number) =>
    totalOf(await record.during({}, () => doors.mustDesk(office.operator, 'heartbeat', { idleMs })), 0);
  const writing = await beat(0);
  const idle = await beat(3_600_000);

  const client = doors.newVisitor(companyId);
  const written = await client.write(QUESTION);
  if (!written.ok) throw new Error(`A message was refused: ${written.reason}`);
  const again = totalOf(
    await record.during({}, async () => {
      const place = `${written.output.chatId}:${written.output.seq}`;
      await client.conversation(place);
      await client.follow(place, 1).done;
    }),
    0,
  );
  await Promise.all(Object.values(people).map(({ leave }) => leave()));

  const { places } = await (await fetch(`${system.base}/causes`)).json();
  const beats = await beatsOf(prices.assumed.shiftHours);
  const { stayMinutes, shiftStatusChanges } = prices.assumed;
  const streamSeconds = stayMinutes * MINUTE;
  const measuredChat = totalOf(chatRecord, operators - 1, NOT_OF_CHAT);
  const chat = sum(
    less(measuredChat, minute),
    [Math.max(0, Math.ceil(streamSeconds / STREAM_SECONDS) - 1), again],
    usageOfStreams(streamSeconds, places.visitorStream, prices),
  );
  const shiftParts = {
    start: totalOf(start, operators - 1, NOT_OF_CHAT),
    'status changes': sum([shiftStatusChanges, totalOf(status, operators - 1, NOT_OF_CHAT)]),
    heartbeats: sum([beats.writing, writing], [beats.all - beats.writing, idle]),
  };
  const shift = sum(...Object.values(shiftParts));
  return { operators, chat, chatRecord, shift, shiftParts, beats, streamSeconds, again, minute, places };
}

/** Until nothing more comes to somebody: what a listener is sent is counted when it arrives, and a supervisor's whole team takes its time. */
async function settle({ page, ear }: Somebody): Promise<void> {
  const sent = () =>
    ear.heard().listeners.reduce((total, { documents }) => total + documents, ear.heard().listeners.length);
  for (let before = -1, now = sent(); before !== now; before = now, now = sent()) await page.waitForTimeout(QUIET_MS);
}

function less(usage: Usage, part: Usage): Usage {
  return sum(usage, [-1, part]);
}
