import type {Bic} from './bic.ts';
import type {LocalizedText} from './language.ts';

/** A bank as its code inside an IBAN names it. */
export interface DirectoryBank {
  readonly code: string;
  readonly bic: Bic;
  readonly name: LocalizedText;
  /** Whether people can hold an account there at all. */
  readonly servesIndividuals: boolean;
}

/** Looks a bank up by its code; handed about, so that the table is loaded only when it is needed. */
export type FindBank = (code: string) => DirectoryBank | undefined;

type Row = readonly [
  code: string,
  bic: string,
  servesIndividuals: boolean,
  kk: string,
  ru: string,
  en: string,
];

/** The National Bank's public directory of bank codes, as of November 2026; closed banks left out. */
const ROWS: readonly Row[] = [
  ['722', 'CASPKZKA', true, '«Kaspi Bank» АҚ', 'АО «KASPI BANK»', 'Kaspi Bank JSC'],
  [
    '601',
    'HSBKKZKX',
    true,
    '«Қазақстан Халық Банкі» АҚ',
    'АО «Народный Банк Казахстана»',
    'Halyk Bank of Kazakhstan JSC',
  ],
  [
    '856',
    'KCJBKZKX',
    true,
    '«Банк ЦентрКредит» АҚ',
    'АО «Банк ЦентрКредит»',
    'Bank CenterCredit JSC',
  ],
  ['965', 'IRTYKZKA', true, '«ForteBank» АҚ', 'АО «ForteBank»', 'ForteBank JSC'],
  [
    '998',
    'TSESKZKA',
    true,
    '«Alatau City Bank» АҚ',
    'АО «Alatau City Bank»',
    'Alatau City Bank JSC',
  ],
  ['948', 'EURIKZKA', true, '«Еуразиялық банк» АҚ', 'АО «Евразийский Банк»', 'Eurasian Bank JSC'],
  [
    '551',
    'KSNVKZKA',
    true,
    '«Фридом Банк Қазақстан» АҚ',
    'АО «Фридом Банк Казахстан»',
    'Freedom Bank Kazakhstan JSC',
  ],
  ['972', 'HCSKKZKA', true, '«Отбасы банк» АҚ', 'АО «Отбасы банк»', 'Otbasy Bank JSC'],
  ['821', 'KINCKZKA', true, '«Bank RBK Банкі» АҚ', 'АО «Банк «Bank RBK»', 'Bank RBK JSC'],
  ['914', 'BRKEKZKA', true, '«Bereke Bank» АҚ', 'АО «Bereke Bank»', 'Bereke Bank JSC'],
  [
    '886',
    'INLMKZKA',
    true,
    '«Home Credit Bank» АҚ',
    'АО «Home Credit Bank»',
    'Home Credit Bank JSC',
  ],
  ['949', 'ATYNKZKA', true, '«Altyn Bank» АҚ', 'АО «Altyn Bank»', 'Altyn Bank JSC'],
  ['849', 'NURSKZKX', true, '«Нұрбанк» АҚ', 'АО «Нурбанк»', 'Nurbank JSC'],
  [
    '432',
    'VTBAKZKZ',
    true,
    '«Банк ВТБ (Қазақстан)» АҚ ЕҰ',
    'ДО АО «Банк ВТБ (Казахстан)»',
    'VTB Bank (Kazakhstan), Subsidiary JSC',
  ],
  ['719', 'KMFBKZKK', true, '«KMF Банк» АҚ', 'АО «KMF Банк»', 'KMF Bank JSC'],
  [
    '724',
    'MOKFKZKA',
    true,
    '«БиЭнКей Коммерциялық Банкі» АҚ',
    'АО «Коммерческий Банк БиЭнКей»',
    'BNK Commercial Bank JSC',
  ],
  [
    '435',
    'SHBKKZKA',
    true,
    '«Шинхан Банк Қазақстан» АҚ',
    'АО «Шинхан Банк Казахстан»',
    'Shinhan Bank Kazakhstan JSC',
  ],
  [
    '896',
    'ZAJSKZ22',
    true,
    '«Заман-Банк» Ислам банкі» АҚ',
    'АО «Исламский банк «Заман-Банк»',
    'Zaman-Bank Islamic Bank JSC',
  ],
  [
    '246',
    'HLALKZKZ',
    true,
    '«ADCB Ислам Банкі» АҚ',
    'АО «Исламский Банк ADCB»',
    'ADCB Islamic Bank JSC',
  ],
  [
    '885',
    'KZIBKZKA',
    true,
    '«ҚАЗАҚСТАН-ЗИРААТ ХАЛЫҚАРАЛЫҚ БАНКІ» ЕБ АҚ',
    'АО ДБ «КАЗАХСТАН-ЗИРААТ ИНТЕРНЕШНЛ БАНК»',
    'Kazakhstan Ziraat International Bank JSC (KZI Bank)',
  ],
  [
    '913',
    'BKCHKZKA',
    true,
    '«ҚАЗАҚСТАНДАҒЫ ҚЫТАЙ БАНКІ» ЕБ АҚ',
    'АО ДБ «БАНК КИТАЯ В КАЗАХСТАНЕ»',
    'Bank of China in Kazakhstan, Subsidiary Bank JSC',
  ],
  [
    '930',
    'ICBKKZKX',
    true,
    '«Алматы қаласындағы Қытай сауда-өнеркәсіп Банкі» АҚ',
    'АО «Торгово-промышленный Банк Китая в г. Алматы»',
    'Industrial and Commercial Bank of China (Almaty) JSC',
  ],
  [
    '832',
    'CITIKZKA',
    true,
    '«Ситибанк Қазақстан» АҚ',
    'АО «Ситибанк Казахстан»',
    'Citibank Kazakhstan JSC',
  ],
  ['563', 'KPSTKZKA', true, '«Қазпошта» АҚ', 'АО «КАЗПОЧТА»', 'Kazpost JSC'],
  [
    '907',
    'DVKAKZKA',
    false,
    '«Қазақстанның Даму Банкі» АҚ',
    'АО «Банк Развития Казахстана»',
    'Development Bank of Kazakhstan JSC',
  ],
  [
    '125',
    'NBRKKZKX',
    false,
    '«Қазақстан Республикасының Ұлттық Банкі» РММ',
    'РГУ «Национальный Банк Республики Казахстан»',
    'National Bank of the Republic of Kazakhstan',
  ],
  [
    '070',
    'KKMFKZ2A',
    false,
    '«ҚР ҚМ Мемлекеттік қазынашылық комитеті» РММ',
    'РГУ «Комитет государственного казначейства МФ РК»',
    'State Treasury Committee of the Ministry of Finance',
  ],
  [
    '009',
    'GCVPKZ2A',
    false,
    '«Азаматтарға арналған үкімет» мемлекеттік корпорациясы КЕАҚ',
    'НАО «Государственная корпорация «Правительство для граждан»',
    'State Corporation “Government for Citizens” NJSC',
  ],
  [
    '700',
    'EABRKZKA',
    false,
    'Еуразия даму банкі',
    'Евразийский банк развития',
    'Eurasian Development Bank',
  ],
  [
    '550',
    'INEARUMM',
    false,
    'Мемлекетаралық Банк',
    'Межгосударственный Банк',
    'Interstate Bank (Moscow)',
  ],
  [
    '766',
    'CEDUKZKA',
    false,
    '«Бағалы қағаздар орталық депозитарийі» АҚ',
    'АО «Центральный депозитарий ценных бумаг»',
    'Central Securities Depository JSC',
  ],
  [
    '715',
    'KCCJKZKK',
    false,
    '«KASE клиринг орталығы» АҚ',
    'АО «Клиринговый центр KASE»',
    'KASE Clearing Centre JSC',
  ],
  [
    '927',
    'KICEKZKX',
    false,
    '«Қазақстан қор биржасы» АҚ',
    'АО «Казахстанская фондовая биржа»',
    'Kazakhstan Stock Exchange JSC',
  ],
];

const BANKS: ReadonlyMap<string, DirectoryBank> = new Map(
  ROWS.map(([code, bic, servesIndividuals, kk, ru, en]) => [
    code,
    {code, bic: bic as Bic, servesIndividuals, name: {kk, ru, en}},
  ]),
);

/** The bank whose three digits stand in places 5 to 7 of an IBAN; `undefined` when there is none. */
export const findBankByCode: FindBank = (code) => BANKS.get(code);

/** Every bank of the directory, in the directory's order. */
export const directoryBanks = (): readonly DirectoryBank[] => [...BANKS.values()];
