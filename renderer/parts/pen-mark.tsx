/** The sign of a person's word against the machine's. A word for it stands beside it or in the name of what holds it. */
export function PenMark() {
  return (
    <svg className="pen-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 13l.7-2.9L10.6 3.2l2.2 2.2L5.9 12.3zM9 4.8 11.2 7" />
    </svg>
  );
}
