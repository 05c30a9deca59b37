import { vi } from 'vitest';
import { train } from '../../src/work/bot/train.ts';
import { createCompany } from '../../src/account/create-company.ts';
import * as chat from '../../src/desk/chat.ts';
import * as entries from '../../src/desk/entries.ts';
import * as invites from '../../src/desk/invites.ts';
import { publish } from '../../src/desk/knowledge.ts';
import { flag } from '../../src/desk/about-chat.ts';
import { setStatus } from '../../src/desk/self.ts';
import * as topics from '../../src/desk/topics.ts';
import type { ImportedEntry } from '../../src/domain/contract/desk/imported-entry.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { auth } from '../../src/store/firebase.ts';
import { proofLink } from '../../../scripts/doors.ts';
import { company as companyDoc, db } from './database.ts';
import { callerOf, callsPerson, founded, personOf } from './scene.ts';
import { chatOf } from './story.ts';

process.env['PUBLIC_URL'] = 'https://rtno.example';

/** Makes a world in which the command changes something, and returns the call of the command. */
export type Row = () => Promise<() => Promise<unknown>>;

export const NAMES = { firstName: 'Анна', lastName: 'Иванова', password: 'correct horse' };
export const guest = { address: '10.0.0.1', locale: 'ru' } as const;
export const ID = 'client-made-id-0001';
export const CLIENT = 'visitor-of-a-client-0001';
export const credentials = { visitorId: CLIENT, tokenHash: CLIENT };

/** A company of an admin, a supervisor and two operators at work. */
export async function staffed() {
  const companyId = await founded(2);
  const admin = callerOf(companyId, `admin-${companyId}`);
  return {
    companyId,
    admin,
    supervisor: callerOf(companyId, `supervisor-${companyId}`),
    other: personOf(companyId, 1),
  };
}

/** As `staffed`, with a chat that an operator has, or has taken; `other` is the second operator. */
export async function owned(taken = true) {
  const scene = await staffed();
  const chatId = await callsPerson(scene.companyId, CLIENT);
  const { ownerId } = (await chatOf(scene.companyId, chatId)) as { ownerId: string };
  const owner = callerOf(scene.companyId, ownerId);
  if (taken) await chat.take(owner, { chatId });
  const other = [0, 1].map((i) => personOf(scene.companyId, i)).find((uid) => uid !== ownerId)!;
  return { ...scene, chatId, owner, other };
}

/** A topic with an entry, and a question that the bot could not answer. */
export async function knowing() {
  const scene = await owned();
  const { admin, companyId } = scene;
  const topicId = must(
    await topics.saveTopic(admin, { topicId: null, title: 'Доставка', subtopics: [], version: 0 }),
  ).topicId;
  const free = must(
    await topics.saveTopic(admin, { topicId: null, title: 'Прочее', subtopics: [], version: 0 }),
  ).topicId;
  const fields = { ...ENTRY, topicId, subtopicId: null };
  const { entryId } = must(await entries.saveEntry(admin, { ...fields, entryId: null, version: 0 }));
  await flag(scene.owner, { chatId: scene.chatId, seq: 1 });
  const [question] = (await companyDoc(companyId).collection('questions').get()).docs;
  return { ...scene, topicId, free, entryId, fields, questionId: question!.id };
}

/** The same, published twice: another answer the second time. */
export const withPublished =
  (give: (scene: Awaited<ReturnType<typeof knowing>>) => Promise<unknown>): Row =>
  async () => {
    const scene = await knowing();
    const { admin, entryId, fields } = scene;
    const publishes = async () => train(admin.companyId, must(await publish(admin, {})).version);
    await publishes();
    await entries.saveEntry(admin, { ...fields, answer: '500 рублей', entryId, version: 0 });
    await publishes();
    return () => give(scene);
  };

/** The same, with an entry to be imported. */
export const withImport =
  (give: (scene: { admin: ReturnType<typeof callerOf>; entries: ImportedEntry[] }) => Promise<unknown>): Row =>
  async () => {
    const { admin, fields } = await knowing();
    const bounds = { validFrom: null, validUntil: null, translations: {} };
    const taken = { ...fields, ...bounds, title: 'Срок', origin: 'csv:1', whole: false, entryId: null };
    return () => give({ admin, entries: [taken] });
  };

export const ENTRY = { title: 'Цена', phrasings: ['сколько стоит доставка'], answer: '300 рублей', active: true };

/** Somebody who has been invited, with the link in their letter. */
export async function invited() {
  const scene = await staffed();
  const email = 'oleg@example.com';
  const { inviteId } = must(await invites.invite(scene.admin, { email, role: 'operator' }));
  const [letter] = (await db.collection('mail').where('to', '==', email).get()).docs;
  const token = letter!.get('message.text').match(/invite#\S+\.(\S+)/)[1];
  return { ...scene, email, inviteId, link: { companyId: scene.companyId, inviteId, token } };
}

/** Somebody who has signed up a company, with the link in their letter. */
export async function signedUp() {
  const { companyId } = must(
    await createCompany(guest, { companyName: 'Ромашка', email: 'anna@example.com', ...NAMES }),
  );
  const [letter] = (await db.collection('mail').get()).docs;
  const { uid } = await auth.getUserByEmail('anna@example.com');
  return { companyId, admin: callerOf(companyId, uid), link: proofLink(letter!.get('message')) };
}

/** The minutes pass in which a mailbox gets no second letter. */
export async function rested(): Promise<void> {
  for (const { ref } of (await db.collection('limits').get()).docs) await ref.delete();
}

/** A finished interval of the ledger, a minute long. */
export async function finished() {
  const scene = await staffed();
  const from = Date.now();
  vi.setSystemTime(from + MINUTE);
  await setStatus(callerOf(scene.companyId, scene.other), { status: 'break' });
  const ledger = companyDoc(scene.companyId).collection('operators').doc(scene.other).collection('shifts');
  const shift = (await ledger.get()).docs.find((doc) => doc.get('to')?.toMillis() === Date.now());
  return { ...scene, shiftId: shift!.id, from, to: Date.now() };
}

export function must<T>(outcome: { ok: true; output: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.output;
}

type OnChat = Awaited<ReturnType<typeof owned>>;
export const withChat =
  (call: (scene: OnChat) => Promise<unknown>, { taken = true } = {}): Row =>
  async () => {
    const scene = await owned(taken);
    return () => call(scene);
  };
