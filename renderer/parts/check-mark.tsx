/** The sign of a person's decision. A word for it stands beside it or in the name of what holds it. */
export function CheckMark() {
  return (
    <svg className="check-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 8.5 6.5 12 13 4.5" />
    </svg>
  );
}
