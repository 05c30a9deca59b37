import { describe, expect, it } from 'vitest';
import type { Outcome } from '../app/call.ts';
import { openDoors } from '../app/call.ts';
import { toDesk } from './errand.ts';
import { form } from './form.ts';

type Sent = Readonly<Record<string, unknown>>;

/** The staff's callable function, faked: what was sent to it, and how it answers. */
function door(answer: () => Promise<unknown> = async () => ({ replyId: 'r1', version: 1 })) {
  const sent: Sent[] = [];
  const transport = async (_door: string, data: Sent) => {
    sent.push(data);
    return answer();
  };
  return {
    sent,
    desk: openDoors(
      transport,
      () => 'ru',
      () => ({ noAnswer: 'Нет связи', broken: 'Сломалось', signedOut: 'Войдите' }),
    ).desk,
  };
}

const BLANK = { title: '', text: '' };
type Door = ReturnType<typeof door>;
const reply = ({ desk }: Door, initial = BLANK, version?: number) =>
  form(
    initial,
    toDesk(desk, 'saveReply', (values, on) => ({ replyId: null, scope: 'own', ...values, version: on })),
    version === undefined ? undefined : { version, read: (now) => now as typeof BLANK },
  );

describe('A form that is wrong', () => {
  it('says so at its fields by the contract’s own words, and sends nothing', async () => {
    const there = door();
    const fields = reply(there);
    fields.set('title', 'х'.repeat(81));
    expect(await fields.submit()).toBeNull();
    expect(fields.problems.value).toEqual({ title: 'too-long', text: 'empty' });
    expect([fields.wrong.value, fields.busy.value, there.sent]).toEqual([1, false, []]);
  });

  it('hides the problem of a field that is being edited, and is sent once nothing is wrong', async () => {
    const there = door();
    const fields = reply(there);
    await fields.submit();
    fields.set('title', 'Доставка');
    expect(fields.problems.value).toEqual({ text: 'empty' });
    fields.set('text', 'Привезём завтра.');
    expect(await fields.submit()).toMatchObject({ ok: true });
    expect(there.sent).toMatchObject([{ command: 'saveReply', title: 'Доставка' }]);
  });

  it('shows the server’s problems at the fields by the form’s own names, and other problems as a sentence', async () => {
    const refusal = (problems: Readonly<Record<string, string>>) => async (): Promise<Outcome<null>> => ({
      ok: false,
      reason: 'bad-input',
      text: 'Проверьте',
      now: {},
      problems,
    });
    const errand = (problems: Readonly<Record<string, string>>) => ({
      check: async () => ({}),
      send: refusal(problems),
      placeOf: (path: string) => path.replace('settings.', ''),
    });
    const named = form({ greeting: '' }, errand({ 'settings.greeting': 'empty' }));
    await named.submit();
    expect([named.problems.value, named.trouble.value]).toEqual([{ greeting: 'empty' }, null]);
    const unnamed = form({ greeting: '' }, errand({ page: 'empty' }));
    await unnamed.submit();
    expect([unnamed.problems.value, unnamed.trouble.value]).toEqual([{}, 'Проверьте']);
  });
});

describe('The changes that a form has to save', () => {
  const kept = { title: 'Доставка', text: 'Завтра.' };

  it('are none before a field is changed, and none once they are saved', async () => {
    const fields = reply(door(), kept, 0);
    const holds = () => [fields.unsaved.value, fields.savable.value];
    expect(holds()).toEqual([false, false]);
    fields.set('text', 'Сегодня.');
    expect(holds()).toEqual([true, true]);
    fields.set('text', kept.text);
    expect(holds()).toEqual([false, false]);
    fields.set('text', 'Сегодня.');
    await fields.submit();
    expect(holds()).toEqual([false, false]);
  });

  it('are all fields of something new: it can be saved at any time, and leaving it loses nothing while nothing is typed', () => {
    const fields = reply(door());
    expect([fields.unsaved.value, fields.savable.value]).toEqual([false, true]);
  });

  it('are those typed while the form was being saved', async () => {
    const saving = Promise.withResolvers<unknown>();
    const there = door(() => saving.promise);
    const fields = reply(there, kept, 0);
    fields.set('text', 'Сегодня.');
    const saved = fields.submit();
    await expect.poll(() => there.sent.length).toBe(1);
    fields.set('text', 'Сегодня вечером.');
    saving.resolve({ replyId: 'r1', version: 1 });
    await saved;
    expect([fields.values.value.text, fields.unsaved.value]).toEqual(['Сегодня вечером.', true]);
  });

  it('are sent once by two clicks', async () => {
    const there = door();
    const fields = reply(there, kept, 0);
    fields.set('text', 'Сегодня.');
    const [first, second] = await Promise.all([fields.submit(), fields.submit()]);
    expect([first?.ok, second, there.sent.length]).toEqual([true, null, 1]);
  });

  it('can be saved again when the answer was lost, also with the former values', async () => {
    let reached = false;
    const there = door(async () => {
      if (!reached) throw new Error('no network');
      return { replyId: 'r1', version: 2 };
    });
    const fields = reply(there, kept, 0);
    fields.set('text', 'Сегодня.');
    expect(await fields.submit()).toMatchObject({ ok: false, reason: 'offline' });
    expect([fields.trouble.value, fields.busy.value]).toEqual(['Нет связи', false]);
    fields.set('text', kept.text);
    expect(fields.savable.value).toBe(true);
    reached = true;
    expect(await fields.submit()).toMatchObject({ ok: true });
    expect([fields.unsaved.value, there.sent.length]).toEqual([false, 2]);
  });
});
