import type { ClientPart } from '#domain/privacy/client-part.ts';
import type { Text } from './words.ts';

/** Everything of a client as text for programs. */
export const jsonOf = (parts: readonly ClientPart[]): string =>
  JSON.stringify(
    parts.filter(({ kind }) => kind !== 'end'),
    null,
    2,
  );

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

const tag = (name: string, text: string) => (text === '' ? '' : `<${name}>${safe(text)}</${name}>\n`);
const row = (label: string, text: string | null) =>
  text === null || text === '' ? '' : `<dt>${safe(label)}</dt><dd>${safe(text)}</dd>\n`;

/** The same as a page that people read: no scripts, nothing from elsewhere, and every word of the conversation as text. */
export function pageOf(
  parts: readonly ClientPart[],
  { privacy: { sheet } }: Text,
  moment: (at: number) => string,
  language: string,
): string {
  const body = parts.map((part) => {
    if (part.kind === 'end') return '';
    if (part.kind === 'client') {
      const { number, name, phone, extension, email, createdAt } = part.client;
      const written = phone === null ? null : `${phone}${extension === null ? '' : ` ${extension}`}`;
      return [
        tag('h1', sheet.title(number)),
        `<dl>${row(sheet.name, name)}${row(sheet.phone, written)}${row(sheet.email, email)}${row(sheet.since, moment(createdAt))}</dl>\n`,
        part.consents.length === 0 ? '' : tag('h2', sheet.consents),
        ...part.consents.map(({ version, at, address, text }) =>
          tag('p', `${moment(at)}, ${address}, ${version}: ${text}`),
        ),
        part.questions.length === 0 ? '' : tag('h2', sheet.questions),
        ...part.questions.map(({ at, text }) => tag('p', `${moment(at)} ${text}`)),
      ].join('');
    }
    const { chat, lines, notes } = part;
    const isFirst = lines[0] === undefined || lines[0].seq === 1;
    return [
      isFirst ? tag('h2', sheet.chat(moment(chat.startedAt))) : '',
      isFirst && chat.description !== '' ? tag('p', `${sheet.description}: ${chat.description}`) : '',
      isFirst && chat.rating !== null ? tag('p', `${sheet.rating(chat.rating.score)} ${chat.rating.comment}`) : '',
      ...lines.map(({ at, from, name, text }) => tag('p', `${moment(at)} ${name ?? sheet.from[from]}: ${text}`)),
      notes.length === 0 ? '' : tag('h3', sheet.notes),
      ...notes.map(({ at, name, text }) => tag('p', `${moment(at)} ${name}: ${text}`)),
    ].join('');
  });
  const [first] = parts;
  const title = first?.kind === 'client' ? sheet.title(first.client.number) : '';
  return `<!doctype html>\n<html lang="${language}"><meta charset="utf-8"><title>${safe(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}p{white-space:pre-wrap;overflow-wrap:anywhere}</style>
<body>\n${body.join('')}</body></html>\n`;
}
