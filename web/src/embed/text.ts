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
    blocked: 'The chat couldn’t open on this page. You may be offline, or a browser extension is blocking it.',
    apart: 'Open in a new window',
  },
};
