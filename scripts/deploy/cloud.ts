/** An answer of one of Google's REST interfaces: the HTTP status and the parsed body. Status 0: nobody answered, `body` is the reason. */
export type Answer = { status: number; body: unknown };

export type Asked = {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  /** Names the project as the one that pays for the question. Some interfaces refuse the CLI's accounts without it, others where it may not use the project. */
  onProject?: boolean;
};

/**
 * The outside world of a deployment: the seam for tests, where recorded answers speak (recorded.ts). `ask` puts a question to Google's REST interfaces as
 * the person who is signed in to the Firebase CLI, `cli` runs a command of that CLI before the user's eyes and gives its exit code.
 */
export type Cloud = {
  /** Who is signed in to the CLI, by e-mail; null: nobody. */
  account: () => Promise<string | null>;
  token: () => Promise<string>;
  ask: (url: string, asked?: Asked) => Promise<Answer>;
  cli: (args: readonly string[]) => Promise<number>;
};

/** What was read: found, certainly not there, or unknown since the question was refused or not answered. */
export type Read = { is: 'found'; body: Fields } | { is: 'missing' } | Unknown;

/** `off`: the interface is switched off in the project, so nothing of its kind was ever made there. `again`: nobody answered, which may pass. */
export type Unknown = { is: 'unknown'; why: string; off: boolean; again: boolean };

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads something. A question that is refused on the project's account is asked once more without it: an interface that is switched off in the project
 * still answers on the CLI's own account.
 */
export async function read(cloud: Cloud, url: string, asked: Omit<Asked, 'onProject'> = {}): Promise<Read> {
  const first = await cloud.ask(url, { ...asked, onProject: true });
  const { status, body } = first.status === 403 ? await cloud.ask(url, asked) : first;
  if (status === 200) return { is: 'found', body: fieldsOf(body) };
  if (status === 404) return { is: 'missing' };
  const why = reasonOf(status, body);
  const again = status === 0 || status === 429 || status >= 500;
  return { is: 'unknown', why, off: status === 403 && /has not been used|is disabled/i.test(why), again };
}

/** Reads all pages of a list that stands under `name`. */
export async function readAll(cloud: Cloud, url: string, name: string): Promise<Read & { all: readonly Fields[] }> {
  const all: Fields[] = [];
  for (let page = ''; ;) {
    const next = page === '' ? url : `${url}${url.includes('?') ? '&' : '?'}pageToken=${encodeURIComponent(page)}`;
    const found = await read(cloud, next);
    if (found.is !== 'found') return { ...found, all };
    all.push(...listOf(found.body[name]));
    page = textOf(found.body['nextPageToken']);
    if (page === '') return { ...found, all };
  }
}

function reasonOf(status: number, body: unknown): string {
  const message = textOf(fieldsOf(fieldsOf(body)['error'])['message']);
  const said = status === 0 ? textOf(body) : message;
  return `${status === 0 ? 'no answer' : `answer ${status}`}${said === '' ? '' : `: ${said.split('\n')[0]}`}`;
}

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
