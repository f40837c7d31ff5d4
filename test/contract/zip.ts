/** A zip archive with its files stored as they are. */
import { crc32 } from "node:zlib";

export function storedZip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [fileName, text] of Object.entries(files)) {
    const name = Buffer.from(fileName);
    const content = Buffer.from(text);
    const facts = factsOf(content, name);
    const local = Buffer.concat([bytes32(0x04034b50), bytes16(20), facts, name, content]);
    const where = Buffer.concat([bytes16(0), bytes16(0), bytes16(0), bytes32(0), bytes32(offset)]);
    central.push(Buffer.concat([bytes32(0x02014b50), bytes16(20), bytes16(20), facts, where, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = [bytes32(0x06054b50), bytes16(0), bytes16(0), bytes16(central.length), bytes16(central.length)];
  return Buffer.concat([
    ...locals,
    directory,
    ...end,
    bytes32(directory.length),
    bytes32(offset),
    bytes16(0),
  ]);
}

/** Flags, method, time, date, checksum, sizes, lengths of name and extra field: the same in both headers. */
function factsOf(content: Buffer, name: Buffer): Buffer {
  const size = bytes32(content.length);
  return Buffer.concat([
    bytes16(0),
    bytes16(0),
    bytes16(0),
    bytes16(33),
    bytes32(crc32(content)),
    size,
    size,
    bytes16(name.length),
    bytes16(0),
  ]);
}

function bytes16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function bytes32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
