import { lookAt } from '../store/look.ts';
import { docOf } from '../store/refs.ts';
import { read } from './read.ts';

/** What a list of people is searched by beside first names. Two reads a person, so it is asked for when somebody searches, and not for each list that is opened. */
export const roster = read(
  'roster',
  async ({ company }) => ({ ok: true, found: company.id }),
  async (companyId, { ids }) => {
    const [profiles, presences] = await Promise.all([
      lookAt(ids.map((id) => docOf.profile(companyId, id))),
      lookAt(ids.map((id) => docOf.presence(companyId, id))),
    ]);
    const people = ids.flatMap((id, i) => {
      const profile = profiles[i];
      if (!profile) return [];
      return [{ id, lastName: profile.lastName, email: profile.email, seenAt: presences[i]?.inputAt ?? null }];
    });
    return { ok: true, output: { people } };
  },
);
