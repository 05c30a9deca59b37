import type { Day } from './day.ts';
import { escapeHtml } from './letter.ts';
import { leadingNowhere } from './link.ts';
import type { Locale } from './locale.ts';
import type { Letter } from './mail.ts';
import { FIGURE_WORDS } from './report/figure-words.ts';
import type { FigureKey } from './report/figure-table.ts';
import type { Figure, Report } from './report/report-shape.ts';
import { fill } from './template.ts';
import { MINUTE, SECOND } from './time.ts';

/** The longest name of a company in a letter, in characters. */
const LONGEST = 60;

/** The figures of a letter, in their order. */
const SHOWN = [
  'chats',
  'asked',
  'confirmed',
  'abandoned',
  'waiting50',
  'first50',
  'within',
  'ratings',
  'ratingMean',
] as const satisfies readonly FigureKey[];

const WORDS = {
  ru: {
    subject: 'Отчёт {company}: {period}',
    lead: 'Отчёт за {period}. В скобках то же за период до этого.',
    open: 'Открыть отчёт',
    leave: 'Отписаться от отчётов',
    rebuilding: 'Часть дней ещё пересчитывается: числа могут измениться.',
    ask: 'Отчёты поддержки компании {company}: RTNO chat',
    askLead:
      'Компания {company} хочет присылать на этот адрес отчёты своей поддержки. Подтвердите, если вы этого хотите.',
    agree: 'Получать отчёты',
    askSmall: 'Если вы этого не ждали, ничего не делайте: без подтверждения писем не будет.',
    none: 'нет',
  },
  en: {
    subject: 'Report of {company}: {period}',
    lead: 'Report for {period}. The period before is in brackets.',
    open: 'Open the report',
    leave: 'Unsubscribe from reports',
    rebuilding: 'Some days are still being recounted, so the figures may change.',
    ask: 'Support reports of {company}: RTNO chat',
    askLead: '{company} would like to send reports of its support to this address. Confirm if you want them.',
    agree: 'Get the reports',
    askSmall: 'If you did not expect this, do nothing: without your confirmation there will be no letters.',
    none: 'none',
  },
} as const;

/** The letter with a report. `open` and `leave` are absolute; mail programs offer `leave` as one click (RFC 8058). */
export function reportLetter(
  report: Report,
  company: string,
  links: { open: string; leave: string },
  locale: Locale,
): Letter {
  const words = WORDS[locale];
  const period = periodText(report.question, locale);
  const put = (text: string) => fill(text, { company: leadingNowhere(company, LONGEST), period });
  const lines = SHOWN.map((key) => {
    const figure = report.figures[key];
    return {
      name: FIGURE_WORDS[key].name[locale],
      now: valueText(figure, figure.value, locale),
      before: valueText(figure, figure.before, locale),
    };
  });
  const notes = report.notes.some(({ kind }) => kind === 'rebuilding' || kind === 'pending') ? [words.rebuilding] : [];
  const rows = lines.map(
    ({ name, now, before }) =>
      `<tr><td style="padding:4px 16px 4px 0">${escapeHtml(name)}</td><td style="padding:4px 0;text-align:right"><b>${escapeHtml(now)}</b> (${escapeHtml(before)})</td></tr>`,
  );
  return {
    subject: put(words.subject),
    text: [
      put(words.lead),
      '',
      ...lines.map(({ name, now, before }) => `${name}: ${now} (${before})`),
      '',
      ...notes,
      `${words.open}: ${links.open}`,
      '',
      `${words.leave}: ${links.leave}`,
      '',
    ].join('\n'),
    html: [
      `<!doctype html><html lang="${locale}"><body style="margin:0;padding:32px 16px;background:#f4f5f7;color:#1b1f27;font:16px/1.5 sans-serif">`,
      `<div style="max-width:560px;margin:0 auto;padding:32px;background:#fff;border-radius:12px"><p>${escapeHtml(put(words.lead))}</p>`,
      `<table style="border-collapse:collapse">${rows.join('')}</table>`,
      ...notes.map((note) => `<p>${escapeHtml(note)}</p>`),
      `<p><a href="${escapeHtml(links.open)}">${words.open}</a></p>`,
      `<p style="font-size:14px;color:#5b6472"><a href="${escapeHtml(links.leave)}" style="color:inherit">${words.leave}</a></p></div></body></html>`,
    ].join(''),
    headers: { 'List-Unsubscribe': `<${links.leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

/** The letter that asks an address whether it wants reports. `link` is absolute. */
export function askLetter(company: string, link: string, locale: Locale): Letter {
  const words = WORDS[locale];
  const put = (text: string) => fill(text, { company: leadingNowhere(company, LONGEST) });
  return {
    subject: put(words.ask),
    text: `${put(words.askLead)}\n\n${words.agree}: ${link}\n\n${words.askSmall}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="font:16px/1.5 sans-serif"><p>${escapeHtml(put(words.askLead))}</p><p><a href="${escapeHtml(link)}">${words.agree}</a></p><p>${words.askSmall}</p></body></html>`,
  };
}

function periodText({ from, to }: { from: Day; to: Day }, locale: Locale): string {
  const write = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const [first, last] = [new Date(`${from}T00:00Z`), new Date(`${to}T00:00Z`)];
  return from === to ? write.format(first) : write.formatRange(first, last);
}

function valueText({ unit }: Figure, value: number | null, locale: Locale): string {
  if (value === null) return WORDS[locale].none;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: unit === 'mark' ? 2 : 0 });
  if (unit === 'share') return `${number.format(value * 100)} %`;
  if (unit !== 'ms') return number.format(value);
  const [minutes, seconds] = [Math.floor(value / MINUTE), Math.round((value % MINUTE) / SECOND)];
  return `${minutes}:${String(seconds).padStart(2, '0')}`;
}
