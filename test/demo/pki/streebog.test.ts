import assert from 'node:assert/strict';
import {test} from 'node:test';
import {streebog256, streebog512} from '../../../demo/pki/streebog.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const text = (ascii: string) => new TextEncoder().encode(ascii);

/** The examples of RFC 6986, section 10, in the order of bytes, and two that many programs test with. */
const examples = [
  {
    name: 'the 63-byte example of RFC 6986',
    message: text('012345678901234567890123456789012345678901234567890123456789012'),
    hash512:
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa' +
      '00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    hash256: '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500',
  },
  {
    name: 'the 72-byte example of RFC 6986',
    message: Uint8Array.from(
      Buffer.from(
        'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20' +
          'f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
        'hex',
      ),
    ),
    hash512:
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376' +
      '035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    hash256: '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
  },
  {
    name: 'the empty message',
    message: text(''),
    hash512:
      '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7' +
      '362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
    hash256: '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb',
  },
  {
    name: 'a message whose sum of blocks carries through all 512 bits',
    message: Buffer.from(`${'ee'.repeat(64)}16${'11'.repeat(62)}16`, 'hex'),
    hash512:
      '8b06f41e59907d9636e892caf5942fcdfb71fa31169a5e70f0edb873664df41c' +
      '2cce6e06dc6755d15a61cdeb92bd607cc4aaca6732bf3568a23a210dd520fd41',
    hash256: '81bb632fa31fcc38b4c379a662dbc58b9bed83f50d3a1b2ce7271ab02d25babb',
  },
];

for (const {name, message, hash512, hash256} of examples) {
  test(`Streebog-512 and Streebog-256 of ${name}`, () => {
    assert.equal(hex(streebog512(message)), hash512);
    assert.equal(hex(streebog256(message)), hash256);
  });
}
