import {renderSVG} from 'uqr';
window.x = renderSVG;
