import { calling, becomes, publishKnowledge, staffed, talking } from '../../functions/test/flows/story.ts';
import type { Team } from '../../functions/test/flows/story.ts';
import { eventually, messageId, mustDesk, newVisitor } from '../../functions/test/flows/world.ts';
import { db } from '../../functions/test/flows/database.ts';

/** A company with chats in every state, a bot that has been trained, notes, a rating and a ledger, all by the product's own doors. */
export async function fill(): Promise<Team> {
  const team = await staffed(2);
  const { companyId, admin, operators } = team;
  const [oleg, olga] = operators;
  await publishKnowledge(admin, companyId);
  await newVisitor(companyId).write('Здравствуйте, сколько стоит доставка?');
  await mustDesk(olga!, 'setStatus', { status: 'break' });
  const { visitor, chatId: closed } = await talking(companyId, oleg!);
  await mustDesk(oleg!, 'addNote', { chatId: closed, id: messageId(), text: 'Постоянный клиент' });
  await mustDesk(oleg!, 'close', { chatId: closed });
  await visitor.rate(closed, 5);
  await talking(companyId, oleg!);
  const { chatId: assigned } = await calling(companyId);
  await becomes(companyId, assigned, 'assigned');
  await mustDesk(oleg!, 'setStatus', { status: 'leaving' });
  const { chatId: queued } = await calling(companyId);
  await becomes(companyId, queued, 'queued');
  // A backup of a real database is of one moment. Here nothing may be under way while the emulators write theirs.
  await eventually(
    async () => (await db.collection('mail').where('delivery.state', '!=', 'SUCCESS').get()).empty,
    'the letters to be delivered',
  );
  return team;
}
