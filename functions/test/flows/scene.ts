import { sweepMinutely } from '../../src/work/sweep/minutely.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Place } from '../../src/domain/contract/place.ts';
import type { CompanySettings } from '../../src/domain/settings.ts';
import { newOperator } from '../../src/domain/team.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Message } from '../../src/domain/message.ts';
import type { RoutingRecord } from '../../src/domain/routing-record.ts';
import type { Shift } from '../../src/domain/shift.ts';
import { CODEC, docOf, newId } from '../../src/store/refs.ts';
import { addStaff } from '../../src/work/account/staff.ts';
import { decide } from '../../src/store/unit.ts';
import { setStatus } from '../../src/desk/self.ts';
import type { Caller } from '../../src/desk/context.ts';
import { endChat } from '../../src/visitor/end.ts';
import { identify } from '../../src/visitor/identify.ts';
import { write } from '../../src/work/chat/write.ts';
import type { Standing } from './standing.ts';
import { leftWaiting } from '../invariants.ts';
import { derivedWrong, wrong } from './standing.ts';
import { company, passed } from './database.ts';

// All visitors here come from one network, so the limits by network must not apply.
process.env['STARTS_PER_ADDRESS'] = '0';

/** Calls the code behind the doors in this process, for tests that need to reach into it. Needs a project of its own. */
export const callerOf = (companyId: string, uid: string): Caller => ({ uid, companyId, locale: 'ru', from: null });

/** A company with one admin, one supervisor and this many working operators, whose ids begin with their roles. */
export async function founded(operators: number, settings: Partial<CompanySettings> = {}): Promise<string> {
  const companyId = newId();
  const now = Date.now();
  const people: { id: string; role: Role }[] = [
    { id: `admin-${companyId}`, role: 'admin' },
    { id: `supervisor-${companyId}`, role: 'supervisor' },
    ...Array.from({ length: operators }, (_, i) => ({ id: personOf(companyId, i), role: 'operator' as const })),
  ];
  const all = { ...DEFAULT_SETTINGS.ru, ...settings };
  await decide(async (unit) => {
    const versions = { knowledgeVersion: 0, teamVersion: 0, published: null };
    unit.create(docOf.company(companyId), {
      id: companyId,
      name: 'Ромашка',
      settings: all,
      ...versions,
      createdAt: now,
    });
    for (const { id, role } of people) {
      const who = { id, firstName: 'Олег', role, maxChats: all.maxChats, shiftId: newId() };
      addStaff(unit, companyId, newOperator(who, now), { lastName: 'Петров', email: `${id}@example.com` });
    }
    return { ok: true };
  });
  for (let i = 0; i < operators; i++)
    await setStatus(callerOf(companyId, personOf(companyId, i)), { status: 'working' });
  return companyId;
}

export const personOf = (companyId: string, i: number) => `operator${i}-${companyId}`;

/** Sends a visitor's message through the door's code, with its consequences; the same `id` is the same message. */
export function says(
  companyId: string,
  visitorId: string,
  id: string,
  wantsPerson = false,
  after: Place | null = null,
) {
  const text = `Сообщение ${id}`;
  const visit = { companyId, credentials: { visitorId, tokenHash: visitorId }, network: 'here' };
  return write(companyId, identify(visit, null), { id, text, choice: null, wantsPerson, after });
}

/** The visitor of a chat ends it through the door's code. */
export async function ends(companyId: string, chatId: string) {
  const visitorId = (await docOf.chat(companyId, chatId).ref.get()).get('visitorId') ?? 'nobody';
  const credentials = { visitorId, tokenHash: visitorId };
  return endChat({ companyId, credentials, terms: { whileMuted: true } }, { chatId });
}

/** A new visitor calls a person; returns their chat. */
export async function callsPerson(companyId: string, visitorId: string = newId()): Promise<string> {
  const wrote = await says(companyId, visitorId, 'call', true);
  if (!wrote.ok) throw new Error(wrote.reason);
  return wrote.sent.chatId;
}

export const sweep = () => sweepMinutely(Date.now() + 30_000);

/** Reads the whole company. */
export async function standingOf(companyId: string): Promise<Standing> {
  const root = company(companyId);
  const [chats, operators, visitors] = await Promise.all(
    ['chats', 'operators', 'visitors'].map((name) => root.collection(name).get()),
  );
  const below = async <T>(docs: readonly FirebaseFirestore.QueryDocumentSnapshot[], name: string, read: Read<T>) =>
    new Map(
      await Promise.all(
        docs.map(async ({ id, ref }) => {
          const found = await ref.collection(name).get();
          return [id, found.docs.map((doc) => read(doc.id, doc.data()))] as const;
        }),
      ),
    );
  const people = operators!.docs.map((doc) => CODEC.operator.read(doc.id, doc.data()));
  return {
    chats: chats!.docs.map((doc) => CODEC.chat.read(doc.id, doc.data())),
    operators: people,
    visitors: visitors!.docs.map((doc) => CODEC.visitor.read(doc.id, doc.data())),
    transcripts: await below<Message>(chats!.docs, 'messages', CODEC.message.read),
    records: await below<RoutingRecord>(chats!.docs, 'routing', CODEC.record.read),
    ledgers: await below<Shift>(operators!.docs, 'shifts', CODEC.shift.read),
    derived: operators!.docs.flatMap((doc, i) =>
      derivedWrong(people[i]!, { load: doc.get('load'), available: doc.get('available') }),
    ),
  };
}

type Read<T> = (id: string, data: FirebaseFirestore.DocumentData) => T;

/** The rules that the company breaks now; `atRest` when nothing may be left to do. */
export async function wrongIn(companyId: string, { atRest = false } = {}): Promise<string[]> {
  const standing = await standingOf(companyId);
  return [...wrong(standing), ...(atRest ? leftWaiting(standing, Date.now()) : [])];
}

/** When each chat, operator and visitor was last written: a sweep that has nothing to do leaves these equal. */
export async function lastWritten(companyId: string): Promise<Record<string, string>> {
  const found = await Promise.all(
    ['chats', 'operators', 'visitors'].map((name) => company(companyId).collection(name).select().get()),
  );
  const docs = found.flatMap(({ docs }) => docs);
  return Object.fromEntries(
    docs.map((doc) => [doc.ref.path, `${doc.updateTime.seconds}.${doc.updateTime.nanoseconds}`]),
  );
}

/** Lets time pass until the leases of dead processes have run out, and no chat avoids an operator any more. */
export async function leasesRunOut(companyId: string): Promise<void> {
  const lease = company(companyId).collection('leases').doc('dispatch');
  if ((await lease.get()).exists) await passed(lease, 'until');
  const queued = await company(companyId).collection('chats').where('state', '==', 'queued').get();
  for (const doc of queued.docs) if (doc.get('avoid') !== null) await passed(doc.ref, 'avoid.until');
}
