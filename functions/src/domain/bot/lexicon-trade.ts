/**
 * Words of customer support that mean the same, in both languages: one concept a line, `concept: English | Russian`. Written for this
 * product: shops, banks, delivery, subscriptions, software, travel, clinics. Words are stemmed, so one form of each stem is enough;
 * Russian aspects and fleeting vowels have stems of their own. This file: delivery, orders, goods and money.
 */
export const TRADE = `
deliver: deliver delivery deliveries ship shipping shipment dispatch dispatched send sent | доставка доставить доставлять доставят привезти привезут привозите привоз везти отправить отправка отправлять отправляете пересылка
arrive: arrive arrival arrived come came receive received receipt get got | приехать приедет придет прийти прибыть прибытие дойти дойдет пришел пришла пришло получить получил получение получу доехать
courier: courier driver carrier postman | курьер водитель перевозчик почтальон развозчик
parcel: parcel package packet box shipment | посылка коробка пакет бандероль отправление упаковка
order: order orders ordered booking purchase basket cart | заказ заказать заказывать заказал покупка корзина оформить оформление
buy: buy bought purchase purchased acquire order | купить купил покупать приобрести покупка заказать
sell: sell seller vendor merchant retailer supplier | продать продавать продавец поставщик продаете
time: when long soon time duration takes wait hours days weeks | когда срок сроки долго время скоро быстро ждать ожидать через сутки дней дня день недели часов
late: late delay delayed overdue slow still yet | опоздать опаздывает задержка задерживается задержали просрочен поздно долго медленно до-сих-пор еще
today: today tonight now immediately instantly instant asap | сегодня сейчас немедленно сразу мгновенно прямо
tomorrow: tomorrow next | завтра послезавтра следующий
date: date day month year calendar | дата число день месяц год
price: price cost costs fee fees charge charges rate tariff expensive pay | цена стоимость стоит стоить почем обойдется тариф комиссия расценки прайс дорого
free: free gratis complimentary | бесплатно бесплатный бесплатная даром безвозмездно
cheap: discount promo coupon voucher promocode sale offer deal cheaper bargain | скидка промокод купон акция распродажа дешевле дешево скидочный спецпредложение ваучер
gift: gift present giftcard certificate | подарок подарочный подарить сертификат
money: money funds cash amount sum | деньги денег деньгами средства сумма
cash: cash banknotes notes coins | наличные наличными нал налом наличка купюры
refund: refund refunded refunds reimburse reimbursement moneyback repay compensation compensate | возврат вернуть вернули вернут возвращать возместить возмещение компенсация компенсировать
return: return returned returning returns sendback | вернуть возврат сдать обратно назад возвратить возвращать
cancel: cancel cancelled cancellation abort revoke undo annul call-off | отменить отмена отменять отмените аннулировать передумать передумал отказаться отказ
reverse: reverse reversed reverted reversal rollback chargeback undo | отозвать возвращен сторно откат отзыв
change: change changed modify update edit amend alter switch | изменить менять поменять сменить смена изменение обновить редактировать исправить заменить перенести
correct: correct fix right edit | исправить поправить верный правильный исправление
swap: exchange swap replace replacement another | обмен обменять поменять заменить замена
address: address street house apartment flat postcode zip residence | адрес улица дом квартира индекс проживание
move: move moved moving relocate relocated relocation | переехать переезд переехал переезжаю перебраться
where: where location located locate find place | где куда место найти находится расположен местонахождение
track: track tracking trace status progress follow whereabouts stage | отследить отслеживание отслеживать трек статус этап движение трекинг проследить
route: directions route way parking reach map | проехать добраться маршрут карта парковка дорога
broken: broken damaged defective cracked faulty defect torn scratched smashed malfunctioning broke burst leaking | сломан сломанный сломался сломалось поломка брак бракованный дефект дефектный поврежден повреждение разбит разбитый треснул трещина порван царапина неисправный неисправен помят мятый испорчен лопнул протекает
dirty: dirty stain smell spoiled expired rotten mold | грязный пятно запах испорченный просроченный протух плесень
work: work works working function operate | работать работает работают функционирует действует
fail: fail fails failed failure error declined decline rejected refused denied unsuccessful blocked stuck crash bug glitch broken issue problem | ошибка отклонен отклонена отказ отказано сбой завис зависло зависает неудачно неуспешно вылетает баг глюк проблема неполадка
notwork: not unable cannot cant couldnt doesnt isnt wont didnt | не невозможно нельзя никак
wrong: wrong incorrect mistake mistaken mistakenly mixed different error inaccurate | неправильный неверный неверно ошибка ошибся ошибочно перепутали перепутал чужой другой вместо
missing: missing lost lose disappear disappeared vanished gone incomplete lacking absent | потерял потерять потерялась пропал пропала пропажа исчез исчезли недостает недоложили отсутствует утерян утеря нехватает
steal: stolen steal theft robbed thief | украли украден кража стащили вор похитили
unknown: unknown unrecognised unrecognized recognise recognize unfamiliar strange weird unexplained unexpected | неизвестный незнакомый непонятный странный узнаю лишний
pay: pay payment payments paying paid transaction checkout purchase | оплата оплатить оплачивать платить платеж заплатить расплатиться рассчитаться оплачен проплата
method: method methods option options way ways mean kinds types support accept accepted | способ способы вариант варианты метод виды принимаете принимают
card: card cards visa mastercard debit credit plastic | карта карточка карту картой карты мир виза мастеркард кредитка
bank: bank banks account iban bic swift | банк банковский счет реквизиты бик
balance: balance remaining funds available statement | баланс остаток счет осталось
transfer: transfer transfers transferred transferring wire remit remittance send sent | перевод перевести переводить отправить перечислить перечисление
recipient: recipient beneficiary payee receiver friend someone other | получатель адресат другой друг
topup: topup top-up top topping deposit refill reload add added fund | пополнить пополнение пополнять внести положить закинуть зачислить зачисление
autotopup: auto automatic automatically autopay recurring | авто автоматически автоматический автоплатеж автопополнение автосписание
withdraw: withdraw withdrawal withdrawals withdrawing withdrew cashout atm atms cashpoint cash | снять снятие обналичить банкомат выдача вывести вывод
charged: charged charge debited deducted billed debit taken extra | списали списались списание списано сняли взяли удержали
twice: twice double duplicate duplicated repeated two again multiple | дважды двойной дубль повторно два опять снова
currency: currency currencies dollar dollars euro euros pounds foreign exchange fx | валюта валютный доллар евро рубли иностранный
rate: rate rates interest percent apr yield | курс ставка процент проценты процентный
`;
