export const text = {
  ru: { chat: 'Чат с поддержкой', unread: (count: number) => `Чат с поддержкой, новых сообщений: ${count}` },
  en: { chat: 'Support chat', unread: (count: number) => `Support chat, new messages: ${count}` },
};
