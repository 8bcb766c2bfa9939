const NUMBER = new Intl.NumberFormat('en-GB');

/** A number with its thousands set apart: 12,345. */
export function toNumber(value: number): string {
  return NUMBER.format(value);
}

/** How many of something: “1 clause”, “12,345 clauses”, “no clauses”. */
export function toCount(value: number, one: string, many = `${one}s`): string {
  if (value === 0) return `no ${many}`;
  return value === 1 ? `1 ${one}` : `${toNumber(value)} ${many}`;
}

/** A size in the unit in which it is easiest to read: 512 bytes, 21 KiB, 3.4 MiB. */
export function toSize(sizeBytes: number): string {
  if (sizeBytes < 1024) return toCount(sizeBytes, 'byte');
  const kib = sizeBytes / 1024;
  return kib < 1024 ? `${toNumber(Math.round(kib))} KiB` : `${(kib / 1024).toFixed(1)} MiB`;
}
