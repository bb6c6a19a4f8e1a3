import {expect} from '@open-wc/testing';
import {LANGUAGES} from '../../src/domain/language.ts';
import type {CatalogPart} from '../../src/i18n/catalog-parts.ts';
import {loadCatalog, loadedCatalog} from '../../src/i18n/load-catalog.ts';
import {CATALOGS} from '../support/catalog-leaves.ts';

const PARTS: readonly CatalogPart[] = ['form', 'iban', 'signing', 'phone'];

describe('loadCatalog', () => {
  for (const part of PARTS) {
    for (const language of LANGUAGES) {
      it(`loads the ${part} texts in ${language}, and has them at once from then on`, async () => {
        expect(loadedCatalog(part, language)).to.equal(undefined);
        await loadCatalog(part, language);
        expect(loadedCatalog(part, language)).to.equal(CATALOGS[language][part]);
        await loadCatalog(part, language);
        expect(loadedCatalog(part, language)).to.equal(CATALOGS[language][part]);
      });
    }
  }
});
