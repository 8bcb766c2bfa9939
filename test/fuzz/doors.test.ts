// What strangers bring to each door, spoilt in seeded ways. `npm run test:fuzz` makes 100,000 attempts a door; LACUNA_FUZZ_SEED draws others.
import { describe, expect, it } from 'vitest';
import { DOOR_NAMES } from './door-names.ts';
import { tryDoor } from './try-door.ts';

const ATTEMPTS = Number(process.env['LACUNA_FUZZ'] ?? 300);
const SEED = Number(process.env['LACUNA_FUZZ_SEED'] ?? 1);
/** Pages of code and of SQLite's and pdf.js's own memory count too. */
const MEMORY_MIB = 1024;

describe(`${ATTEMPTS} spoilt inputs of seed ${SEED}`, () => {
  it.each(DOOR_NAMES)('neither crash nor stall nor swell the door for %s', { timeout: 14_400_000 }, async (door) => {
    const { failed, outcomes, slowestMs, memoryMib } = await tryDoor(door, SEED, 0, ATTEMPTS);
    const figures = `${door}: slowest ${slowestMs} ms, ${memoryMib} MiB at most, ${JSON.stringify(outcomes)}`;
    if (process.env['LACUNA_FUZZ'] !== undefined) process.stdout.write(`${figures}\n`);
    expect(failed).toEqual([]);
    expect(memoryMib).toBeLessThan(MEMORY_MIB);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(ATTEMPTS);
  });
});
