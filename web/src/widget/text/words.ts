/** The widget's own texts. What the company says comes from its settings, and the texts of refusals come from the server. */
export type Words = {
  conversation: string;
  close: string;
  menu: string;
  cancel: string;
  yourMessage: string;
  send: string;
  left: (count: number) => string;
  tooLong: (count: number) => string;
  callOperator: string;
  bot: string;
  you: string;
  newChat: string;
  /** The chat is over, and the next message begins another. */
  anew: string;
  typing: (name: string) => string;
  sending: string;
  notSent: string;
  /** The server cannot be reached. */
  unreached: string;
  /** A message waits; `why` is the server's reason. */
  held: (why: string) => string;
  freeFrom: (moment: string) => string;
  freeAgain: string;
  retry: string;
  remove: string;
  offline: string;
  elsewhere: string;
  noChat: string;
  state: { bot: string; assigned: string; active: (name: string) => string; closed: string };
  queue: { position: (place: number) => string; waited: (minutes: number) => string };
  phone: {
    leave: string;
    change: string;
    title: string;
    number: string;
    name: string;
    ask: string;
    /** The message that is sent to the chat together with the phone. */
    callMe: string;
    busy: string;
    wait: string;
    keep: (phone: string) => string;
    yes: string;
    no: string;
    kept: string;
    failed: string;
  };
  /** Outside the company's hours. `busy` and `wait` stand where those of `phone` do. */
  reach: { leave: string; field: string; busy: string; wait: string; kept: string; wrong: string; state: string };
  /** What the company asks to agree to before the first message. */
  consent: { title: string; agree: string };
  end: { open: string; ask: string; means: string; yes: string; failed: string };
  rating: {
    ask: string;
    mark: (score: number) => string;
    good: string;
    bad: string;
    comment: string;
    sendComment: string;
    thanks: string;
    failed: string;
  };
};
