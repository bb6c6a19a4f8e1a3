/** The script of a page with the theme page's tools around one element. */
import {ThemePlayground} from '../../../stories/support/theme-playground.ts';
import '../../../src/define/payment-order-table.ts';

customElements.define('theme-playground', ThemePlayground);
const playground = document.createElement('theme-playground');
playground.append(document.createElement('payment-order-table'));
document.body.append(playground);
