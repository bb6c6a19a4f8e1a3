import type {SigningCatalog} from '../../catalogs/signing.ts';

// Sentences for more than one code; of a key the page and the fund’s server say the same.
const OTHER_PERSON = 'Бұл кілт басқа адамға берілген. Өз ЭЦҚ кілтіңізді таңдаңыз.';
const ORGANISATION_KEY = 'Бұл – ұйымның кілті. Жеке тұлғаның ЭЦҚ кілтін таңдаңыз.';
const AUTHENTICATION_KEY =
  'Бұл – жүйеге кіруге арналған кілт (AUTH). Қол қоюға арналған кілтті таңдаңыз.';
const EXPIRED = 'ЭЦҚ кілтінің мерзімі өткен. Жаңа кілт алып, сонымен қол қойыңыз.';
const NOT_YET_VALID =
  'ЭЦҚ кілті әлі күшіне енген жоқ. Басқа кілтті таңдаңыз немесе компьютердің күні мен уақытын тексеріңіз.';
const DAMAGED_SIGNATURE =
  'Қолтаңба толық емес немесе бүлінген. Қайта қол қойыңыз. Қате қайталанса, қолдау қызметіне хабарласыңыз.';
const OUTDATED_KEY = 'Бұл кілттің алгоритмі ескірген. Жаңа ЭЦҚ кілтін алып, сонымен қол қойыңыз.';
const OTHER_METHOD = 'Порталдың қолдау қызметіне хабарлаңыз немесе басқа тәсілмен қол қойыңыз.';

