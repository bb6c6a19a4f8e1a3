import 'enpc-refund-form/define.js';
import {mount} from 'svelte';
import RefundPage from './RefundPage.svelte';

mount(RefundPage, {target: document.querySelector('#page')});
