import {encodeBase64} from '../../domain/base64.ts';
import type {RefundReceipt, SignedDocument} from '../../domain/refund-application.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {ReceiptCatalog} from '../../i18n/catalogs/receipt.ts';
import {formatIban, formatMoney} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {markup, NO_MARKUP, type Markup} from './markup.ts';
import {receiptFacts, type Line} from './receipt-facts.ts';
import {inFileName} from './receipt-file-name.ts';

export interface ReceiptFile {
  readonly receipt: RefundReceipt;
  readonly signed: SignedDocument;
  /** How people reach the fund; left out when the host has not told. */
  readonly supportPhone: string | undefined;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
};

const STYLE = markup`
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; }
  body { margin: 0 auto; max-width: 45rem; padding: 1.5rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.25rem; }
  h2 { font-size: 1.125rem; margin: 2rem 0 0.5rem; break-after: avoid; }
  p { margin: 0.5rem 0; }
  dl { margin: 1rem 0; font-variant-numeric: tabular-nums lining-nums; }
  dl div { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0.25rem 0; border-bottom: 1px solid #9996; }
  dt { flex: 1 1 14rem; }
  dd { flex: 2 1 14rem; margin: 0; overflow-wrap: anywhere; }
  .sums dt { flex: 2 1 12rem; }
  .sums dd { flex: 1 1 8rem; text-align: end; white-space: nowrap; }
  .total { font-weight: 700; }
  a { display: inline-block; padding: 0.5rem 0; margin-inline-end: 1.5rem; }
  pre { padding: 1rem; border: 1px solid #9996; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; font-variant-numeric: tabular-nums lining-nums; }
  @media print { body { max-width: none; padding: 0; } a { display: none; } }
`;

const row = ([term, value]: Line): Markup =>
  markup`<div><dt>${term}</dt><dd><bdi>${value}</bdi></dd></div>`;

/** Nothing of it runs, and it is offered to be saved, not to be opened. */
const dataAddress = (base64: string): string => `data:application/octet-stream;base64,${base64}`;

/**
 * The receipt as a file that needs nothing else: text to be read and printed, and the signed document
 * with its signature to be taken out. The same receipt in the same language is the same file, to the
 * byte. Account and IIN stand there in full (decision 11).
 */
export function writeReceiptFile(
  {receipt, signed, supportPhone}: ReceiptFile,
  texts: Catalog,
  words: ReceiptCatalog,
): string {
  const facts = receiptFacts(receipt, texts, words);
  const {document, signature} = signed;
  const name = `refund-application-${inFileName(receipt)}`;
  const documentName = `${name}.${EXTENSIONS[document.mimeType] ?? 'bin'}`;
  const sum = ([term, amount]: (typeof facts)['total'], look: string): Markup =>
    markup`<div class="${look}"><dt>${term}</dt><dd>${formatMoney(amount, texts.language, facts.decimals)}</dd></div>`;
  const text =
    document.mimeType === 'text/plain'
      ? markup`<h2>${words.file.textHeading}</h2>
<pre lang="${document.language}">
${new TextDecoder().decode(document.bytes)}</pre>`
      : NO_MARKUP;

  return markup`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}: ${receipt.applicationNumber}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${texts.service.title}</p>
<dl>
${[
  row(facts.number),
  row(facts.submittedAt),
  row(facts.beneficiary),
  row(facts.iin),
  row(facts.bank),
  row([facts.account[0], formatIban(receipt.iban)]),
]}
</dl>
<h2>${texts.orders.heading}</h2>
<dl class="sums">
${[...facts.orders.map((order) => sum(order, 'order')), sum(facts.total, 'total')]}
</dl>
<h2>${words.nextHeading}</h2>
${facts.next.map((sentence) => markup`<p>${sentence}</p>`)}
${supportPhone === undefined ? NO_MARKUP : markup`<p>${fill(words.contact, {phone: supportPhone})}</p>`}
<h2>${words.file.proofHeading}</h2>
<dl>
${[row(facts.document), row(facts.fingerprint)]}
</dl>
<p>${words.file.proof}</p>
<p>
<a id="document" download="${documentName}" href="${dataAddress(encodeBase64(document.bytes))}">${words.file.saveDocument}</a>
<a id="signature" download="${documentName}.cms" href="${dataAddress(signature.cms)}">${words.file.saveSignature}</a>
</p>
<p>${words.file.verify}</p>
${text}
<p>${words.thanks}</p>
</main>
</body>
</html>
`.text;
}
