import { expect, test } from 'vitest';
import { askLetter, reportLetter } from '../../../src/domain/report-letter-text.ts';
import { gather } from '../../../src/domain/report/report.ts';
import { NOON } from '../world.ts';

const DAY = { from: '2026-03-01', to: '2026-03-01' };
const links = { open: 'https://chat.test/open', leave: 'https://chat.test/leave' };

test.each(["Ромашка $& и $' $$", 'Дом {period} {company}'])('a letter says the name %j as it is', (name) => {
  const report = gather(DAY).report(NOON);
  expect(askLetter(name, 'https://chat.test/agree', 'ru').subject).toBe(`Отчёты поддержки компании ${name}: RTNO chat`);
  expect(reportLetter(report, name, links, 'ru').subject).toBe(`Отчёт ${name}: 1 марта 2026 г.`);
});
