import type {CalmCatalog} from './catalogs/calm.ts';
import type {Catalog} from './catalogs/form.ts';
import type {HelpCatalog} from './catalogs/help.ts';
import type {IbanCatalog} from './catalogs/iban.ts';
import type {InterruptionsCatalog} from './catalogs/interruptions.ts';
import type {ListCatalog} from './catalogs/list.ts';
import type {LongListCatalog} from './catalogs/long-list.ts';
import type {ObstaclesCatalog} from './catalogs/obstacles.ts';
import type {PhoneCatalog} from './catalogs/phone.ts';
import type {ReceiptCatalog} from './catalogs/receipt.ts';
import type {SigningCatalog} from './catalogs/signing.ts';
import type {SessionCatalog} from './catalogs/session.ts';

/** The texts by the moment they are needed. */
export interface Catalogs {
  readonly form: Catalog;
  readonly iban: IbanCatalog;
  readonly signing: SigningCatalog;
  readonly phone: PhoneCatalog;
  readonly session: SessionCatalog;
  readonly help: HelpCatalog;
  readonly longList: LongListCatalog;
  readonly interruptions: InterruptionsCatalog;
  readonly receipt: ReceiptCatalog;
  readonly list: ListCatalog;
  readonly calm: CalmCatalog;
  readonly obstacles: ObstaclesCatalog;
}

export type CatalogPart = keyof Catalogs;
