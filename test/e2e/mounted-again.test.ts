import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {CDPSession} from 'puppeteer-core';
import {Stage} from '../support/e2e/stage.ts';

/** So often before the count, for what is made once. */
const WARM_UP = 30;
const MOUNTS = 500;

/** Runs in the page: puts a form into it, and takes it away again when it is drawn. */
async function mountAgain(count: number): Promise<void> {
  const adapter = document.querySelector('enpc-refund-form')?.adapter;
  if (!adapter) throw new Error('the page has no form');
  for (let index = 0; index < count; index++) {
    const form = document.createElement('enpc-refund-form');
    form.adapter = adapter;
    document.body.append(form);
    while (!form.shadowRoot?.querySelector('payment-order-table')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    form.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** What the page holds once nothing is left that could go. */
async function held(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

describe('a form that a page mounts and unmounts', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  test(`leaves no node and no listener, ${MOUNTS} times`, (context) =>
    stage.visit({}, async ({portal}) => {
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      const session = await portal.page.createCDPSession();
      await session.send('Performance.enable');
      await portal.page.evaluate(mountAgain, WARM_UP);
      const start = await held(session);
      await portal.page.evaluate(mountAgain, MOUNTS);
      const end = await held(session);
      const grown = (name: string): number => (end[name] ?? 0) - (start[name] ?? 0);
      context.diagnostic(
        `${Math.round(grown('JSHeapUsedSize') / MOUNTS)} bytes of the heap stay for each mount`,
      );
      assert.ok(grown('Nodes') <= 0, `${grown('Nodes')} nodes stayed`);
      assert.ok(grown('JSEventListeners') <= 0, `${grown('JSEventListeners')} listeners stayed`);
    }));
});
