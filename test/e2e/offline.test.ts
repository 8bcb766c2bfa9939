// The application has no way out, and wants none: it works where there is no network, and under a trace it never tries to reach one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import type { OfflineReport } from '../support/offline-session.ts';

const SESSION = path.join(import.meta.dirname, '../support/offline-session.ts');
const isBuilt = existsSync(path.join(import.meta.dirname, '../../dist/renderer/index.html'));
const succeeds = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

// A network of its own that holds nothing but loopback. Asked of the kernel, since not every machine lets a user have one.
const ALONE = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const;
const canBeAlone = isBuilt && succeeds('unshare', ...ALONE, 'true');
const canTrace = isBuilt && succeeds('strace', '-V');

describe.runIf(canBeAlone)(
  `without any network${canBeAlone ? '' : ' (it takes Linux, unshare and the built pages)'}`,
  () => {
    test('everything from the start to an export works', () => {
      const browser = findBrowser() === null ? '' : 'browser';
      const { stdout, stderr, status } = spawnSync('unshare', [...ALONE, process.execPath, SESSION, browser], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const { page, ...report } = JSON.parse(stdout) as OfflineReport;
      expect(report).toMatchObject({ policies: 5, rows: 6 });
      expect(report.exported).toBeGreaterThan(100);
      expect(page ?? { title: 'Lacuna', problems: [], foreign: [] }).toEqual({
        title: expect.stringContaining('Lacuna'),
        problems: [],
        foreign: [],
      });
    });

    test('there really is no network in there', () => {
      const reach =
        "require('node:net').connect(53, '192.0.2.1').on('error', (error) => { console.log(error.code); });";
      const { stdout } = spawnSync('unshare', [...ALONE, process.execPath, '-e', reach], { encoding: 'utf8' });
      expect(stdout.trim()).toBe('ENETUNREACH');
    });
  },
);

describe.runIf(canTrace)(
  `under a trace of its system calls${canTrace ? '' : ' (it takes strace and the built pages)'}`,
  () => {
    const listAddresses = (
      ...command: readonly string[]
    ): { readonly addresses: readonly string[]; readonly stdout: string } => {
      const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-trace-'));
      const file = path.join(folder, 'trace');
      const { stdout } = spawnSync(
        'strace',
        ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg,bind', '-o', file, ...command],
        { encoding: 'utf8' },
      );
      const trace = readFileSync(file, 'utf8');
      rmSync(folder, { recursive: true });
      const addresses = [...trace.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)].map(
        ([, v4, v6]) => v4 ?? v6 ?? '',
      );
      return { addresses: [...new Set(addresses)], stdout };
    };

    test('no socket is bound or sent to anything but 127.0.0.1, from start to export', () => {
      const { addresses, stdout } = listAddresses(process.execPath, SESSION);
      expect(JSON.parse(stdout)).toMatchObject({ policies: 5 });
      expect(addresses).toEqual(['127.0.0.1']);
    });

    test('the trace would see one that was', () => {
      const reach =
        "require('node:net').connect(53, '192.0.2.1').on('error', () => {}).setTimeout(50, function () { this.destroy(); });";
      expect(listAddresses(process.execPath, '-e', reach).addresses).toEqual(['192.0.2.1']);
    });
  },
);
