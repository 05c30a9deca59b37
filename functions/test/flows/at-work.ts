import { calling, staffed, talking, toWork } from './story.ts';
import type { Team } from './story.ts';

/** A team with a supervisor, and a chat that the first operator has taken. */
export async function atWork(
  operators = 1,
): Promise<Team & Awaited<ReturnType<typeof calling>> & { oleg: Team['admin'] }> {
  const team = await staffed(operators, { at: 'break' });
  const oleg = team.operators[0]!;
  await toWork(oleg);
  const { visitor, chatId } = await talking(team.companyId, oleg);
  for (const operator of team.operators.slice(1)) await toWork(operator);
  return { ...team, oleg, visitor, chatId };
}
