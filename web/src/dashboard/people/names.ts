import { computed, createModel } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Live } from '../database/live.ts';
import { live } from '../database/live.ts';
import type { Profile, Reads } from '../database/reads.ts';

/**
 * What people of the company are called on this person's screens: by their last names too for those who may read them, and nobody else asks. One
 * document for each person who is shown, and not for each place.
 */
export const NamesModel = createModel(
  (
    reads: Pick<Reads, 'profile'>,
    everybody: ReadonlySignal<readonly Operator[] | undefined>,
    seesLastNames: ReadonlySignal<boolean>,
  ) => {
    const profiles = new Map<string, Live<Profile | null>>();
    // A name that has gone from the screen and comes back must not grow its second half before one's eyes.
    const kept = new Map<string, string>();
    const profileOf = (uid: string) => {
      const profile = profiles.get(uid) ?? live(reads.profile(uid));
      profiles.set(uid, profile);
      return profile;
    };
    const lastNameOf = (uid: string) => {
      const name = profileOf(uid).data.value?.lastName ?? kept.get(uid);
      if (name !== undefined) kept.set(uid, name);
      return name ?? '';
    };
    return {
      /** By id; `firstName` where the one of that time stands in the document. Null: nobody knows them, or not yet. */
      nameOf: computed(() => {
        const firstNames = new Map(everybody.value?.map(({ id, firstName }) => [id, firstName]));
        const full = seesLastNames.value;
        return (id: string, firstName = firstNames.get(id)): string | null =>
          firstName === undefined ? null : full ? `${firstName} ${lastNameOf(id)}`.trimEnd() : firstName;
      }),
      /** Is all known of the name that ever will be? What is said only once waits for it. */
      isWhole: computed(() => {
        const full = seesLastNames.value;
        return (id: string): boolean => {
          if (!full || kept.has(id)) return true;
          const { data, failed } = profileOf(id);
          return data.value !== undefined || failed.value !== null;
        };
      }),
    };
  },
);
export type Names = InstanceType<typeof NamesModel>;
