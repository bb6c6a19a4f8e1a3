/**
 * A page's style sheet as bad as they come: what content management systems, resets and "quick fixes" do
 * to every element of a page, all at once.
 */
export const HOSTILE_SHEET = `
html {font-size: 62.5% !important}
body, body * {
  color: red !important;
  background: pink !important;
  font-size: 30px !important;
  font-style: italic !important;
  font-weight: 900 !important;
  font-variant: small-caps !important;
  font-feature-settings: "smcp" !important;
  line-height: 0 !important;
  letter-spacing: 0.3em !important;
  word-spacing: 2em !important;
  word-break: break-all !important;
  overflow-wrap: normal !important;
  hyphens: auto !important;
  white-space: pre !important;
  text-transform: uppercase !important;
  text-align: right !important;
  text-align-last: right !important;
  text-indent: 5em !important;
  text-shadow: 2px 2px 2px yellow !important;
  -webkit-text-fill-color: yellow !important;
  -webkit-text-stroke: 1px blue !important;
  direction: rtl !important;
  list-style: square inside !important;
  border-collapse: separate !important;
  border-spacing: 20px !important;
  caption-side: bottom !important;
  empty-cells: hide !important;
  quotes: none !important;
  cursor: none !important;
  caret-color: transparent !important;
  accent-color: red !important;
  tab-size: 20 !important;
  box-sizing: content-box !important;
  margin: 20px !important;
  padding: 7px !important;
  border: 3px dotted red !important;
  border-radius: 50% !important;
  outline: 5px solid red !important;
  container-type: normal !important;
  display: inline-block !important;
  animation: spin 1s infinite !important;
}
:host, :root, ::slotted(*) {letter-spacing: 9px !important}
label, legend, caption, svg, dt {display: none !important}
table, tr, td, th {display: block !important}
button, input, a {appearance: none !important; opacity: 0.3 !important; pointer-events: none !important}
h1, h2, h3, p, ul, li, dl, dd {position: absolute !important; visibility: hidden !important}
.root, .frame, .button, .message, .field, .visually-hidden, .icon {display: none !important}
[part], [role], [lang], [hidden], [aria-live] {position: static !important; display: block !important}
#iban, #problem, #verify, #sign {display: none !important}
::before, ::after {content: "leak" !important}
::placeholder, ::marker, ::selection {color: red !important}
:focus, :focus-visible {outline: none !important; box-shadow: none !important}
@layer page {body, body * {font-size: 40px !important; text-transform: capitalize !important}}
@keyframes spin {to {rotate: 1turn}}
`;
