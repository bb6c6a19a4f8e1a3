// Our own table alone, built.
import '../../../../dist/define/payment-order-table.js';
import {H} from '../shared/tablelib.js';
import {widgetOrders} from '../shared/widget-orders.js';

const app = document.getElementById('app');
const sheet = new CSSStyleSheet();
// On a page it is as high as its orders, up to most of the window: here as high as all others.
sheet.replaceSync(`.scroller{max-block-size:${H}px!important}`);
let table;
const find = (selector) => table.shadowRoot.querySelector(selector);
window.bench = {
  mount(count) {
    table = document.createElement('payment-order-table');
    table.locale = 'ru';
    table.orders = widgetOrders(count);
    app.append(table);
    table.shadowRoot.adoptedStyleSheets = [...table.shadowRoot.adoptedStyleSheets, sheet];
  },
  unmount: () => app.replaceChildren(),
  total: () => find('[part~=total]').textContent,
  headBox: () => find('thead input'),
  rowBox: (index) => table.shadowRoot.querySelectorAll('tbody input')[index],
  scroller: () => find('.scroller') ?? document.scrollingElement,
};
