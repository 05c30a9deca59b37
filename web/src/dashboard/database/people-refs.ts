import type { CollectionReference } from 'firebase/firestore';
import { collection, doc, limit, orderBy, query, where } from 'firebase/firestore';
import type { Correction } from '#domain/correction.ts';
import { intervalLikeKnown, operatorLikeKnown } from '#domain/document/like-known.ts';
import { TIMES } from '#domain/document/times.ts';
import type { Operator } from '#domain/operator.ts';
import type { Presence } from '#domain/presence.ts';
import type { Shift } from '#domain/shift.ts';
import { listenMany, listenOne, read } from './listen.ts';
import type { Profile, Reads } from './reads.ts';

/** How many intervals of a ledger are read: more changes of status than a person makes in a week. */
const LEDGER = 100;

/** The reads of the people of a company. A part of `companyReads` (refs.ts). */
export function peopleReads(
  operators: CollectionReference,
): Pick<Reads, 'team' | 'isAnyoneFree' | 'profile' | 'presence' | 'shifts' | 'corrections'> {
  return {
    team: listenMany(query(operators), read<Operator>(TIMES.operator, 'id', operatorLikeKnown)),
    isAnyoneFree: (next, fail) =>
      listenMany(query(operators, where('available', '==', true), limit(1)), read<Operator>(TIMES.operator, 'id'))(
        (found) => next(found.length > 0),
        fail,
      ),
    profile: (id) => listenOne(doc(operators, id, 'private', 'profile'), read<Profile>([])),
    presence: (id) => listenOne(doc(operators, id, 'private', 'presence'), read<Presence>(TIMES.presence)),
    shifts: (id) =>
      listenMany(
        query(collection(operators, id, 'shifts'), orderBy('from', 'desc'), limit(LEDGER)),
        read<Shift>(TIMES.shift, 'id', intervalLikeKnown),
      ),
    corrections: (id) =>
      listenMany(
        query(collection(operators, id, 'corrections'), orderBy('at', 'desc'), limit(LEDGER)),
        read<Correction>(TIMES.correction, 'id', intervalLikeKnown),
      ),
  };
}
