import type { About, Access, Collection } from '../../src/domain/access.ts';
import type { Reads } from '../../../web/src/dashboard/database/reads.ts';

/** What a read of the dashboard is about: a chat, its visitor, a person of the team. */
export type Looked = { chatId: string; visitorId: string; personId: string };

/** A read of the dashboard, with the filters that every document it asks for must satisfy. */
export type Asked = {
  read: (reads: Reads, looked: Looked) => Promise<unknown>;
  kind: Collection;
  how: keyof Access;
  /** Whether the read asks for this document; `asking` is the reading person's own id. */
  about?: (asking: string) => Omit<About, 'companyId'>;
  /** The read depends on the chat that is shown. */
  ofChat?: true;
  /** The read depends on the person who is shown. */
  ofPerson?: true;
};
