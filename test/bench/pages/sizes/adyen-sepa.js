import {AdyenCheckout, SepaDirectDebit} from '@adyen/adyen-web';
import '@adyen/adyen-web/styles/adyen.css';
AdyenCheckout({clientKey: 'x', environment: 'test', countryCode: 'DE', locale: 'en-US'}).then((c) =>
  new SepaDirectDebit(c).mount('#app'),
);
