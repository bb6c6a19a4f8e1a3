import type {ListCatalog} from '../../catalogs/list.ts';

/** The Kazakh texts of the list of applications. */
export const texts: ListCatalog = {
  heading: 'ЕЗЖ қайтаруға өтініштер',
  loading: 'Өтініштеріңіз жүктелуде…',
  empty: 'Сіз ЕЗЖ қайтаруға әлі өтініш берген жоқсыз.',
  apply: 'Өтініш беру',
  outdated: 'Тізім жаңартылмады. Мәртебелер өзгерген болуы мүмкін.',
  application: 'Өтініш №\u00a0{number}',
  status: 'Мәртебесі',
  changedAt: 'Мәртебе өзгерген уақыт',
  reason: 'Себебі',
  noReason: 'Себебі көрсетілмеген. Қорға хабарласыңыз.',
  receipt: 'Түбіртек',
  receiptOf: 'Түбіртек: өтініш №\u00a0{number}',
  changed: 'Өтініш №\u00a0{number}. Жаңа мәртебесі: {status}',
  severalChanged: {
    one: '{count} өтініш бойынша жаңалық бар',
    other: '{count} өтініш бойынша жаңалық бар',
  },
  statuses: {
    registered: 'Қабылданды',
    'in-review': 'Қаралуда',
    approved: 'Мақұлданды',
    'sent-to-bank': 'Төлемге жіберілді',
    executed: 'Сома қайтарылды',
    rejected: 'Бас тартылды',
    'returned-by-bank': 'Банк кері қайтарды',
    withdrawn: 'Кері қайтарып алынды',
    unknown: 'Өңделуде',
  },
};
