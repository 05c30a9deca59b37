import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mood } from '../../test/flows/openai.ts';
import { startOpenAi } from '../../test/flows/openai.ts';
import { judgePrompt } from '../domain/bot/llm/prompt.ts';
import { askModel } from './ask-model.ts';

/** What is written to the log. It stands before the imports, since the logger keeps the console that it finds when it is loaded. */
const log = vi.hoisted(() => {
  const lines: string[] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    console[level] = (...words: unknown[]) => void lines.push(words.map(String).join(' '));
  return lines;
});

let model: Awaited<ReturnType<typeof startOpenAi>>;
let elsewhere: Awaited<ReturnType<typeof startOpenAi>>;
let connections = 0;

const PRICE = { title: 'Цена', phrasings: ['сколько'], answer: '300 рублей' };
const PROMPT = judgePrompt('сколько стоит', [
  { ...PRICE, id: 'a', topic: null, subtopic: null, active: true } as never,
]);
const ask = async () => (await askModel(PROMPT, 5_000)).said;

beforeAll(async () => {
  [model, elsewhere] = await Promise.all([startOpenAi(), startOpenAi()]);
});
beforeEach(() => {
  log.length = 0;
  // A key of its own makes each test's connection a new one, which remembers nothing of the failures before.
  Object.assign(process.env, {
    LLM_PROVIDER: 'openai',
    LLM_MODEL: 'local',
    LLM_URL: model.url,
    LLM_KEY: `secret-${connections++}`,
  });
});
afterAll(async () => {
  await Promise.all([model.stop(), elsewhere.stop()]);
});

