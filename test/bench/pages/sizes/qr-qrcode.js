import {toString} from 'qrcode';
window.x = (s) => toString(s, {type: 'svg'});
