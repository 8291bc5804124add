const DIGITS = new Uint8Array(128);
'0123456789abcdef'.split('').forEach((digit, value) => {
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
});

/** The bytes of a hexadecimal text, which must be one. Costs its length. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = DIGITS[text.charCodeAt(2 * i)] as number;
    bytes[i] = (high << 4) | (DIGITS[text.charCodeAt(2 * i + 1)] as number);
  }
  return bytes;
}
