/** The keys that do one thing, as alternatives. */
export function Keys({ shown }: { readonly shown: readonly string[] }) {
  return (
    <span className="keys">
      {shown.map((keys) => (
        <kbd key={keys}>{keys}</kbd>
      ))}
    </span>
  );
}
