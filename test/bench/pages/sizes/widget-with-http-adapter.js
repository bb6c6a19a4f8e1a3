// All that a page with our own adapter loads at first, the words of one language included.
import '../../../../dist/define/enpc-refund-form.js';
import {HttpRefundAdapter} from '../../../../dist/adapter/http-refund-adapter.js';
import {texts} from '../../../../dist/i18n/locales/ru/form.js';

globalThis.used = [new HttpRefundAdapter({baseUrl: '/api/refund'}), texts];
