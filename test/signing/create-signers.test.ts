import {expect} from '@open-wc/testing';
import type {SigningSessionId} from '../../src/domain/signing-session.ts';
import {createSigners} from '../../src/signing/create-signers.ts';
import {APPLICANT, DOCUMENT, RECEIPT, SESSION} from '../support/flow-samples.ts';
import {MemoryStorage} from '../support/memory-storage.ts';
import {ScriptedSessions} from '../support/scripted-sessions.ts';

describe('createSigners', () => {
  it('offers NCALayer alone where the fund has no sessions', () => {
    expect(createSigners({}).map(({method}) => method)).to.deep.equal(['ncalayer']);
  });

  it('offers the phone where it has, and the phone alone hears who gives up', () => {
    const signers = createSigners({signingSessions: new ScriptedSessions()});
    expect(
      signers.map(({method, hearsWithdrawal}) => [method, hearsWithdrawal ?? false]),
    ).to.deep.equal([
      ['ncalayer', false],
      ['egov-qr', true],
    ]);
  });

  it('signs with a phone through the fund’s sessions and the host’s storage', async () => {
    const sessions = new ScriptedSessions();
    // The tests of other files share the browser's locks.
    const session = {...SESSION, id: crypto.randomUUID() as SigningSessionId};
    const storage = new MemoryStorage();
    const written: string[] = [];
    storage.setItem = (key) => written.push(key);
    sessions.onCall = (call) => {
      call.answer(call.name === 'createSession' ? session : {state: 'signed', receipt: RECEIPT});
    };
    const [, phone] = createSigners({signingSessions: sessions, storage});
    const outcome = await phone?.sign({
      document: DOCUMENT,
      applicantIin: APPLICANT.iin,
      language: 'kk',
      signal: new AbortController().signal,
      withdrawal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(outcome).to.deep.equal({outcome: 'submitted', receipt: RECEIPT});
    expect(written).to.deep.equal(['enpc-refund-form.signing-session']);
  });
});
