const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Largest number that is written in letters or Roman figures. */
const LARGEST = 3999;

/** A list's number as Word writes it in a format of its own; other formats than letters and Roman figures are written in digits. */
export function toOrdinal(value: number, format: string): string {
  if (value < 1 || value > LARGEST) {
    return String(value);
  }
  switch (format) {
    case 'lowerLetter': {
      return toLetters(value);
    }
    case 'upperLetter': {
      return toLetters(value).toUpperCase();
    }
    case 'lowerRoman': {
      return toRoman(value);
    }
    case 'upperRoman': {
      return toRoman(value).toUpperCase();
    }
    case 'decimalZero': {
      return String(value).padStart(2, '0');
    }
    case 'none': {
      return '';
    }
    default: {
      return String(value);
    }
  }
}

/** a to z, then aa to zz: Word doubles the letter. */
function toLetters(value: number): string {
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26));
}

function toRoman(value: number): string {
  let rest = value;
  let figures = '';
  for (const [worth, figure] of ROMAN) {
    while (rest >= worth) {
      figures += figure;
      rest -= worth;
    }
  }
  return figures;
}
