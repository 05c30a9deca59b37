/** More English for the concepts: irregular verbs, chat spellings, the words of shops, games and health. */
export const ENGLISH = `
use: utilise utilize utilised usage
send: send sent sends mail mailed
take: take took taken takes taking
come: come came comes coming
go: go went gone goes going
give: give gave given gives
make: make made makes making
get: get got gotten gets getting obtain obtained
tell: tell told say said inform informed explain
know: know knew known aware knowledge learn
find: find found finds locate
keep: keep kept keeps hold holding held
leave: leave left leaving
spend: spend spent spending
break: break broke broken breaks
choose: choose chose chosen pick select selected selection
lose: lose lost loses losing
forget: forget forgot forgotten forgets
steal: stole steals burgled pickpocketed mugged
pay: pays payed settle settled settlement
cod: cod cash-on-delivery | наложенный наложенным постоплата
cash: cod
installment: emi instalment instalments installment monthly nocost | рассрочка
pincode: pincode pin code zip zipcode postal postcode area serviceable
verify: kyc aadhaar aadhar pan ssn validate validated authenticate authentication
wallet: wallet purse ewallet | кошелек кошелька
win: win won winning winnings prize reward jackpot earn earned earnings | выигрыш выиграл приз
phone: phone mobile cell handset smartphone
deliver: eta dispatch dispatched shipped
deliver: deliverable delivering delivers shipped ships courier couriered shipping dispatching
late: delaying lateness havent still waiting await awaiting
arrive: arriving arrives arrived reach reached reaches landed
cancel: cancelling canceled canceling cancels terminate terminated
change: changing changes changed amend amended edit edited alter altered switching switched swap
refund: refunding reimbursed chargeback moneyback
return: returns sendback
charged: charging charges overcharged debiting deduct deduction deductions levied billed
twice: twice doubled duplicated duplicates multiple
fail: failing fails declines declining rejecting rejects refuse refuses unsuccessfully errors crashed crashes crashing freezes
notwork: nonworking malfunction broken dead
card: cards debitcard creditcard plastic mastercards
topup: topups toppingup reloading recharge recharged funding
transfer: transferral transfering sending remitted moved
currency: exchange exchanging exchanged convert converting conversion currency currencies
atm: atm atms machine cashpoint dispenser cashmachine
country: nation nations country countries eu uk us usa europe abroad overseas region
age: teenager teen daughter son kids underage toddler adult eighteen
why: reason reasons cause causes explanation understand
offers: offer offers discounts coupons codes promotions promotional promotion
comfort: comfortable comfort soft hard firm firmness cozy
sleep: sleep bed bedroom mattress pillow pillows cushion bedding topper
pain: pain ache back backache neck spine orthopedic orthopaedic ortho disc
health: health healthy fitness gym diet nutrition supplement supplements protein vitamin vitamins gainer muscle weight doctor consult consultation
sideeffect: side effect effects harmful harm allergic allergy safe reaction
expiry: expiry expire expired expiration shelf manufacturing
genuine: genuine original authentic fake counterfeit duplicate real replica
seller: seller sell vendor merchant franchise dealer dealership distributor distributorship wholesale
callcenter: call calling callback helpline tollfree hotline phone contact number customercare
play: play playing game match team player players contest league tournament quiz
join: join joined joining participate enter entered enrolled
points: point points score scores scoring ranking rank leaderboard
team: team teams squad lineup captain
thanks: thanks thank appreciate appreciated grateful
bad: bad worst terrible horrible awful poor pathetic useless stupid
good: good great best awesome nice excellent amazing
bye: bye goodbye later
hello: hola yo sup howdy
u: you u ya ur your
please: please pls plz kindly
because: because coz cuz since
people: people everyone anybody anyone everybody
today: today tonight nowadays
weather: weather rain forecast temperature
`;
