import { createModel } from '@preact/signals';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** The last name and the e-mail of somebody: for themselves, supervisors and admins. */
export const ProfileModel = createModel((reads: Pick<Reads, 'profile'>, uid: string) => ({
  profile: live(reads.profile(uid)).data,
}));
