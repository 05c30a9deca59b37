import { nameWords } from '../domain/privacy/name-words.ts';
import type { Visitor } from '../domain/visitor.ts';
import { db } from './firebase.ts';

const company = (companyId: string) => db.collection('companies').doc(companyId);

export const visitors = (c: string) => company(c).collection('visitors');
export const notes = (c: string, chatId: string) => company(c).collection('chats').doc(chatId).collection('notes');

/** What each save of a client computes from their name, so that they are found by any word of it. */
export const NAME_WORDS = {
  derive: ({ name }: Visitor) => ({ nameWords: nameWords(name) }),
  derived: ['nameWords'],
} as const;
