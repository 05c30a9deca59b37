import { computed, createModel } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Live } from '../database/live.ts';
import { live } from '../database/live.ts';
import type { Profile, Reads } from '../database/reads.ts';

/**
 * The names of the company's people on this person's screens, with last names for those who may read them. Only those ask for profiles.
 * Each shown person's profile is read once, however many places show the name.
 */
export const NamesModel = createModel(
  (
    reads: Pick<Reads, 'profile'>,
    everybody: ReadonlySignal<readonly Operator[] | undefined>,
    seesLastNames: ReadonlySignal<boolean>,
    me: ReadonlySignal<Pick<Operator, 'id' | 'firstName'> | null | undefined>,
  ) => {
    const firstNames = computed(() => new Map(everybody.value?.map(({ id, firstName }) => [id, firstName])));
    // The whole team is listened to only while a name is shown that is known from nowhere else: each change of each colleague would be paid for.
    const firstNameOf = (id: string) => (id === me.value?.id ? me.value.firstName : firstNames.value.get(id));
    const profiles = new Map<string, Live<Profile | null>>();
    // Known last names are kept: a name that is shown again must not appear without its last name first.
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
      /** The name by id. `firstName` is given where a document keeps the first name of its time. Null: the person is unknown, or not loaded yet. */
      nameOf: computed(() => {
        const full = seesLastNames.value;
        return (id: string, firstName = firstNameOf(id)): string | null =>
          firstName === undefined ? null : full ? `${firstName} ${lastNameOf(id)}`.trimEnd() : firstName;
      }),
      /** Is the name complete, or as complete as it will get? A message that is shown only once waits for this. */
      isWhole: computed(() => {
        const full = seesLastNames.value;
        return (id: string): boolean => {
          if (id !== me.value?.id && everybody.value === undefined) return false;
          if (!full || kept.has(id)) return true;
          const { data, failed } = profileOf(id);
          return data.value !== undefined || failed.value !== null;
        };
      }),
    };
  },
);
export type Names = InstanceType<typeof NamesModel>;
