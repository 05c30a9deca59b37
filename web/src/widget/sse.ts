/** One event of a stream. `id` is the last id that the stream has sent, with this event or before. */
export type ServerEvent = { event: string; data: string; id: string };

/**
 * Reads server-sent events (HTML Living Standard, 9.2.6) from text that arrives in pieces. `EventSource` cannot be used, since it cannot send the visitor's
 * credentials in a header. `wait` gets the ms after which the stream may come back.
 */
export function readEvents(
  receive: (event: ServerEvent) => void,
  wait: (ms: number) => void = () => {},
): (piece: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];
  let id = '';
  const line = (text: string) => {
    if (text === '') {
      if (data.length > 0) receive({ event: event || 'message', data: data.join('\n'), id });
      event = '';
      data = [];
      return;
    }
    const colon = text.indexOf(':');
    const name = colon === -1 ? text : text.slice(0, colon);
    const value = colon === -1 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
    else if (name === 'retry' && /^\d+$/.test(value)) wait(Number(value));
    else if (name === 'id' && !value.includes('\0')) id = value;
  };
  return (piece) => {
    rest += piece;
    // A carriage return at the very end may be the first half of a line end. It is kept for the next piece.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) line(text);
  };
}
