import type * as ru from './words.ru.ts';

export const replies: typeof ru.replies = {
  title: 'Saved replies',
  lead: 'Ready-made texts. Start a message with “/” to insert one.',
  variables: 'Placeholders: {client} is the client’s name, {operator} your name, {company} your company.',
  nothing: 'No matching reply',
  empty: 'No saved replies yet',
  emptyText: 'Add your first one: something you find yourself writing every day.',
  add: 'Add reply',
  edit: 'Edit reply',
  name: 'Name',
  body: 'Text',
  scope: 'Visible to',
  scopes: { shared: 'Whole team', own: 'Only me' },
  removeTitle: (name) => `Remove the reply “${name}”?`,
  removeText: 'Messages already sent won’t change.',
  removed: 'Reply removed',
};
