import { askedLately } from '../../src/desk/asked-lately.ts';
import { importEntries } from '../../src/desk/import-entries.ts';
import { entryFates } from '../../src/desk/knowledge.ts';
import { checkSite } from '../../src/desk/check-site.ts';
import { readAddress } from '../../src/desk/read-address.ts';
import { restore } from '../../src/desk/restore.ts';
import { withChat, withImport, withPublished } from './worlds.ts';

/** The rows of what is done with the whole knowledge. */
export const KNOWLEDGE_ROWS = {
  importEntries: withImport(({ admin, entries }) => importEntries(admin, { entries })),
  checkSite: withChat(({ admin }) => checkSite(admin, { address: 'http://127.0.0.1/' })),
  readAddress: withChat(({ admin }) => readAddress(admin, { address: 'http://127.0.0.1/' })),
  restore: withPublished(({ admin }) => restore(admin, { version: 1, forms: true })),
  askedLately: withChat(({ admin }) => askedLately(admin, {})),
  entryFates: withChat(({ admin }) => entryFates(admin, {})),
};
