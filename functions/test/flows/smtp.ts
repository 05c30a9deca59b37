import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How a mail server behaves towards the next letters. */
export type Mood = 'accepts' | { answers: number } | { refusesSender: number } | 'hangs up' | 'hesitates';

/** A mail server of the test's own, which can be made to fail or be down. It keeps the letters that it accepted. */
export async function startSmtp() {
  const accepted: { to: string; raw: string; messageId: string }[] = [];
  const attempts: string[] = [];
  const sockets = new Set<Socket>();
  let mood: Mood = 'accepts';
  let goOn = () => {};
  let server = build();

  function build(): SMTPServer {
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom(_address, _session, done) {
        if (typeof mood === 'object' && 'refusesSender' in mood) done(refusal(mood.refusesSender));
        else done();
      },
      onData(stream, session, done) {
        let raw = '';
        stream.setEncoding('utf8').on('data', (chunk: string) => (raw += chunk));
        stream.on('end', async () => {
          const messageId = raw.match(/^Message-ID: (.+)$/im)?.[1]?.trim() ?? '';
          attempts.push(messageId);
          if (mood === 'hangs up') {
            for (const socket of sockets) socket.destroy();
            return;
          }
          if (mood === 'hesitates') await new Promise<void>((resolve) => (goOn = resolve));
          if (typeof mood === 'object') return done(refusal('answers' in mood ? mood.answers : 550));
          accepted.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), raw, messageId });
          done();
        });
      },
    });
    made.on('error', () => {});
    made.server.on('connection', (socket: Socket) => sockets.add(socket));
    return made;
  }

  const listen = (at: number) =>
    new Promise<number>((resolve) => {
      const listening = server.listen(at, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port));
    });
  const port = await listen(0);
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));

  return {
    port,
    accepted,
    attempts,
    letters: (to: string) => accepted.filter((letter) => letter.to === to),
    be: (now: Mood) => {
      mood = now;
      goOn();
    },
    stop,
    restart: async () => {
      server = build();
      await listen(port);
    },
  };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('No'), { responseCode });
}
