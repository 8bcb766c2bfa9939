// Opens a workspace with the migrations, and is killed at the moment when one of them is asked for its statements: FILE VERSION.
import { MIGRATIONS } from '../../main/store/migrations/all.ts';
import type { Migration } from '../../main/store/migrations/migration.ts';
import { openWorkspace } from '../../main/store/open.ts';

const [file = '', version = ''] = process.argv.slice(2);
const cut: Migration = {
  version: Number(version),
  title: 'cut off',
  get sql(): string {
    process.kill(process.pid, 'SIGKILL');
    return '';
  },
};
const migrations = MIGRATIONS.map((migration) => (migration.version === cut.version ? cut : migration));
openWorkspace(file, { migrations });
