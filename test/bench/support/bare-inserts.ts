import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';

/** The least that a durable decision can cost: one row in one table, kept as safely as a workspace is. Milliseconds of each. */
export function timeBareInserts(file: string, count: number): readonly number[] {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE decision (id TEXT PRIMARY KEY, labels TEXT NOT NULL, quote TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO decision VALUES (?, ?, ?)');
  const times = Array.from({ length: count }, () => {
    const from = performance.now();
    insert.run(randomUUID(), '[]', 'We keep the records that you give us. '.repeat(8));
    return performance.now() - from;
  });
  db.close();
  return times;
}
