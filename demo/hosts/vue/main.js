import 'enpc-refund-form/define.js';
import {createApp} from 'vue';
import RefundPage from './RefundPage.vue';

createApp(RefundPage).mount('#page');
