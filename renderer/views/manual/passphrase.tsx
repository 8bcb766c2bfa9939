import { Section } from './section.tsx';

/** What a passphrase protects, what it does not, and that it can't be recovered. */
export function Passphrase() {
  return (
    <Section id="passphrase">
      <p>
        “Protect this workspace…” in the menu encrypts the workspace file and its backups with a passphrase. From then
        on it is asked for when the workspace is opened. The same menu changes it or takes it off; a power cut meanwhile
        leaves the workspace whole, with the old passphrase or the new one.
      </p>
      <p>
        <strong>A lost passphrase can’t be recovered.</strong> There is no second key, no question and nobody to ask.
        Keep it where you keep other keys, away from this machine.
      </p>
      <table className="manual-table">
        <caption>What it protects, and what it does not</caption>
        <tbody>
          <tr>
            <th scope="row">Protected</th>
            <td>
              Policies, decisions, notes, search index and models of your own, in the workspace, in what SQLite keeps
              beside it while it is open, and in its backups: on a disk that was lost, stolen or thrown away, and on a
              share or in a copy that others can read.
            </td>
          </tr>
          <tr>
            <th scope="row">Not protected</th>
            <td>
              A workspace while it is open: other programs of yours can read what Lacuna holds in memory, and the system
              may put parts of that onto the disk (swap, hibernation, crash reports). The files that policies were
              imported from. Whatever you export or send, which is written as it is. The file’s name, size and dates. A
              passphrase that somebody sees you type, or guesses.
            </td>
          </tr>
          <tr>
            <th scope="row">What was there before</th>
            <td>
              Until it is written over, a disk may still hold what was stored without a passphrase. For what is
              confidential, protect a workspace before you import anything into it, or encrypt the disk as well.
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        Length counts: several words that nobody would put together are hard to guess. Wrong guesses are not limited,
        since whoever has the file can guess without Lacuna; each one takes a computer 600,000 rounds of work.
      </p>
      <p>
        On the command line the passphrase comes from <code>LACUNA_PASSPHRASE</code>, from the first line of a file (
        <code>--passphrase-file</code>), or from you at the terminal; never from the command itself, which others on the
        machine may see. The cipher is ChaCha20-Poly1305 as SQLite3 Multiple Ciphers has it, with PBKDF2 (HMAC-SHA-256,
        600,000 rounds): other programs that know it can open the file with the passphrase.
      </p>
    </Section>
  );
}
