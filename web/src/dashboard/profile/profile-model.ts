import { createModel } from '@preact/signals';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';

/** A person's last name and e-mail. Only that person, supervisors and admins may read them. */
export const ProfileModel = createModel((reads: Pick<Reads, 'profile'>, uid: string) => ({
  profile: live(reads.profile(uid)).data,
}));
