import { expect, it } from 'vitest';
import { company } from './database.ts';
import type { Person } from './world.ts';
import { callFrom, hire, newCompany } from './world.ts';

const HOME = '10.7.7.7';
const topic = { topicId: null, title: 'Доставка', subtopics: [] };
const saveTopic = (person: Person, network: string) =>
  callFrom(network, 'desk', { command: 'saveTopic', ...topic }, person.idToken);

/** The networks of a company's entries about topics. */
async function networks(companyId: string): Promise<string[]> {
  const found = await company(companyId).collection('audit').where('command', '==', 'saveTopic').get();
  return found.docs.map((doc) => doc.get('from'));
}

it('the audit tells networks apart without keeping addresses, and a refused command leaves no entry', async () => {
  const [ours, theirs] = [await newCompany(), await newCompany()];
  const oleg = await hire(ours.admin);
  expect(await saveTopic(oleg, HOME)).toMatchObject({ reason: 'not-allowed' });
  expect(await networks(ours.companyId)).toEqual([]);
  await saveTopic(ours.admin, HOME);
  const [home] = await networks(ours.companyId);
  expect(home).toMatch(/^[\w-]{43}$/);
  await saveTopic(ours.admin, HOME);
  expect(await networks(ours.companyId)).toEqual([home, home]);
  await saveTopic(ours.admin, '10.7.7.8');
  expect(new Set(await networks(ours.companyId)).size).toBe(2);
  await saveTopic(theirs.admin, HOME);
  expect(await networks(theirs.companyId)).not.toContain(home);
});
