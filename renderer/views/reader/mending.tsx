import { Button, ToggleButton } from 'react-aria-components';
import type { ReaderSegment } from '../../../main/contract/types.ts';
import type { Mending as Asked } from '../../state/mending.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { KINDS } from '../../text/kind-names.ts';
import { toMendWords } from '../../text/mend-words.ts';
import { Key } from '../keys/key.tsx';

interface Props {
  readonly segment: ReaderSegment;
  readonly asked: Asked | null;
  readonly session: ReaderSession;
}

/** How the segment in focus was cut, by whom, and the ways to cut it otherwise. */
export function Mending({ segment, asked, session }: Props) {
  return (
    <section className="mending" aria-labelledby="mending-title">
      <h3 id="mending-title" className="column-title">
        Cutting
      </h3>
      {segment.mends.length > 0 && (
        <ul className="mends">
          {segment.mends.map((mend) => (
            <li key={mend.id}>{toMendWords(mend)}</li>
          ))}
        </ul>
      )}
      {asked?.do === 'cut' ? <CutKeys session={session} /> : <Ways session={session} />}
      <div className="kinds" role="group" aria-label="What it is">
        {KINDS.map(({ kind, name }) => (
          <ToggleButton
            key={kind}
            className="filter"
            isSelected={segment.kind === kind}
            onChange={() => session.ask({ do: 'rekind', kind })}
          >
            {name} {asked?.do === 'rekind' && <Key of={`kind.${kind}`} />}
          </ToggleButton>
        ))}
        {asked?.do !== 'rekind' && <Key of="reader.kind" />}
      </div>
      {segment.kind === 'heading' && <Level level={segment.level} session={session} />}
    </section>
  );
}

function Ways({ session }: Pick<Props, 'session'>) {
  return (
    <div className="ways">
      <Button className="button" onPress={() => session.ask({ do: 'cut' })}>
        Split … <Key of="reader.split" />
      </Button>
      <Button className="button" onPress={() => session.ask({ do: 'merge' })}>
        Join with next <Key of="reader.join" />
      </Button>
    </div>
  );
}

const LEVELS = [1, 2, 3, 4, 5, 6];

/** How deep a heading stands. */
function Level({ level, session }: Pick<Props, 'session'> & { readonly level: number }) {
  return (
    <label className="heading-level">
      <span>Level</span>
      <select
        value={Math.min(level, LEVELS.length)}
        onChange={({ target }) => session.ask({ do: 'rekind', kind: 'heading', level: Number(target.value) })}
      >
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

function CutKeys({ session }: Pick<Props, 'session'>) {
  return (
    <div className="ways">
      <Button className="button" onPress={() => session.ask({ do: 'caret', by: 'word', way: -1 })}>
        Word back <kbd aria-hidden="true">←</kbd>
      </Button>
      <Button className="button" onPress={() => session.ask({ do: 'caret', by: 'word', way: 1 })}>
        Word on <kbd aria-hidden="true">→</kbd>
      </Button>
      <Button className="button primary" onPress={() => session.ask({ do: 'split' })}>
        Cut here <Key of="cut.here" />
      </Button>
      <Button className="button" onPress={() => session.ask({ do: 'leave' })}>
        Leave whole <kbd aria-hidden="true">Esc</kbd>
      </Button>
    </div>
  );
}
