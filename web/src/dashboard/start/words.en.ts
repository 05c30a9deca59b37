import type * as ru from './words.ru.ts';

export const start: typeof ru.start = {
  lead: 'In an hour the chat will work on your website. Steps are ticked off by themselves once they’re done, in any order.',
  progress: (done, all) => `${done} of ${all} done`,
  done: 'Done',
  all: 'All done: your chat works. You won’t need this page any more.',
  hide: 'Hide this page',
  titles: {
    team: 'Invite your team',
    topics: 'Name your topics',
    knowledge: 'Teach the bot five answers',
    look: 'Choose how the chat looks',
    site: 'Put the chat on your website',
    test: 'Write to yourself',
  },
  texts: {
    team: 'Operators answer clients; supervisors see every chat.',
    topics: 'What people write about: delivery, payment, returns.',
    knowledge: 'Take the most common questions and publish them, or import what you have from a file.',
    look: 'Color, picture, title and the button’s place.',
    site: 'One line of code. This is ticked off when the chat is first opened on your website.',
    test: 'Open the chat as a client, ask something, call an operator and answer here.',
  },
  goes: {
    team: 'Invite people',
    topics: 'Add a topic',
    knowledge: 'Open the knowledge base',
    look: 'Set the look',
    site: 'Copy the code',
    test: 'Open the client’s chat',
  },
  siteWorks: (site) => `The chat works on ${site}.`,
  sample: 'Sample data',
  sampleLead:
    'Three topics, five answers and three ready replies of a small shop. Change them, or remove them in one click.',
  addSample: 'Add sample data',
  removeSample: 'Remove sample data',
  sampleAdded: 'Sample data added. Publish the knowledge base, and the bot will answer from it.',
  sampleRemoved: 'Sample data removed',
  sampleKept: (kept) => `Sample data removed. Still there, since you changed or use it: ${kept}.`,
};
