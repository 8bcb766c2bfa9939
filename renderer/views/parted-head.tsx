interface Props<Part extends string> {
  readonly title: string;
  readonly parts: readonly { readonly part: Part; readonly name: string }[];
  readonly current: Part;
  readonly toHref: (part: Part) => string;
}

/** The head of a view in parts: its title, and the way to each part. */
export function PartedHead<Part extends string>({ title, parts, current, toHref }: Props<Part>) {
  return (
    <header className="agreement-head">
      <h1>{title}</h1>
      <nav className="agreement-parts" aria-label="Parts of this view">
        {parts.map(({ part, name }) => (
          <a key={part} href={toHref(part)} aria-current={part === current ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  );
}
