/** The ways in which clients write (docs/recipes/7-channel.md). A chat of an earlier version has no channel: it is one of the widget. */
export const CHANNELS = ['widget'] as const;
export type Channel = (typeof CHANNELS)[number];
