import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

/** A drawing of ours, on the grid of 20 that all of them share, with one stroke; always beside a word. */
export const drawing = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths}</svg>`;

const PATHS = {
  success: svg`<circle cx="10" cy="10" r="8" /><path d="m6.5 10.5 2.5 2.5 4.5-5.5" />`,
  danger: svg`<circle cx="10" cy="10" r="8" /><path d="M10 6v4.5M10 13.75v.25" />`,
  warning: svg`<path d="M10 2.5 18.5 17.5h-17zM10 8v4M10 14.5v.25" />`,
  info: svg`<circle cx="10" cy="10" r="8" /><path d="M10 9.5V14M10 6v.25" />`,
} as const;

export type Tone = keyof typeof PATHS;

export const icon = (tone: Tone): TemplateResult => drawing(PATHS[tone]);
