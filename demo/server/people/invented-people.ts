import type {DemoPerson} from '../../certificate-authority/certificate-profile.ts';

/**
 * The people of the demo. Their names say that they are samples, and their IINs are those of people
 * born in 2099, so they are nobody's.
 */
export interface InventedPerson extends DemoPerson {
  /** What the fund answers about this person's accounts: see the rules in `check-account.ts`. */
  readonly accountCheck: 'by-account' | 'refuse-name';
}

export const INVENTED_PEOPLE = [
  {
    id: 'one-order',
    iin: '990101500016',
    surname: 'Үлгібаев',
    givenName: 'Мысал',
    patronymic: 'Сынақұлы',
    accountCheck: 'by-account',
  },
  {
    id: 'several-orders',
    iin: '990202600021',
    surname: 'Сынақова',
    givenName: 'Үлгі',
    patronymic: 'Мысалқызы',
    accountCheck: 'by-account',
  },
  {
    id: 'two-banks',
    iin: '990303500034',
    surname: 'Мысалбеков',
    givenName: 'Сынақ',
    patronymic: 'Үлгіұлы',
    accountCheck: 'by-account',
  },
  {
    id: 'no-orders',
    iin: '990404600045',
    surname: 'Демова',
    givenName: 'Мысал',
    patronymic: '',
    accountCheck: 'by-account',
  },
  {
    id: 'many-orders',
    iin: '990505500052',
    surname: 'Көпүлгіев',
    givenName: 'Сынақ',
    patronymic: 'Демоұлы',
    accountCheck: 'by-account',
  },
  {
    id: 'refused-account',
    iin: '990606600068',
    surname: 'Қателікова',
    givenName: 'Үлгі',
    patronymic: 'Демоқызы',
    accountCheck: 'refuse-name',
  },
] as const satisfies readonly InventedPerson[];

export const fullNameOf = ({surname, givenName, patronymic}: DemoPerson): string =>
  [surname, givenName, patronymic].filter((part) => part !== '').join(' ');
