/** A number as text that sorts in the order of the numbers. */
export const padded = (seq: number) => String(seq).padStart(9, '0');
