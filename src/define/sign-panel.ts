import {SignPanel} from '../elements/sign-panel/sign-panel.ts';
import {defineElement} from '../elements/shared/define-element.ts';

defineElement('sign-panel', SignPanel);
