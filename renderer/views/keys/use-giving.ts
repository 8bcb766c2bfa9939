import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnKeys } from '../../../main/contract/key-bindings.ts';
import { call } from '../../client/call.ts';
import { queries } from '../../client/queries.ts';
import type { KeyAction } from '../../state/keys/action.ts';
import { giveKey, resetKey, type Giving } from '../../state/keys/giving.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { toKeyName } from '../../state/keys/press.ts';

/** The action that is being given a key: it is asked for while `giving` is null, and then `giving` says why it was not given. */
export interface Asked {
  readonly action: KeyAction;
  readonly giving: Exclude<Giving, { readonly is: 'given' }> | null;
}

/** Giving actions other keys. */
export interface KeyGiving {
  readonly asked: Asked | null;
  /** What was done last, or why it failed; empty for nothing. */
  readonly said: string;
  /** Ask for a press that an action shall have; null leaves it. */
  readonly ask: (action: KeyAction | null) => void;
  readonly press: (press: string) => void;
  /** Let the action and the one that has the key change places. */
  readonly swap: () => void;
  readonly reset: (action: KeyAction) => void;
  readonly resetAll: () => void;
}

/** Give actions keys, one after the other. A key is in force once it is stored. */
export function useGiving(): KeyGiving {
  const keymap = useKeymap();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, say] = useState('');
  const { mutate } = useMutation({
    mutationFn: ({ keys }: { readonly keys: OwnKeys; readonly says: string }) => call('keys.set', { keys }),
    onSuccess(keys, { says }) {
      client.setQueryData(queries.keys.queryKey, keys);
      say(says);
    },
    onError: (error) => say(error.message),
  });
  const take = (action: KeyAction, giving: Giving, says: string): void => {
    if (giving.is !== 'given') return setAsked({ action, giving });
    setAsked(null);
    mutate({ keys: giving.keys, says });
  };
  return {
    asked,
    said,
    ask: (action) => (say(''), setAsked(action === null ? null : { action, giving: null })),
    press(press) {
      if (asked === null) return;
      const { action } = asked;
      take(action, giveKey(keymap, action, press), `${toKeyName(press)}: ${action.says}.`);
    },
    swap() {
      if (asked?.giving?.is !== 'clash' || asked.giving.swapped === null) return;
      const { swapped, holder, press } = asked.giving;
      const left = keymap.pressOf(asked.action.id) ?? '';
      setAsked(null);
      mutate({
        keys: swapped,
        says: `${toKeyName(press)}: ${asked.action.says}. ${toKeyName(left)}: ${holder.says}.`,
      });
    },
    reset(action) {
      const giving = resetKey(keymap, action);
      if (giving !== null) take(action, giving, `${action.says}: as it came.`);
    },
    resetAll: () => mutate({ keys: {}, says: 'All keys are as they came.' }),
  };
}
