// Locks a PDF as the standard's password handler does: ISO 32000-1, 7.6, algorithms 1 to 5.
import { createCipheriv, createHash } from 'node:crypto';

/** What a locked file says of its lock, and the lock itself. */
export interface PdfLock {
  /** The entries of the file's trailer. */
  readonly entries: string;
  /** What a stream or string of the object of this number looks like when it is locked; letters are bytes. */
  readonly encrypt: (object: number, bytes: string) => string;
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const PERMISSIONS = -4;

/** A lock that this password opens; an empty one lets every reader in. `rc4` is the first lock that PDF had, `aes` that of version 1.6. */
export function createLock(password: string, cipher: 'rc4' | 'aes'): PdfLock {
  const rounds = cipher === 'rc4' ? 1 : 51;
  const length = cipher === 'rc4' ? 5 : 16;
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = stretch(hash(padded, rounds, length), padded, cipher);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = hash(Buffer.concat([padded, owner, permissions, ID]), rounds, length);
  const proof = cipher === 'rc4' ? PADDING : hash(Buffer.concat([PADDING, ID]), 1, 16);
  const user = Buffer.concat([stretch(key, proof, cipher), Buffer.alloc(32)]).subarray(0, 32);
  const filter =
    cipher === 'rc4'
      ? '/V 1 /R 2'
      : '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  const toHex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  return {
    entries: ` /Encrypt << /Filter /Standard ${filter} /O ${toHex(owner)} /U ${toHex(user)} /P ${PERMISSIONS} >> /ID [${toHex(ID)} ${toHex(ID)}]`,
    encrypt: (object, bytes) => encrypt(toObjectKey(key, object, cipher), Buffer.from(bytes, 'latin1'), cipher),
  };
}

function toObjectKey(key: Buffer, object: number, cipher: 'rc4' | 'aes'): Buffer {
  const number = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
  const salt = Buffer.from(cipher === 'aes' ? 'sAlT' : '', 'latin1');
  return hash(Buffer.concat([key, number, salt]), 1, Math.min(16, key.length + 5));
}

function encrypt(key: Buffer, bytes: Buffer, cipher: 'rc4' | 'aes'): string {
  if (cipher === 'rc4') return rc4(key, bytes).toString('latin1');
  const aes = createCipheriv('aes-128-cbc', key, ID);
  return Buffer.concat([ID, aes.update(bytes), aes.final()]).toString('latin1');
}

function hash(bytes: Buffer, rounds: number, length: number): Buffer {
  let digest = createHash('md5').update(bytes).digest();
  for (let round = 1; round < rounds; round += 1)
    digest = createHash('md5').update(digest.subarray(0, length)).digest();
  return digest.subarray(0, length);
}

function stretch(key: Buffer, bytes: Buffer, cipher: 'rc4' | 'aes'): Buffer {
  const rounds = cipher === 'aes' ? 20 : 1;
  let result = rc4(key, bytes);
  for (let round = 1; round < rounds; round += 1) {
    result = rc4(Buffer.from(key.map((byte) => byte ^ round)), result);
  }
  return result;
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [one, other] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 255;
      other = (other + (state[one] ?? 0)) & 255;
      swap(one, other);
      return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
    }),
  );
}
