/** The widget's own words; what the company says comes from its settings, and refusals from the server. */
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
  typing: (name: string) => string;
  sending: string;
  notSent: string;
  /** Nobody answers. */
  unreached: string;
  /** The server says why the message has to wait. */
  held: (why: string) => string;
  freeFrom: (moment: string) => string;
  freeAgain: string;
  retry: string;
  remove: string;
  offline: string;
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
    /** What the visitor says with it in the chat. */
    callMe: string;
    busy: string;
    wait: string;
    keep: (phone: string) => string;
    yes: string;
    no: string;
    kept: string;
    failed: string;
  };
  end: { open: string; ask: string; means: string; yes: string; failed: string };
  rating: {
    ask: string;
    mark: (score: number) => string;
    comment: string;
    sendComment: string;
    thanks: string;
    failed: string;
  };
};
