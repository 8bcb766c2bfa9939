import { describe, expect, test } from 'vitest';
import type { CellState } from '../../../main/contract/types.ts';
import type { AspectId } from '../../../main/contract/findings.ts';
import { findIn, hearIn } from './read-policy.ts';

type Case = readonly [aspect: AspectId, state: CellState, text: string];

/** Ways of telling it that policies of many makers share, and that were once taken for silence. */
const TOLD: readonly Case[] = [
  ['COL-2', 'stated', 'We also read other resources including harbour registers.'],
  ['COL-6', 'stated', 'If you come to the pier’s pages with the Global Privacy Control enabled, counting stops.'],
  ['COL-7', 'partial', 'If you refuse cookies, some parts of the tide table may be inaccessible.'],
  ['COL-7', 'partial', 'If you deny the location permission, certain features of the chart will be unavailable.'],
  ['COL-7', 'partial', 'You are required to create an account to order a berth with your details.'],
  ['COL-7', 'partial', 'To join the crew, you must provide your name and your boat’s data.'],
  ['COL-7', 'partial', 'You can read the tide table without having to provide any details.'],
  [
    'COL-7',
    'partial',
    'You will not be able to use the ramp, the crane, the two long tables or the oven, or to fish, unless you provide such details.',
  ],
  ['COL-7', 'stated', 'If you withdraw your consent you cannot use the lockers.'],
  ['SHA-1', 'denied', 'We do not disclose any personal information.'],
  ['SHA-1', 'stated', 'Advertising partners collect information about you when you read the tide table.'],
  ['SHA-1', 'partial', '## Advertisers\n\nThey receive your IP address when that happens.'],
  ['SHA-2', 'stated', 'Our vendors do not have an independent use of the information.'],
  ['SHA-2', 'stated', 'The suppliers have agreed to abide by the rules of this statement about your data.'],
  ['SHA-2', 'stated', 'We prohibit our contractors from using crew data.'],
  ['SHA-2', 'partial', 'Our agents have access to your details to carry out repairs for us.'],
  [
    'SHA-2',
    'partial',
    'Where third parties get it, we have put safeguards around your data so that it stays protected.',
  ],
  ['SHA-3', 'stated', 'Your details are shared throughout our worldwide organisation.'],
  ['SHA-4', 'denied', 'You have the right to know this:\n\n* We do not sell your personal information.'],
  ['RET-1', 'stated', 'We use bookings only for so long as is necessary for the voyage.'],
  ['RET-3', 'stated', 'Tickets may be kept beyond the end of the season in which you cancel.'],
  ['RET-4', 'stated', 'You may uninstall it by the standard process of your telephone.'],
  ['RET-4', 'stated', 'Where you gave us consent you can withdraw this by a line to us.'],
  ['RET-4', 'stated', 'You may opt out of such processing in your settings.'],
  ['RET-6', 'partial', 'We delete your berth data from lists of wishes and pull requests.'],
  ['RET-6', 'partial', 'The harbour may close inactive accounts.'],
  ['RET-7', 'stated', 'We will remove your records but may retain copies.'],
  ['RET-7', 'stated', 'Unless the law requires us to keep it, we delete your record upon request.'],
  ['RET-7', 'stated', 'There are exceptions to the right of deletion of a record.'],
  ['RET-7', 'stated', '## Deletion\n\nWe may keep your data as necessary for customs.'],
  ['RET-7', 'partial', 'In some cases we may refuse to act.'],
  ['RET-7', 'partial', 'We may impose certain limits on your rights.'],
  ['RET-7', 'partial', 'Certain information is exempt from such requests.'],
  [
    'CHI-3',
    'stated',
    'We need consent from the sailor, or, where he is not yet old enough for the sea, from a parent.',
  ],
  ['CHI-4', 'stated', 'You may make a request on behalf of your minor child.'],
  ['CHI-5', 'stated', '## Children\n\nWe will look into it at once and take steps to remove such data.'],
  ['CHI-6', 'stated', '## Children\n\nIf you think that someone is too young, please report it to us.'],
  ['TRA-1', 'stated', 'We may share crew lists with guides within or outside Norway.'],
  ['TRA-1', 'stated', 'Your data may reside on machines in another country.'],
  ['TRA-2', 'partial', 'Your data may be stored in any country in which we do business or have offices.'],
  ['TRA-4', 'stated', 'In some territories you may not enjoy the same safeguards.'],
  ['TRA-4', 'partial', 'Crew lists stored abroad may be subject to requests by courts of that country.'],
  ['TRA-5', 'stated', '## International transfers\n\nWrite to us for a copy.'],
  ['TRA-5', 'stated', '## International transfers\n\nTo consult the contractual measures, contact the harbour office.'],
  ['TRA-5', 'partial', '## International transfers\n\nFor more information, contact the harbour office.'],
  ['TRA-5', 'deferred', 'To learn more about transfers abroad, see our notice on shipping lists.'],
  ['TRA-6', 'denied', 'We are not responsible for the privacy practices of our affiliates.'],
  ['TRA-6', 'denied', 'We cannot guarantee its safety once it has been disclosed to a third party.'],
  ['RET-7', 'stated', 'If you close your account, we may need to keep some of its pages.'],
  ['RET-7', 'stated', 'Deleted drawings may persist for a season in our backups.'],
  ['RET-7', 'stated', 'The right to erasure cannot be exercised once the season is over.'],
  ['SHA-2', 'stated', 'We give it to partners under confidentiality agreements.'],
  [
    'TRA-6',
    'stated',
    'We of course remain responsible for making sure that they keep to this notice when data is transferred.',
  ],
  ['DIS-8', 'stated', 'We would appreciate the chance to deal with your concerns before others hear of them.'],
  ['CHI-1', 'partial', 'By mooring here you say that you are of the age of majority.'],
  ['CHI-2', 'denied', 'We do not knowingly permit any person under 16 to register for a berth.'],
  ['CHI-3', 'partial', 'Records of those under 16 are not sold unless we have consent of a parent.'],
  ['CHI-4', 'partial', 'If you believe your child has written to the harbour, please contact us.'],
  ['COL-2', 'stated', 'You allow us to access your mail account with Google.'],
  ['COL-7', 'partial', 'You can refuse such permissions for your location data.'],
  ['COL-7', 'partial', '## Cookies\n\nSome parts of the tide table will not work if you do so.'],
  ['COL-8', 'partial', 'By reading on you agree to the use of cookies.'],
  ['SHA-4', 'partial', 'Write “Do not sell request” into your email.'],
  ['SHA-8', 'stated', 'They make anonymous data that advertisers may use.'],
  ['TRA-3', 'stated', 'These clauses give your data the same protection as at home.'],
  ['TRA-4', 'partial', 'Regardless of where a record lies, we keep the same standards of care in all countries.'],
  ['TRA-4', 'partial', 'Records processed abroad may become subject to the laws of that country.'],
  ['TRA-6', 'denied', 'We cannot guarantee how those companies will use your details.'],
  ['DIS-1', 'stated', 'To make a complaint, choose among the following.'],
  ['DIS-1', 'stated', 'Complaints about this notice should be addressed to our Data Protection Office by email.'],
  ['DIS-8', 'partial', '## Complaints\n\nWe will handle it with care.'],
  ['DIS-2', 'stated', 'Write to the Personal Information Desk.'],
  ['DIS-3', 'stated', 'Disputes over crew data can be heard by a data protection authority.'],
  ['DIS-6', 'partial', 'We answer requests within a reasonable time.'],
  ['DIS-6', 'partial', 'We will reply to your request without undue delay.'],
  ['DIS-8', 'partial', 'Complaints are dealt with by the harbour master.'],
];

