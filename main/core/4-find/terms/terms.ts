/** Things of one sort: the name under which they are compared, and the wordings (in the language of patterns) by which policies call them. */
export type Terms = Readonly<Record<string, readonly string[]>>;
