import {isValid} from 'iban';
window.x = isValid;
