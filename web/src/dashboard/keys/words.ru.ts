export const keys = {
  title: 'Горячие клавиши',
  nobodyWaits: 'Никто не ждёт ответа',
};
