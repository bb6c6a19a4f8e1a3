import {randomUUID} from 'node:crypto';
import {parseIin} from '../../../src/domain/iin.ts';
import type {Database, Executor} from '../database/database.ts';
import {fullNameOf, INVENTED_PEOPLE, type InventedPerson} from './invented-people.ts';
import {INVENTED_PAYMENT_ORDERS, type InventedPaymentOrder} from './invented-payment-orders.ts';
import {hashPassword} from './password.ts';
import {findPersonByIin, lockOut, savePerson, type Person} from './people-repository.ts';

/** The password of every invented person; the sign-in page shows it openly. */
export const INVENTED_PASSWORD = 'demo-2026';

/** A person to be signed in with a key of the real authority, given by the operator. */
export interface OwnPerson {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly password: string;
}

/** What the ids of the operator's people begin with. */
const OWN_PERSON = 'own-person';

/** Writes the invented people and their payment orders into a database that lacks them. */
export async function seedInventedPeople(database: Database): Promise<void> {
  const known = await knownPeople(database);
  const missing = await Promise.all(
    INVENTED_PEOPLE.filter(({id}) => !known.has(id)).map(async (person) => ({
      person: personOf(person),
      passwordHash: await hashPassword(INVENTED_PASSWORD),
      orders: INVENTED_PAYMENT_ORDERS[person.id],
    })),
  );
  if (missing.length === 0) return;
  await database.write(async (transaction) => {
    for (const {person, passwordHash, orders} of missing) {
      await savePerson(transaction, {person, passwordHash});
      await insertOrders(transaction, person.id, orders);
    }
  });
}

/**
 * Lets the person of the settings sign in by what stands there now, with payment orders when they
 * are new. People of former settings keep what they signed, but cannot sign in any more.
 */
export async function seedOwnPerson(database: Database, ownPerson?: OwnPerson): Promise<void> {
  const passwordHash = ownPerson && (await hashPassword(ownPerson.password));
  await database.write(async (transaction) => {
    await lockOut(transaction, OWN_PERSON);
    if (!ownPerson || passwordHash === undefined) return;
    const id = `${OWN_PERSON}-${randomUUID()}`;
    const newPerson = personOf({...ownPerson, id, accountCheck: 'by-account'});
    const known = await findPersonByIin(transaction, newPerson.iin);
    const person = {...newPerson, id: known?.person.id ?? id};
    await savePerson(transaction, {person, passwordHash});
    if (!known) await insertOrders(transaction, id, INVENTED_PAYMENT_ORDERS['several-orders']);
  });
}

function personOf(invented: InventedPerson): Person {
  const {id, accountCheck} = invented;
  const iin = parseIin(invented.iin);
  if (iin === undefined) throw new Error(`demo: the IIN of ${id} has a wrong check digit`);
  return {id, iin, fullName: fullNameOf(invented), accountCheck};
}

async function knownPeople(database: Executor): Promise<ReadonlySet<unknown>> {
  const {rows} = await database.execute({sql: 'SELECT id FROM people', args: []});
  return new Set(rows.map((row) => row['id']));
}

async function insertOrders(
  transaction: Executor,
  personId: string,
  orders: readonly InventedPaymentOrder[],
): Promise<void> {
  for (const [position, order] of orders.entries()) {
    const {number, date, availableTiyn, bankCode, state} = order;
    await transaction.execute({
      sql: `INSERT INTO payment_orders
              (id, person_id, position, number, date, available_tiyn, bank_code, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      args: [
        `${personId}-${number}`,
        personId,
        position,
        number,
        date,
        availableTiyn,
        bankCode,
        state,
      ],
    });
  }
}