describe('A question to the language model', () => {
  it('goes to the configured address, with the key in a header, the rules apart from the material, and the shape of the reply', async () => {
    model.be({ says: '{}' });
    expect(await ask()).toBe('{}');
    const [asked] = model.asked;
    expect(asked).toMatchObject({ path: '/v1/chat/completions', model: 'local', temperature: 0 });
    expect(asked!.headers.authorization).toBe(`Bearer ${process.env['LLM_KEY']}`);
    expect(asked!.messages).toEqual([
      { role: 'system', content: PROMPT.rules },
      { role: 'user', content: PROMPT.material },
    ]);
    expect(asked!.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { strict: true, schema: { required: ['entryIds', 'text'], additionalProperties: false } },
    });
  });

  it.each([
    ['a slash at the end', (url: string) => `${url}/`, '/v1/chat/completions'],
    ['a query', (url: string) => `${url}?api-version=1`, '/v1/chat/completions?api-version=1'],
    ['spaces around it', (url: string) => ` ${url}\n`, '/v1/chat/completions'],
  ])('finds an address with %s', async (_what, written, path) => {
    process.env['LLM_URL'] = written(model.url);
    model.be({ says: '{}' });
    expect(await ask()).toBe('{}');
    expect(model.asked[0]!.path).toBe(path);
  });

  it('brings no key where there is none, and one without the line break of its file', async () => {
    model.be({ says: '{}' });
    process.env['LLM_KEY'] = '';
    await ask();
    process.env['LLM_KEY'] = 'from-a-file\n';
    await ask();
    expect(model.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer from-a-file']);
  });

  it('is asked barely where the server knows no schemas, and from then on at once', async () => {
    model.be({ 'knows no schemas': '{}' });
    expect(await ask()).toBe('{}');
    expect(await ask()).toBe('{}');
    expect(model.asked.map((one) => 'response_format' in one)).toEqual([true, true, false, false]);
  });

  it('keeps its schema where the model only knows no temperature', async () => {
    model.be({ 'knows no temperature': '{}' });
    expect(await ask()).toBe('{}');
    expect(await ask()).toBe('{}');
    expect(model.asked.map((one) => 'temperature' in one)).toEqual([true, false, false]);
    expect(model.asked.every((one) => 'response_format' in one)).toBe(true);
  });

  const refusals: [string, Mood, string, number | null][] = [
    ['400', { status: 400 }, 'refused', 400],
    ['401', { status: 401 }, 'refused', 401],
    ['429', { status: 429 }, 'busy', 429],
    ['500', { status: 500 }, 'broken', 500],
    ['503', { status: 503 }, 'busy', 503],
    ['a page', { sends: '<html>oops</html>' }, 'not-json', null],
    ['nothing', { sends: '' }, 'not-json', null],
    ['broken JSON', { sends: '{"choices": [{' }, 'not-json', null],
    ['another shape', { sends: '{"output": "300"}' }, 'wrong-shape', null],
    ['no choice', { sends: '{"choices": []}' }, 'wrong-shape', null],
    ['a choice without words', { sends: '{"choices": [{"message": {"content": null}}]}' }, 'wrong-shape', null],
    ['a number for words', { sends: '{"choices": [{"message": {"content": 300}}]}' }, 'wrong-shape', null],
    ['no object', { sends: 'null' }, 'wrong-shape', null],
    ['more bytes than any answer has', { floods: 'plain' }, 'too-large', null],
    ['few bytes that unpack to many', { floods: 'gzip' }, 'too-large', null],
    ['a closed connection', 'hangs up', 'unreachable', null],
  ];
  it.each(refusals)('that gets %s has no answer, and says why', async (_what, mood, why, status) => {
    model.be(mood);
    expect(await ask()).toBeNull();
    expect(log).toHaveLength(1);
    expect(JSON.parse(log[0]!)).toMatchObject({ severity: 'WARNING', message: 'language model failed', why, status });
  });

  it('that is not answered in time is given up', async () => {
    model.be('is silent');
    expect(await askModel(PROMPT, 50)).toEqual({ said: null, calls: 1 });
    expect(log.join()).toContain('"why":"timeout"');
  });

  it('follows no redirect, so its key goes nowhere else', async () => {
    elsewhere.be({ says: '{}' });
    model.be({ redirects: `${elsewhere.url}/chat/completions` });
    expect(await ask()).toBeNull();
    expect(elsewhere.asked).toEqual([]);
  });

  it.each([
    '',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'localhost:11434/v1',
    'http://user:pass@127.0.0.1/v1',
    'no address',
  ])('is not sent to "%s"', async (url) => {
    process.env['LLM_URL'] = url;
    process.env['LLM_PROVIDER'] = url === '' ? 'none' : 'openai';
    model.be({ says: '{}' });
    expect(await ask()).toBeNull();
    expect(model.asked).toEqual([]);
  });

  it('logs neither the key nor a word of the question or of the answer, whatever happens', async () => {
    const moods: Mood[] = [{ status: 500 }, { sends: 'сколько? 300 рублей' }, 'hangs up', { redirects: 'http://no' }];
    for (const mood of moods) {
      model.be(mood);
      await ask();
    }
    expect(log).toHaveLength(moods.length);
    for (const secret of [process.env['LLM_KEY']!, 'сколько', '300', '127.0.0.1'])
      expect(log.join()).not.toContain(secret);
  });
});

describe('A language model that fails', () => {
  it('is left alone for as long as it asks to be', async () => {
    model.be({ status: 429, retryAfter: '60' });
    expect(await ask()).toBeNull();
    model.be({ says: '{}' });
    expect(await ask()).toBeNull();
    expect(model.asked).toEqual([]);
    expect(await askModel(PROMPT)).toEqual({ said: null, calls: 0 });
  });

  it('is left alone after five failures in a row, so that nobody waits for it in vain', async () => {
    model.be({ status: 500 });
    for (let time = 0; time < 7; time++) await ask();
    expect(model.asked).toHaveLength(5);
  });

  it('is asked again when others than the failed ones were answered', async () => {
    for (let time = 0; time < 4; time++) {
      model.be({ status: 500 });
      for (let again = 0; again < 4; again++) await ask();
      model.be({ says: '{}' });
      expect(await ask()).toBe('{}');
    }
  });
});
