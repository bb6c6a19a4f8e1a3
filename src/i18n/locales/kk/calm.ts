import type {CalmCatalog} from '../../catalogs/calm.ts';

/** The Kazakh texts of the calm mode. */
export const texts: CalmCatalog = {
  position: '{total} сұрақтың {current}-сұрағы',
  hints: {
    orders: 'Қайтарылатын төлемді белгілеңіз.',
    account: 'Өз шотыңыздың нөмірін енгізіп, «Банк мәліметтерін тексеру» батырмасын басыңыз.',
  },
  check: 'Деректерді тексеріңіз',
  next: 'Келесі',
  back: 'Артқа',
};
