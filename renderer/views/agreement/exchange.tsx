import { Button, FileTrigger } from 'react-aria-components';
import { Notice } from '../../parts/notice.tsx';
import { useExchange } from '../../state/exchange.ts';
import { OtherPassphrase } from '../passphrase/other-passphrase.tsx';
import { toFragment } from '../../state/route.ts';

/** Bring in what somebody else decided, and make a file of what was decided here. */
export function Exchange() {
  const { running, outcome, locked, merge, send } = useExchange();
  const isBusy = running !== null;
  return (
    <>
      <section className="agreement-part" aria-labelledby="exchange-merge">
        <h2 id="exchange-merge">Bring another workspace in</h2>
        <p>
          Policies and decisions of the other workspace are added to this one. Nothing is overwritten, merging the same
          file again adds nothing, and the other file is only read. Where annotators differ, the clause waits{' '}
          <a href={toFragment({ view: 'agreement', part: 'adjudicate' })}>for a verdict</a>.
        </p>
        <FileTrigger
          acceptedFileTypes={['.lacuna']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file !== undefined) merge(file);
          }}
        >
          <Button className="button primary agreement-action" isDisabled={isBusy}>
            Merge a workspace…
          </Button>
        </FileTrigger>
        {locked !== null && (
          <OtherPassphrase
            key={locked.name}
            name={locked.name}
            isBusy={isBusy}
            onGiven={(given) => merge(locked, given)}
          />
        )}
      </section>
      <section className="agreement-part" aria-labelledby="exchange-send">
        <h2 id="exchange-send">Make a file for sending</h2>
        <p>
          With texts, the file holds the policies and whatever people decided. Without texts it holds no word of a
          policy and no note: whoever has the same policies gets the decisions by merging it.
        </p>
        <p>
          Neither file is encrypted, even where this workspace is protected: whoever gets hold of it can read it. Send
          it in a way that you trust.
        </p>
        <div className="agreement-actions">
          <Button className="button" isDisabled={isBusy} onPress={() => send(true)}>
            Make a file for sending…
          </Button>
          <Button className="button" isDisabled={isBusy} onPress={() => send(false)}>
            Make one without texts…
          </Button>
        </div>
      </section>
      {isBusy && <p role="status">{running}</p>}
      {outcome !== null && outcome.sentences.length > 0 && (
        <Notice tone={outcome.tone}>
          {outcome.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
