import './own-project.ts';
import { expect } from 'vitest';

import { take } from '../../src/desk/chat.ts';

import type { Chat } from '../../src/domain/chat.ts';

import { company, passed } from './database.ts';

import { callerOf, callsPerson, founded, personOf, says } from './scene.ts';
import { chatOf } from './story.ts';

/** The work that dies at one of its steps, in a company, and what must hold once the next run or the sweep has repaired what it left. */
export type Case = {
  companyId: string;
  work: () => Promise<unknown>;
  repaired: () => Promise<void>;
};

export const is = async (companyId: string, chatId: string, expected: Partial<Chat> & { state: Chat['state'] }) =>
  expect(await chatOf(companyId, chatId)).toMatchObject(expected);
export const chatDoc = (companyId: string, chatId: string) => company(companyId).collection('chats').doc(chatId);
export const presenceOf = (companyId: string, uid: string) =>
  company(companyId).collection('operators').doc(uid).collection('private').doc('presence');
export const first = personOf;

/** One operator at work, with a chat that they have or have taken, and room for one more. */
export async function owned(taken: boolean, operators = 1) {
  const companyId = await founded(operators, { maxChats: 1 });
  const chatId = await callsPerson(companyId);
  const { ownerId } = (await chatOf(companyId, chatId)) as { ownerId: string };
  const owner = callerOf(companyId, ownerId);
  if (taken) await take(owner, { chatId });
  return { companyId, chatId, owner, supervisor: callerOf(companyId, `supervisor-${companyId}`) };
}

/** The visitor of a taken chat has written, an hour ago. */
export async function waitsLong(companyId: string, chatId: string): Promise<void> {
  await says(companyId, (await chatOf(companyId, chatId)).visitorId, 'question');
  await passed(chatDoc(companyId, chatId), 'awaitingSince', 'dueAt');
}

/** As `owned`, and another client waits for a place. */
export async function ownedAndWaiting(taken: boolean) {
  const scene = await owned(taken);
  return { ...scene, next: await callsPerson(scene.companyId) };
}

/** Functions that make a new scene for each death. */
export type Cases = Readonly<Record<string, () => Promise<Case>>>;
