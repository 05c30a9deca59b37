import type { Operator } from '../../functions/src/domain/operator.ts';
import { newOperator } from '../../functions/src/domain/team.ts';
import { openStore } from '../bench/team.ts';
import type { Doors, Person } from '../doors.ts';
import { found } from '../replay/company.ts';

/** A company at work. `operator` gets the chat, `bystander` works beside them, `supervisor` looks on; the rest of the operators are documents alone. */
export type Office = {
  companyId: string;
  password: string;
  operator: Person;
  bystander: Person;
  supervisor: Person;
};

/** What the bot is asked, and what it is taught for it. */
export const QUESTION = 'Сколько стоит доставка букета?';
const TAUGHT = [
  ...[QUESTION, 'цена доставки', 'доставка платная?', 'почём привезёте цветы'].map((text) => ({
    text,
    label: 'Доставка',
  })),
  ...['хочу вернуть букет', 'цветы завяли', 'верните деньги', 'как оформить возврат'].map((text) => ({
    text,
    label: 'Возврат',
  })),
];

/** Makes a company with so many operators, through the real doors where they are people of the bench. */
export async function openOffice(doors: Doors, env: Record<string, string>, operators: number): Promise<Office> {
  const { companyId, operators: people, password } = await found(doors, env, TAUGHT, 3);
  const [operator, bystander, supervisor] = people as [Person, Person, Person];
  const { docOf, CODEC } = await openStore();
  const { firestore } = docOf.company(companyId).ref;
  const change = async (uid: string, change: Partial<Operator>) => {
    const { ref, codec } = docOf.operator(companyId, uid);
    await ref.set(codec.write({ ...codec.read(uid, (await ref.get()).data()!), ...change }));
  };
  await change(supervisor.uid, { role: 'supervisor' });
  // Routing prefers whoever has waited longest for a chat, so the bystander gets none.
  await change(bystander.uid, { lastAssignedAt: Date.now() });
  const batch = firestore.batch();
  for (let i = 2; i < operators; i++) {
    const who = { id: `colleague-${i}`, firstName: `Коллега ${i}`, role: 'operator', maxChats: 5 } as const;
    batch.create(
      docOf.operator(companyId, who.id).ref,
      docOf.operator(companyId, who.id).codec.write(newOperator({ ...who, shiftId: 'first' }, Date.now())),
    );
    batch.create(
      docOf.profile(companyId, who.id).ref,
      CODEC.profile.write({ lastName: 'Иванов', email: `${who.id}@rtno.example` }),
    );
  }
  await batch.commit();
  return { companyId, password, operator, bystander, supervisor };
}
