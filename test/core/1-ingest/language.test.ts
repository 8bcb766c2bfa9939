import { describe, expect, test } from 'vitest';
import { isEnglish } from '../../../main/core/1-ingest/language.ts';

/** The same few sentences in several languages; sentences of our own. */
const CASES: readonly (readonly [language: string, english: boolean, text: string])[] = [
  [
    'English',
    true,
    'We keep your data for as long as you hold an account with us, and we delete it within thirty days of its end. You may ask for a copy at any time by writing to the address that is given below.',
  ],
  [
    'English in capitals',
    true,
    'WE KEEP YOUR DATA FOR AS LONG AS YOU HOLD AN ACCOUNT WITH US, AND WE DELETE IT WITHIN THIRTY DAYS OF ITS END. YOU MAY ASK FOR A COPY AT ANY TIME.',
  ],
  [
    'English lists of few small words',
    true,
    'We collect: name, address, phone number, browser type, device identifiers, log files, cookies. How we use it: billing, support, security, research, and marketing by us and our partners.',
  ],
  [
    'German',
    false,
    'Wir speichern Ihre Daten, solange Sie ein Konto bei uns haben, und löschen sie innerhalb von dreißig Tagen nach dessen Ende. Sie können jederzeit eine Kopie verlangen, indem Sie an die unten genannte Anschrift schreiben.',
  ],
  [
    'French',
    false,
    'Nous conservons vos données aussi longtemps que vous avez un compte chez nous, et nous les supprimons dans les trente jours qui suivent sa clôture. Vous pouvez en demander une copie à tout moment à l’adresse indiquée ci-dessous.',
  ],
  [
    'Spanish',
    false,
    'Conservamos sus datos mientras tenga una cuenta con nosotros y los borramos en los treinta días siguientes a su cierre. Puede pedir una copia en cualquier momento escribiendo a la dirección indicada más abajo.',
  ],
  [
    'Dutch',
    false,
    'Wij bewaren uw gegevens zolang u een account bij ons heeft en verwijderen ze binnen dertig dagen na het einde daarvan. U kunt op elk moment een kopie vragen door te schrijven naar het onderstaande adres.',
  ],
  [
    'Russian',
    false,
    'Мы храним ваши данные, пока у вас есть учётная запись, и удаляем их в течение тридцати дней после её закрытия.',
  ],
  [
    'Chinese',
    false,
    '只要您拥有我们的账户，我们就会保留您的数据，并在账户终止后三十天内将其删除。您可以随时索取副本。',
  ],
  ['a few words', true, 'Datenschutz. Kontakt.'],
  ['nothing but figures', true, '1 2 3'],
];

describe('whether a text is in English', () => {
  test.each(CASES)('%s: %s', (_language, english, text) => {
    expect(isEnglish(text)).toBe(english);
  });

  test('an English policy with a paragraph in another language is English', () => {
    const [, , english = ''] = CASES[0] ?? [];
    const [, , german = ''] = CASES[3] ?? [];
    expect(isEnglish(`${english}\n\n${german}`)).toBe(true);
  });
});
