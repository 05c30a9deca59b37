import { beforeAll, describe, expect, test } from 'vitest';
import { chatOf, staffed, talking } from './story.ts';
import { eventually, messageId, mustDesk, newCompany, newVisitor } from './world.ts';
import { TEXT } from './visitor-request.ts';

let companyId: string;

beforeAll(async () => {
  ({ companyId } = await newCompany());
});

async function begun() {
  const visitor = newVisitor(companyId);
  const sent = await visitor.write(TEXT);
  if (!sent.ok) throw new Error(sent.reason);
  return { visitor, ...sent.output };
}

describe('The stream', () => {
  test('gives the chat and every message as they come, in order', async () => {
    const { visitor, chatId } = await begun();
    const stream = visitor.follow();
    await eventually(() => stream.messages().length > 0);
    await visitor.write('И ещё вопрос');
    await eventually(() => stream.messages().some(({ text }) => text === 'И ещё вопрос'));
    await stream.stop();
    const seqs = stream.messages().map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    expect(stream.events.some(({ event }) => event === 'chat')).toBe(true);
    const message = stream.events.find(({ event }) => event === 'message');
    expect(message?.id).toBe(`${chatId}:1`);
  });

  test('goes on from the last message that the client has', async () => {
    const { visitor, chatId, seq } = await begun();
    await visitor.write('Второй');
    const stream = visitor.follow(`${chatId}:${seq}`);
    await eventually(() => stream.messages().some(({ text }) => text === 'Второй'));
    await stream.stop();
    expect(stream.messages()[0]?.seq).toBe(seq + 1);
  });

  test('from a place that makes no sense begins at the beginning', async () => {
    const { visitor } = await begun();
    const stream = visitor.follow("'; DROP TABLE chats:1");
    await eventually(() => stream.messages().length > 0);
    await stream.stop();
    expect(stream.messages()[0]?.seq).toBe(1);
  });

  test('sends the end of the old chat before a new one begins', async () => {
    const { operators, ...team } = await staffed(1);
    const { visitor, chatId } = await talking(team.companyId, operators[0]!);
    const place = `${chatId}:${(await chatOf(team.companyId, chatId)).seq}`;
    await mustDesk(operators[0]!, 'close', { chatId });
    const next = await visitor.write('Ещё один вопрос');
    if (!next.ok) throw new Error(next.reason);
    const stream = visitor.follow(place);
    await eventually(() => stream.messages().some(({ text }) => text === 'Ещё один вопрос'));
    await stream.stop();
    expect(next.output.chatId).not.toBe(chatId);
    expect(stream.messages().slice(0, 2)).toMatchObject([
      { chatId, notice: 'closed' },
      { chatId: next.output.chatId, seq: 1 },
    ]);
  });

  test('tells nothing of a chat that belongs to somebody else', async () => {
    const [mine, theirs] = [await begun(), await begun()];
    const stream = mine.visitor.follow(`${theirs.chatId}:0`);
    await eventually(() => stream.messages().length > 0);
    await stream.stop();
    expect(stream.messages().every(({ chatId }) => chatId === mine.chatId)).toBe(true);
  });

  test('shows the operator by first name and never more', async () => {
    const { operators, ...team } = await staffed(1);
    const { visitor, chatId } = await talking(team.companyId, operators[0]!);
    await mustDesk(operators[0]!, 'send', { chatId, id: messageId(), text: 'Чем помочь?' });
    const stream = visitor.follow();
    await eventually(() =>
      stream.messages().some(({ from, firstName }) => from === 'operator' && firstName === 'Олега'),
    );
    await eventually(() => stream.events.some(({ event, data }) => event === 'chat' && data.operator === 'Олега'));
    await stream.stop();
    const heard = JSON.stringify(stream.events);
    expect(heard).toContain('Олег');
    expect(heard).not.toContain('Петров');
    expect(heard).not.toContain(operators[0]!.uid);
  });
});
