import { createModel } from '@preact/signals';
import { paged } from '../database/paged.ts';
import type { Reads } from '../database/reads.ts';
import { INVITES_PAGE } from '../database/reads.ts';

/** The company's invitations, the newest first, a page at a time. */
export const InvitesModel = createModel((reads: Pick<Reads, 'invites'>) => ({
  invites: paged(reads.invites, INVITES_PAGE),
}));
