import {bank, ordersAs} from './core.js';

const inAllLanguages = (text) => ({kk: text, ru: text, en: text});
const payer = {
  bic: bank.bic,
  bin: '971240001315',
  name: inAllLanguages(bank.name),
  branch: inAllLanguages('Алматы'),
  account: bank.iban,
};

/** The orders of all pages, as the widget's domain has them. */
export const widgetOrders = (count) =>
  ordersAs(count, (id, number, day, month, amount) => ({
    id,
    number,
    date: `2026-${month}-${day}`,
    available: BigInt(amount) * 100n,
    bank: payer,
    state: 'available',
  }));
