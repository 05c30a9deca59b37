import { expect, it } from 'vitest';
import { lineOf } from './line.ts';

const CONTEXT = { door: 'desk', requestId: '0123456789ab', companyId: 'kR4vcXQ1', command: 'send' };

it('says what has happened, in which request and company', () => {
  expect(lineOf('request', CONTEXT, { outcome: 'ok', ms: 31 })).toEqual({
    severity: 'INFO',
    message: 'request',
    event: 'request',
    ...CONTEXT,
    outcome: 'ok',
    ms: 31,
  });
});

it('keeps of an error its name, its code and the places in the code, and nothing that it quotes', () => {
  const words = 'мой телефон +7 916 123-45-67';
  for (const make of [
    () => JSON.parse(`"${words}`),
    () => {
      throw Object.assign(new Error(words), { name: words, code: 'EAUTH' });
    },
    () => {
      throw new Error(`${words}\n    at home, anna@example.com`, { cause: new Error(words) });
    },
  ]) {
    const line = lineOf('request failed', CONTEXT, {}, caught(make));
    expect(line).toMatchObject({
      severity: 'ERROR',
      stack_trace: expect.stringMatching(/message not logged.*\n +at /),
    });
    expect(JSON.stringify(line)).not.toMatch(/телефон|916|anna/);
  }
  expect(
    lineOf(
      'bot failed',
      null,
      {},
      caught(() => JSON.parse('{')),
    ).error,
  ).toBe('SyntaxError');
  expect(lineOf('bot failed', null, {}, words)).toMatchObject({ error: 'unknown' });
});

it.each(['Привет', '+79161234567', 'anna@example.com', 'two words', 'a'.repeat(201), '"', '<b>'])(
  'leaves out what is no name, id or path: %s',
  (text) => {
    expect(lineOf('sweep failed', { ...CONTEXT, command: text }, { path: text, what: text, why: text })).toMatchObject({
      command: '(left out)',
      path: '(left out)',
      what: '(left out)',
      why: '(left out)',
    });
  },
);

it('tells of documents by their paths', () => {
  const path = 'companies/kR4vcXQ1/chats/0a_-Z/messages/000000001';
  expect(lineOf('sweep failed', null, { path })).toMatchObject({ path });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
