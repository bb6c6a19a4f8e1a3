import {expect} from '@open-wc/testing';
import type {DocumentId} from '../../../src/domain/document-to-sign.ts';
import {SessionTicketStore} from '../../../src/signing/egov-qr/session-ticket-store.ts';
import {DOCUMENT, SESSION} from '../../support/flow-samples.ts';
import {MemoryStorage} from '../../support/memory-storage.ts';

const KEY = 'enpc-refund-form.signing-session';
const TICKET = {id: SESSION.id, secret: SESSION.secret, documentId: DOCUMENT.id};

describe('SessionTicketStore', () => {
  it('gives the ticket back, and nothing more of the session', () => {
    const storage = new MemoryStorage();
    new SessionTicketStore(storage).write(DOCUMENT.id, SESSION);
    expect(new SessionTicketStore(storage).read()).to.deep.equal(TICKET);
    expect(JSON.parse(storage.items.get(KEY) ?? '')).to.deep.equal(TICKET);
  });

  it('keeps one ticket, the last one', () => {
    const tickets = new SessionTicketStore(new MemoryStorage());
    tickets.write('another-document' as DocumentId, SESSION);
    tickets.write(DOCUMENT.id, SESSION);
    expect(tickets.read()?.documentId).to.equal(DOCUMENT.id);
    tickets.clear();
    expect(tickets.read()).to.equal(undefined);
  });

  it('is the tab’s own storage unless told otherwise', () => {
    const tickets = new SessionTicketStore();
    tickets.write(DOCUMENT.id, SESSION);
    expect(sessionStorage.getItem(KEY)).to.be.a('string');
    expect(tickets.read()).to.deep.equal(TICKET);
    tickets.clear();
    expect(sessionStorage.getItem(KEY)).to.equal(null);
  });

  for (const garbage of [
    '',
    'null',
    '1',
    '"text"',
    '[]',
    '{}',
    '{"id":"session-1"',
    '{"id":"session-1","secret":"a-secret"}',
    '{"id":"session-1","secret":"a-secret","documentId":""}',
    '{"id":"session-1","secret":7,"documentId":"document-1"}',
    '{"id":{},"secret":"a-secret","documentId":"document-1"}',
  ]) {
    it(`takes ${garbage || 'an empty text'} for no ticket`, () => {
      const storage = new MemoryStorage();
      storage.setItem(KEY, garbage);
      expect(new SessionTicketStore(storage).read()).to.equal(undefined);
    });
  }

  it('does without a storage that is forbidden or full', () => {
    const refuse = (): never => {
      throw new DOMException('', 'QuotaExceededError');
    };
    const tickets = new SessionTicketStore({getItem: refuse, setItem: refuse, removeItem: refuse});
    tickets.write(DOCUMENT.id, SESSION);
    expect(tickets.read()).to.equal(undefined);
    tickets.clear();
  });

  it('does without a storage that may not even be named', () => {
    const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    try {
      const tickets = new SessionTicketStore();
      tickets.write(DOCUMENT.id, SESSION);
      expect(tickets.read()).to.equal(undefined);
      tickets.clear();
    } finally {
      if (real) Object.defineProperty(window, 'sessionStorage', real);
      else Reflect.deleteProperty(window, 'sessionStorage');
    }
  });
});
