export const keys = {
  title: 'Горячие клавиши',
  palette: 'Быстрый переход',
  nobodyWaits: 'Никто не ждёт ответа',
};
