/** Concepts as in lexicon-trade.ts: accounts, documents, people, travel and what is asked about anything. */
export const SERVICE = `
account: account accounts profile cabinet | аккаунт профиль кабинет учетка учетная запись акк личный
register: register registration signup enroll enrol join create open | регистрация зарегистрироваться зарегистрирован создать открыть завести
login: login log logging signin sign enter access authorize authenticate logged | войти вход входить зайти логин залогиниться авторизация авторизоваться доступ пускает
password: password passwords passcode passphrase credentials | пароль пароля паролем
pin: pin pincode | пин пинкод
forgot: forgot forgotten remember recover recovery restore reset | забыл забыла восстановить восстановление сбросить сброс вспомнить помню
code: code codes sms otp token | код кода кодом смс
confirm: confirm confirmation confirmed approve approved validate | подтвердить подтверждение подтвержден одобрить одобрен подтверждать
verify: verify verification verified identity passport id identification prove proof kyc | верификация верифицировать проверка личность паспорт удостоверение идентификация
check: check checking see view look show find | проверить проверка посмотреть узнать увидеть показать найти глянуть
delete: delete deletion remove erase close closing deactivate terminate wipe | удалить удаление удалите закрыть стереть убрать деактивировать уничтожить
stop: stop disable pause suspend off halt quit | остановить отключить приостановить выключить прекратить пауза
start: start begin enable activate activation active activated launch | начать включить активировать активация активировал запустить подключить старт
block: block blocked freeze frozen lock locked ban banned suspended | заблокировать блокировка заблокирован заморозить блок бан закрыт
unblock: unblock unfreeze unlock | разблокировать разблокировка разморозить
data: data personal information details privacy private gdpr | данные персональные личные сведения конфиденциальность
consent: consent agree agreement terms conditions policy rules | согласие условия правила политика соглашение оферта
bonus: bonus bonuses points loyalty cashback reward rewards miles | бонус бонусы баллы балл лояльность кэшбэк кешбэк вознаграждение мили
refer: refer referral invite friend recommend | реферал реферальный пригласить приглашение друг рекомендовать
stock: stock available availability restock instock sold unavailable | наличие наличии доступен распродано закончился поступление появится завоз склад
catalog: catalog catalogue assortment range products models brands | каталог ассортимент модели бренды выбор
size: size sizes fit fits small large big tight loose dimensions measure length width height | размер размеры мал велик жмет подошел подойдет подходит маленький большой габариты длина ширина высота сетка
weight: weight heavy light kilogram kg | вес тяжелый легкий весит килограмм кг
color: color colour colours shade | цвет расцветка оттенок цвета
material: material fabric cotton leather made composition ingredients contains | материал ткань хлопок кожа состав содержит сделан изготовлен
compare: compare difference between better versus best recommend suggest advise choose which | сравнить разница отличие отличается лучше посоветуйте порекомендуйте выбрать подобрать какой
suitable: suitable compatible fit match | подходит совместим подойдет пригоден
warranty: warranty guarantee guaranteed | гарантия гарантийный гарантию
repair: repair fix mend service maintenance | ремонт починить отремонтировать отремонтируют сервис сервисный чинить ремонтировать обслуживание
install: install installation setup assemble assembly configure mount | установка установить настроить настройка монтаж сборка собрать подключение
instruction: instruction instructions manual guide tutorial howto use usage apply | инструкция руководство пользоваться использовать применение применять
hours: open close opening closing schedule working weekend holidays sunday saturday | график часы открыто открыты открываетесь закрываетесь режим выходные выходной воскресенье суббота праздники расписание
shop: shop store stores outlet branch office showroom | магазин пункт офис филиал салон точка отделение шоурум
receipt: receipt invoice bill bills statement slip proof | чек квитанция счет накладная фактура выписка чека
docs: document documents paperwork papers contract certificate form | документ документы бумаги справка договор акт закрывающие бланк заявление
tax: tax taxes vat | налог налоги ндс вычет
company: company business organisation organization legal corporate enterprise firm wholesale b2b | компания организация фирма юрлицо юридическое бухгалтерия предприятие ооо ип опт оптовый корпоративный
job: job jobs career vacancy vacancies hire hiring | работа вакансия вакансии трудоустройство устроиться карьера
partner: partner partnership cooperate cooperation affiliate dealer franchise collaboration | партнер партнерство сотрудничество сотрудничать дилер франшиза
human: human operator agent person people manager support representative live specialist consultant | оператор человек менеджер специалист сотрудник живой поддержка консультант
complain: complain complaint complaints rude unhappy dissatisfied disappointed terrible awful angry | жалоба пожаловаться жалуюсь хамство грубость недоволен претензия ужасный отвратительно нагрубил хамит
contact: contact reach phone call number hotline support | контакты связаться позвонить телефон номер горячая линия дозвониться
want: want need would like wish prefer | хочу хотел хотела нужно надо нужен желаю требуется
how: how way process procedure steps | как каким образом способ порядок процедура
can: can could possible able allowed may | можно могу возможно ли получится разрешено реально
why: why reason cause explain | почему зачем причина отчего объясните
item: item product goods thing article stuff | товар товары вещь вещи продукт изделие позиция продукция
quality: quality original genuine fake authentic counterfeit real | качество качественный оригинал подделка настоящий подлинный фейк
review: review reviews rating feedback testimonial opinion | отзыв отзывы оценка рейтинг мнение оценить
email: email emails mail letter newsletter inbox spam | почта письмо письма емейл имейл рассылка спам мейл
phone: phone number mobile telephone cell smartphone | телефон номер мобильный сотовый смартфон
name: name surname lastname | имя фамилия фио отчество
app: app application mobile android ios | приложение прога программа андроид айфон
site: site website page online internet web | сайт страница онлайн интернет страничка
installment: installment installments instalments emi loan mortgage credit | рассрочка кредит частями долями заем ипотека
debt: debt owe overdue due repay payoff | долг задолженность просрочка погасить погашение должен
subscription: subscription subscribe subscribed plan membership renew renewal tariff | подписка подписаться тариф продлить продление абонемент
unsubscribe: unsubscribe optout notifications | отписаться отписка уведомления отпишите
trial: trial demo test try sample probe | пробный демо тест попробовать пробник тестовый
help: help assist assistance support advise | помощь помогите помочь подскажите помоги
pickup: pickup collect collection self | самовывоз забрать получить выдача выдачи заберу
country: country countries abroad international overseas worldwide europe | страна страны заграница зарубеж международный европа
city: city town region area nationwide | город города область регион район край
travel: travel trip holiday vacation journey abroad | поездка путешествие отпуск отъезд командировка
ticket: ticket tickets flight flights train seat boarding | билет билеты рейс самолет поезд место
hotel: hotel room reservation booking stay checkin | отель гостиница номер бронь бронирование проживание заселение
reserve: reserve reservation book appointment schedule slot | забронировать бронь записаться запись прием резерв
reschedule: reschedule postpone move shift later | перенести перенос отложить сдвинуть перезаписаться
doctor: doctor clinic medical physician dentist | врач доктор клиника медицинский стоматолог
medicine: medicine drug pills tablets prescription | лекарство препарат таблетки рецепт
insurance: insurance insured policy claim coverage | страховка страхование полис страховой
safe: safe safety security secure fraud scam fraudulent phishing suspicious hacked compromised | безопасность безопасно мошенник мошенничество мошенники взломали взлом подозрительный обман фишинг развод
limit: limit limits maximum minimum restriction restricted max min cap | лимит максимум минимум ограничение максимальный минимальный ограничен
increase: increase raise more upgrade higher extend | увеличить повысить больше поднять расширить
decrease: decrease reduce lower less downgrade | уменьшить снизить меньше понизить сократить
pending: pending waiting processing process hold unprocessed incomplete | ожидание ожидает обработка обрабатывается висит рассматривается проверке
complete: complete completed finished done success successful | завершен готово выполнен сделано успешно закончен
show: show showing display appear appeared appears visible reflect reflected credited | отображается показывает видно появился пришли поступил поступили зачислили
virtual: virtual disposable digital temporary electronic online | виртуальный цифровой временный электронный одноразовый
physical: physical real plastic actual | физический пластиковый настоящий
contactless: contactless nfc tap touch applepay googlepay apple google | бесконтактный прикладывать эплпэй
expire: expire expired expiry expiration valid validity | истек истекает истечет годности действителен срок просрочен
age: age old child children kids minor young | возраст лет ребенок дети детский
link: link linked linking connect connected bind attach | привязать привязка связать подключить соединить
photo: photo picture image camera selfie screenshot upload | фото фотография снимок картинка скриншот загрузить селфи
file: file attachment download upload export import pdf | файл скачать загрузить выгрузить вложение экспорт импорт
language: language english russian translate | язык английский русский перевод
internet: internet connection network wifi signal speed slow | интернет связь сеть вайфай сигнал скорость
device: device computer laptop tablet pc mac windows | устройство компьютер ноутбук планшет комп пк
update: update upgrade version new latest | обновление обновить версия новый
error_page: blank freeze hang load loading | грузится загружается пустой
pack: pack packaging wrap wrapped | упаковать упаковка завернуть обертка
fresh: fresh shelf storage store keep | свежий хранить хранение
clean: clean wash cleaning care | чистить мыть стирать уход стирка чистка
food: food meal menu dish restaurant eat | еда блюдо меню ресторан кухня есть
taxi: taxi cab ride car drive | такси поездка машина авто ехать
part: part parts component spare accessory | запчасть деталь комплектующие комплект аксессуар
amount: many much quantity number amount count several few | сколько количество много несколько мало
weekly: every daily weekly monthly annual yearly | каждый ежедневно еженедельно ежемесячно ежегодно
salary: salary wage paycheck payroll income | зарплата зарплату доход оклад
split: split share divide together joint | разделить поделить вместе совместный
add: add another extra additional more | добавить дополнительно еще дополнительный докупить
history: history past previous list log | история прошлый предыдущий список
first: first new newcomer initial | первый впервые новый новичок
thanks: thanks thank | спасибо благодарю
hello: hello hi hey greetings | привет здравствуйте добрый
`;
