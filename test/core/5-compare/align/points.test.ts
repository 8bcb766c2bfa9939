import { expect, test } from 'vitest';
import { findPoints } from '../../../../main/core/5-compare/align/points.ts';
import { toWords } from '../../../../main/core/4-find/words.ts';

const pointsOf = (text: string): readonly string[] => [...findPoints(toWords(text, { start: 0, end: text.length }))];

test.for([
  ['What you write in a forum can be read by others.', 'public-places'],
  ['What stands in public parts of the area is seen by all.', 'public-places'],
  ['We do so under the contract that we have with our customers.', 'for-customers'],
  ['We will post the changes here.', 'how-changes-are-told'],
  ['We will notify you of a new policy.', 'how-changes-are-told'],
  ['Without cookies parts of the shop will not be able to open.', 'without-cookies'],
  ['Without cookies the shop does not quite work.', 'without-cookies'],
  ['We count with web analytics.', 'measuring-visits'],
  ['An analytics provider counts for us.', 'measuring-visits'],
  ['Our shop links to other sites.', 'other-sites'],
  ['You can unsubscribe.', 'leaving-mailings'],
  ['Nobody can guarantee that it is secure: no transmission is secure.', 'no-perfect-security'],
  ['You need not give us your details; if you refuse to provide the data, the shop stays shut.', 'not-providing'],
  ['Before a new purpose we ask for your consent.', 'new-purposes'],
  ['If you link your account to a third party app, it sees your name.', 'connected-accounts'],
  ['You have a right to data portability.', 'taking-data-elsewhere'],
  ['You can withdraw your consent.', 'withdrawing-consent'],
  ['You have the right to object to marketing.', 'objecting'],
  ['You can lodge a complaint with an authority.', 'complaining-to-authority'],
  ['An authorized agent can ask for you.', 'agents'],
  ['We will not discriminate against you.', 'no-discrimination'],
  ['We pass it on at your direction.', 'at-your-direction'],
  ['Only staff who need to know have access.', 'own-staff'],
  ['To improve our shop and its services.', 'improving-services'],
  ['To provide the services that you ordered.', 'providing-services'],
  ['To answer your questions.', 'answering-requests'],
  ['To send you promotional letters.', 'marketing-to-you'],
  ['To prevent fraud.', 'stopping-fraud'],
  ['To protect our rights.', 'protecting-rights'],
  ['When a subpoena tells us to.', 'legal-demands'],
  ['In a merger.', 'business-transfers'],
  ['We combine it with data from other sources.', 'combining'],
  ['We receive information about you from our partners.', 'from-others'],
] as const)('“%s” makes the point %s', ([text, point]) => {
  expect(pointsOf(text)).toContain(point);
});

test('a clause on the weather makes none', () => {
  expect(pointsOf('It rained all day and the wind was cold.')).toEqual([]);
});
