import { describe, expect, it } from 'vitest';
import { openDoors, proven, refusalOf } from './call.ts';

const OFFLINE = 'Нет связи.';
const TEXTS = { noAnswer: OFFLINE, broken: 'Сломалось.', signedOut: 'Войдите.' };
const read = (error: unknown) => refusalOf(error, TEXTS);

describe('A command that did not work', () => {
  it('gives the server’s reason, its words and the wrong fields', () => {
    const details = { reason: 'bad-input', problems: { email: 'email' } };
    expect(read({ code: 'functions/invalid-argument', message: 'Проверьте поля.', details })).toEqual({
      ok: false,
      reason: 'bad-input',
      text: 'Проверьте поля.',
      now: {},
      problems: { email: 'email' },
    });
  });

  it.each([
    ['that never arrived', new TypeError('Failed to fetch')],
    ['that took too long', { code: 'functions/deadline-exceeded', message: 'deadline-exceeded' }],
    ['with a reason that nobody knows', { code: 'functions/unknown', message: '', details: { reason: 'new' } }],
    ['that is no error at all', undefined],
  ])('is reported as a lost connection in the case of one %s', (_, error) => {
    expect(read(error)).toMatchObject({ reason: 'offline', text: OFFLINE });
  });

  it.each([
    ['failed-precondition', 'unknown'],
    ['permission-denied', 'unknown'],
    ['already-exists', 'unknown'],
    ['resource-exhausted', 'too-many'],
    ['aborted', 'busy'],
    ['unauthenticated', 'not-signed-in'],
  ])(
    'because a newer server refused it for a reason of its own (%s) keeps the server’s words, and is not tried for ever',
    (code, reason) => {
      const error = { code: `functions/${code}`, message: 'Чат отложен.', details: { reason: 'chat-parked' } };
      expect(read(error)).toMatchObject({ reason, text: 'Чат отложен.' });
    },
  );

  it('because the server failed says so', () => {
    expect(read({ code: 'functions/internal', message: 'INTERNAL' })).toMatchObject({ reason: 'internal' });
  });

  it('leads somebody who is no longer signed in to the sign-in page', () => {
    expect(read({ code: 'functions/unauthenticated' })).toMatchObject({ reason: 'not-signed-in' });
  });
});

it('a command is sent with the present language, and its promise never rejects', async () => {
  const heard: unknown[] = [];
  const { desk } = openDoors(
    (door, data) => {
      heard.push([door, data]);
      return heard.length === 1 ? Promise.resolve({ seq: 3 }) : Promise.reject(new Error('gone'));
    },
    () => 'en',
    () => TEXTS,
  );
  const send = () => desk('send', { chatId: 'a', id: 'i', text: 'Hello' });
  expect(await send()).toEqual({ ok: true, output: { seq: 3 } });
  expect(heard[0]).toEqual([
    'desk',
    { command: 'send', locale: 'en', unknown: 'drop', chatId: 'a', id: 'i', text: 'Hello' },
  ]);
  expect(await send()).toMatchObject({ ok: false, reason: 'offline' });
});

describe('A command that the server took for one of somebody not signed in', () => {
  const nobody = { code: 'functions/unauthenticated', details: { reason: 'not-signed-in' } };
  /** A transport that answers "not signed in" until the token has been renewed. */
  function door(proof: 'proved' | 'nobody' | 'unreachable') {
    const asked: string[] = [];
    let isKnown = false;
    const transport = proven(
      async (_, { command }) => {
        asked.push(String(command));
        if (!isKnown) throw nobody;
        return 'done';
      },
      async () => {
        isKnown = proof === 'proved';
        return proof;
      },
    );
    const { desk } = openDoors(
      transport,
      () => 'ru',
      () => TEXTS,
    );
    return { asked, run: () => desk('signOff', {}) };
  }

  it('is sent again once the browser has a new token', async () => {
    const { asked, run } = door('proved');
    expect(await run()).toEqual({ ok: true, output: 'done' });
    expect(asked).toEqual(['signOff', 'signOff']);
  });

  it.each([
    ['is told as a lost connection while the proof cannot be renewed', 'unreachable', 'offline'],
    ['is refused when nobody sits here', 'nobody', 'not-signed-in'],
  ] as const)('%s', async (_, proof, reason) => {
    const { asked, run } = door(proof);
    expect(await run()).toMatchObject({ ok: false, reason });
    expect(asked).toEqual(['signOff']);
  });
});
