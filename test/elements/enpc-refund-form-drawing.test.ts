import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ReactiveElement} from 'lit';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import '../../src/define/enpc-refund-form.ts';
import {memoryAdapter, OWN_IBAN, PersonAtForm} from '../support/refund-form-harness.ts';
import {clickOn, find, textOf, until} from '../support/shadow-dom.ts';

const {form} = MEMORY_SCENARIOS.severalOrders;

/** As from a server: each order has a bank of its own, and all of these say the same. */
const SCENARIO = {
  form: {...form, orders: form.orders.map((order) => ({...order, bank: {...order.bank}}))},
};

/** Counts how often an element is drawn from now on. */
function countDrawings(element: ReactiveElement): {readonly count: number; stop(): void} {
  let count = 0;
  const counter = {
    hostUpdate: () => {
      count += 1;
    },
  };
  element.addController(counter);
  return {
    get count() {
      return count;
    },
    stop: () => element.removeController(counter),
  };
}

describe('enpc-refund-form draws anew', () => {
  it('no row at a key in the account number, and the fields once', async () => {
    const person = await PersonAtForm.opens(memoryAdapter(SCENARIO));
    await person.ticks('49756118');
    await clickOn(person.ibanField);
    // With the first key come the words around the number, and the directory of banks.
    await sendKeys({type: OWN_IBAN.slice(0, 8)});
    await until(() => person.fields.findBank !== undefined, 'the directory had come');
    await until(() => textOf(find(person.fields, '#iban-counter')) !== '', 'the words had come');
    await until(
      () => find(person.table, '[data-announce]').textContent.trim() !== '',
      'it was said',
    );
    await person.drawn();
    const rows = countDrawings(person.table);
    const fields = countDrawings(person.fields);
    const rest = [...OWN_IBAN.slice(8)];
    for (const key of rest) {
      await sendKeys({press: key});
      await until(() => person.fields.iban.replace(/\s/g, '').endsWith(key), 'the key was taken');
      await person.drawn();
    }
    expect(person.ibanField.value.replace(/\s/g, '')).to.equal(OWN_IBAN);
    expect(fields.count).to.equal(rest.length);
    expect(rows.count).to.equal(0);
  });

  it('no field at a tick, and the table once', async () => {
    const person = await PersonAtForm.opens(memoryAdapter(SCENARIO));
    await person.ticks('49761200');
    await person.typesIban();
    const fields = countDrawings(person.fields);
    const rows = countDrawings(person.table);
    await person.ticks('49756118');
    expect(person.table.ticked.size).to.equal(2);
    expect(rows.count).to.equal(1);
    rows.stop();
    expect(fields.count).to.equal(0);
  });
});
