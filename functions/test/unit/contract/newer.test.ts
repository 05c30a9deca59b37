import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DESK, parseEnvelope } from '../../../src/domain/contract/desk.ts';
import { parseInput } from '../../../src/domain/contract/fields.ts';
import { parseNewer } from '../../../src/domain/contract/newer.ts';
import { VISITOR } from '../../../src/domain/contract/visitor.ts';

const message = { id: 'message-0123456789', text: 'Где заказ?', locale: 'ru' };

describe('A page that is newer than the server', () => {
  it('has its message saved, without the field that the server does not know', () => {
    const newer = { ...message, mood: 'calm', after: 'chat:1' };
    expect(parseNewer(VISITOR.messages, newer, 'drop')).toEqual({
      ok: true,
      value: { ...message, after: { chatId: 'chat', seq: 1 } },
    });
    expect(parseInput(VISITOR.messages, newer)).toMatchObject({ ok: false, problems: { mood: expect.any(String) } });
  });

  it('has it saved where it speaks a language that the server does not', () => {
    const { locale: _, ...rest } = message;
    expect(parseNewer(VISITOR.messages, { ...message, locale: 'de' }, 'drop')).toEqual({ ok: true, value: rest });
    expect(parseEnvelope({ command: 'send', locale: 'de', unknown: 'drop' })).toMatchObject({
      ok: true,
      value: { command: 'send', locale: 'ru' },
    });
    expect(parseEnvelope({ command: 'send', locale: 'de' })).toMatchObject({ ok: false });
  });

  it('loses new fields in lists and in fields of fields too, and nothing else', () => {
    const schema = v.strictObject({
      list: v.array(v.strictObject({ a: v.number() })),
      deep: v.strictObject({ b: v.string() }),
    });
    const newer = { list: [{ a: 1 }, { a: 2, new: true }], deep: { b: 'x', new: { more: 1 } }, new: [1] };
    expect(parseNewer(schema, newer, 'drop')).toEqual({
      ok: true,
      value: { list: [{ a: 1 }, { a: 2 }], deep: { b: 'x' } },
    });
  });

  it('is refused where a field that both know has a value that the server does not: it cannot do what was asked', () => {
    const given = { operatorId: 'operator', role: 'auditor', version: 0 };
    expect(parseNewer(DESK.setRole.input, given, 'drop')).toMatchObject({
      ok: false,
      problems: { role: expect.any(String) },
    });
    expect(parseNewer(VISITOR.rating, { chatId: 'chat', score: 6 }, 'drop')).toMatchObject({ ok: false });
  });

  it('is refused where a field is missing', () => {
    expect(parseNewer(VISITOR.messages, { text: 'Где заказ?', new: 1 }, 'drop')).toMatchObject({
      ok: false,
      problems: { id: expect.any(String) },
    });
  });
});

describe('Who does not say that they are newer', () => {
  it.each([undefined, '', 'keep', ['drop'], { drop: true }])('learns of an unknown field: %j', (unknown) => {
    expect(parseNewer(VISITOR.messages, { ...message, mood: 'calm' }, unknown)).toMatchObject({ ok: false });
  });
});

it('thousands of unknown fields are not worked off one by one', () => {
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field${i}`, i]));
  expect(parseNewer(VISITOR.messages, { ...many, ...message }, 'drop')).toMatchObject({ ok: false });
});

it('fields with the names of a prototype are dropped like others', () => {
  const given = JSON.parse(`{"id":"message-0123456789","text":"Где?","__proto__":{"x":1},"constructor":1}`);
  const parsed = parseNewer(VISITOR.messages, given, 'drop');
  expect(Object.keys(parsed.ok ? parsed.value : {})).not.toContain('constructor');
  expect(({} as { x?: number }).x).toBeUndefined();
});
