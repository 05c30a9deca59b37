import type { Chat } from './chat.ts';
import type { Role, Right } from './role.ts';
import { may } from './role.ts';

/**
 * Who may read a kind of document. `account`: the account that it belongs to. `staff`: everybody who works for the company. `self`: the member of
 * the staff whom it tells of. `chat`: the owner of its chat, and everybody once the chat is closed. A right: whoever has that right.
 */
export type Reader = 'account' | 'staff' | 'self' | 'chat' | Right;

/** What the dashboard may read, one document or a list of them. Nobody but the server writes anything. */
export type Access = { get: readonly Reader[]; list: readonly Reader[] };

const alike = (...readers: Reader[]): Access => ({ get: readers, list: readers });
const nobody = alike();

/** Every collection, and who reads it (docs/architecture/data.md, "Documents"). firestore.rules says the same and is tested against it. */
export const ACCESS = {
  users: { get: ['account'], list: [] },
  companies: { get: ['staff'], list: [] },
  'companies/operators': alike('staff'),
  'companies/operators/private': { get: ['self', 'see last names'], list: [] },
  'companies/operators/shifts': alike('self', 'see shifts'),
  'companies/operators/corrections': alike('self', 'see shifts'),
  'companies/operators/replies': alike('self'),
  'companies/operators/views': alike('self'),
  'companies/invites': alike('see people and invites'),
  'companies/topics': alike('staff'),
  'companies/groups': alike('staff'),
  'companies/knowledge': alike('staff'),
  'companies/replies': alike('staff'),
  'companies/replyUses': { get: ['staff'], list: [] },
  'companies/views': alike('staff'),
  'companies/visitors': nobody,
  'companies/chats': alike('chat', 'see every chat'),
  'companies/chats/messages': alike('chat', 'see every chat'),
  'companies/chats/notes': alike('chat', 'see every chat'),
  'companies/chats/live': { get: ['chat', 'see every chat'], list: [] },
  'companies/chats/routing': alike('see routing records'),
  // What closed chats are found by, which are everybody's history.
  'companies/words': alike('staff'),
  // A verdict is for whoever it tells of, and for those who judge.
  'companies/reviews': alike('self', 'review chats'),
  'companies/reportLetters': alike('edit the company'),
  'companies/cards': alike('staff'),
  'companies/looks': { get: ['edit the company'], list: [] },
  'companies/stats': alike('see reports'),
  'companies/board': { get: ['see every chat'], list: [] },
  'companies/digests': nobody,
  'companies/recounts': nobody,
  'companies/audit': alike('read the audit'),
  'companies/publications': alike('edit the company'),
  // Shown by the command `readErasures`: while it runs, an erasure names its client.
  'companies/erasures': nobody,
  'companies/wordings': nobody,
  'companies/parts': nobody,
  'companies/questions': alike('edit the company'),
  'companies/usage': nobody,
  'companies/leases': nobody,
  mail: nobody,
  outbox: nobody,
  limits: nobody,
  usage: nobody,
  upkeep: nobody,
} as const satisfies Record<string, Access>;

export type Collection = keyof typeof ACCESS;

/** Who asks: an account, and its membership in a company, if it has one. */
export type Asking = { uid: string; member: { companyId: string; role: Role; active: boolean } | null };

/** The facts of a document that decide who may read it. */
export type About = {
  companyId: string | null;
  /** The account or the member of the staff whom it tells of. */
  personId?: string;
  chat?: Pick<Chat, 'state'> & { ownerId?: string | null };
};

/** May the asking account read a document of this collection? `asking` is null when nobody is signed in. */
export function mayRead(asking: Asking | null, collection: Collection, how: keyof Access, about: About): boolean {
  return asking !== null && ACCESS[collection][how].some((reader) => isReader(asking, reader, about));
}

function isReader({ uid, member }: Asking, reader: Reader, about: About): boolean {
  if (reader === 'account') return about.personId === uid;
  if (member === null || !member.active || member.companyId !== about.companyId) return false;
  switch (reader) {
    case 'staff':
      return true;
    case 'self':
      return about.personId === uid;
    case 'chat':
      return about.chat?.state === 'closed' || about.chat?.ownerId === uid;
    default:
      return may(member.role, reader);
  }
}
