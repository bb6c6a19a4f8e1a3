/** What a person does on a host's page, and what the host makes of it. */
import assert from 'node:assert/strict';
import type {Frame} from 'puppeteer-core';
import type {Language} from '../../../src/domain/language.ts';
import type {Applicant} from './applicant.ts';
import {eventually} from './eventually.ts';
import {seesElement} from './page-text.ts';
import {ORDER} from './phone-visit.ts';
import {OWN_IBAN, type PageVisit} from './stage.ts';

export async function fillsIn(person: Applicant): Promise<void> {
  await person.seesForm();
  await person.fillsIn(ORDER, OWN_IBAN);
}

/** From the first step to the signature. */
export async function signs(person: Applicant, {window}: PageVisit): Promise<void> {
  await person.asksToSign();
  await person.seesDocument();
  await person.choosesCertificate();
  await window.signs();
}

/** The number on the screen, which is that of the only application that the fund has. */
export async function receiptOf(person: Applicant, {fund}: PageVisit): Promise<string> {
  const number = await person.seesReceipt();
  assert.equal((await fund.onlyRow('applications'))['number'], number);
  return number;
}

/** The host's own switch changes the form's words, and nothing else. */
export async function hostChangesLanguage(person: Applicant, language: Language): Promise<void> {
  await person.page.bringToFront();
  const total = (await person.count('[part=total]')) > 0 ? await person.total() : undefined;
  await person.frame.click(`[data-language=${language}]`);
  person.language = language;
  await person.sees(person.form.service.title);
  if (total !== undefined) {
    await eventually(async () => /500\s₸|₸500|500 ₸/.test(await person.total()), 'the total stays');
  }
}

/** The host has heard of the application, by the event, in its own way. */
export async function hostHeard(frame: Frame, number: string, place = '#submitted'): Promise<void> {
  const told = await seesElement(frame, place);
  const text = (): Promise<string> => told.evaluate(({textContent}) => textContent);
  await eventually(async () => (await text()).trim() === number, `${place} says ${number}`);
}
