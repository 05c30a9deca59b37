import { assert, constant, constantFrom, integer, oneof, option, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { plusDays } from './calendar.ts';
import { askedIn, daysIn, searchOf } from './address.ts';
import { PRESETS } from './period.ts';

const TODAY = '2026-11-28';

it('an address that is sent shows a colleague the same report', () => {
  const id = constantFrom('anna', 'T_1-x');
  const scope = record(
    { operatorId: id, topicId: option(id), channel: constant('widget' as const) },
    { requiredKeys: [] },
  );
  const chosen = integer({ min: 0, max: 300 }).map((ago) => ({
    from: plusDays(TODAY, -ago - 5),
    to: plusDays(TODAY, -ago),
  }));
  const days = oneof(
    constantFrom(...PRESETS).map((preset) => ({ preset })),
    chosen,
  );
  assert(
    property(days, scope, (wanted, of) => {
      const asked = askedIn(searchOf(wanted, of), TODAY);
      expect(asked.scope).toEqual(of);
      expect(daysIn(asked.period)).toEqual(wanted);
      expect(asked.period.mended).toEqual([]);
    }),
  );
});

it('the usual report has a short address', () => {
  expect(searchOf({ preset: '28-days' }, {})).toBe('');
});

it('a subtopic without its topic, an unknown channel and bad ids are left out', () => {
  expect(askedIn('?subtopic=late&channel=pigeon&operator=..%2Fadmin', TODAY).scope).toEqual({});
  expect(askedIn('?topic=none&subtopic=late', TODAY).scope).toEqual({ topicId: null });
});
