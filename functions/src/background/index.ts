import { onDocumentCreated, onDocumentUpdated } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { LLM_KEY, SMTP_PASS } from '../params.ts';
import { train } from '../work/bot/train.ts';
import { countClosed } from '../work/figures/count-stats.ts';
import { MAIL } from '../mail/outbox.ts';
import { deliver } from '../work/outbox/deliver.ts';
import { attempt } from '../store/pages.ts';
import { renewBotOf } from '../work/bot/renew-bot.ts';
import { sweep } from '../work/outbox/sweep.ts';
import { sweepMinutely } from '../work/sweep/minutely.ts';
import { sweepNightly } from '../work/sweep/nightly.ts';

/** A new letter in the outbox is delivered at once; what fails waits for the sweep. */
export const deliverMail = onDocumentCreated({ document: 'mail/{mailId}', secrets: [SMTP_PASS] }, (event) =>
  deliver(MAIL, event.params.mailId),
);

/** When an admin publishes, the company's bot learns; the former knowledge answers until that has ended well. */
export const trainBot = onDocumentCreated(
  {
    document: 'companies/{companyId}/publications/{version}',
    retry: true,
    memory: '1GiB',
    timeoutSeconds: 300,
    // One training at a time in an instance: two large ones at once would not fit into its memory.
    concurrency: 1,
  },
  (event) => train(event.params.companyId, Number(event.params.version)),
);

/** After an update of the product a stored model may be unreadable: it is learnt anew here, and never in the request of a visitor, who waits for it. */
export const renewBot = onDocumentUpdated(
  {
    document: 'companies/{companyId}/publications/{version}',
    retry: true,
    memory: '1GiB',
    timeoutSeconds: 300,
    concurrency: 1,
    secrets: [LLM_KEY],
  },
  (event) => renewBotOf(event.params.companyId, Number(event.params.version)),
);

/** Everything that time alone brings: absence, unanswered chats, visitors who left, the queue's safety net, letters to try again, the day's figures. */
export const sweepMinute = onSchedule(
  { schedule: 'every 1 minutes', timeoutSeconds: 58, secrets: [SMTP_PASS, LLM_KEY] },
  async () => {
    const began = Date.now();
    await attempt('sweep stopped', 'chats', () => sweepMinutely(began + 30_000));
    await attempt('sweep stopped', 'mail', () => sweep(MAIL, began + 38_000));
    await countClosed(began + 45_000);
  },
);

/** Removes what has served: old letters with their secret links, full rate-limit buckets. Firestore's TTL does the same, a day later. */
export const sweepNight = onSchedule({ schedule: '0 3 * * *', timeZone: 'Europe/Moscow', timeoutSeconds: 540 }, () =>
  sweepNightly(),
);
