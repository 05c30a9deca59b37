import { describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/invite-check.ts';
import type { CallRefused } from '../app/call.ts';
import type { InviteDesk } from './inviting-model.ts';
import { InvitingModel } from './inviting-model.ts';

const refused = (reason: CallRefused['reason'], text = ''): CallRefused => ({
  ok: false,
  reason,
  text,
  now: {},
  problems: {},
});
const listOf = (...emails: string[]) => ({
  wishes: emails.map((email) => ({ email, role: 'operator' as const, maxChats: null })),
  unread: [],
});

/** A server that keeps one letter for each key. `answers` are what it says to the next invitations instead; 'lost': it is sent, and the answer does not come. */
function server(verdicts: readonly Verdict[], answers: (CallRefused | 'lost' | 'ok')[] = []) {
  const letters = new Map<string, string>();
  const asked: string[] = [];
  const desk = ((command: 'checkInvites' | 'invite', fields: { email?: string; key?: string }) => {
    if (command === 'checkInvites') return Promise.resolve({ ok: true, output: { verdicts: [...verdicts] } });
    asked.push(fields.email!);
    const answer = answers.shift() ?? 'ok';
    if (typeof answer === 'object') return Promise.resolve(answer);
    letters.set(fields.key!, fields.email!);
    return Promise.resolve(
      answer === 'lost' ? refused('offline', 'Нет связи') : { ok: true, output: { inviteId: 'i' } },
    );
  }) as InviteDesk;
  return { letters, asked, desk };
}
const statesOf = (model: InstanceType<typeof InvitingModel>) => model.rows.value!.map(({ state }) => state);

describe('Invitations to a list', () => {
  it('go to those whom the check lets, and to nobody before it is told to', async () => {
    const { desk, asked } = server(['now', 'here', 'tomorrow', 'over']);
    const model = new InvitingModel(desk);
    await model.check(listOf('a@x.ru', 'b@x.ru', 'c@x.ru', 'd@x.ru'));
    expect(asked).toEqual([]);
    expect(model.waiting.value.map(({ email }) => email)).toEqual(['a@x.ru', 'c@x.ru']);
    await model.send();
    expect(asked).toEqual(['a@x.ru', 'c@x.ru']);
    expect(model.sending.value).toEqual({ state: 'done' });
    expect(model.sent.value).toBe(2);
  });

  it('leave once although an answer was lost', async () => {
    const { desk, letters, asked } = server(['now'], ['lost', 'lost']);
    const model = new InvitingModel(desk);
    await model.check(listOf('a@x.ru'));
    await model.send();
    expect(asked).toEqual(['a@x.ru', 'a@x.ru', 'a@x.ru']);
    expect([...letters.values()]).toEqual(['a@x.ru']);
    expect(model.sending.value).toEqual({ state: 'done' });
  });

  it('go on after a stop where they stood, under the same keys, also when the list is checked anew', async () => {
    const { desk, letters } = server(['now', 'now'], ['ok', 'lost', 'lost', 'lost']);
    const model = new InvitingModel(desk);
    await model.check(listOf('a@x.ru', 'b@x.ru'));
    await model.send();
    expect(model.sending.value).toEqual({ state: 'stopped', why: 'Нет связи' });
    expect(statesOf(model)).toEqual(['sent', 'waits']);
    model.back();
    await model.check(listOf('b@x.ru', 'a@x.ru'));
    expect(statesOf(model)).toEqual(['waits', 'sent']);
    await model.send();
    expect([...letters.values()]).toEqual(['a@x.ru', 'b@x.ru']);
    expect(model.sent.value).toBe(2);
  });

  it('tell who was refused and why, and the others get theirs', async () => {
    const { desk } = server(['now', 'now'], [refused('email-taken', 'Эта почта уже занята')]);
    const model = new InvitingModel(desk);
    await model.check(listOf('a@x.ru', 'b@x.ru'));
    await model.send();
    expect(statesOf(model)).toEqual([{ refused: 'Эта почта уже занята' }, 'sent']);
  });

  it('stop at a limit that the next one would meet, too', async () => {
    const { desk, asked } = server(['now', 'now'], [refused('letters-over', 'На сегодня лимит исчерпан')]);
    const model = new InvitingModel(desk);
    await model.check(listOf('a@x.ru', 'b@x.ru'));
    await model.send();
    expect(asked).toEqual(['a@x.ru']);
    expect(model.sending.value).toEqual({ state: 'stopped', why: 'На сегодня лимит исчерпан' });
    expect(statesOf(model)).toEqual(['waits', 'waits']);
  });

  it('are stopped by hand between two, and somebody left out gets none', async () => {
    const { desk, asked } = server(['now', 'now', 'now']);
    const model = new InvitingModel(desk);
    await model.check(listOf('a@x.ru', 'b@x.ru', 'c@x.ru'));
    model.drop('b@x.ru');
    const sending = model.send();
    model.stop();
    await sending;
    expect(asked).toEqual(['a@x.ru']);
    expect(model.sending.value).toEqual({ state: 'stopped', why: null });
    await model.send();
    expect(asked).toEqual(['a@x.ru', 'c@x.ru']);
  });
});
