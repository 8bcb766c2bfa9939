const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that open an English sentence far more often than they go on with a name. Lower case. */
export const STARTERS = list(`
  a about additionally after all although an and any are as at because before besides both but by can click click consequently depending did do does
  during each either even every except finally first for from furthermore generally given has have he her here his how however i if in
  instead is it its just keep learn many may moreover most my neither never nevertheless no nor not note nothing now of on once one only or other our otherwise
  over please rather read see several she should similarly since so some sometimes specifically such that the their then
  there therefore these they third this those though thus to together under unless unlike until upon use we what when where whether which
  while who whom whose why will with within without would yes you your`);

/** Words that open a new sentence even right behind a heading or a lower-case letter. */
export const STRONG_STARTERS = list(`
  we our you your the this these those if when as they it there to please all any at by for some such while under each
  depending in on with`);

/** Verbs that are finite wherever they stand, and contractions of them. */
export const FINITE = list(`
  is are was were am has have had do does did will would shall should can could may might must cannot can't don't doesn't won't isn't
  aren't it's we're we've you're they're we'll you'll i'm applies means includes describes explains contains governs takes provides
  collects uses shares processes stores keeps respects recognizes recognises complies reserves covers sets`);

/** Short words that headings in title case leave small. */
export const SMALL = list(`
  a an and any are as at but by can do does for from has have how if in into is it its may not of on or our over per so than that the their they this to under up
  upon us use used vs via was we what when where which who why will with within without you your between about after before through regarding`);
