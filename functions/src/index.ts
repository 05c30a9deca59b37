import './options.ts';
import './body-limit.ts';

export { account } from './account/index.ts';
export {
  countBoard,
  deliverMail,
  lookAtChat,
  renewBot,
  sweepMinute,
  sweepNight,
  sweepShard,
  trainBot,
} from './background/index.ts';
export { desk } from './desk/index.ts';
export { visitorStream } from './stream/index.ts';
export { visitor } from './visitor/index.ts';
