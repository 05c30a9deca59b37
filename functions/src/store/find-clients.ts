import type { Query } from 'firebase-admin/firestore';
import type { ClientQuery } from '../domain/privacy/find-client.ts';
import { mentions } from '../domain/privacy/find-client.ts';
import { nameWords } from '../domain/privacy/name-words.ts';
import type { Visitor } from '../domain/visitor.ts';
import { visitors } from './client-refs.ts';
import { lookAt, lookFor } from './look.ts';
import { CODEC, chats, docOf, words } from './refs.ts';

/** How many clients one search shows, and how many chats of one number are looked at. */
const MOST = 50;

/** The clients that a search finds, and those who have said the phone or e-mail in a chat that is closed. */
export async function findClients(companyId: string, query: ClientQuery): Promise<Visitor[]> {
  const { number, phone, email, names } = query;
  const all = visitors(companyId);
  const asked: Query[] = [
    ...(phone === null ? [] : [all.where('phone', '==', phone)]),
    ...(email === null ? [] : [all.where('email', '==', email)]),
    ...names.map((name) => all.where('name', '>=', name).where('name', '<', `${name}\uf8ff`)),
  ];
  const found = (await Promise.all(asked.map((one) => lookFor(one.limit(MOST), CODEC.visitor)))).flat();
  const named = names.length === 0 ? [] : await withWords(companyId, nameWords(names[0]!));
  found.push(...named);
  const ids = new Set([
    ...(number === null ? [] : await idsOfNumber(companyId, number)),
    ...(await idsOfWords(companyId, query)),
  ]);
  for (const { id } of found) ids.delete(id);
  const others = await lookAt([...ids].slice(0, MOST).map((id) => docOf.visitor(companyId, id)));
  const clients = [...found, ...others.filter((visitor) => visitor !== null)];
  return [...new Map(clients.map((visitor) => [visitor.id, visitor])).values()].slice(0, MOST);
}

/** Clients whose name holds all these words, in any order. Whom an earlier version has saved is found by the beginning of their name alone. */
async function withWords(companyId: string, typed: readonly string[]): Promise<Visitor[]> {
  if (typed.length === 0) return [];
  const longest = typed.toSorted((a, b) => b.length - a.length)[0]!;
  const some = await lookFor(
    visitors(companyId).where('nameWords', 'array-contains', longest).limit(MOST),
    CODEC.visitor,
  );
  return some.filter(({ name }) => typed.every((word) => nameWords(name).includes(word)));
}

/** A number is made of the id and cannot be turned back, so it is looked for in the chats. */
async function idsOfNumber(companyId: string, number: number): Promise<string[]> {
  const found = await chats(companyId).where('client.number', '==', number).limit(MOST).select('visitorId').get();
  return found.docs.map((doc) => String(doc.get('visitorId')));
}

async function idsOfWords(companyId: string, query: ClientQuery): Promise<string[]> {
  if (query.words.length === 0) return [];
  let asked: Query = words(companyId);
  for (const key of query.words) asked = asked.where(`words.${key}`, '==', true);
  const parts = (await asked.limit(MOST).get()).docs.map((doc) => CODEC.words.read(doc.id, doc.data()));
  const said = parts.filter(({ lines }) => lines.some(({ from, text }) => from === 'visitor' && mentions(text, query)));
  const ids = [...new Set(said.map(({ chatId }) => chatId))];
  const told = await lookAt(ids.map((id) => docOf.chat(companyId, id)));
  return told.flatMap((chat) => (chat === null ? [] : [chat.visitorId]));
}
