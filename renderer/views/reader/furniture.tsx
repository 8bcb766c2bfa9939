import { memo } from 'react';

/** Navigation, banners and other parts of a page that are not policy: folded, and never labelled. */
export const Furniture = memo(function Furniture({ words, lines }: { readonly words: string; readonly lines: number }) {
  return (
    <details className="furniture">
      <summary>Site furniture ({lines === 1 ? '1 line' : `${lines} lines`})</summary>
      <p dir="auto">{words}</p>
    </details>
  );
});
