import type { Ms } from '../../domain/time.ts';
import type { PlainDocument } from '../../store/company-data.ts';
import { createDocuments, createTogether, documentsOf, peopleOf } from '../../store/company-data.ts';
import { look } from '../../store/look.ts';
import { docOf } from '../../store/refs.ts';
import type { SignIn } from '../../store/sign-ins.ts';
import { createSignIns, signInsOf } from '../../store/sign-ins.ts';

/** One line of a company's file. The first one says what the file is, and the last one that it is whole. */
export type Line =
  | { format: 'rtno-company'; version: 1; companyId: string; at: Ms }
  | { signIn: SignIn }
  | { document: PlainDocument }
  | { end: number };

/** Everything of a company, line by line, as it stands. Letters on their way stay behind: they hold links to the place that they were written in. */
export async function* linesOf(companyId: string, now: Ms): AsyncGenerator<Line> {
  yield { format: 'rtno-company', version: 1, companyId, at: now };
  for (const signIn of await signInsOf(await peopleOf(companyId))) yield { signIn };
  let count = 0;
  for await (const document of documentsOf(companyId)) {
    yield { document };
    count++;
  }
  yield { end: count };
}

export type Taken =
  | { ok: true; documents: number; refused: readonly SignIn[] }
  | { ok: false; why: 'broken' | 'exists' };

/** How many documents are written at once. */
const PAGE = 400;

/**
 * Writes a company from the lines of its file, under its old id. The file is read twice: first to see that it is whole. Its people set new passwords.
 * `refused`: people whose e-mail has a sign-in here already. The company's own document is written last: until then nobody of it comes in, and a run that
 * was interrupted can be repeated. Refuses a file that is not whole, and a company that exists.
 */
export async function takeIn(read: () => AsyncIterable<Line>): Promise<Taken> {
  const companyId = await wholeCompany(read());
  if (companyId === null) return { ok: false, why: 'broken' };
  if ((await look(docOf.company(companyId))) !== null) return { ok: false, why: 'exists' };
  const refused: SignIn[] = [];
  const last: PlainDocument[] = [];
  let page: PlainDocument[] = [];
  let documents = 0;
  for await (const line of read()) {
    if ('signIn' in line) refused.push(...(await createSignIns([line.signIn])));
    if (!('document' in line)) continue;
    documents++;
    (isLast(companyId, line.document.path) ? last : page).push(line.document);
    if (page.length < PAGE) continue;
    await createDocuments(page);
    page = [];
  }
  await createDocuments(page);
  await createTogether(last);
  return { ok: true, documents, refused };
}

/** The company of a file whose lines are all there and all of this company; null for any other file. */
async function wholeCompany(lines: AsyncIterable<Line>): Promise<string | null> {
  let companyId: string | null = null;
  let documents = 0;
  let ended = false;
  for await (const line of lines) {
    if (ended) return null;
    if ('format' in line) {
      if (companyId !== null || line.format !== 'rtno-company' || line.version !== 1) return null;
      companyId = line.companyId;
    } else if (companyId === null) return null;
    else if ('document' in line) {
      if (!isOf(companyId, line.document.path)) return null;
      documents++;
    } else if ('end' in line) ended = line.end === documents;
  }
  return ended ? companyId : null;
}

/**
 * The company's own document, and its publications: a new publication starts a training, which finds no company before that document is there, and would
 * remove the bot's parts.
 */
const isLast = (companyId: string, path: string): boolean =>
  path === `companies/${companyId}` || path.startsWith(`companies/${companyId}/publications/`);

const isOf = (companyId: string, path: string): boolean =>
  `${path}/`.startsWith(`companies/${companyId}/`) || /^users\/[^/]+$/.test(path);
