import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CALL_CHANNEL } from '../../main/contract/wire.ts';
import { click, HOME, NEWEST, startDesk, type Desk } from '../support/desk.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const [MEND, BACKUP] = ['Mend it', 'Open the newest backup beside it'];

/** A file that is there, for the command line of a start. */
function placeFile(name: string): string {
  const file = path.join(createTempFolder(), name);
  writeFileSync(file, 'text');
  return file;
}

describe('a damaged workspace', () => {
  test.for([
    [NEWEST, [MEND, BACKUP, 'Cancel']],
    [null, [MEND, 'Cancel']],
  ] as const)('with a newest backup of %s is asked about with these ways out: %j', async ([newest, buttons]) => {
    const { asked, boxes } = await startDesk({ args: ['lacuna', placeFile('damaged.lacuna')], newest });
    expect(asked).toEqual([
      expect.objectContaining({ type: 'warning', buttons, defaultId: 0, cancelId: buttons.length - 1 }),
    ]);
    expect(asked[0]?.message).toContain('“damaged.lacuna” is damaged and was left as it is');
    expect(asked[0]?.detail).toContain(newest === null ? 'There is no backup of it' : '1 May 2026');
    expect(boxes).toEqual([]);
  });

  test('is mended and then opened, and a box says what was lost and where the damaged file is', async () => {
    const { files, asked } = await startDesk({ args: ['lacuna', placeFile('damaged.lacuna')], press: [MEND] });
    expect(files).toEqual(['mend damaged.lacuna with null', 'open damaged.lacuna']);
    expect(asked[1]).toMatchObject({ type: 'info', message: 'The workspace was mended.' });
    for (const said of ['3 policies and 5 entries', '2 rows', 'newest.lacuna', '“damaged.lacuna.aside”']) {
      expect(asked[1]?.detail).toContain(said);
    }
  });

  test('is left alone for its newest backup, which is then the one to be opened again', async () => {
    const damaged = placeFile('damaged.lacuna');
    const { files, log } = await startDesk({ args: ['lacuna', damaged], press: [BACKUP] });
    expect(files).toEqual(['backup of damaged.lacuna with null', 'open beside.lacuna']);
    expect(log).toContain(`recent ${path.join(path.dirname(damaged), 'beside.lacuna')}`);
  });

  test('is left alone for the first workspace, without another box', async () => {
    const { files, boxes } = await startDesk({ args: ['lacuna', placeFile('damaged.lacuna')] });
    expect(files).toEqual(['open First workspace.lacuna']);
    expect(boxes).toEqual([]);
  });

  test('that is the first one itself can be mended; where nobody wants that, the application ends', async () => {
    const first = placeFile('damaged.lacuna');
    const prepareFirstWorkspace = async (): Promise<string> => first;
    expect((await startDesk({ prepareFirstWorkspace, press: [MEND] })).files.at(-1)).toBe('open damaged.lacuna');
    const { log, boxes, windows } = await startDesk({ prepareFirstWorkspace });
    expect(log.at(-1)).toBe('exit 1');
    expect([boxes, windows]).toEqual([[], []]);
  });

  test('that can’t be mended is told in a box, and the first workspace opens instead', async () => {
    const { files, boxes } = await startDesk({ args: ['lacuna', placeFile('damaged-hopeless.lacuna')], press: [MEND] });
    expect(boxes).toEqual([expect.stringContaining('(not-mended)')]);
    expect(files.at(-1)).toBe('open First workspace.lacuna');
  });

  test('that is chosen in the menu is asked about; the open one stays where nothing is wanted', async () => {
    const desk = await startDesk();
    const damaged = path.join(desk.folder, 'damaged.lacuna');
    desk.chosenFiles.push(damaged, damaged);
    await click(desk, 'fileMenu', 'Open Workspace…');
    expect(desk.files).toEqual(['open First workspace.lacuna']);
    desk.pressed.push(MEND);
    await click(desk, 'fileMenu', 'Open Workspace…');
    expect(desk.files.slice(1)).toEqual([
      'mend damaged.lacuna with null',
      'open damaged.lacuna',
      'close First workspace.lacuna',
    ]);
    expect(desk.boxes).toEqual([]);
  });
});

describe('a damaged workspace that is protected is asked about once it is unlocked', () => {
  const args = (): readonly string[] => ['lacuna', placeFile('damaged-locked.lacuna')];
  const unlock = (desk: Desk): Promise<unknown> =>
    desk.invoke(CALL_CHANNEL, HOME, 'protection.unlock', { passphrase: 'grey heron' });

  test('and is mended with the passphrase that was entered', async () => {
    const desk = await startDesk({ args: args(), press: [MEND] });
    expect(await unlock(desk)).toMatchObject({ ok: true, value: { method: 'protection.unlock' } });
    expect(desk.files).toContain('mend damaged-locked.lacuna with grey heron');
  });

  test('and makes room for its newest backup', async () => {
    const desk = await startDesk({ args: args(), press: [BACKUP] });
    expect(await unlock(desk)).toMatchObject({ ok: false, error: { code: 'damaged-workspace' } });
    await click(desk);
    expect(desk.files.slice(1)).toEqual([
      'backup of damaged-locked.lacuna with grey heron',
      'open beside.lacuna',
      'close damaged-locked.lacuna',
    ]);
    expect(desk.log).toContain('reload');
  });

  test('and stays locked where nothing is wanted; other calls are not asked about', async () => {
    const desk = await startDesk({ args: args() });
    await desk.invoke(CALL_CHANNEL, HOME, 'host.get', {});
    expect(desk.asked).toEqual([]);
    expect(await unlock(desk)).toMatchObject({ ok: false, error: { code: 'damaged-workspace' } });
    expect(desk.asked).toHaveLength(1);
  });
});
