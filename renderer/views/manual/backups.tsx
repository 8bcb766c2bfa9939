import { BACKUP_HABIT } from '../../text/backup-words.ts';
import { Section } from './section.tsx';

/** How backups come about, the ways back, and what to do about damage. */
export function Backups() {
  return (
    <Section id="backups">
      <p>{BACKUP_HABIT}</p>
      <p>
        “Backups and check…” in the menu lists them, makes one at once, and puts one beside the workspace: that is a
        workspace of its own, which you open like any other, and nothing is overwritten. To take over from it only what
        is missing here, open this workspace and merge the other in (Agreement, Merge and send). Backups lie in a folder
        beside the workspace that ends in .backups. A disk that is lost takes both, so copy that folder elsewhere now
        and then. Backups of a protected workspace are encrypted, and take its passphrase.
      </p>
      <p>
        “Check this workspace” reads every page of the file and every entry of its log, while you go on working, and
        “Mend it” then mends what it finds. A workspace that is too damaged to be opened is left as it is. The desktop
        application then offers to mend it, or to open its newest backup beside it; elsewhere{' '}
        <code>lacuna check FILE --repair</code> mends it. Mending joins what can still be read with what the newest
        sound backup holds, says what could not be read, and keeps the damaged file beside the mended one.{' '}
        <code>lacuna check FILE --restore latest</code> puts the newest backup in the workspace’s place, and keeps what
        was there.
      </p>
    </Section>
  );
}
