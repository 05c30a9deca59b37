import { dayOf } from '../functions/src/domain/day.ts';
import { ZONE } from './bench/figures-year.ts';
import { writeDemoHistory } from './demo-history.ts';
import { list } from './seed.ts';

/** Gives the demo company four weeks of closed chats and their figures, once, so that history and reports are alive. `env` is that of the running suite. */
export async function seedHistory(env: Record<string, string>, companyId: string): Promise<void> {
  // The functions' own store takes the project from the environment when it is loaded.
  Object.assign(process.env, env, { METADATA_SERVER_DETECTION: 'none' });
  const [people, topics] = await Promise.all([
    list(env, `companies/${companyId}/operators`),
    list(env, `companies/${companyId}/topics`),
  ]);
  const operators = people
    .filter(({ fields }) => fields['role']?.stringValue === 'operator')
    .map(({ id, fields }) => ({ id, firstName: fields['firstName']!.stringValue }));
  await writeDemoHistory(
    {
      companyId,
      operators,
      topics: topics.map(({ id, fields }) => ({ id, title: fields['title']!.stringValue, subtopics: [] })),
    },
    dayOf(Date.now(), ZONE),
  );
}
