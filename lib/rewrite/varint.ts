const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_BITS = 5;
const DIGIT_MASK = 31;
const MORE = 32;
/** 2^35 is past every index and revision; longer runs are not ours. */
const MAX_CHARS = 7;

/**
 * Whole numbers as base64url characters: five bits each, least significant first, the sixth bit says that
 * more follows. 0–31 take one character, up to 1023 two. Throws RangeError outside 0 … 2^35−1.
 */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(encodeNumber).join('');
}

function encodeNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** (DIGIT_BITS * MAX_CHARS))
    throw new RangeError(`not a code number: ${value}`);
  let rest = value;
  let text = '';
  do {
    const digit = rest % MORE;
    rest = Math.floor(rest / MORE);
    text += ALPHABET[rest > 0 ? digit + MORE : digit];
  } while (rest > 0);
  return text;
}

/** The numbers of a text made by `encodeNumbers`; null for anything else, other spellings of a number included. */
export function decodeNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let value = 0;
  let length = 0;
  for (const char of text) {
    const sextet = ALPHABET.indexOf(char);
    if (sextet < 0 || length === MAX_CHARS) return null;
    value += (sextet & DIGIT_MASK) * 2 ** (DIGIT_BITS * length);
    length += 1;
    if (sextet >= MORE) continue;
    if (length > 1 && sextet === 0) return null;
    numbers.push(value);
    value = 0;
    length = 0;
  }
  return length === 0 ? numbers : null;
}
