import {html, type TemplateResult} from 'lit';
import {icon, type Tone} from './icons.ts';

/** A box that tells a state by word, shape and colour. */
export const messageBox = (tone: Tone, content: unknown): TemplateResult =>
  html`<div class="message ${tone}" part="notice">
    ${icon(tone)}
    <div>${content}</div>
  </div>`;
