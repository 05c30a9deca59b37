import type { Group } from '../../domain/group/group.ts';
import { MOST_GROUPS } from '../../domain/group/group.ts';
import { throughMerges } from '../../domain/group/through-merges.ts';
import { lookFor } from '../../store/look.ts';
import type { Company } from '../../domain/company.ts';
import { GROUP, groups } from '../../store/group-refs.ts';
import { keepLately } from '../bot/keep-lately.ts';
import { topicsOfToday } from '../bot/topics-of-today.ts';

/** The groups that this instance has read lately, by company and version. */
const KNOWN = keepLately<readonly Group[]>(4 * 1024 * 1024);
/** What a group takes beside its lists, and what a value of them takes, in bytes. */
const [BASE, VALUE] = [400, 120];

/**
 * The company's groups. They are read once for each change of one, so neither a hand-off nor routing pays for them; a company that has never had any costs no read.
 * `company` must be as it was read for the decision: its version says how new the groups are at least.
 */
export async function groupsOf(company: Known): Promise<readonly Group[]> {
  const { id, groupsVersion } = company;
  if (groupsVersion === undefined) return [];
  const topics = await topicsOfToday(company);
  const key = `${id} ${groupsVersion} ${company.topicsVersion ?? 0}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const stored = await lookFor(groups(id).limit(MOST_GROUPS), GROUP);
  const found = topics === null ? stored : stored.map((group) => throughMerges(group, topics));
  const values = found.reduce((sum, group) => sum + group.topics.length + group.pages.length, 0);
  KNOWN.put(key, found, BASE * (found.length + 1) + VALUE * values);
  return found;
}

type Known = Pick<Company, 'id' | 'groupsVersion' | 'topicsVersion'>;
