// The characters that the program's fonts have, and numbers whose digits stay together.

const anyCharacter = () => true;

/** Whether a character is in ranges as of a font's subset, "U+20-7E,U+A0"; without ranges all are. */
export function readRanges(text) {
  if (!text) return anyCharacter;
  const ranges = text.split(',').map((range) => range.replace('U+', '').split('-').map((code) => Number.parseInt(code, 16)));
  return (character) => ranges.some(([first, last = first]) => character.codePointAt(0) >= first && character.codePointAt(0) <= last);
}

/** "2 500" with a narrow space at which no line ends. */
export const keepThousands = (text) => text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f');
