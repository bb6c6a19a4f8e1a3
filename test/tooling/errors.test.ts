/** The catalogue of errors: its guide is the one that is checked in, and it says what the code does. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ERRORS_GUIDE, errorsGuide} from '../../.ci/errors-guide.ts';
import {isPassing, type AdapterFailureCode} from '../../src/adapter/adapter-error.ts';
import {SIGNATURE_REJECTIONS} from '../../src/domain/signature-rejection.ts';
import {REFUSAL_REASONS} from '../../src/domain/verification.ts';
import {ERROR_CATALOGUE} from '../../src/errors.ts';
import {texts} from '../../src/i18n/locales/en/signing.ts';

const entries = Object.entries(ERROR_CATALOGUE).flatMap(([type, codes]) =>
  Object.entries(codes).map(([code, entry]) => ({name: `${type} ${code}`, entry})),
);

describe('the catalogue of errors', () => {
  it('is what the guide says; `npm run generate:errors` writes it anew', async () => {
    assert.equal(readFileSync(ERRORS_GUIDE, 'utf8'), await errorsGuide());
  });

  it('says of a failure of the adapter whether the event will call it retryable', () => {
    const codes = Object.keys(ERROR_CATALOGUE.adapter) as AdapterFailureCode[];
    assert.ok(codes.length > 10);
    for (const code of codes) {
      const {retryable} = ERROR_CATALOGUE.adapter[code];
      assert.equal(retryable, isPassing({code} as Parameters<typeof isPassing>[0]), code);
    }
  });

  it('has the codes that the contract and the texts have, and no other', () => {
    assert.deepEqual(
      Object.keys(ERROR_CATALOGUE.signatureRejection).sort(),
      [...SIGNATURE_REJECTIONS].sort(),
    );
    assert.deepEqual(
      Object.keys(ERROR_CATALOGUE.verificationRefusal).sort(),
      [...REFUSAL_REASONS].sort(),
    );
    assert.deepEqual(
      Object.keys(ERROR_CATALOGUE.signing).sort(),
      Object.keys(texts.ncalayer.errors).sort(),
    );
  });

  it('tells each of them in whole sentences that fit into a table', () => {
    assert.ok(entries.length > 80);
    for (const {name, entry} of entries) {
      for (const sentence of [entry.meaning, entry.likelyCause, entry.cure]) {
        assert.match(sentence, /^[^a-z|][^|\n]*\.$/, name);
      }
    }
  });
});
