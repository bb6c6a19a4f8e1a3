// Our signer and ncalayer-js-client, each against a bare socket that speaks the same protocol.
import {NCALayerClient} from 'ncalayer-js-client';
import {NcalayerSigner} from '../../../../dist/signing/ncalayer/ncalayer-signer.js';

const signingParams = {decode: true, encapsulate: false, digested: false, tsaProfile: null};
const signerParams = {extKeyUsageOids: [], chain: []};

const openSocket = (address) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.onerror = reject;
    socket.onopen = () => resolve(socket);
  });

const toBase64 = async (bytes) => {
  if (bytes.toBase64) return bytes.toBase64();
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.onload = resolve;
    reader.readAsDataURL(new Blob([bytes]));
  });
  return reader.result.slice(reader.result.indexOf(',') + 1);
};

async function bareSocket(address, bytes) {
  const socket = await openSocket(address);
  const data = await toBase64(bytes);
  const args = {
    allowedStorages: ['PKCS12'],
    format: 'cms',
    data,
    signingParams,
    signerParams,
    locale: 'ru',
  };
  const answer = await new Promise((resolve) => {
    socket.onmessage = (message) => {
      const read = JSON.parse(message.data);
      if (read.status) resolve(read);
    };
    socket.send(JSON.stringify({module: 'kz.gov.pki.knca.basics', method: 'sign', args}));
  });
  socket.close();
  return answer.body.result[0];
}

async function client(address, bytes) {
  const connection = new NCALayerClient(address, false);
  await connection.connect();
  const answer = await connection.basicsSignCMS(
    ['PKCS12'],
    bytes.buffer,
    signingParams,
    signerParams,
  );
  connection.wsConnection.close();
  return answer;
}

async function widget(address, bytes, applicantIin) {
  const signer = new NcalayerSigner({address, acceptTestCertificates: true});
  const {signal} = new AbortController();
  const document = {bytes, issuedAt: '2026-06-01T00:00:00Z', expiresAt: '2026-06-02T00:00:00Z'};
  const outcome = await signer.sign({
    document,
    applicantIin,
    language: 'ru',
    signal,
    withdrawal: signal,
    onProgress: () => undefined,
  });
  return outcome.signature.cms;
}

const WAYS = {'bare socket': bareSocket, 'ncalayer-js-client': client, widget};

/** Milliseconds of whole signings, each with a connection of its own, the ways in turns. */
window.measureSigning = async (address, byteCount, rounds, iin) => {
  const bytes = Uint8Array.from({length: byteCount}, (_, index) => (index * 31) & 255);
  const times = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, sign] of Object.entries(WAYS)) {
      const start = performance.now();
      if (!(await sign(address, bytes, iin))) throw new Error(`${name} gave no signature`);
      // The first round warms up.
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return times;
};
