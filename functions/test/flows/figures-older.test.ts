import './own-project.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveSettings } from '../../src/desk/company.ts';
import { chats, docOf, shifts, statsOf } from '../../src/store/refs.ts';
import { fillFigures } from '../../src/work/figures/fill.ts';
import { recountOlder } from '../../src/work/figures/recount.ts';
import { contended } from './fault.ts';
import { says } from './scene.ts';
import {
  admin,
  anna,
  ask,
  companyId,
  halved,
  moveTo,
  opens,
  still,
  stint,
  sweep,
  today,
  worked,
  wrongIn,
} from './figures-scene.ts';

/** A day whose chats are counted, with a client who came back and a time at work that was corrected. */
beforeAll(async () => {
  const { client } = await opens();
  await says(companyId, client, 'a');
  await halved(await worked());
  await sweep();
});

describe('Older days', () => {
  it('say that they are being counted anew after the time zone has changed, and are those of the new zone afterwards', async () => {
    const { name, settings, formVersion } = (await docOf.company(companyId).ref.get()).data() as never;
    const before = await ask({ by: 'operator' });
    const timeZone = 'Pacific/Kiritimati';
    moveTo(timeZone);
    const change = { name, settings: { ...(settings as object), timeZone } as never, version: formVersion ?? 0 };
    expect(await saveSettings(admin(), change)).toMatchObject({ ok: true });
    expect((await ask()).notes).toContainEqual({ kind: 'rebuilding', why: 'time-zone', done: 0, total: 3 });
    // A page that meets other saves again and again is not passed over.
    await contended(16, () => recountOlder(stint()));
    expect((await ask()).notes).toContainEqual({ kind: 'rebuilding', why: 'time-zone', done: 0, total: 3 });
    await recountOlder(stint());
    await sweep();
    const after = await ask({ from: today(), to: today(), by: 'operator' });
    expect(after.notes.map(({ kind }) => kind)).toEqual(['corrected']);
    expect(after.figures.chats.value).toBe(before.figures.chats.value);
    expect(after.figures.active.value).toBe(before.figures.active.value);
    expect(await wrongIn(after)).toEqual([]);
  });

  it('that an earlier version has counted are counted anew by the upkeep, and say what they cannot tell', async () => {
    const before = await ask({ by: 'operator' });
    for (const { ref } of (await chats(companyId).where('state', '==', 'closed').get()).docs)
      await ref.update({
        counted: { topicId: null, subtopicId: null, score: null, ending: null },
        counts: [],
        uncounted: false,
      });
    for (const { ref } of (await statsOf(companyId).get()).docs)
      await ref.set({ total: { chats: 3, byBot: 1 }, operators: {}, topics: {} });
    for (const { ref } of (await shifts(companyId, anna().uid).get()).docs)
      await ref.update({ measured: FieldValue.delete(), unmeasured: false });
    expect((await ask()).figures.chats.value).toBe(0);
    await fillFigures('minute', Date.now() + 30_000);
    expect((await ask()).notes).toContainEqual({ kind: 'rebuilding', why: 'upkeep', done: 0, total: 3 });
    await recountOlder(stint());
    expect(still(await ask({ by: 'operator' }))).toEqual(still(before));
    expect(await wrongIn(await ask({ by: 'operator' }))).toEqual([]);
  });
});
