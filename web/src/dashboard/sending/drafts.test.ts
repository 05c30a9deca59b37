import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '#domain/time.ts';
import { safeMemory } from '../../shared/memory.ts';
import { DraftsModel, notePlace } from './drafts.ts';

type Mine = readonly { id: string }[] | undefined;

let tabs: (() => void)[] = [];
beforeEach(() => {
  localStorage.clear();
  tabs = [];
});

/** A tab of a person's browser. `hears`: the tab gets storage events when other tabs write. */
function tab(uid = 'oleg', { mine = signal<Mine>(undefined), now = 1, hears = true } = {}) {
  let tell = () => {};
  const drafts = new DraftsModel({
    storage: safeMemory(() => localStorage),
    uid,
    mine,
    now: () => now,
    changes: (listener) => ((tell = listener), () => {}),
  });
  if (hears) tabs.push(() => tell());
  return { drafts, look: () => tell() };
}
/** Sends the storage event to every tab with `hears`. */
const told = () => tabs.forEach((tell) => tell());

describe('A draft', () => {
  it('survives a reload, for each chat and each person', () => {
    const { drafts } = tab();
    drafts.write('a', 'Сейчас проверю');
    drafts.write('b', 'Минуту');
    drafts.write('b', '');
    const again = tab().drafts;
    expect([again.read('a'), again.read('b'), localStorage.length]).toEqual(['Сейчас проверю', '', 1]);
    expect(tab('anna').drafts.read('a')).toBe('');
  });

  it('of a note survives a reload and reaches a second tab too, also in a colleague’s chat', () => {
    const mine = signal<Mine>([{ id: 'a' }]);
    const { drafts } = tab('oleg', { mine });
    drafts.write(notePlace('a'), 'Клиент сердится');
    drafts.write(notePlace('b'), 'Проверить возврат');
    const again = tab('oleg', { mine, now: 2 * DAY }).drafts;
    expect([again.read(notePlace('a')), again.read(notePlace('b'))]).toEqual(['Клиент сердится', 'Проверить возврат']);
    expect([drafts.read(notePlace('a')), localStorage.length]).toEqual(['Клиент сердится', 2]);
  });

  it('for a chat that was taken away is kept as long as the chat may come back, and then forgotten', () => {
    const mine = signal<Mine>(undefined);
    for (const place of ['a', 'b', notePlace('b')]) tab().drafts.write(place, 'Не дописал');
    tab('anna').drafts.write('b', 'Чужое');
    const soon = tab('oleg', { mine, now: DAY }).drafts;
    mine.value = [{ id: 'a' }];
    expect([soon.read('a'), soon.read('b')]).toEqual(['Не дописал', 'Не дописал']);
    const late = tab('oleg', { mine, now: DAY + 2 }).drafts;
    expect([late.read('a'), late.read('b'), late.read(notePlace('b'))]).toEqual(['Не дописал', '', 'Не дописал']);
    const muchLater = tab('oleg', { mine, now: 31 * DAY }).drafts;
    expect([muchLater.read('a'), muchLater.read(notePlace('b'))]).toEqual(['Не дописал', '']);
    expect(tab('anna').drafts.read('b')).toBe('Чужое');
  });

  it('is listed by its chat', () => {
    const { drafts } = tab();
    drafts.write('a', 'Минуту');
    drafts.write(notePlace('b'), 'Проверить');
    drafts.write('c', ' ');
    expect([[...drafts.chats.value].toSorted(), drafts.count.value]).toEqual([['a', 'b'], 2]);
    drafts.write('a', '');
    expect([...drafts.chats.value]).toEqual(['b']);
  });

  it('that an earlier version saved is still there', () => {
    localStorage.setItem('rtno.draft.oleg.a', 'Минуту');
    expect(tab().drafts.read('a')).toBe('Минуту');
  });
});

describe('Two tabs', () => {
  it('show the same draft as it is typed, and none once it has been sent', () => {
    const [one, other] = [tab().drafts, tab().drafts];
    one.write('a', 'Здравствуйте');
    told();
    expect(other.read('a')).toBe('Здравствуйте');
    other.write('a', 'Здравствуйте, Анна');
    told();
    expect(one.read('a')).toBe('Здравствуйте, Анна');
    one.write('a', '');
    told();
    expect([other.read('a'), other.drafts.value, localStorage.length]).toEqual(['', {}, 0]);
  });

  it('lose nothing when one has slept while words were typed in the other', () => {
    const [one, asleep] = [tab().drafts, tab('oleg', { hears: false }).drafts];
    one.write('a', 'Минуту');
    told();
    asleep.write('a', 'Я');
    expect(asleep.read('a')).toBe('Минуту\nЯ');
    told();
    expect(one.read('a')).toBe('Минуту\nЯ');
    // Sending from one tab does not send what the other tab has typed since.
    one.write('b', 'Первое');
    asleep.write('b', '');
    expect(asleep.read('b')).toBe('Первое');
  });

  it('are brought up to date as soon as somebody looks at them', () => {
    const [one, asleep] = [tab().drafts, tab('oleg', { hears: false })];
    one.write('a', 'Минуту');
    asleep.look();
    asleep.drafts.write('a', 'Минуту, я');
    expect(asleep.drafts.read('a')).toBe('Минуту, я');
  });
});
