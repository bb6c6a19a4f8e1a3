import type {SessionCatalog} from '../../catalogs/session.ts';

/** The Kazakh texts about the end of the session. */
export const texts: SessionCatalog = {
  ending: {
    one: 'Сеанстың аяқталуына {count} минуттан аз қалды.',
    other: 'Сеанстың аяқталуына {count} минуттан аз қалды.',
  },
  kept: 'Толтырғаныңыз осы бетте сақталып тұр.',
  stay: 'Жұмысты жалғастыру',
  stayFailed: 'Сеансты ұзарту мүмкін болмады. Батырманы қайта басыңыз.',
  stayRefused: 'Бұл сеансты бұдан әрі ұзартуға болмайды. Ол аяқталған соң жүйеге қайта кіріңіз.',
  goesOn: 'Сіз жүйедесіз. Жалғастыра беріңіз.',
  ended: 'Сеанс аяқталды.',
  signIn: 'Қайта кіру',
  notSignedIn:
    'Сіз әлі кірген жоқсыз. Жеке кабинетке басқа қойындыда кіріп, осы бетке қайтып келіңіз.',
};
