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

/** Delivers a new letter at once; if that fails, the sweep tries again. */
export const deliverMail = onDocumentCreated({ document: 'mail/{mailId}', secrets: [SMTP_PASS] }, (event) =>
  deliver(MAIL, event.params.mailId),
);

/** Trains the company's bot when an admin publishes. The bot answers from the former publication until the training has succeeded. */
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

/** Trains a stored model again that an update of the product has made unreadable. It is done here, since the request of a visitor would take too long. */
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

/** Does what becomes due by time: absence, unanswered chats, visitors who left, chats left in the queue, letters to try again, the day's figures. */
export const sweepMinute = onSchedule(
  { schedule: 'every 1 minutes', timeoutSeconds: 58, secrets: [SMTP_PASS, LLM_KEY] },
  async () => {
    const began = Date.now();
    await attempt('sweep stopped', 'chats', () => sweepMinutely(began + 30_000));
    await attempt('sweep stopped', 'mail', () => sweep(MAIL, began + 38_000));
    await countClosed(began + 45_000);
  },
);

/**
 * Ends companies that nobody has proven, and removes what is no longer needed: old letters with their secret links, rate-limit buckets that are full again.
 * Firestore's TTL removes such documents too, but a day later.
 */
export const sweepNight = onSchedule({ schedule: '0 3 * * *', timeZone: 'Europe/Moscow', timeoutSeconds: 540 }, () =>
  sweepNightly(),
);
