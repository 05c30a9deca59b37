import { computed, createModel } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import type { Live } from '../live.ts';
import { live } from '../live.ts';
import type { Profile, Reads } from '../reads.ts';

/** What colleagues are called here: with their last names for those who may read them, one document for each colleague and not for each chat. */
export const NamesModel = createModel(
  (
    reads: Pick<Reads, 'profile'>,
    everybody: ReadonlySignal<readonly Operator[] | undefined>,
    lastNames: ReadonlySignal<boolean>,
  ) => {
    const profiles = new Map<string, Live<Profile | null>>();
    const profileOf = (uid: string) => {
      const known = profiles.get(uid) ?? live(reads.profile(uid));
      profiles.set(uid, known);
      return known.data.value;
    };
    const nameOf = ({ id, firstName }: Operator) =>
      lastNames.value ? `${firstName} ${profileOf(id)?.lastName ?? ''}`.trimEnd() : firstName;
    return {
      /** Everybody who ever worked here with their names, as long as that is known. */
      names: computed(() => new Map(everybody.value?.map((operator) => [operator.id, nameOf(operator)]))),
    };
  },
);
export type Names = InstanceType<typeof NamesModel>;
