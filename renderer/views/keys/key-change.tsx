import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { KeyAction } from '../../state/keys/action.ts';
import { isOwn, type Giving } from '../../state/keys/giving.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { toKeyName, toPress } from '../../state/keys/press.ts';
import type { Asked, KeyGiving } from './use-giving.ts';

interface Props {
  readonly action: KeyAction;
  readonly giving: KeyGiving;
}

/** What can be done with the key of an action. */
export function KeyChange({ action, giving }: Props) {
  const keymap = useKeymap();
  const isAsked = giving.asked?.action.id === action.id;
  const button = useReturn(isAsked, giving.asked === null);
  if (action.isFixed || isAsked) return null;
  return (
    <>
      {isOwn(keymap, action) && (
        <Button
          className="button quiet small"
          aria-label={`Reset the key of “${action.says}”`}
          onPress={() => {
            // This button goes with what it resets, and the keyboard's place would go with it.
            button.current?.focus();
            giving.reset(action);
          }}
        >
          Reset
        </Button>
      )}
      <Button
        ref={button}
        className="button quiet small"
        aria-label={`Change the key of “${action.says}”`}
        onPress={() => giving.ask(action)}
      >
        Change
      </Button>
    </>
  );
}

/** Gives the keyboard back to the button that had asked, once nothing is asked for any more. */
function useReturn(isAsked: boolean, isOver: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && isOver) button.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked, isOver]);
  return button;
}

/** The wait for the press that an action shall have, and what is to be said of the one that came. */
export function KeyAsking({ asked, giving }: { readonly asked: Asked; readonly giving: KeyGiving }) {
  const { giving: answer } = asked;
  return (
    <div className="key-asking">
      <Capture asked={asked} giving={giving} />
      {answer?.is === 'clash' && answer.swapped !== null && (
        <Button className="button small" onPress={giving.swap}>
          Swap the two
        </Button>
      )}
      <Button className="button quiet small" onPress={() => giving.ask(null)}>
        Leave it
      </Button>
      <span role="status" className="key-answer">
        {answer?.is === 'refused' && answer.why}
        {answer?.is === 'clash' && toClashWords(answer)}
      </span>
    </div>
  );
}

function toClashWords({ press, holder, swapped }: Extract<Giving, { readonly is: 'clash' }>): string {
  const taken = `${toKeyName(press)} is “${holder.says}”.`;
  return swapped === null ? `${taken} Give that another key first.` : taken;
}

const ALONE = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'NumLock']);

/** Takes the press that the action shall have. Escape leaves, and Tab goes on as ever once it has been refused. */
function Capture({ asked, giving }: { readonly asked: Asked; readonly giving: KeyGiving }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && asked.giving !== null) return;
    event.preventDefault();
    event.stopPropagation(); // Escape would close the dialog
    if (event.repeat || ALONE.has(event.key)) return;
    if (event.key === 'Escape') giving.ask(null);
    else giving.press(toPress(event.nativeEvent));
  };
  return (
    <button
      ref={button}
      type="button"
      className="key-capture"
      aria-label={`Press a key … for “${asked.action.says}”; Escape leaves it`}
      onKeyDown={hear}
    >
      Press a key …
    </button>
  );
}
