import './own-project.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, expect, test } from 'vitest';
import { saveSettings } from '../../src/desk/company.ts';
import { daysBefore, dayAfter, dayOf } from '../../src/domain/day.ts';
import type { Hours } from '../../src/domain/hours/hours.ts';
import { WEEKDAYS } from '../../src/domain/hours/hours.ts';
import { nextOpening } from '../../src/domain/hours/open.ts';
import { metricsOf } from '../../src/domain/metrics.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { look } from '../../src/store/look.ts';
import { docOf } from '../../src/store/refs.ts';
import { takeContact } from '../../src/visitor/contact.ts';
import { company } from './database.ts';
import { callerOf, callsPerson, founded, personOf, says, sweep, wrongIn } from './scene.ts';
import { chatOf, messagesOf } from './story.ts';

const ZONE = 'Europe/Moscow';
const CLIENT = 'visitor-of-the-night-01';
const always = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: 0, to: 1440 }]])) as unknown as Hours['week'];
const today = dayOf(Date.now(), ZONE);
/** Closed now, also when the day ends during the test. */
const CLOSED: Hours = {
  week: always,
  exceptions: [daysBefore(today, 1), today, dayAfter(today)].map((day) => ({ day, name: '', intervals: [] })),
};
let companyId: string;
let chatId: string;

beforeAll(async () => {
  companyId = await founded(1, { timeZone: ZONE, hours: CLOSED });
  chatId = await callsPerson(companyId, CLIENT);
});

const noticesOf = async () =>
  (await messagesOf(companyId, chatId)).flatMap((one) => ('notice' in one ? [one.notice] : []));

test('a chat of the night waits with the bot for the opening, though an operator is free, and takes more words and an e-mail', async () => {
  const opens = nextOpening({ hours: CLOSED, timeZone: ZONE }, Date.now())!;
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'bot', handedOffAt: null, opening: { at: opens } });
  expect(await noticesOf()).toEqual(['outside']);
  const visit = {
    companyId,
    credentials: { visitorId: CLIENT, tokenHash: CLIENT },
    network: 'here',
    terms: { whileMuted: false },
  };
  expect(await takeContact(visit, { phone: '', email: 'olga@example.com', name: 'Ольга' })).toMatchObject({ ok: true });
  await says(companyId, CLIENT, 'more-words-0000001');
  await says(companyId, CLIENT, 'more-words-0000002');
  await sweep();
  expect(await chatOf(companyId, chatId)).toMatchObject({
    state: 'bot',
    owes: null,
    client: { email: 'olga@example.com', name: 'Ольга' },
    opening: { at: opens, noted: true },
  });
  // That its words are kept was said once.
  expect((await messagesOf(companyId, chatId)).filter(({ from }) => from === 'bot')).toHaveLength(1);
  expect(await wrongIn(companyId)).toEqual([]);
});

test('other hours give it another opening, in the same command that saves them', async () => {
  const hours = {
    ...CLOSED,
    exceptions: CLOSED.exceptions.concat({ day: dayAfter(dayAfter(today)), name: '', intervals: [] }),
  };
  const found = (await look(docOf.company(companyId)))!;
  const saved = await saveSettings(callerOf(companyId, `admin-${companyId}`), {
    name: found.name,
    settings: { ...found.settings, hours },
    version: found.formVersion ?? 0,
  });
  expect(saved).toMatchObject({ ok: true });
  const opens = nextOpening({ hours, timeZone: ZONE }, Date.now())!;
  expect(await chatOf(companyId, chatId)).toMatchObject({ opening: { at: opens } });
  expect(await noticesOf()).toEqual(['outside', 'outside']);
});

test('at the opening the sweep puts it into the queue and gives it out, and its figures count from the opening', async () => {
  // As if the sweep came some seconds after the opening.
  const opened = (await chatOf(companyId, chatId)).startedAt + 1;
  await company(companyId).update({ 'settings.hours': { ...CLOSED, exceptions: [] } });
  await docOf.chat(companyId, chatId).ref.update({
    'opening.at': Timestamp.fromMillis(opened),
    dueAt: Timestamp.fromMillis(opened),
  });
  await sweep();
  const chat = await chatOf(companyId, chatId);
  expect(chat).toMatchObject({
    state: 'assigned',
    ownerId: personOf(companyId, 0),
    handedOffAt: opened,
    enteredAt: opened,
  });
  expect(metricsOf(chat as never, ZONE, opened + MINUTE)).toMatchObject({ waitingMs: MINUTE });
  expect(await wrongIn(companyId)).toEqual([]);
  await sweep();
  expect(await chatOf(companyId, chatId)).toEqual(chat);
});
