import {qrMatrix} from '../../../../dist/elements/sign-panel/qr-matrix.js';

window.x = qrMatrix;
