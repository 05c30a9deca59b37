import { onDocumentCreated, onDocumentUpdated } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { onTaskDispatched } from 'firebase-functions/v2/tasks';
import { asJob } from '../log/request.ts';
import { LLM_KEY, SMTP_PASS } from '../params.ts';
import { train } from '../work/bot/train.ts';
import { turnKnowledge } from '../work/bot/turn-knowledge.ts';
import { MAIL } from '../mail/outbox.ts';
import { countAtMoment } from '../work/board/count-at.ts';
import { lookAtChat as look } from '../work/chat/look-at-chat.ts';
import { countClosed } from '../work/figures/count-stats.ts';
import { makeDigests } from '../work/figures/make-digests.ts';
import { measureShifts } from '../work/figures/measure-shifts.ts';
import { recountOlder } from '../work/figures/recount.ts';
import { fillFigures } from '../work/figures/fill.ts';
import { deliver } from '../work/outbox/deliver.ts';
import { renewBotOf } from '../work/bot/renew-bot.ts';
import { sweep } from '../work/outbox/sweep.ts';
import { sweepErasures } from '../work/privacy/erase-client.ts';
import { adopt } from '../work/sweep/adopt.ts';
import { CHAT_SWEEPERS } from '../work/sweep/minutely.ts';
import { sweepNightly } from '../work/sweep/nightly.ts';
import { attempt } from '../store/pages.ts';
import { sendReportLetters } from '../work/report-letters/send.ts';
import { runMinute, runShard } from '../work/sweep/run.ts';
import { followMerges } from '../work/topics/follow-merges.ts';
import { fillWords } from '../work/words/fill.ts';
import { sweepWords } from '../work/words/sweep.ts';
import type { Sweepers } from '../work/sweep/stint.ts';

/** Delivers a new letter at once; if that fails, the sweep tries again. */
export const deliverMail = onDocumentCreated({ document: 'mail/{mailId}', secrets: [SMTP_PASS] }, (event) =>
  asJob('deliverMail', null, () => deliver(MAIL, event.params.mailId)),
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
  ({ params: { companyId, version } }) => asJob('trainBot', companyId, () => train(companyId, Number(version))),
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
  ({ params: { companyId, version } }) => asJob('renewBot', companyId, () => renewBotOf(companyId, Number(version))),
);

/** How long a worker goes on with due work; what it has begun by then it may end before its function is stopped. */
const STINT = 42_000;

/** How each lane of due work is worked on. A letter may take its whole lease, so letters stop earlier. */
const SWEEPERS: Sweepers = {
  ...CHAT_SWEEPERS,
  // One after the other, since both save the chat that has closed.
  figures: async (stint) => {
    // First, since it is what the figures count; half of the time, so that a large one does not hold them up.
    await followMerges({ ...stint, deadline: Date.now() + (stint.deadline - Date.now()) / 2 });
    await countClosed(stint);
    await measureShifts(stint);
    await sweepWords(stint);
    await recountOlder(stint);
    await makeDigests(stint);
    await sweepErasures(stint);
  },
  letters: async (stint) => {
    // Before the letters that wait, since these may take the whole time.
    const half = Date.now() + (stint.deadline - Date.now()) / 2;
    await attempt('sweep stopped', 'report letters', () => sendReportLetters({ ...stint, deadline: half }));
    await sweep(MAIL, { ...stint, deadline: stint.deadline - 4_000 });
  },
};

/** Does what becomes due by time: absence, unanswered chats, visitors who left, chats left in the queue, letters to try again, the day's figures. */
export const sweepMinute = onSchedule(
  { schedule: 'every 1 minutes', timeoutSeconds: 58, secrets: [SMTP_PASS, LLM_KEY] },
  () =>
    asJob('sweepMinute', null, async () => {
      const deadline = Date.now() + STINT;
      await Promise.all([
        runMinute(SWEEPERS, deadline),
        adopt('minute', deadline),
        fillWords('minute', deadline),
        fillFigures('minute', deadline),
        turnKnowledge(deadline),
      ]);
    }),
);

/**
 * Works on one lane of one shard, when there is more than the sweep of the minute does alone. Each task has an instance of its own, so a shard that hangs holds up
 * no other. A task that fails is not tried again, since the next minute puts a new one.
 */
export const sweepShard = onTaskDispatched(
  {
    timeoutSeconds: 58,
    secrets: [SMTP_PASS, LLM_KEY],
    concurrency: 1,
    retryConfig: { maxAttempts: 1 },
    rateLimits: { maxConcurrentDispatches: 80, maxDispatchesPerSecond: 100 },
  },
  ({ data }) => asJob('sweepShard', null, () => runShard(SWEEPERS, data, Date.now() + STINT)),
);

/** Does what is due for one chat at its own moment, to the second. The sweep finds what no task comes for. */
export const lookAtChat = onTaskDispatched(
  {
    timeoutSeconds: 30,
    secrets: [LLM_KEY],
    retryConfig: { maxAttempts: 3, minBackoffSeconds: 5 },
    rateLimits: { maxConcurrentDispatches: 100, maxDispatchesPerSecond: 500 },
  },
  ({ data }) => asJob('lookAtChat', null, () => look(data)),
);

/** Counts a company's board, while somebody looks at it, soon after something has changed that it shows. The sweep counts what no task comes for. */
export const countBoard = onTaskDispatched(
  {
    timeoutSeconds: 30,
    retryConfig: { maxAttempts: 3, minBackoffSeconds: 1 },
    rateLimits: { maxConcurrentDispatches: 100, maxDispatchesPerSecond: 500 },
  },
  ({ data }) => asJob('countBoard', null, () => countAtMoment(data)),
);

/**
 * Ends companies that nobody has proven, and removes what is no longer needed: old letters with their secret links, rate-limit buckets that are full again.
 * Firestore's TTL removes such documents too, but a day later.
 */
export const sweepNight = onSchedule({ schedule: '0 3 * * *', timeZone: 'Europe/Moscow', timeoutSeconds: 540 }, () =>
  asJob('sweepNight', null, sweepNightly),
);
