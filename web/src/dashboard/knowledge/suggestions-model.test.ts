import { describe, expect, it } from 'vitest';
import type { Outcome } from '../app/call.ts';
import { deskOf } from '../app/app.test-tool.ts';
import { SuggestionsModel } from './suggestions-model.ts';

const entry = { title: 'Доставка', phrasings: ['сколько стоит доставка'], answer: '300 рублей' };

/** A server whose answers the test releases by hand. */
function opened() {
  const asked: { command: string; fields: unknown; answer: (outcome: Outcome<unknown>) => void }[] = [];
  const desk = deskOf(
    (command, fields) => new Promise<Outcome<unknown>>((answer) => void asked.push({ command, fields, answer })),
  );
  return { asked, model: new SuggestionsModel(desk) };
}
async function found(phrasings: string[]) {
  const { asked, model } = opened();
  const ended = model.ask(entry);
  asked[0]!.answer({ ok: true, output: { phrasings } });
  await ended;
  return model;
}
const refused: Outcome<never> = {
  ok: false,
  reason: 'language-model-failed',
  text: 'Языковая модель не ответила, попробуйте ещё раз.',
  now: {},
  problems: {},
};

describe('«Подсказать примеры»', () => {
  it('asks once, with the entry as it is in the form', async () => {
    const { asked, model } = opened();
    const [first, second] = [model.ask(entry), model.ask(entry)];
    expect(model.state.value).toEqual({ is: 'asking' });
    asked[0]!.answer({ ok: true, output: { phrasings: ['почём привезти'] } });
    await Promise.all([first, second]);
    expect(asked.map(({ command, fields }) => [command, fields])).toEqual([['suggestPhrasings', entry]]);
    expect(model.state.value).toEqual({ is: 'found' });
  });

  it('takes only what is ticked, and keeps the rest', async () => {
    const model = await found(['раз', 'два', 'три']);
    expect(model.take()).toEqual([]);
    model.tick('три', true);
    model.tick('раз', true);
    model.tick('два', true);
    model.tick('два', false);
    expect(model.take()).toEqual(['раз', 'три']);
    expect(model.found.value).toEqual(['два']);
    expect(model.take()).toEqual([]);
    model.tick('два', true);
    expect(model.take()).toEqual(['два']);
    expect(model.state.value).toEqual({ is: 'nothing' });
  });

  it('says when there is nothing new, and says why it was refused', async () => {
    expect((await found([])).state.value).toEqual({ is: 'none' });
    const { asked, model } = opened();
    const ended = model.ask(entry);
    asked[0]!.answer(refused);
    await ended;
    expect(model.state.value).toEqual({ is: 'refused', text: refused.text });
  });
});
