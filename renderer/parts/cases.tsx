interface Props {
  readonly examples: readonly string[];
  readonly hardCases: readonly string[];
}

/** A label's examples and hard cases, side by side where there is room. */
export function Cases({ examples, hardCases }: Props) {
  if (examples.length + hardCases.length === 0) return null;
  return (
    <div className="cases">
      {examples.length > 0 && <List title="Examples" lines={examples} isQuoted />}
      {hardCases.length > 0 && <List title="Hard cases" lines={hardCases} />}
    </div>
  );
}

function List({
  title,
  lines,
  isQuoted = false,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isQuoted?: boolean;
}) {
  return (
    <div>
      <h3 className="cases-title">{title}</h3>
      <ul className={isQuoted ? 'cases-list quoted' : 'cases-list'}>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {isQuoted ? `“${line}”` : line}
          </li>
        ))}
      </ul>
    </div>
  );
}
