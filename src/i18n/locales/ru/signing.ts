import type {SigningCatalog} from '../../catalogs/signing.ts';

// Sentences for more than one code; of a key the page and the fund’s server say the same.
const OTHER_PERSON = 'Этот ключ выдан другому человеку. Выберите свой ключ ЭЦП.';
const ORGANISATION_KEY = 'Это ключ организации. Выберите ключ ЭЦП физического лица.';
const AUTHENTICATION_KEY = 'Это ключ для входа (AUTH). Выберите ключ для подписания.';
const EXPIRED = 'Срок действия ключа ЭЦП истек. Получите новый ключ и подпишите им.';
const NOT_YET_VALID =
  'Ключ ЭЦП еще не действует. Выберите другой ключ или проверьте дату и время на компьютере.';
const DAMAGED_SIGNATURE =
  'Подпись неполная или повреждена. Подпишите еще раз. Если ошибка повторится, обратитесь в службу поддержки.';
const OUTDATED_KEY = 'Алгоритм этого ключа устарел. Получите новый ключ ЭЦП и подпишите им.';
const OTHER_METHOD = 'Сообщите в службу поддержки портала или подпишите другим способом.';

/** The Russian texts of signing. */
export const texts: SigningCatalog = {
  sign: {
    methodHint: {
      ncalayer: 'На этом компьютере, через программу NCALayer',
      'egov-qr': 'На телефоне, через приложение eGov Mobile',
    },
    computerOnly: 'Только на компьютере, через программу NCALayer',
    loading: 'Загружаем…',
    chooseMethod: 'Выберите способ подписания',
    documentHeading: 'Документ на подпись',
    documentHint: 'Прочитайте документ: вы подписываете именно этот текст.',
    documentLanguage: 'Язык документа: {language}. При смене языка страницы документ не изменится.',
    openDocument: 'Открыть документ',
    fingerprint: 'Цифровой отпечаток документа (SHA-256)',
    validUntil: 'Срок действия документа: {time}',
    change: 'Изменить заявление',
    chooseCertificate: 'Выбрать сертификат',
    noDocument: 'Нет документа для подписания.',
    sending: 'Отправляем подписанное заявление…',
    asking: 'Ответ не пришел. Проверяем, принято ли заявление…',
    cannotCancel:
      'Заявление уже в пути, отменить отправку нельзя. Пожалуйста, не закрывайте эту страницу.',
    another: 'Начать новое заявление',
    notSent: 'Заявление не отправлено. Подпись сохранена: подписывать еще раз не нужно.',
    arrivalUnknown:
      'Неизвестно, принято ли заявление. Его можно отправить еще раз: второго заявления не появится.',
    sendAgain: 'Отправить еще раз',
    rejected: {
      'signature-too-large': DAMAGED_SIGNATURE,
      'cms-malformed': DAMAGED_SIGNATURE,
      'signer-certificate-missing': DAMAGED_SIGNATURE,
      'signer-count':
        'Документ должен подписать только один человек. Подпишите снова своим ключом.',
      'algorithm-not-allowed': 'Алгоритм этого ключа не принимается. Подпишите другим ключом ЭЦП.',
      'sha1-not-supported': OUTDATED_KEY,
      'gost2004-not-supported': OUTDATED_KEY,
      'attributes-missing': DAMAGED_SIGNATURE,
      'attributes-malformed': DAMAGED_SIGNATURE,
      'signing-certificate-mismatch': DAMAGED_SIGNATURE,
      'content-mismatch': 'Подписан другой документ. Подпишите заново документ на экране.',
      'signature-invalid': DAMAGED_SIGNATURE,
      'chain-untrusted':
        'Сертификат выдан не Национальным удостоверяющим центром Казахстана. Подпишите ключом, который выдал этот центр.',
      'certificate-expired': EXPIRED,
      'certificate-not-yet-valid': NOT_YET_VALID,
      'not-signing-key':
        'Этот ключ не предназначен для подписания документов. Выберите другой ключ.',
      'authentication-key': AUTHENTICATION_KEY,
      'not-individual-key': ORGANISATION_KEY,
      'identity-missing': 'В сертификате нет ИИН. Выберите ключ ЭЦП физического лица.',
      'iin-mismatch-session': OTHER_PERSON,
      'iin-mismatch-document':
        'Документ и ключ принадлежат разным людям. Войдите в свой личный кабинет и заполните заявление заново.',
      'certificate-revoked': 'Сертификат ЭЦП отозван. Получите новый ключ и подпишите им.',
      'revocation-unavailable':
        'Сейчас проверить сертификат нельзя. Это не ваша вина. Заявление сохранено, отправьте его еще раз позже.',
      unknown:
        'Причина не названа. Подпишите еще раз. Если ошибка повторится, обратитесь в службу поддержки.',
    },
  },
  amountsChanged: {
    heading: 'Суммы изменились',
    explanation:
      'Пока заполнялось заявление, изменились суммы, доступные для возврата. Проверьте их и отметьте платежные поручения еще раз.',
    was: 'Было',
    now: 'Стало',
    gone: 'больше недоступно',
  },
  ncalayer: {
    needed: 'На компьютере должна быть установлена и запущена программа NCALayer.',
    install: 'Скачать NCALayer с сайта Национального удостоверяющего центра',
    fileKeyHeading: 'Если ключ ЭЦП хранится на компьютере в виде файла',
    fileKey:
      'В окне NCALayer выберите «Ваш компьютер», укажите файл ключа (файл GOST) и введите пароль. Эта страница не видит ни ключа, ни пароля.',
    permission:
      'Браузер может спросить, разрешить ли подключение к программе на этом компьютере. Разрешите: иначе NCALayer не сможет ответить.',
    progress: {
      'asking-permission': 'Дайте разрешение, о котором спрашивает браузер.',
      connecting: 'Подключаемся к NCALayer…',
      'waiting-for-person': 'Выберите ключ и введите пароль в окне NCALayer.',
      'waiting-long':
        'NCALayer все еще ждет. Его окно могло оказаться за браузером: посмотрите на панели задач.',
      checking: 'Проверяем подпись…',
    },
    cancelled:
      'Документ не подписан. Так бывает, если окно закрыто, пароль неверный или подходящий ключ не найден. Если окно NCALayer открыто, закройте его и повторите.',
    errors: {
      'browser-blocked': 'Браузер не разрешил подключение к NCALayer.',
      'frame-blocked': 'Портал не разрешил этой странице подключаться к NCALayer.',
      'csp-blocked': 'Настройки безопасности портала запрещают подключение к NCALayer.',
      'not-running': 'NCALayer не отвечает.',
      'connection-lost': 'Связь с NCALayer прервалась. Документ не подписан.',
      outdated: 'Версия NCALayer устарела.',
      'signing-failed': 'NCALayer не смог подписать документ.',
      'protocol-error': 'От NCALayer пришел непонятный ответ.',
      'already-signing': 'Другое подписание еще не закончено.',
      'wrong-person': OTHER_PERSON,
      'organisation-key': ORGANISATION_KEY,
      'authentication-key': AUTHENTICATION_KEY,
      'key-expired': EXPIRED,
      'key-not-yet-valid': NOT_YET_VALID,
    },
    remedies: {
      'browser-blocked':
        'Откройте настройки сайта рядом с адресной строкой и разрешите доступ к программам на этом устройстве. Затем повторите.',
      'frame-blocked': OTHER_METHOD,
      'csp-blocked': OTHER_METHOD,
      'not-running':
        'Запустите NCALayer и повторите. Если программа запущена, откройте ссылку ниже: если браузер предупредит о сертификате, обновите NCALayer.',
      'connection-lost': 'Проверьте, что NCALayer запущен, и повторите.',
      outdated: 'Обновите NCALayer и повторите.',
      'signing-failed': 'Проверьте ключ и пароль и повторите.',
      'protocol-error': 'Перезапустите NCALayer и повторите.',
      'already-signing':
        'Закончите или отмените его в другой вкладке или в окне NCALayer. Затем повторите.',
    },
    checkRunning: 'Проверить, запущен ли NCALayer',
  },
  languages: {kk: 'Қазақша', ru: 'Русский', en: 'English'},
  receipt: {
    heading: 'Подписание успешно завершено',
  },
};
