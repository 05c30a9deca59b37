import { describe, expect, it } from 'vitest';
import { readAddresses } from './address-list.ts';
import { readPeople } from './people-file.ts';

const USUAL = { role: 'operator', maxChats: null } as const;
const emailsIn = (text: string) => readAddresses(text, USUAL).wishes.map(({ email }) => email);

describe('A list of addresses is read as people write it', () => {
  it.each([
    ['one', 'Oleg@Example.com', ['oleg@example.com']],
    ['commas and spaces', 'a@x.ru, b@x.ru ,c@x.ru', ['a@x.ru', 'b@x.ru', 'c@x.ru']],
    ['semicolons', 'a@x.ru; b@x.ru;', ['a@x.ru', 'b@x.ru']],
    ['lines', 'a@x.ru\r\nb@x.ru\n\n\nc@x.ru', ['a@x.ru', 'b@x.ru', 'c@x.ru']],
    ['only spaces', 'a@x.ru b@x.ru\tc@x.ru', ['a@x.ru', 'b@x.ru', 'c@x.ru']],
    ['names of a mail program', 'Олег Петров <oleg@x.ru>; "Анна" <anna@x.ru>', ['oleg@x.ru', 'anna@x.ru']],
    ['names with a comma', '"Петров, Олег" <oleg@x.ru>, Иванова, Анна <anna@x.ru>', ['oleg@x.ru', 'anna@x.ru']],
    ['a name without brackets', 'Олег Петров oleg@x.ru', ['oleg@x.ru']],
    ['links and signs around', '<mailto:oleg@x.ru>, (anna@x.ru).', ['oleg@x.ru', 'anna@x.ru']],
    ['nothing', ' \n ,;', []],
  ])('%s', (_name, text, emails) => {
    expect(emailsIn(text)).toEqual(emails);
    expect(readAddresses(text, USUAL).unread).toEqual([]);
  });

  it('an address twice is invited once, and what is none is told', () => {
    expect(readAddresses('a@x.ru, A@X.ru, Олег, b@x', { role: 'admin', maxChats: 3 })).toEqual({
      wishes: [{ email: 'a@x.ru', role: 'admin', maxChats: 3 }],
      unread: [
        { text: 'a@x.ru', why: 'twice' },
        { text: 'Олег', why: 'email' },
        { text: 'b@x', why: 'email' },
      ],
    });
  });

  it('a list of a thousand is read at once', () => {
    const text = Array.from({ length: 1_000 }, (_, i) => `Имя ${i} <person${i}@x.ru>`).join(',\n');
    expect(emailsIn(text)).toHaveLength(1_000);
  });
});

describe('A file of people', () => {
  const read = (text: string | Uint8Array<ArrayBuffer>) => readPeople(new Blob([text]), USUAL);
  const oleg = { email: 'oleg@x.ru', role: 'supervisor', maxChats: 7 };

  it.each([
    ['with commas', 'address,role,limit\noleg@x.ru,supervisor,7'],
    ['with semicolons and a byte order mark', '\ufeffадрес;роль;лимит\r\noleg@x.ru;Супервайзер;7\r\n'],
    ['with columns in another order, and one more', 'Лимит,Имя,Роль,Почта\n7,"Петров, Олег",супервайзер,OLEG@x.ru\n'],
    ['without names of columns', 'oleg@x.ru,supervisor,7'],
  ])('%s', async (_name, text) => {
    expect(await read(text)).toEqual({ ok: true, listed: { wishes: [oleg], unread: [] } });
  });

  it('of a spreadsheet that does not write UTF-8 is read, too', async () => {
    // "роль" and "админ" in windows-1251.
    const bytes = [...'email;'].map((sign) => sign.charCodeAt(0));
    const ansi = new Uint8Array([
      ...bytes,
      0xf0,
      0xee,
      0xeb,
      0xfc,
      10,
      ...[...'a@x.ru;'].map((s) => s.charCodeAt(0)),
      0xe0,
      0xe4,
      0xec,
      0xe8,
      0xed,
    ]);
    expect(await read(ansi)).toMatchObject({ listed: { wishes: [{ email: 'a@x.ru', role: 'admin' }] } });
  });

  it('tells the rows that it cannot take, and takes the others', async () => {
    const text = 'address,role,limit\na@x.ru,boss,\nb@x.ru,,200\nc@x.ru,,\nc@x.ru,admin,1\nnobody,,';
    expect(await read(text)).toEqual({
      ok: true,
      listed: {
        wishes: [{ email: 'c@x.ru', role: 'operator', maxChats: null }],
        unread: [
          { text: 'a@x.ru: boss', why: 'role' },
          { text: 'b@x.ru: 200', why: 'limit' },
          { text: 'c@x.ru', why: 'twice' },
          { text: 'nobody', why: 'email' },
        ],
      },
    });
  });

  it.each([
    ['wrong columns', 'name,phone\nОлег,123', 'columns'],
    ['nothing', '', 'none'],
    ['something that is no table', 'PK\u0003\u0004\u0000\u0000', 'none'],
    ['a hundred thousand rows', `address\n${'oleg@x.ru\n'.repeat(100_000)}`, 'rows'],
    ['more than is ever read', 'a'.repeat(3_000_000), 'large'],
  ])('is refused with %s', async (_name, text, why) => {
    expect(await read(text)).toEqual({ ok: false, why });
  });
});
