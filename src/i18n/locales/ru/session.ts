import type {SessionCatalog} from '../../catalogs/session.ts';

/** The Russian texts about the end of the session. */
export const texts: SessionCatalog = {
  ending: {
    one: 'До конца сеанса меньше {count} минуты.',
    few: 'До конца сеанса меньше {count} минут.',
    many: 'До конца сеанса меньше {count} минут.',
    other: 'До конца сеанса меньше {count} минуты.',
  },
  kept: 'Все, что вы заполнили, сохраняется на этой странице.',
  stay: 'Продолжить работу',
  stayFailed: 'Продлить сеанс не удалось. Нажмите кнопку еще раз.',
  stayRefused: 'Этот сеанс больше нельзя продлить. Когда он завершится, войдите снова.',
  goesOn: 'Вы в системе. Можно продолжать.',
  ended: 'Сеанс завершен.',
  signIn: 'Войти снова',
  notSignedIn:
    'Вы еще не вошли. Войдите в личный кабинет в другой вкладке и вернитесь на эту страницу.',
};
