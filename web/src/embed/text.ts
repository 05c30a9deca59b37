export const text = {
  ru: {
    chat: 'Чат с поддержкой',
    unread: (count: number) => `Чат с поддержкой, новых сообщений: ${count}`,
    blocked: 'Чат не открылся на этой странице: нет связи, или его не пускает расширение браузера.',
    apart: 'Открыть в новом окне',
  },
  en: {
    chat: 'Support chat',
    unread: (count: number) => `Support chat, new messages: ${count}`,
    blocked: 'The chat did not open on this page: there is no connection, or a browser extension holds it back.',
    apart: 'Open in a new window',
  },
};