/** The Kazakh texts of signing. */
export const texts: SigningCatalog = {
  sign: {
    methodHint: {
      ncalayer: 'Осы компьютерде, NCALayer бағдарламасы арқылы',
      'egov-qr': 'Телефонда, eGov Mobile қосымшасы арқылы',
    },
    computerOnly: 'Тек компьютерде, NCALayer бағдарламасы арқылы',
    loading: 'Жүктелуде…',
    chooseMethod: 'Қол қою тәсілін таңдаңыз',
    documentHeading: 'Қол қойылатын құжат',
    documentHint: 'Құжатты оқып шығыңыз: дәл осы мәтінге қол қоясыз.',
    documentLanguage: 'Құжат тілі: {language}. Бет тілі ауысса да, құжат өзгермейді.',
    openDocument: 'Құжатты ашу',
    fingerprint: 'Құжаттың цифрлық ізі (SHA-256)',
    validUntil: 'Құжаттың жарамдылық мерзімі: {time}',
    change: 'Өтінішті өзгерту',
    chooseCertificate: 'Сертификатты таңдау',
    noDocument: 'Қол қойылатын құжат жоқ.',
    sending: 'Қол қойылған өтініш жіберілуде…',
    asking: 'Жауап келмеді. Өтініштің қабылданғаны тексерілуде…',
    cannotCancel: 'Өтініш жіберіліп қойды, енді оны тоқтатуға болмайды. Бұл бетті жаппаңыз.',
    another: 'Жаңа өтініш бастау',
    notSent: 'Өтініш жіберілмеді. Қолтаңба сақталды: қайта қол қоюдың қажеті жоқ.',
    arrivalUnknown:
      'Өтініштің қабылданғаны белгісіз. Оны қайта жіберуге болады: екінші өтініш пайда болмайды.',
    sendAgain: 'Қайта жіберу',
    rejected: {
      'signature-too-large': DAMAGED_SIGNATURE,
      'cms-malformed': DAMAGED_SIGNATURE,
      'signer-certificate-missing': DAMAGED_SIGNATURE,
      'signer-count': 'Құжатқа тек бір адам қол қоюы керек. Өз кілтіңізбен қайта қол қойыңыз.',
      'algorithm-not-allowed':
        'Бұл кілттің алгоритмі қабылданбайды. Басқа ЭЦҚ кілтімен қол қойыңыз.',
      'sha1-not-supported': OUTDATED_KEY,
      'gost2004-not-supported': OUTDATED_KEY,
      'attributes-missing': DAMAGED_SIGNATURE,
      'attributes-malformed': DAMAGED_SIGNATURE,
      'signing-certificate-mismatch': DAMAGED_SIGNATURE,
      'content-mismatch': 'Басқа құжатқа қол қойылған. Экрандағы құжатқа қайта қол қойыңыз.',
      'signature-invalid': DAMAGED_SIGNATURE,
      'chain-untrusted':
        'Сертификатты Қазақстанның Ұлттық куәландырушы орталығы бермеген. Сол орталық берген кілтпен қол қойыңыз.',
      'certificate-expired': EXPIRED,
      'certificate-not-yet-valid': NOT_YET_VALID,
      'not-signing-key': 'Бұл кілт құжаттарға қол қоюға арналмаған. Басқа кілтті таңдаңыз.',
      'authentication-key': AUTHENTICATION_KEY,
      'not-individual-key': ORGANISATION_KEY,
      'identity-missing': 'Сертификатта ЖСН жоқ. Жеке тұлғаның ЭЦҚ кілтін таңдаңыз.',
      'iin-mismatch-session': OTHER_PERSON,
      'iin-mismatch-document':
        'Құжат пен кілт әртүрлі адамға тиесілі. Өз жеке кабинетіңізге кіріп, өтінішті қайта толтырыңыз.',
      'certificate-revoked':
        'ЭЦҚ сертификаты кері қайтарып алынған. Жаңа кілт алып, сонымен қол қойыңыз.',
      'revocation-unavailable':
        'Сертификатты қазір тексеру мүмкін емес. Бұл Сіздің кінәңіз емес. Өтініш сақталды, кейінірек қайта жіберіңіз.',
      unknown:
        'Себебі көрсетілмеген. Қайта қол қойыңыз. Қате қайталанса, қолдау қызметіне хабарласыңыз.',
    },
  },
  amountsChanged: {
    heading: 'Сомалар өзгерді',
    explanation:
      'Өтініш толтырылып жатқанда қайтаруға қолжетімді сомалар өзгерді. Оларды тексеріп, төлем тапсырмаларын қайта белгілеңіз.',
    was: 'Бұрын',
    now: 'Қазір',
    gone: 'енді қолжетімсіз',
  },
  ncalayer: {
    needed: 'Компьютерде NCALayer бағдарламасы орнатылған және іске қосылған болуы міндетті.',
    install: 'NCALayer бағдарламасын Ұлттық куәландырушы орталығының сайтынан жүктеп алу',
    fileKeyHeading: 'ЭЦҚ кілті компьютерде файл түрінде сақталса',
    fileKey:
      'NCALayer терезесінде «Сіздің компьютеріңіз» тармағын таңдап, кілт файлын (GOST файлы) көрсетіңіз және құпиясөзді енгізіңіз. Бұл бет кілтті де, құпиясөзді де көрмейді.',
    permission:
      'Браузер осы компьютердегі бағдарламаға қосылуға рұқсат сұрауы мүмкін. Рұқсат беріңіз: әйтпесе NCALayer жауап бере алмайды.',
    progress: {
      'asking-permission': 'Браузер сұраған рұқсатты беріңіз.',
      connecting: 'NCALayer бағдарламасына қосылуда…',
      'waiting-for-person': 'NCALayer терезесінде кілтті таңдап, құпиясөзді енгізіңіз.',
      'waiting-long':
        'NCALayer әлі күтуде. Оның терезесі браузердің артында жасырынып тұруы мүмкін: тапсырмалар тақтасынан қараңыз.',
      checking: 'Қолтаңба тексерілуде…',
    },
    cancelled:
      'Құжатқа қол қойылмады. Терезе жабылса, құпиясөз қате болса немесе жарамды кілт табылмаса, осылай болады. NCALayer терезесі ашық тұрса, оны жауып, қайталаңыз.',
    errors: {
      'browser-blocked': 'Браузер NCALayer бағдарламасына қосылуға рұқсат бермеді.',
      'frame-blocked': 'Портал бұл беттен NCALayer бағдарламасына қосылуға рұқсат бермеген.',
      'csp-blocked': 'Порталдың қауіпсіздік баптауы NCALayer бағдарламасына қосылуға тыйым салады.',
      'not-running': 'NCALayer жауап бермейді.',
      'connection-lost': 'NCALayer бағдарламасымен байланыс үзілді. Құжатқа қол қойылмады.',
      outdated: 'NCALayer нұсқасы ескірген.',
      'signing-failed': 'NCALayer құжатқа қол қоя алмады.',
      'protocol-error': 'NCALayer бағдарламасынан түсініксіз жауап келді.',
      'already-signing': 'Басқа қол қою әлі аяқталған жоқ.',
      'wrong-person': OTHER_PERSON,
      'organisation-key': ORGANISATION_KEY,
      'authentication-key': AUTHENTICATION_KEY,
      'key-expired': EXPIRED,
      'key-not-yet-valid': NOT_YET_VALID,
    },
    remedies: {
      'browser-blocked':
        'Мекенжай жолағының жанындағы сайт баптауларын ашып, құрылғыдағы бағдарламаларға қосылуға рұқсат беріңіз. Содан кейін қайталаңыз.',
      'frame-blocked': OTHER_METHOD,
      'csp-blocked': OTHER_METHOD,
      'not-running':
        'NCALayer бағдарламасын іске қосып, қайталаңыз. Ол іске қосулы болса, төмендегі сілтемені ашыңыз: браузер сертификат туралы ескертсе, NCALayer бағдарламасын жаңартыңыз.',
      'connection-lost': 'NCALayer іске қосылғанын тексеріп, қайталаңыз.',
      outdated: 'NCALayer бағдарламасын жаңартып, қайталаңыз.',
      'signing-failed': 'Кілт пен құпиясөзді тексеріп, қайталаңыз.',
      'protocol-error': 'NCALayer бағдарламасын қайта іске қосып, қайталаңыз.',
      'already-signing':
        'Басқа қойындыда немесе NCALayer терезесінде оны аяқтаңыз немесе тоқтатыңыз. Содан кейін қайталаңыз.',
    },
    checkRunning: 'NCALayer іске қосылғанын тексеру',
  },
  languages: {kk: 'Қазақша', ru: 'Русский', en: 'English'},
  receipt: {
    heading: 'Қол қою сәтті аяқталды',
  },
};
