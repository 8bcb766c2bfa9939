// Opens a workspace with the migrations, and is killed at the moment when one of them is asked for its statements: FILE VERSION.
import { MIGRATIONS } from '../../main/store/migrations/all.ts';
import { openWorkspace } from '../../main/store/open.ts';

const [file = '', version = ''] = process.argv.slice(2);
const migrations = MIGRATIONS.map((migration) =>
  migration.version === Number(version)
    ? {
        ...migration,
        get sql(): string {
          process.kill(process.pid, 'SIGKILL');
          return migration.sql;
        },
      }
    : migration,
);
openWorkspace(file, { migrations });
