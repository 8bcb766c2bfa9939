import { memo } from 'react';
import { NO_MARKS, type Marks } from '../../text/pieces.ts';
import { Words } from './words.tsx';

interface Props {
  readonly start: number;
  readonly level: number;
  readonly words: string;
  readonly marks: Marks | undefined;
}

/** A heading of the policy; the view's own title stands above all of them. */
export const PolicyHeading = memo(function PolicyHeading({ start, level, words, marks = NO_MARKS }: Props) {
  const Tag = (['h2', 'h2', 'h3', 'h4', 'h5'] as const)[level] ?? 'h6';
  return (
    <Tag className="policy-heading" id={`heading-${start}`} data-start={start} data-level={level} dir="auto">
      <Words words={words} marks={marks} />
    </Tag>
  );
});
