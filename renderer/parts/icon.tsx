const SHAPES = {
  close: 'M4 4l8 8M12 4l-8 8',
  pen: 'M3 13l.6-2.8 7.4-7.4 2.2 2.2-7.4 7.4ZM9.7 4.1l2.2 2.2',
  bin: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v3.5M9 7v3.5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  person: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3.5 13.5c.4-2.6 2.2-4 4.5-4s4.1 1.4 4.5 4',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11ZM8 2.5a5.5 5.5 0 0 1 0 11',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
} as const;

/** A small drawing beside or instead of words; what it stands for is always said in the control's name. */
export function Icon({ shape }: { readonly shape: keyof typeof SHAPES }) {
  return (
    <svg className="icon" data-shape={shape} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[shape]} />
    </svg>
  );
}
