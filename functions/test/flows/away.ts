import { sweepMinutely } from '../../src/work/sweep/minutely.ts';
import { company, passed } from './database.ts';
import type { Person } from './world.ts';

export const sweep = () => sweepMinutely(Date.now() + 30_000);

export const placeOf = (companyId: string, { uid }: Person) => company(companyId).collection('operators').doc(uid);

export const presenceOf = (companyId: string, who: Person) =>
  placeOf(companyId, who).collection('private').doc('presence');

/** Lets the company's X minutes pass without input on the device. */
export async function goesAway(companyId: string, who: Person): Promise<void> {
  await passed(presenceOf(companyId, who), 'absentAt');
  await sweep();
}
