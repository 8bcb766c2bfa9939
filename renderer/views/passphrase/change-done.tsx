import { Button } from 'react-aria-components';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { toChangeWords } from '../../text/passphrase-words.ts';

interface Props {
  readonly title: string;
  readonly isProtected: boolean;
  readonly left: readonly string[];
  readonly onClose: () => void;
}

/** Says what came of a change of the passphrase. */
export function ChangeDone({ title, isProtected, left, onClose }: Props) {
  return (
    <DialogBox title={title} onClose={onClose}>
      <Notice>
        {toChangeWords(isProtected, left).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <div className="dialog-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone, and the keyboard with it */}
        <Button className="button primary" onPress={onClose} autoFocus>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}
