import { createModel } from '@preact/signals';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** The company's invitations, the newest first. */
export const InvitesModel = createModel((reads: Pick<Reads, 'invites'>) => ({ invites: live(reads.invites).data }));
