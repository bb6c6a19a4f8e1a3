import {LitElement, html, css} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
window.x = [LitElement, html, css, repeat];