describe('An aspect is found where many policies tell it in other words', () => {
  test.each(TOLD)('%s is %s: %s', async (aspect, state, text) => {
    const finding = (await findIn(text)).get(aspect);
    expect(finding?.state).toBe(state);
    expect(finding?.evidence.length).toBeGreaterThan(0);
  });
});

describe('What stands near such words does not tell it', () => {
  const cases: readonly (readonly [AspectId, string, string])[] = [
    ['DIS-6', 'a promise without a time', 'We will answer your question promptly.'],
    ['RET-6', 'erasure that was asked for', 'When we have your request we tell others to erase the data.'],
    ['RET-7', 'a longer time of keeping', '## Deletion\n\nWe will keep your data for as long as customs require.'],
    [
      'SHA-4',
      'a promise with a condition',
      'We do not sell your personal data without a warrant for the right to opt out.',
    ],
    ['COL-7', 'a limit on tracking', 'You may refuse cookies and so limit how we count visits.'],
    [
      'DIS-8',
      'worries over another’s data',
      'If you have concerns about how your data is handled, turn to your employer.',
    ],
  ];
  test.each(cases)('%s: %s', async (aspect, _why, text) => {
    expect((await hearIn(text)).get(aspect)).toMatchObject({ state: 'silent', evidence: [] });
  });
});
