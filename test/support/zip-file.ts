// Writes zip archives, honest ones and others, for the tests of what reads them.
import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive. `statedSize` lies about its unpacked size; `locked` sets the flag of encryption. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly stored?: boolean;
  readonly locked?: boolean;
  readonly statedSize?: number;
}

/** An archive with its directory at the end, as PKWARE's APPNOTE has it. */
export function toZip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { local, central } = toHeaders(part, at);
    bodies.push(local);
    directory.push(central);
    at += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

function toHeaders({ name, bytes, stored, locked, statedSize }: ZipPart, at: number) {
  const plain = Buffer.from(bytes);
  const packed = stored === true ? plain : deflateRawSync(plain);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(locked === true ? 1 : 0, 2);
  shared.writeUInt16LE(stored === true ? 0 : 8, 4);
  shared.writeUInt32LE(crc32(plain), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(statedSize ?? plain.length, 18);
  shared.writeUInt16LE(Buffer.byteLength(name), 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest, Buffer.from(name)]),
  };
}
