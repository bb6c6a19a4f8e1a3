import {svg} from 'lit';
import {drawing} from '../shared/icons.ts';

/** What a hand does with a phone: small drawings beside the steps in words. */
const PATHS = {
  openApp: svg`<rect x="5.5" y="2" width="9" height="16" rx="2" /><path d="M9 15h2" />`,
  openScanner: svg`<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M6 10h8" />`,
  pointCamera: svg`<path d="M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2M17 12v2M12 17v-2M15.5 17H17" />`,
  pressOpen: svg`<path d="M8 3H4.5v14h11v-3.5M11.5 3H17v5.5M17 3l-7.5 7.5" />`,
  compare: svg`<path d="m3 5.5 1.5 1.5L7 4M3 13l1.5 1.5L7 11.5M10.5 6H17M10.5 13.5H17" />`,
  sign: svg`<path d="m12.5 4.5 3 3L8 15l-3.5.5L5 12zM4 18h12" />`,
  comeBack: svg`<path d="M7.5 4 3.5 8l4 4M4 8h8a4 4 0 0 1 0 8H8" />`,
} as const;

export type PhoneStepName = keyof typeof PATHS;

export const phoneDrawing = (step: PhoneStepName) => drawing(PATHS[step]);
