import {isValidIBAN} from 'ibantools';
window.x = isValidIBAN;
