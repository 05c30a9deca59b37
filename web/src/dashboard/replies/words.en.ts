import type * as ru from './words.ru.ts';

export const replies: typeof ru.replies = {
  title: 'Canned replies',
  lead: 'Ready texts. Begin a message with "/" to insert one of them.',
  variables: "To be filled in: {client} the client's name, {operator} your name, {company} the company.",
  nothing: 'There is no such reply',
  empty: 'No replies yet',
  emptyText: 'Add the first one: what you have to write every day.',
  add: 'Add a reply',
  edit: 'Edit the reply',
  name: 'Name',
  body: 'Text',
  scope: 'Who sees it',
  scopes: { shared: 'The whole team', own: 'Only me' },
  removeTitle: (name) => `Remove the reply "${name}"?`,
  removeText: 'Messages that were sent stay as they are.',
  removed: 'The reply was removed',
};
