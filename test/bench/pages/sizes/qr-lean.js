import {generate} from 'lean-qr';
import {toSvgSource} from 'lean-qr/extras/svg';
window.x = (s) => toSvgSource(generate(s));
