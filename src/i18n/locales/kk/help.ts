import type {HelpCatalog} from '../../catalogs/help.ts';

/** The Kazakh texts for those whom the page cannot help any further. */
export const texts: HelpCatalog = {
  heading: 'Өтініш берудің басқа жолдары',
  call: 'Қоңырау шалыңыз:',
  bring: 'Қордың бөлімшесіне барыңыз. Өзіңізбен бірге алыңыз:',
  identityCard: 'жеке куәлікті',
  paymentOrder: 'төлем тапсырмасының нөмірі мен күнін',
  account: 'өз шотыңыздың деректемелерін (IBAN)',
  branches: 'Бөлімшелердің мекенжайлары',
  status: 'Өтініштеріңіздің мәртебесін көру',
  print: 'Толтырылған өтінішті басып шығару',
  printHint: 'Бос жолдарды қолмен толтырып, параққа қол қойыңыз. Бұл кезде ештеңе жіберілмейді.',
  takeToBranch: 'Осы парақты жеке куәлігіңізбен бірге қордың бөлімшесіне апарыңыз.',
  signature: 'Қолы',
};
