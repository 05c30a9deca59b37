import { expect, it } from 'vitest';
import { readChannel, readRequests } from './wire.ts';

const frame = (...messages: object[]) => {
  const text = JSON.stringify([[7, messages]]);
  return `${text.length}\n${text}`;
};
const change = (name: string, ids: object, updateTime = '1') => ({
  documentChange: { document: { name, updateTime }, ...ids },
});

function heard(pieces: readonly string[]): Record<number, number>[] {
  const told: Record<number, number>[] = [];
  const channel = readChannel((sent) =>
    told.push(Object.fromEntries(sent.map(({ target, documents }) => [target, documents]))),
  );
  for (const piece of pieces) channel.read(piece);
  return told;
}

it('a document counts for each listener that it was sent to, and for one whose result it has left', () => {
  const first = frame(
    { targetChange: { targetChangeType: 'ADD', targetIds: [2] } },
    change('one', { targetIds: [2, 4] }),
    change('two', { targetIds: [2, 6] }),
  );
  const then = frame(change('two', { targetIds: [2], removedTargetIds: [6] }, '2'), {
    documentRemove: { document: 'one', removedTargetIds: [4] },
  });
  expect(heard([first, then])).toEqual([
    { 2: 2, 4: 1, 6: 1 },
    { 2: 1, 4: 1, 6: 1 },
  ]);
});

it('a result that is repeated counts only what is new in it', () => {
  const [one, two] = [change('one', { targetIds: [2] }), change('two', { targetIds: [2] })];
  expect(
    heard([frame(one), frame(two, one), frame(one, two), frame(change('one', { targetIds: [2] }, '2'), two)]),
  ).toEqual([{ 2: 1 }, { 2: 1 }, { 2: 1 }]);
});

it('a listener that begins anew is sent everything anew', () => {
  const told: number[] = [];
  const channel = readChannel((sent) => told.push(sent[0]!.documents));
  channel.read(frame(change('one', { targetIds: [2] })));
  channel.begin(2);
  channel.read(frame(change('one', { targetIds: [2] })));
  expect(told).toEqual([1, 1]);
});

it('a deleted document and a sign of life cost nothing', () => {
  const gone = { documentDelete: { document: 'one', removedTargetIds: [2] } };
  expect(heard([frame(gone), '14\n[[8,["noop"]]]'])).toEqual([]);
});

it('pieces may end anywhere, and words may hold brackets and quotes', () => {
  const text = frame(change('a "]" and \\', { targetIds: [2] })) + frame(change('б', { targetIds: [4] }));
  for (let at = 0; at <= text.length; at++)
    expect(heard([text.slice(0, at), text.slice(at)])).toEqual([{ 2: 1 }, { 4: 1 }]);
});

it('a request tells which queries and documents are listened to from now on, and which no more', () => {
  const parent = 'projects/p/databases/(default)/documents/companies/c';
  const body = new URLSearchParams({
    count: '3',
    req0___data__: JSON.stringify({
      addTarget: {
        targetId: 2,
        query: {
          parent,
          structuredQuery: {
            from: [{ collectionId: 'chats' }],
            where: {
              compositeFilter: {
                filters: [
                  { fieldFilter: { field: { fieldPath: 'ownerId' }, value: { stringValue: 'anna' } } },
                  { fieldFilter: { field: { fieldPath: 'state' }, value: { stringValue: 'closed' } } },
                ],
              },
            },
          },
        },
      },
    }),
    req1___data__: JSON.stringify({
      addTarget: { targetId: 4, documents: { documents: [`${parent}/operators/anna`] } },
    }),
    req2___data__: JSON.stringify({ removeTarget: 2 }),
  });
  expect(readRequests(String(body))).toEqual([
    { add: { id: 2, path: 'companies/c/chats', detail: 'ownerId state=closed' } },
    { add: { id: 4, path: 'companies/c/operators/anna', detail: '' } },
    { remove: 2 },
  ]);
});
