/**
 * What our own pages say with each input, as a field of the envelope or in the address: fields that the server does not know are to be dropped. After a
 * bad deploy has been rolled back, pages that people have open are newer than the server, and must go on working with it. Without this word an unknown
 * field is refused, so that a program of somebody else learns of its mistake.
 */
export const DROP_UNKNOWN = 'drop';
