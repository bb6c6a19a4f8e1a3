import {validateIBAN} from 'fast-iban';
window.x = validateIBAN;
