/**
 * A text of digits without the zeros at its end; "" where it is zeros alone. In one pass from the end: as a pattern
 * (`0+$`) every run of zeros that something follows would be walked from each of its zeros, with the square of its length.
 */
export function withoutEndZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === "0") end -= 1;
  return digits.slice(0, end);
}
