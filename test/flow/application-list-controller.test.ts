import {expect} from '@open-wc/testing';
import {AdapterError, type AdapterFailure} from '../../src/adapter/adapter-error.ts';
import {
  ApplicationListController,
  type ApplicationListHost,
} from '../../src/flow/application-list-controller.ts';
import {applicationOf} from '../support/application-samples.ts';
import {FakeSigningPage} from '../support/fake-signing-page.ts';
import {ScriptedAdapter} from '../support/scripted-adapter.ts';
import {until} from '../support/shadow-dom.ts';

class FakeHost implements ApplicationListHost {
  refundAdapter: ScriptedAdapter | undefined = new ScriptedAdapter();
  refreshSeconds = 60;
  readonly updateComplete = Promise.resolve(true);
  readonly page = new FakeSigningPage();
  readonly controller = new ApplicationListController(this, this.page);

  addController(): void {
    // The test calls the controller itself.
  }

  removeController(): void {
    // As above.
  }

  requestUpdate(): void {
    // Nothing is drawn.
  }

  listFailed(): void {
    // The element tells its page.
  }

  get adapter(): ScriptedAdapter {
    if (!this.refundAdapter) throw new Error('there is no adapter');
    return this.refundAdapter;
  }

  get asked(): number {
    return this.adapter.callsOf('listApplications').length;
  }

  /** Answers the latest question, and waits until that is known. */
  async answers(...numbers: readonly number[]): Promise<void> {
    const call = await this.adapter.call('listApplications', this.asked);
    call.answer(numbers.map((number) => applicationOf(number)));
    await until(
      () => this.controller.list.step === 'listed' && this.page.pendingTimers > 0,
      'the answer was heard',
    );
  }

  async fails(failure: AdapterFailure): Promise<void> {
    const before = this.controller.list;
    const call = await this.adapter.call('listApplications', this.asked);
    call.fail(new AdapterError(failure, {correlationId: 'exchange-1'}));
    await until(() => this.controller.list !== before, 'the failure was heard');
  }
}

const connected = (): FakeHost => {
  const host = new FakeHost();
  host.controller.hostConnected();
  return host;
};

describe('Keeping the list of applications up to date', () => {
  it('asks at once, and again at the calm pace of the host', async () => {
    const host = connected();
    expect(host.asked).to.equal(1);
    await host.answers(1);
    await host.page.advance(59_000);
    expect(host.asked).to.equal(1);
    await host.page.advance(1000);
    expect(host.asked).to.equal(2);
  });

  it('asks no question while another one waits for its answer', async () => {
    const host = connected();
    host.page.window.dispatchEvent(new Event('focus'));
    host.page.window.dispatchEvent(new Event('online'));
    host.controller.refresh();
    await host.page.advance(600_000);
    expect(host.asked).to.equal(1);
  });

  it('asks nothing while nobody sees the page, and at once when somebody does again', async () => {
    const host = connected();
    await host.answers(1);
    host.page.document.visibilityState = 'hidden';
    await host.page.advance(600_000);
    expect(host.asked).to.equal(1);
    host.page.document.visibilityState = 'visible';
    host.page.document.dispatchEvent(new Event('visibilitychange'));
    host.page.window.dispatchEvent(new Event('focus'));
    expect(host.asked).to.equal(2);
    await host.answers(1);
    await host.page.advance(60_000);
    expect(host.asked).to.equal(3);
  });

  it('takes the several signs of one return for one', async () => {
    const host = connected();
    await host.answers(1);
    host.page.window.dispatchEvent(new Event('focus'));
    host.page.window.dispatchEvent(new Event('pageshow'));
    expect(host.asked).to.equal(1);
  });

  it('asks only those who come back when the host wants no clock', async () => {
    const host = new FakeHost();
    host.refreshSeconds = 0;
    host.controller.hostConnected();
    (await host.adapter.call('listApplications')).answer([]);
    await until(() => host.controller.list.step === 'listed', 'the answer was heard');
    await host.page.advance(600_000);
    expect(host.asked).to.equal(1);
    host.page.window.dispatchEvent(new Event('focus'));
    expect(host.asked).to.equal(2);
  });

  it('asks nobody by the clock who has to sign in again', async () => {
    const host = connected();
    await host.answers(1);
    await host.page.advance(60_000);
    await host.fails({code: 'unauthenticated'});
    await host.page.advance(600_000);
    expect(host.asked).to.equal(2);
    host.controller.retry();
    expect(host.asked).to.equal(3);
  });

  it('waits for as long as a server in trouble says', async () => {
    const host = connected();
    await host.fails({code: 'maintenance', retryAfter: 300});
    await host.page.advance(299_000);
    expect(host.asked).to.equal(1);
    await host.page.advance(1000);
    expect(host.asked).to.equal(2);
  });

  it('shows that it loads again after a failure', async () => {
    const host = connected();
    await host.fails({code: 'server'});
    expect(host.controller.list).to.deep.equal({
      step: 'load-failed',
      failure: {code: 'server'},
      correlationId: 'exchange-1',
    });
    host.controller.retry();
    expect(host.controller.list.step).to.equal('loading');
  });

  it('aborts the question and listens no more when it is removed, and asks when it is back', async () => {
    const host = connected();
    const call = await host.adapter.call('listApplications');
    host.controller.hostDisconnected();
    expect(call.signal.aborted).to.be.true;
    expect(host.page.listeners).to.equal(0);
    call.answer([applicationOf(1)]);
    await host.page.advance(600_000);
    expect(host.controller.list.step).to.equal('loading');
    host.controller.hostConnected();
    expect(host.asked).to.equal(2);
    await host.answers(2);
    host.controller.hostDisconnected();
    expect(host.page.pendingTimers).to.equal(0);
  });

  it('begins anew with another adapter, and does not hear the former one', async () => {
    const host = connected();
    await host.answers(1);
    await host.page.advance(60_000);
    const late = await host.adapter.call('listApplications', 2);
    host.refundAdapter = new ScriptedAdapter();
    host.controller.hostUpdate();
    expect(host.controller.list.step).to.equal('loading');
    expect(late.signal.aborted).to.be.true;
    late.answer([applicationOf(7)]);
    await host.answers(8);
    const {list} = host.controller;
    expect(
      list.step === 'listed' && list.applications.map(({receipt}) => receipt.applicationNumber),
    ).to.deep.equal(['2026-000008']);
  });
});
